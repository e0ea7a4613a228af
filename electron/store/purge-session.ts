// Removing a session for good: everything of it, in an order that leaves it whole or gone if the power fails.
import { join } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { syncFolder } from './durable-write.ts';
import { draftsOf, isQuarantineOf, isTempOf, revisionsIn, revisionsOf, tempPath, viewPath } from './session-folder.ts';
import { type HeadCache, readHead } from './session-head.ts';
import { takeLock } from './session-lock.ts';
import { nullIfMissing, statOrNull } from './session-view.ts';
import type { StoreContext } from './store-context.ts';

/**
 * Removes revisions, view, drafts, temp files and quarantined copies of a session, and its lock. Throws `not-found`
 * if there is nothing of it, `newer-format` for one a newer version wrote. Runs alone in the session's line.
 * With `newestKnown` a session that has a revision above it by then stays: another process wrote something in it. Resolves to whether it is gone.
 */
export async function purgeSession(
  context: StoreContext,
  cache: HeadCache,
  id: string,
  newestKnown = Number.POSITIVE_INFINITY,
): Promise<boolean> {
  const { fs, folders } = context;
  const lock = await takeLock(context, id);
  try {
    if ((await readHead(context, cache, id)).newer) throw new Failure('newer-format', 'written by a newer version');
    const revisions = revisionsOf(folders, id);
    const view = viewPath(folders, id);
    const parts = await Promise.all([revisions, view, draftsOf(folders, id)].map((path) => statOrNull(context, path)));
    if (parts.every((part) => part === null)) throw new Failure('not-found', 'no such session');

    // The view first: alone it would be a session again. The revisions next, all at once by a rename.
    await nullIfMissing(fs.unlink(view));
    const removed = tempPath(folders, id, 'purged');
    await nullIfMissing(fs.rename(revisions, removed));
    // Only now can nobody commit any more; whoever tried meanwhile was told `not-found` and keeps the text.
    if ((revisionsIn((await nullIfMissing(fs.readdir(removed))) ?? [])[0] ?? 0) > newestKnown) {
      await fs.rename(removed, revisions);
      await syncFolder(fs, folders.revisions);
      return false;
    }
    await syncFolder(fs, folders.revisions);
    // A slow writer may have put it back before the rename; from now on writers take theirs away themselves.
    await nullIfMissing(fs.unlink(view));
    await syncFolder(fs, folders.sessions);
    await fs.removeTree(removed);
    await fs.removeTree(draftsOf(folders, id));
    await removeNames(context, folders.temps, (name) => isTempOf(name, id));
    await removeNames(context, folders.quarantine, (name) => isQuarantineOf(name, id));
    cache.delete(id);
    return true;
  } finally {
    await lock.release();
  }
}

async function removeNames({ fs }: StoreContext, folder: string, ours: (name: string) => boolean): Promise<void> {
  for (const name of (await fs.readdir(folder)).filter(ours)) await fs.removeTree(join(folder, name));
}
