// Where a window begins: the interview in progress, if it is fresh or holds unsent text, else the start page.
import type { LibraryState } from './library-store.ts';

const freshMs = 12 * 60 * 60_000;

/** The route to start on; `now` in milliseconds since the epoch. */
export function startRoute({ sessions, withDraft }: Pick<LibraryState, 'sessions' | 'withDraft'>, now: number): string {
  const open = sessions.filter(({ deletedAt, readOnly }) => deletedAt === null && !readOnly);
  const drafted = open.find(({ id }) => withDraft.includes(id));
  const fresh = open.find(({ status, updatedAt }) => status === 'active' && now - Date.parse(updatedAt) < freshMs);
  const chosen = drafted ?? fresh;
  return chosen ? `/session/${chosen.id}` : '/start';
}
