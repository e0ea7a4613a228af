// The neighbours of the session on the page, worked out anew only when the list or the look at it changes.
import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { LibraryStore } from './state/library-store.ts';
import type { LibraryViewStore } from './state/library-view.ts';
import { type Neighbours, neighboursOf } from './state/neighbours.ts';

const nobody: Neighbours = { previous: null, next: null };

export function useNeighbours(
  library: LibraryStore,
  view: LibraryViewStore,
  locale: string,
  id: string | null,
): Neighbours {
  const sessions = useStore(library, (state) => state.sessions);
  const hidden = useStore(library, (state) => state.hidden);
  const place = useStore(view, (state) => state.place);
  const filters = useStore(view, (state) => state.filters);
  const sort = useStore(view, (state) => state.sort);
  return useMemo(() => {
    if (id === null) return nobody;
    return neighboursOf(sessions, hidden, { place, filters, sort }, locale, id);
  }, [sessions, hidden, place, filters, sort, locale, id]);
}
