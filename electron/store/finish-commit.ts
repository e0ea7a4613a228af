// What follows an acknowledgement: the view, the memory of the head, pruning. None of it can fail a save any more.
import type { Session } from '../../shared/session/session.ts';
import { diskFailure } from './disk-failure.ts';
import { pruneRevisions } from './prune-revisions.ts';
import { quarantine } from './quarantine.ts';
import { plainBytesOf } from './session-file.ts';
import { revisionPath, revisionsOf, viewPath } from './session-folder.ts';
import { type Head, type HeadCache, remember } from './session-head.ts';
import { type Committed, statOrNull, tellPending, type ViewFinding, writeView } from './session-view.ts';
import type { StoreContext } from './store-context.ts';
import { fileKey } from './store-fs.ts';

/** A revision just committed: its session, its plain bytes, and the numbers of all revisions now, highest first. */
export type Fresh = { session: Session; plain: Uint8Array; revisions: number[] };

type FinishState = { cache: HeadCache; dates: Map<string, Map<number, number>> };

/**
 * Brings the view up to date and prunes. `head` is what the change was made on; `fresh` is null when nothing was
 * committed, and then only a missing, old or damaged view is written anew. Never rejects.
 */
export async function finishCommit(
  context: StoreContext,
  state: FinishState,
  id: string,
  head: Head,
  fresh: Fresh | null,
): Promise<void> {
  try {
    if (fresh) await finishFresh(context, state, id, head.view, fresh);
    else if (head.committed) await mendView(context, id, head.committed, head.view);
  } catch (error) {
    tellPending(context, id, diskFailure(error, 'after the commit').message);
  }
}

async function finishFresh(
  context: StoreContext,
  state: FinishState,
  id: string,
  view: ViewFinding,
  { session, plain, revisions }: Fresh,
): Promise<void> {
  const path = revisionPath(context.folders, id, session.revision);
  const stats = await statOrNull(context, path);
  if (stats === null) return;
  const modifiedMs = Number(stats.mtimeMs);
  const viewKey = await replaceView(context, id, view, plain, modifiedMs);
  const committed: Committed = { session, revision: session.revision, digest: null, modifiedMs };
  remember(state.cache, id, { committed, revisionKey: fileKey(stats), viewKey, synced: true });
  await removeIfPurged(context, id);
  const dates = state.dates.get(id) ?? new Map<number, number>();
  state.dates.set(id, dates);
  await pruneRevisions(context, id, revisions, dates);
}

async function mendView(context: StoreContext, id: string, committed: Committed, view: ViewFinding): Promise<void> {
  if (view.state !== 'missing' && view.state !== 'behind' && view.state !== 'damaged') return;
  const { revision, modifiedMs } = committed;
  const stored = await context.fs.readFile(revisionPath(context.folders, id, revision));
  const plain = plainBytesOf(context, stored, { kind: 'revision', sessionId: id, revision });
  if (plain === null) return;
  await replaceView(context, id, view, plain, modifiedMs);
  await removeIfPurged(context, id);
}

/** Writes the view; what stood there and is not ours goes to quarantine first, or the view stays as it is. */
async function replaceView(
  context: StoreContext,
  id: string,
  view: ViewFinding,
  plain: Uint8Array,
  modifiedMs: number,
): Promise<string | null> {
  if (view.state === 'blocked') {
    tellPending(context, id, view.reason);
    return null;
  }
  if (view.state === 'damaged' || view.state === 'doubtful') {
    await quarantine(context, id, 'view', view.bytes);
    const what = view.state === 'damaged' ? `was damaged (${view.reason})` : 'did not match its checksum';
    const detail = `the readable file of the session ${what}; it was kept aside and written anew`;
    context.tell({ kind: 'rebuilt', sessionId: id, code: null, detail });
  }
  return writeView(context, id, plain, modifiedMs);
}

/** A purge between the commit and the view must not be undone by the view. */
async function removeIfPurged(context: StoreContext, id: string): Promise<void> {
  const folder = await statOrNull(context, revisionsOf(context.folders, id));
  if (folder === null) await context.fs.unlink(viewPath(context.folders, id));
}
