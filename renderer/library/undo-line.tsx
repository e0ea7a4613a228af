// What was just done to sessions, with the way back; and long work with its figure and the way to stop it.
import type { JSX } from 'react';
import { useStore } from 'zustand';
import type { Undo } from '../state/library-changes.ts';
import type { LibraryStore } from '../state/library-store.ts';
import { ProgressLine } from '../ui/progress-line.tsx';
import { words } from '../words/words.ts';

type Props = { library: LibraryStore; locale: string; onDone: () => void };

export function UndoLine({ library, locale, onDone }: Props): JSX.Element {
  const undo = useStore(library, (state) => state.undo);
  const batch = useStore(library, (state) => state.batch);
  const refused = useStore(library, (state) => state.refused);
  const leftOut = useStore(library, (state) => state.leftOut);
  const { actions } = library;
  const takeBack = () => {
    void actions.undo();
    onDone();
  };
  return (
    <div className="library-news">
      {batch && (
        <ProgressLine
          label={words.shelf.batch[batch.kind]}
          progress={{ ...batch, unit: 'sessions' }}
          locale={locale}
          onCancel={() => {
            actions.cancelBatch();
            onDone();
          }}
        />
      )}
      {refused && (
        <p className="small bad" role="alert">
          {leftOut > 0
            ? words.shelf.leftOut(leftOut, words.reasons[refused], locale)
            : words.trouble.actionFailed(words.reasons[refused])}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: whoever is at the button keeps it from going */}
      <div
        className="undo"
        data-shown={undo !== null}
        onMouseEnter={() => actions.holdUndo(true)}
        onMouseLeave={() => actions.holdUndo(false)}
        onFocus={() => actions.holdUndo(true)}
        onBlur={() => actions.holdUndo(false)}
      >
        <p role="status">{undo && told(undo, locale)}</p>
        {undo && (
          <button type="button" className="link" onClick={takeBack}>
            {words.undo}
          </button>
        )}
      </div>
    </div>
  );
}

function told(undo: Undo, locale: string): string {
  const { undone } = words.shelf;
  if (undo.kind === 'tagged') return undone.tagged(undo.before.size, locale);
  return undone[undo.kind](undo.ids.length, undo.title === '' ? words.shelf.untitled : undo.title, locale);
}
