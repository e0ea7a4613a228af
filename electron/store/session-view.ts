// The view of a session: the one file a person or a sync tool sees. It can always be rebuilt, but what somebody
// else put there is never overwritten unread.
import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import writeFileAtomic from 'write-file-atomic';
import type { FailureCode } from '../../shared/failure.ts';
import type { Session } from '../../shared/session/session.ts';
import type { ByteContext } from './byte-codec.ts';
import { diskFailure, errnoOf, isErrno } from './disk-failure.ts';
import { dropTemp } from './durable-write.ts';
import { plainSession } from './plain-session.ts';
import { maxFileBytes, parseSession, plainBytesOf } from './session-file.ts';
import { revisionPath, viewPath } from './session-folder.ts';
import type { StoreContext } from './store-context.ts';
import { fileKey } from './store-fs.ts';
import { highestRevision, type OtherVersion, uniteVersions } from './unite-versions.ts';

/**
 * A committed revision: `digest` of its plain bytes, or null where it was committed here and they are what
 * `plainSession` gives; `modifiedMs` of its file.
 */
export type Committed = { session: Session; revision: number; digest: string | null; modifiedMs: number };

export type ViewFinding =
  /** Nothing in it that is not committed. `behind`: an older one of ours. */
  | { state: 'current' | 'behind' | 'missing' }
  /** Not a file, far too large, or not to be read: left where it is, and not written, which would follow a link. */
  | { state: 'blocked'; reason: string }
  | { state: 'damaged'; bytes: Uint8Array; reason: string }
  /** Readable, with a wrong checksum, and not edited since we wrote: kept aside and offered, never taken by itself. */
  | { state: 'doubtful'; bytes: Uint8Array }
  | { state: 'newer'; session: Session | null }
  /** Holds something of its own: a hand edit, another machine's version, or the newest revision that was damaged here. */
  | { state: 'foreign'; merged: Session };

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Compares a session's view with its newest readable revision. `committed` is null if there is none; then the view
 * is all there is, and if revisions were lost (`revisionsLost`) only one with a right checksum counts. Changes nothing.
 */
export async function inspectView(
  context: StoreContext,
  id: string,
  stats: BigIntStats | null,
  committed: Committed | null,
  revisionsLost: boolean,
): Promise<ViewFinding> {
  if (stats === null) return { state: 'missing' };
  if (!stats.isFile()) return { state: 'blocked', reason: 'something that is no file has its name' };
  if (stats.size > BigInt(maxFileBytes)) return { state: 'blocked', reason: 'it is far too large' };
  let bytes: Uint8Array | null;
  try {
    bytes = await readOrNull(context, viewPath(context.folders, id));
  } catch (error) {
    // With a committed revision the session is safe without its view, which then stays as it is.
    if (committed === null) throw error;
    return { state: 'blocked', reason: errnoOf(error) ?? 'not readable' };
  }
  if (bytes === null) return { state: 'missing' };
  const plain = plainBytesOf(context, bytes, viewPlace(id));
  const digest = plain && digestOf(plain);
  if (committed && digest === (committed.digest ?? digestOf(plainSession(committed.session))))
    return { state: 'current' };
  const content = parseSession(plain, id);
  if (content.state === 'damaged') return { ...content, bytes };
  if (content.state === 'newer') return content;
  const { session, intact } = content;
  if (committed === null && session.revision > highestRevision)
    return { state: 'damaged', bytes, reason: 'its revision cannot be' };
  if (committed === null)
    return intact || !revisionsLost ? { state: 'foreign', merged: session } : { state: 'doubtful', bytes };
  if (intact) {
    const place: ByteContext = { kind: 'revision', sessionId: id, revision: session.revision };
    const ours = await readOrNull(context, revisionPath(context.folders, id, session.revision));
    const known = ours && plainBytesOf(context, ours, place);
    return known && digestOf(known) === digest
      ? { state: 'behind' }
      : united(committed.session, { session, editedAt: null });
  }
  // We date a view like its revision, so anything later is somebody's edit, and anything else is not.
  if (Number(stats.mtimeMs) <= Math.floor(committed.modifiedMs)) return { state: 'doubtful', bytes };
  const editedAt = new Date(Number(stats.mtimeMs)).toISOString();
  return united(committed.session, { session, editedAt });
}

function united(head: Session, other: OtherVersion): ViewFinding {
  const merged = uniteVersions(head, other);
  return merged ? { state: 'foreign', merged } : { state: 'behind' };
}

const viewPlace = (sessionId: string): ByteContext => ({ kind: 'view', sessionId, revision: 0 });

/**
 * Puts the plain bytes of a committed revision where a person sees them. Returns the file's key, or null if that did not
 * work, which is told as "view pending": the session itself is safe.
 */
export async function writeView(
  context: StoreContext,
  id: string,
  plain: Uint8Array,
  modifiedMs: number,
): Promise<string | null> {
  const path = viewPath(context.folders, id);
  try {
    const bytes = context.codec.encode(plain, viewPlace(id));
    const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const options = { mode: 0o600, fsync: false };
    await patiently(async () =>
      context.fs.atOnce ? writeFileAtomic.sync(path, data, options) : writeFileAtomic(path, data, options),
    );
    if ((await context.fs.lstat(path)).size !== BigInt(bytes.byteLength)) {
      // It reports success for a short write on a full disk. No view is better than half of one.
      await dropTemp(context.fs, path);
      throw new Error('it was written short');
    }
    const date = new Date(Math.floor(modifiedMs));
    await context.fs.utimes(path, date, date);
    return fileKey(await context.fs.lstat(path));
  } catch (error) {
    const reason = errnoOf(error) ?? (error instanceof Error ? error.message : 'unknown');
    tellPending(context, id, reason, diskFailure(error, 'the readable file').code);
    return null;
  }
}

export function tellPending(context: StoreContext, id: string, reason: string, code: FailureCode | null = null): void {
  const detail = `the readable file of the session could not be brought up to date: ${reason}`;
  context.tell({ kind: 'view-pending', sessionId: id, code, detail });
}

/** Virus scanners and indexers on Windows hold files for moments. */
async function patiently(write: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write();
    } catch (error) {
      if (attempt === 5 || !isErrno(error, 'EPERM', 'EACCES', 'EBUSY')) throw error;
      await sleep(10 * attempt);
    }
  }
}

export const statOrNull = (context: StoreContext, path: string): Promise<BigIntStats | null> =>
  nullIfMissing(context.fs.lstat(path));

/** Null also for a folder in the place of a file, which holds no bytes. */
async function readOrNull(context: StoreContext, path: string): Promise<Uint8Array | null> {
  try {
    return await nullIfMissing(context.fs.readFile(path));
  } catch (error) {
    if (isErrno(error, 'EISDIR')) return null;
    throw error;
  }
}

export async function nullIfMissing<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null;
    throw error;
  }
}
