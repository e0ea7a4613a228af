// Steps 2 to 11 of a change: lock, head, apply, temp file, link, folder sync, acknowledge, view, prune, release.
// The link decides: a revision that must not exist is created, so no writer can overwrite another.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Failure } from '../../shared/failure.ts';
import type { Session } from '../../shared/session/session.ts';
import { applyJobs } from './apply-jobs.ts';
import { diskFailure, isErrno } from './disk-failure.ts';
import { dropTemp, syncFolder, writeTemp } from './durable-write.ts';
import { finishCommit } from './finish-commit.ts';
import { plainSession } from './plain-session.ts';
import { revisionPath, revisionsIn, revisionsOf, tempPath } from './session-folder.ts';
import { type Head, type HeadCache, readHead, sessionOf } from './session-head.ts';
import { takeLock } from './session-lock.ts';
import type { Job } from './session-queue.ts';
import type { StoreContext } from './store-context.ts';

export type CommitState = {
  cache: HeadCache;
  /** Sessions that exist in memory only; the first commit takes them out. */
  prepared: Map<string, Session>;
  /** Commit times of old revisions, per session, for pruning. */
  dates: Map<string, Map<number, number>>;
  /** What each session was before its commit, for whoever only wants to know what changed; the newest one only. */
  before: WeakMap<Session, Session>;
  /** Hears of every commit at the moment it is acknowledged. */
  note: (session: Session) => void;
};

/** What was committed, for whoever listens; null when nothing had to be. */
export type Commit = { session: Session; created: boolean } | null;

/** The link may or may not be durable: the same commands are tried again before anybody is told. */
class UnknownOutcome extends Error {}

const mostAttempts = 1_000;

/**
 * Commits waiting jobs of one session as one revision and settles each. What can wait is left to the next commit
 * while `moreWait`. Never rejects.
 */
export async function commitJobs(
  context: StoreContext,
  state: CommitState,
  id: string,
  jobs: Job[],
  moreWait: () => boolean,
): Promise<Commit> {
  const since = Date.now();
  let lock = await takeLock(context, id, since);
  const queueUp = async () => {
    if (!lock.held) lock = await takeLock(context, id, since);
  };
  try {
    return await commitOrRetry(context, state, { id, jobs, moreWait }, queueUp);
  } catch (error) {
    const failure = diskFailure(error, 'a change could not be saved');
    for (const job of jobs) job.reject(failure);
    return null;
  } finally {
    await lock.release();
  }
}

type Turn = { id: string; jobs: Job[]; moreWait: () => boolean };

async function commitOrRetry(
  context: StoreContext,
  state: CommitState,
  turn: Turn,
  queueUp: () => Promise<void>,
): Promise<Commit> {
  let doubted = false;
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    try {
      const done = await tryCommit(context, state, turn, attempt > 0);
      if (done !== 'again') return done;
      // Without the lock others may be faster for ever: they hold it, and know what they wrote last.
      await queueUp();
    } catch (error) {
      if (!(error instanceof UnknownOutcome)) throw error;
      if (doubted) throw error.cause;
      doubted = true;
    }
  }
  throw new Failure('io-error', 'other writers were always faster');
}

async function tryCommit(
  context: StoreContext,
  state: CommitState,
  { id, jobs, moreWait }: Turn,
  again: boolean,
): Promise<Commit | 'again'> {
  const head = await readHead(context, state.cache, id);
  const base = baseOf(head, state.prepared.get(id), jobs.find(({ other }) => other)?.other?.session);
  const { next, failures } = applyJobs(base.session, jobs, context.writer);
  const accepted = jobs.some((job) => !failures.has(job));
  const renews = head.steppedBack && jobs.some((job) => job.renews);
  if (next === base.session && !((base.unsaved || renews) && accepted)) {
    if (accepted) await makeHeadDurable(context, state, id);
    const created = head.committed !== null && state.prepared.delete(id);
    settle(jobs, failures, next);
    await nextTurn();
    await finishCommit(context, state, id, head, null);
    // After another attempt the commands may be in by that one, and listeners have not heard of it.
    return again && accepted ? { session: next, created } : null;
  }

  const revision = Math.max(head.revisions[0] ?? 0, next.revision) + 1;
  const session: Session = { ...next, revision, writer: context.writer };
  const plain = plainSession(session);
  const bytes = context.codec.encode(plain, { kind: 'revision', sessionId: id, revision });
  const names = await link(context, id, revision, bytes, base.creates);
  if (names === 'again' || revisionsIn(names).some((other) => other > revision)) return 'again';

  if (base.merges) {
    const detail = 'the readable file of the session had been changed elsewhere; both versions were merged';
    context.tell({ kind: 'merged', sessionId: id, code: null, detail });
  }
  // A version merged in here was never handed out under its revision, so nobody can know a change from it.
  if (base.session === (head.committed?.session ?? state.prepared.get(id))) state.before.set(session, base.session);
  state.before.delete(base.session);
  state.prepared.delete(id);
  settle(jobs, failures, session);
  state.note(session);
  // Whoever waits for the acknowledgement goes on before anything else is done, and may have the next change ready.
  await nextTurn();
  await finishCommit(context, state, id, head, { session, plain, revisions: revisionsIn(names), moreWait });
  return { session, created: base.creates };
}

type Base = {
  session: Session;
  /** Not committed as it stands: prepared, adopted or merged. */
  unsaved: boolean;
  creates: boolean;
  merges: boolean;
};

/** What the commands are applied to; `brought` is from elsewhere, for want of one that can be read. Throws `not-found`, `unreadable-session`, `newer-format`. */
function baseOf(head: Head, prepared: Session | undefined, brought: Session | undefined): Base {
  if (head.newer) throw new Failure('newer-format', 'written by a newer version: it may be read, not changed');
  const merges = head.committed !== null && head.view.state === 'foreign';
  const found = merges && head.view.state === 'foreign' ? head.view.merged : sessionOf(head);
  const session = found instanceof Failure && brought ? null : found;
  if (session instanceof Failure) throw session;
  const creates = head.committed === null && head.revisions.length === 0;
  if (session) return { session, unsaved: merges || head.committed === null, creates, merges };
  const added = prepared ?? brought;
  if (added) return { session: added, unsaved: true, creates, merges };
  throw new Failure('not-found', 'no such session');
}

/** Nothing to commit, but the head may be another process's, or ours from before a failed sync. */
async function makeHeadDurable(context: StoreContext, state: CommitState, id: string): Promise<void> {
  const known = state.cache.get(id);
  if (known?.synced) return;
  await syncFolder(context.fs, revisionsOf(context.folders, id));
  await syncFolder(context.fs, context.folders.revisions);
  if (known) known.synced = true;
}

/**
 * Steps 6 to 9. Returns the names in the revisions folder after the commit, or `again` when another writer was
 * faster. Until the link an error means "not saved"; from the link on it means `UnknownOutcome`.
 */
async function link(
  context: StoreContext,
  id: string,
  revision: number,
  bytes: Uint8Array,
  creates: boolean,
): Promise<string[] | 'again'> {
  const { fs, folders } = context;
  const folder = revisionsOf(folders, id);
  const temp = tempPath(folders, id);
  await writeTempInFolder(context, temp, bytes);
  try {
    if (creates) await makeFolder(context, folder);
    await fs.link(temp, revisionPath(folders, id, revision));
  } catch (error) {
    await dropTemp(fs, temp);
    if (isErrno(error, 'EEXIST')) return 'again';
    if (!isErrno(error, 'ENOENT')) throw new UnknownOutcome('link', { cause: error });
    await fs.lstat(folder).catch((missing: unknown) => {
      throw isErrno(missing, 'ENOENT') ? new Failure('not-found', 'the session was removed') : missing;
    });
    // The folder is there, so the temp file was swept away under us.
    return 'again';
  }
  try {
    await syncFolder(fs, folder);
    if (creates) await syncFolder(fs, folders.revisions);
    return await fs.readdir(folder);
  } catch (error) {
    throw new UnknownOutcome('after the link', { cause: error });
  } finally {
    await dropTemp(fs, temp);
  }
}

async function writeTempInFolder(context: StoreContext, temp: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeTemp(context.fs, temp, bytes);
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
    // Somebody deleted the folder of temps; it is ours to make again.
    await makeFolder(context, context.folders.temps);
    await writeTemp(context.fs, temp, bytes);
  }
}

async function makeFolder(context: StoreContext, path: string): Promise<void> {
  try {
    await context.fs.mkdir(path, 0o700);
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error;
  }
}

function settle(jobs: readonly Job[], failures: Map<Job, Failure>, session: Session): void {
  for (const job of jobs) {
    const failure = failures.get(job);
    if (failure) job.reject(failure);
    else job.resolve(session);
  }
}
