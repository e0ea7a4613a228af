// The title of a session, edited in its row: Enter or leaving it keeps it, Escape does not.
import { type JSX, useRef } from 'react';
import { words } from '../words/words.ts';

/** `onDone` gets the new title, or null if it stays as it is. */
export function RenameField({ title, onDone }: { title: string; onDone: (title: string | null) => void }): JSX.Element {
  const left = useRef(false);
  const done = (next: string | null) => {
    if (left.current) return;
    left.current = true;
    const trimmed = next?.trim() ?? '';
    onDone(trimmed === '' || trimmed === title ? null : trimmed);
  };
  return (
    <input
      className="rename"
      aria-label={words.list.renameTitle}
      defaultValue={title}
      maxLength={500}
      dir="auto"
      autoFocus
      onFocus={({ target }) => target.select()}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // The row gets the focus back at once, and must not be opened by the same key.
        event.preventDefault();
        done(event.key === 'Enter' ? event.currentTarget.value : null);
      }}
      onBlur={({ target }) => done(target.value)}
    />
  );
}
