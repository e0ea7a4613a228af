// Which session comes before and after one, in the order in which this window's library lists them.
import type { LibraryView } from '../../shared/library-view.ts';
import type { SessionSummary } from '../../shared/session/summarize-session.ts';
import { libraryRows } from './library-rows.ts';

export type Neighbours = { previous: string | null; next: string | null };

const collatorOf = (locale: string) => new Intl.Collator(locale, { numeric: true });

/**
 * The previous one stands further down the list, which begins with the newest. For a session that is not listed, as
 * with filters set, it is the first of the list either way.
 */
export function neighboursOf(
  sessions: readonly SessionSummary[],
  hidden: ReadonlySet<string>,
  { place, filters, sort }: Pick<LibraryView, 'place' | 'filters' | 'sort'>,
  locale: string,
  id: string | null,
): Neighbours {
  const { pinned, rows } = libraryRows(sessions, { place, filters, sort }, hidden, collatorOf(locale).compare);
  const ids = [...pinned, ...rows.map(({ session }) => session)].map((session) => session.id);
  const at = id === null ? -1 : ids.indexOf(id);
  if (at < 0) return { previous: ids[0] ?? null, next: ids[0] ?? null };
  return { previous: ids[at + 1] ?? null, next: ids[at - 1] ?? null };
}
