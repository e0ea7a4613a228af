// An empty list says why it is, and what to do.
import type { JSX } from 'react';
import { useStore } from 'zustand';
import { isFiltered } from '../state/library-rows.ts';
import type { LibraryViewStore } from '../state/library-view.ts';
import { words } from '../words/words.ts';

/** `isEmpty`: there is no session at all. */
export function NothingListed({ view, isEmpty }: { view: LibraryViewStore; isEmpty: boolean }): JSX.Element | null {
  const filters = useStore(view, (state) => state.filters);
  if (isEmpty) return <p className="small library-empty">{words.list.empty}</p>;
  if (!isFiltered(filters)) return <p className="small library-empty">{words.shelf.none.allInTrash}</p>;
  return (
    <p className="small library-empty">
      {words.shelf.none.fitting}{' '}
      <button type="button" className="link" onClick={view.actions.clear}>
        {words.shelf.none.clear}
      </button>
    </p>
  );
}
