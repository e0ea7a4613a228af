// A function that stays the same and does what the latest drawing would: rows that get it need no new drawing.
import { useCallback, useLayoutEffect, useRef } from 'react';

export function useLatest<Args extends unknown[], Result>(work: (...args: Args) => Result): (...args: Args) => Result {
  const latest = useRef(work);
  useLayoutEffect(() => {
    latest.current = work;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
