// `store.search` for scripts and tests: in the process that asks, over what it read of each session, which it reads again
// when it is asked and the session has changed. The app searches in a thread of its own: `electron/search/`.
import type { SearchReply } from '../../shared/search/search-hit.ts';
import type { SessionSummary } from '../../shared/session/summarize-session.ts';
import { newSearchIndex, type SearchOptions, searchIn } from './search.ts';
import { readingOnly, readSearchable } from './searchable-file.ts';
import type { StoreContext } from './store-context.ts';

/** `summaries`: all sessions there are, newest first, as they are now. */
export function createStoreSearch(context: StoreContext, summaries: () => Promise<SessionSummary[]>) {
  const index = newSearchIndex();
  const reading: StoreContext = { ...context, fs: readingOnly(context.fs), tell: () => {}, offered: () => {} };
  let last: Promise<unknown> = Promise.resolve();

  async function lookAtAll(): Promise<number> {
    const sessions = await summaries();
    const present = new Set(sessions.map(({ id }) => id));
    for (const id of index.ids()) if (!present.has(id)) index.drop(id);
    for (const { id, revision } of sessions) {
      if (index.revision(id) === revision) continue;
      const session = await readSearchable(reading, id);
      if (session) index.take(session);
      else index.drop(id);
    }
    return sessions.length;
  }

  return async (text: string, options: Omit<SearchOptions, 'superseded'> = {}): Promise<SearchReply> => {
    const looked = last.catch(() => {}).then(lookAtAll);
    last = looked;
    const of = await looked;
    const found = await searchIn(index, text, options);
    if (found === null) throw new Error('a search that nobody can supersede was superseded');
    return { ...found, read: of, of, unread: 0 };
  };
}
