// A one-line field that saves itself: after a pause, on leaving it, and when its screen goes. Untouched, it follows
// what other windows make of the value.
import { type JSX, useEffect, useRef, useState } from 'react';

const pauseMs = 600;

type Props = { label: string; value: string; placeholder?: string; readOnly: boolean; onSave: (text: string) => void };

export function SavedField({ label, value, placeholder, readOnly, onSave }: Props): JSX.Element {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, onSave });
  latest.current = { typed, onSave };

  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => latest.current.onSave(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(
    () => () => {
      const { typed: unsaved, onSave: save } = latest.current;
      if (unsaved !== null) save(unsaved);
    },
    [],
  );

  return (
    <label>
      <span>{label}</span>
      <input
        value={typed ?? value}
        placeholder={placeholder}
        maxLength={2_000}
        readOnly={readOnly}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => {
          if (typed === null) return;
          onSave(typed);
          setTyped(null);
        }}
      />
    </label>
  );
}
