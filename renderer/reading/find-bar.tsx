// Find in page: as you type, Enter and Shift+Enter go on and back, Escape returns to where the keyboard was.
import { type JSX, type RefObject, useEffect, useRef, useState } from 'react';
import { words } from '../words/words.ts';
import { useFind } from './use-find.ts';

type Props = {
  root: RefObject<HTMLElement | null>;
  /** Counts how often it was asked for: asked again, the box is selected anew. */
  asked: number;
  onClose: () => void;
};

export function FindBar({ root, asked, onClose }: Props): JSX.Element {
  const [query, setQuery] = useState('');
  const box = useRef<HTMLInputElement>(null);
  const { at, count, step } = useFind(root, query);
  const { page } = words;

  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus();
      // Nothing had the focus: the page itself has it now, so that the arrow keys scroll it.
      else document.querySelector<HTMLElement>('.reading .scroller')?.focus();
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once more, it is selected once more
  useEffect(() => box.current?.select(), [asked]);

  return (
    <search
      className="find-bar"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      <input
        ref={box}
        aria-label={page.findBox}
        value={query}
        spellCheck={false}
        onChange={({ target }) => setQuery(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          step(event.shiftKey ? -1 : 1);
        }}
      />
      <span className="small find-count" role="status">
        {query.trim() !== '' && page.matches(at + 1, count)}
      </span>
      <button type="button" className="quiet" aria-label={page.findPrevious} onClick={() => step(-1)}>
        <span aria-hidden="true">↑</span>
      </button>
      <button type="button" className="quiet" aria-label={page.findNext} onClick={() => step(1)}>
        <span aria-hidden="true">↓</span>
      </button>
      <button type="button" className="quiet" aria-label={page.findClose} onClick={onClose}>
        <span aria-hidden="true">×</span>
      </button>
    </search>
  );
}
