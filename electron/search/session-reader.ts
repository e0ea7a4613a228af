// Reads all sessions into the search, newest first, one at a time; what changed meanwhile goes before the rest.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SearchIndex } from '../../shared/search/search-index.ts';
import type { SearchableSession } from '../../shared/search/searchable-session.ts';

export type SessionReaderNeeds = {
  index: SearchIndex;
  /** The ids of all sessions there are. */
  ids: () => Promise<string[]>;
  /** A session as it is on disk now, or null. */
  read: (id: string) => Promise<SearchableSession | null>;
  /** More was read, or other than before; `urgent` if something changed. */
  news: (urgent: boolean) => void;
  /** Something could not be read, by the disk's own account. */
  notRead: (cause: unknown) => void;
};

export type SessionReader = {
  /** Reads everything; resolves when that is done. */
  begin: () => Promise<void>;
  changed: (id: string) => void;
  /** These were found to be other than listed, or gone: read again after the rest, and no question waits for them. */
  listed: (ids: readonly string[]) => void;
  removed: (id: string) => void;
  /** Resolves when all that changed so far is read; not when all is. */
  upToDate: () => Promise<void>;
  progress: () => { read: number; of: number };
};

export function createSessionReader({ index, ids, read, news, notRead }: SessionReaderNeeds): SessionReader {
  const rest = new Set<string>();
  const urgent = new Map<string, Promise<void>>();

  /** What is read must still be wanted when it is there: meanwhile the session may have been removed. */
  async function take(id: string, isWanted: () => boolean): Promise<void> {
    try {
      const session = await read(id);
      if (!isWanted()) return;
      if (session) index.take(session);
      else index.drop(id);
    } catch (cause) {
      notRead(cause);
    }
  }

  async function begin(): Promise<void> {
    // Ids begin with the time they were made at, so the highest is the newest.
    for (const id of (await ids()).sort().reverse()) if (index.revision(id) === undefined) rest.add(id);
    await readRest();
  }

  let reading: Promise<void> | null = null;
  /** Goes on until nothing is left; what is added meanwhile is read as well. */
  function readRest(): Promise<void> {
    reading ??= readThrough().finally(() => {
      reading = null;
    });
    return reading;
  }

  async function readThrough(): Promise<void> {
    for (const id of rest) {
      await Promise.all(urgent.values());
      if (rest.has(id)) await take(id, () => rest.has(id));
      rest.delete(id);
      news(false);
      // Between two sessions questions have their turn.
      await nextTurn();
    }
  }

  return {
    begin,
    changed(id) {
      rest.delete(id);
      // One after the other, so that the last reading is that of the last change.
      const before = urgent.get(id) ?? Promise.resolve();
      const reading: Promise<void> = before
        .then(() => take(id, () => urgent.get(id) === reading))
        .then(() => {
          if (urgent.get(id) !== reading) return;
          urgent.delete(id);
          news(true);
        });
      urgent.set(id, reading);
    },
    removed(id) {
      rest.delete(id);
      urgent.delete(id);
      index.drop(id);
      news(true);
    },
    listed(ids) {
      for (const id of ids) if (!urgent.has(id)) rest.add(id);
      void readRest();
    },
    upToDate: async () => void (await Promise.all(urgent.values())),
    progress() {
      const unread = [...rest].filter((id) => index.revision(id) === undefined).length;
      return { read: index.size, of: index.size + unread };
    },
  };
}
