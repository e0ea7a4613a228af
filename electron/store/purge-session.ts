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
 * `stays` is asked once nobody can write there any more, with the highest revision: on true, or if it fails, everything
 * is put back as it was, but for the view, which has to be mended. With it a session stays in any case whose view holds
 * something of its own. Resolves to whether the session is gone.
 */
export async function purgeSession(
  context: StoreContext,
  cache: HeadCache,
  id: string,
  stays?: (newest: number) => Promise<boolean>,
): Promise<boolean> {
  const { fs, folders } = context;
  const lock = await takeLock(context, id);
  try {
    const head = await readHead(context, cache, id);
    if (head.newer) throw new Failure('newer-format', 'written by a newer version');
    const revisions = revisionsOf(folders, id);
    const view = viewPath(folders, id);
    const parts = await Promise.all([revisions, view, draftsOf(folders, id)].map((path) => statOrNull(context, path)));
    if (parts.every((part) => part === null)) throw new Failure('not-found', 'no such session');
    if (stays && head.view.state === 'foreign') return false;

    // The view first: alone it would be a session again. The revisions next, all at once by a rename.
    await nullIfMissing(fs.unlink(view));
    const removed = tempPath(folders, id, 'purged');
    // From now on nobody can commit any more; whoever tries is told `not-found` and keeps the text.
    if (!stays) await nullIfMissing(fs.rename(revisions, removed));
    else if (await isKept(context, id, removed, stays)) return false;
    await syncFolder(fs, folders.revisions);
    // A slow writer may have put it back before the rename; from now on writers take theirs away themselves.
    await nullIfMissing(fs.unlink(view));
    await syncFolder(fs, folders.sessions);
    await removeRest(context, id);
    cache.delete(id);
    return true;
  } finally {
    await lock.release();
  }
}

/**
 * Takes the revisions away to `removed`, unless they stay. Until that is decided they have a name that says so: then a
 * crash, or another store that opens, does not decide it.
 */
async function isKept(
  { fs, folders }: StoreContext,
  id: string,
  removed: string,
  stays: (newest: number) => Promise<boolean>,
): Promise<boolean> {
  const revisions = revisionsOf(folders, id);
  const judged = tempPath(folders, id, 'judged');
  const putBack = async () => {
    // Another store that opened may have done it.
    await nullIfMissing(fs.rename(judged, revisions));
    await syncFolder(fs, folders.revisions);
  };
  await nullIfMissing(fs.rename(revisions, judged));
  let kept = true;
  try {
    const newest = revisionsIn((await nullIfMissing(fs.readdir(judged))) ?? [])[0] ?? 0;
    if (!(await stays(newest))) kept = (await nullIfMissing(fs.rename(judged, removed).then(() => true))) === null;
  } finally {
    if (kept) await putBack();
  }
  return kept;
}

/** What is left of a session without revisions and view. The removed revisions go last: they say that there is more to remove. */
export async function removeRest(context: StoreContext, id: string): Promise<void> {
  const { fs, folders } = context;
  await fs.removeTree(draftsOf(folders, id));
  await removeNames(context, folders.quarantine, (name) => isQuarantineOf(name, id));
  await removeNames(context, folders.temps, (name) => isTempOf(name, id));
}

async function removeNames({ fs }: StoreContext, folder: string, ours: (name: string) => boolean): Promise<void> {
  for (const name of (await fs.readdir(folder)).filter(ours)) await fs.removeTree(join(folder, name));
}
