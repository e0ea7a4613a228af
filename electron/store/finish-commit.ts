// What follows an acknowledgement: the view, the memory of the head, pruning. None of it can fail a save any more.
import type { Session } from '../../shared/session/session.ts';
import { diskFailure } from './disk-failure.ts';
import { pruneRevisions } from './prune-revisions.ts';
import { offerView, quarantine } from './quarantine.ts';
import { plainBytesOf } from './session-file.ts';
import { revisionPath, revisionsOf, viewPath } from './session-folder.ts';
import { type Head, type HeadCache, remember } from './session-head.ts';
import { type Committed, statOrNull, tellPending, writeView } from './session-view.ts';
import type { StoreContext } from './store-context.ts';
import { fileKey } from './store-fs.ts';

/** A revision just committed: its session, its plain bytes, and the numbers of all revisions now, highest first. */
export type Fresh = {
  session: Session;
  plain: Uint8Array;
  revisions: number[];
  /** Whether the next commit of this session follows at once, and can bring view and pruning along. */
  moreWait: () => boolean;
};

/** How many commits in a row may leave the view to the next. */
const mostBehind = 8;

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
    if (fresh) await finishFresh(context, state, id, head, fresh);
    else if (head.committed) await mendView(context, id, head.committed, head);
  } catch (error) {
    tellPending(context, id, diskFailure(error, 'after the commit').message);
  }
}

async function finishFresh(
  context: StoreContext,
  state: FinishState,
  id: string,
  head: Head,
  { session, plain, revisions, moreWait }: Fresh,
): Promise<void> {
  const { view } = head;
  const path = revisionPath(context.folders, id, session.revision);
  const stats = await statOrNull(context, path);
  if (stats === null) return;
  const modifiedMs = Number(stats.mtimeMs);
  const committed: Committed = { session, revision: session.revision, digest: null, modifiedMs };
  const entry = { committed, revisionKey: fileKey(stats), synced: true };
  const before = state.cache.get(id);
  const behind = (before?.behind ?? 0) + 1;
  if (before && (view.state === 'current' || view.state === 'behind') && behind <= mostBehind && moreWait()) {
    remember(state.cache, id, { ...entry, viewKey: before.viewKey, behind });
    return;
  }
  const viewKey = await replaceView(context, id, head, plain, modifiedMs);
  remember(state.cache, id, { ...entry, viewKey, behind: 0 });
  await removeIfPurged(context, id);
  const dates = state.dates.get(id) ?? new Map<number, number>();
  state.dates.set(id, dates);
  await pruneRevisions(context, id, revisions, dates);
}

async function mendView(context: StoreContext, id: string, committed: Committed, head: Head): Promise<void> {
  const { view } = head;
  if (view.state === 'current' || view.state === 'blocked' || view.state === 'foreign' || view.state === 'newer')
    return;
  const { revision, modifiedMs } = committed;
  const stored = await context.fs.readFile(revisionPath(context.folders, id, revision));
  const plain = plainBytesOf(context, stored, { kind: 'revision', sessionId: id, revision });
  if (plain === null) return;
  await replaceView(context, id, head, plain, modifiedMs);
  await removeIfPurged(context, id);
}

/**
 * Writes the view; what stood there and is not ours goes to quarantine first, or the view stays as it is. So does one that
 * was written to since it was looked at, by an editor or a faster writer: the next look is at that one.
 */
async function replaceView(
  context: StoreContext,
  id: string,
  { view, viewKey }: Head,
  plain: Uint8Array,
  modifiedMs: number,
): Promise<string | null> {
  if (view.state === 'blocked') {
    tellPending(context, id, view.reason);
    return null;
  }
  if (view.state === 'damaged' || view.state === 'doubtful') {
    if (view.state === 'doubtful') await offerView(context, id, view.bytes);
    else await quarantine(context, id, 'view', view.bytes);
    const what = view.state === 'damaged' ? `was damaged (${view.reason})` : 'did not match its checksum';
    const detail = `the readable file of the session ${what}; it was kept aside and written anew`;
    context.tell({ kind: 'rebuilt', sessionId: id, code: null, detail });
  }
  const stats = await statOrNull(context, viewPath(context.folders, id));
  if ((stats && fileKey(stats)) !== viewKey) return null;
  return writeView(context, id, plain, modifiedMs);
}

/** A purge between the commit and the view must not be undone by the view. */
async function removeIfPurged(context: StoreContext, id: string): Promise<void> {
  const folder = await statOrNull(context, revisionsOf(context.folders, id));
  if (folder === null) await context.fs.unlink(viewPath(context.folders, id));
}
