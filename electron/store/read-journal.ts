// Reads a journal as the store would give it, and can change nothing: for what is taken out of it, in a thread or a terminal,
// beside an app that goes on writing.
import { resolve } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import type { Session } from '../../shared/session/session.ts';
import { plainBytes } from './byte-codec.ts';
import { diskFailure } from './disk-failure.ts';
import { readingOnly } from './searchable-file.ts';
import { idsOfViews, isSessionId, storeFolders } from './session-folder.ts';
import { readHead, sessionOf } from './session-head.ts';
import { nullIfMissing } from './session-view.ts';
import type { StoreContext } from './store-context.ts';
import { syncStoreFs } from './sync-store-fs.ts';

export type JournalReader = {
  /** The data folder. */
  directory: string;
  /** The ids of all sessions there are, also of those that cannot be read, sorted. */
  ids: () => Promise<string[]>;
  /** A session as it is now, with what was changed by hand. `not-found`, `unreadable-session`, `newer-format`. */
  load: (id: string) => Promise<Session>;
};

/** Opens the journal in `directory` for reading. `not-found` if there is none; failures of the disk. */
export async function openJournalReader(directory: string): Promise<JournalReader> {
  const folders = storeFolders(resolve(directory));
  const context: StoreContext = {
    fs: readingOnly(syncStoreFs),
    codec: plainBytes,
    folders,
    clock: () => new Date(),
    writer: 'reader',
    // What is wrong with a file is told by the store, and by whoever could not read it.
    tell: () => {},
    offered: () => {},
  };
  const isThere = await context.fs.stat(folders.sessions).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (!isThere) throw new Failure('not-found', 'there is no journal in that folder');
  return {
    directory: folders.directory,
    ids: async () => {
      try {
        const views = idsOfViews((await nullIfMissing(context.fs.readdir(folders.sessions))) ?? []);
        // A copy somebody made of the visible files only has no revisions.
        const committed = (await nullIfMissing(context.fs.readdir(folders.revisions))) ?? [];
        return [...new Set([...views, ...committed.filter(isSessionId)])].sort();
      } catch (error) {
        throw diskFailure(error, 'listing the sessions');
      }
    },
    load: async (id) => {
      try {
        const head = await readHead(context, new Map(), id);
        if (head.committed && head.newer === null && head.view.state === 'foreign') return head.view.merged;
        const session = sessionOf(head);
        if (session instanceof Failure) throw session;
        if (session === null) throw new Failure('not-found', 'no such session');
        return session;
      } catch (error) {
        throw diskFailure(error, 'reading a session');
      }
    },
  };
}
