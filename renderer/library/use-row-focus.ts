// Which row of the list Tab leads to, and where the focus goes: one stop for all rows, never lost when rows go.
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

type Rows = {
  /** All rows as they stand, and where each does. */
  order: readonly string[];
  positions: ReadonlyMap<string, number>;
  /** Where Tab leads to at first. */
  first: string | null;
  /** Holds all rows; `fallback` takes the focus when there is none left. */
  root: RefObject<HTMLElement | null>;
  fallback: HTMLElement | null;
};

export type RowFocus = {
  /** The row Tab leads to. */
  stop: string | null;
  focused: (id: string) => void;
  /** Gives the focus to a row as soon as it is drawn; without one to the row Tab leads to. */
  focus: (id?: string) => void;
};

export function useRowFocus({ order, positions, first, root, fallback }: Rows): RowFocus {
  const [chosen, setChosen] = useState<string | null>(null);
  /** Where the row of Tab stood when it was there last: when it goes, its neighbour takes its place. */
  const lastAt = useRef(0);
  const wanted = useRef<string | null>(null);
  const inside = useRef(false);
  const isThere = chosen !== null && positions.has(chosen);
  const stop = isThere ? chosen : chosen === null ? first : (order[Math.min(lastAt.current, order.length - 1)] ?? null);

  useLayoutEffect(() => {
    const note = ({ target }: Event) => {
      inside.current = target instanceof Node && (root.current?.contains(target) ?? false);
    };
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', note);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', note);
    };
  }, [root]);

  // After every drawing: rows may have gone, come or been asked for.
  useLayoutEffect(() => {
    if (stop !== null) lastAt.current = positions.get(stop) ?? lastAt.current;
    const isLost = inside.current && (document.activeElement === document.body || document.activeElement === null);
    if (isLost) wanted.current ??= stop;
    if (isLost && stop === null) fallback?.focus({ preventScroll: true });
    if (wanted.current === null) return;
    const row = root.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.current)}"] .session-open`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  return {
    stop,
    focused: setChosen,
    focus(id) {
      wanted.current = id ?? stop;
      if (wanted.current === null) fallback?.focus({ preventScroll: true });
      else setChosen(wanted.current);
      const row =
        wanted.current &&
        root.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(wanted.current)}"] .session-open`);
      if (!row) return;
      wanted.current = null;
      row.focus({ preventScroll: true });
    },
  };
}
