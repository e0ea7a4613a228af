// Puts one session right: what is damaged goes aside, and what can be read is committed and shown by the store's own steps.
import { commitJobs } from '../session-commit.ts';
import { maxFileBytes, parseSession, plainBytesOf } from '../session-file.ts';
import { revisionPath, revisionsIn, revisionsOf, viewPath } from '../session-folder.ts';
import { readHead } from '../session-head.ts';
import { takeLock } from '../session-lock.ts';
import { nullIfMissing, statOrNull } from '../session-view.ts';
import type { StoreContext } from '../store-context.ts';
import { copyAside, keepAside } from './keep-aside.ts';

/**
 * Moves damaged versions aside, commits the newest one that can be read if a newer one was damaged, takes in what the
 * readable file holds of its own, and writes that file. Leaves a session alone that a newer version wrote, or of which
 * nothing can be read. May be done again without harm. Throws a `Failure`.
 */
export async function repairSession(context: StoreContext, id: string): Promise<void> {
  const before = await readHead(context, new Map(), id);
  if (before.newer || (before.committed === null && before.view.state !== 'foreign')) return;
  if (before.view.state === 'foreign' || before.view.state === 'behind') await keepForeignView(context, id);
  await moveDamaged(context, id);
  await commitReadable(context, id);
  // The one that was the newest: until there was a newer one it kept its number from being used again.
  await moveDamaged(context, id);
}

/** A readable file is about to be written anew. What was edited in it is merged, but not kept as it stands. */
async function keepForeignView(context: StoreContext, id: string): Promise<void> {
  const { fs, folders } = context;
  const path = viewPath(folders, id);
  const stats = await statOrNull(context, path);
  if (!stats?.isFile() || stats.size > BigInt(maxFileBytes)) return;
  const view = await nullIfMissing(fs.readFile(path));
  if (view === null) return;
  for (const revision of revisionsIn((await nullIfMissing(fs.readdir(revisionsOf(folders, id)))) ?? [])) {
    const version = await statOrNull(context, revisionPath(folders, id, revision));
    if (version?.size !== stats.size) continue;
    const bytes = await nullIfMissing(fs.readFile(revisionPath(folders, id, revision)));
    if (bytes !== null && Buffer.compare(view, bytes) === 0) return;
  }
  await copyAside(context, 'view-changed', path, id, 'view');
}

/** All but the highest: the next change takes the number after it, so it stays until there is one. */
async function moveDamaged(context: StoreContext, id: string): Promise<void> {
  const lock = await takeLock(context, id);
  try {
    const names = (await nullIfMissing(context.fs.readdir(revisionsOf(context.folders, id)))) ?? [];
    for (const revision of revisionsIn(names).slice(1)) {
      if (!(await isDamaged(context, id, revision))) continue;
      const path = revisionPath(context.folders, id, revision);
      await keepAside(context, 'old-version-damaged', path, id, String(revision).padStart(12, '0'));
    }
  } finally {
    await lock.release();
  }
}

async function isDamaged(context: StoreContext, id: string, revision: number): Promise<boolean> {
  const path = revisionPath(context.folders, id, revision);
  const stats = await statOrNull(context, path);
  // What is no file is for a person to look at.
  if (!stats?.isFile() || stats.size > BigInt(maxFileBytes)) return false;
  const bytes = await nullIfMissing(context.fs.readFile(path));
  if (bytes === null) return false;
  const content = parseSession(plainBytesOf(context, bytes, { kind: 'revision', sessionId: id, revision }), id);
  if (content.state !== 'session') return content.state === 'damaged';
  return !content.intact || content.session.revision !== revision;
}

/** The same steps as a change that changes nothing, so that any other writer is met as always. */
async function commitReadable(context: StoreContext, id: string): Promise<void> {
  const state = { cache: new Map(), prepared: new Map(), dates: new Map(), before: new WeakMap(), note: () => {} };
  await new Promise<void>((resolve, reject) => {
    let failure: unknown = null;
    const job = {
      command: null,
      at: context.clock().toISOString(),
      renews: true as const,
      resolve: () => {},
      reject: (cause: unknown) => {
        failure = cause;
      },
    };
    // Settled when the readable file is written too, which comes after the acknowledgement.
    commitJobs(context, state, id, [job], () => false).then(
      () => (failure === null ? resolve() : reject(failure)),
      reject,
    );
  });
}
