// What can be done to all selected sessions. It says how many they are, also to whoever does not see it.
import type { JSX } from 'react';
import { useStore } from 'zustand';
import { exportThese } from '../state/export-choice.ts';
import { nothingSelected, type SelectionStore } from '../state/library-selection.ts';
import type { LibraryStore } from '../state/library-store.ts';
import { words } from '../words/words.ts';

type Props = {
  selection: SelectionStore;
  library: LibraryStore;
  inTrash: boolean;
  locale: string;
  onTags: (ids: readonly string[]) => void;
  /** The bar goes after this: the focus goes back to the list. */
  onDone: () => void;
};

export function SelectionBar({ selection, library, inTrash, locale, onTags, onDone }: Props): JSX.Element {
  const chosen = useStore(selection, (state) => state.chosen);
  const ids = [...chosen];
  const { actions } = library;
  const { reading, list, shelf } = words;
  const done = (work: unknown) => {
    void work;
    onDone();
  };
  return (
    <div className="selection" data-shown={ids.length > 0}>
      <p role="status">{ids.length > 0 && shelf.selection.count(ids.length, locale)}</p>
      {ids.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is filled in
        <div role="group" aria-label={shelf.selection.name} className="selection-actions">
          {inTrash ? (
            <>
              <button type="button" className="link" onClick={() => done(actions.restore(ids))}>
                {reading.restore}
              </button>
              <button type="button" className="link" onClick={() => done(actions.purge(ids))}>
                {list.deleteForGood}
              </button>
            </>
          ) : (
            <>
              <button type="button" className="link" onClick={() => onTags(ids)}>
                {shelf.selection.tags}
              </button>
              <button type="button" className="link" onClick={() => done(actions.trash(ids))}>
                {reading.moveToTrash}
              </button>
            </>
          )}
          <button type="button" className="link" onClick={() => exportThese(ids)}>
            {words.exporting.open}
          </button>
          <button
            type="button"
            className="quiet selection-clear"
            aria-label={shelf.selection.clear}
            onClick={() => done(selection.setState(nothingSelected))}
          >
            <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
    </div>
  );
}
