// The lock of one session. It orders writers and saves them work; it is not what makes the store safe (the link is),
// so it may delay a writer by a second and never block one.
import { rmdirSync } from 'node:fs';
import { lock } from 'proper-lockfile';
import { errnoOf, isErrno } from './disk-failure.ts';
import { lockPath, viewPath } from './session-folder.ts';
import type { StoreContext } from './store-context.ts';
import type { StoreFs } from './store-fs.ts';
import { type WaitingLine, waitingLine } from './waiting-line.ts';

const staleMs = 2_000;
const patienceMs = 1_000;

/** `held` is false for a writer that went on without it. */
export type SessionLock = { held: boolean; release: () => Promise<void> };

const without: SessionLock = { held: false, release: async () => {} };

/**
 * Takes the lock of a session, or goes on without it after a second. Those who wait for it get it in the order of
 * `since`, Unix milliseconds. Never rejects.
 */
export async function takeLock(context: StoreContext, id: string, since = Date.now()): Promise<SessionLock> {
  const line = waitingLine(context, id, since);
  try {
    return await waitFor(context, id, line);
  } finally {
    await line.leave();
  }
}

async function waitFor(context: StoreContext, id: string, line: WaitingLine): Promise<SessionLock> {
  const deadline = performance.now() + patienceMs;
  let mended = false;
  for (;;) {
    const late = performance.now() >= deadline;
    try {
      if ((await line.isOurTurn()) || late) return await tryLock(context, id);
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === 'ELOCKED';
      // An obstacle the library judged stale and could not remove, or a lock folder that somebody deleted.
      const mendable = isErrno(error, 'ENOTDIR', 'ENOTEMPTY', 'ENOENT');
      if (!busy && (!mendable || mended)) return without;
      if (!busy) {
        mended = true;
        await mend(context, id, errnoOf(error) === 'ENOENT');
        continue;
      }
    }
    if (!late) {
      await line.wait();
      continue;
    }
    if (mended || !(await clearObstacle(context, id))) return without;
    mended = true;
  }
}

async function tryLock(context: StoreContext, id: string): Promise<SessionLock> {
  const path = lockPath(context.folders, id);
  const adapter = adapterFor(context.fs);
  const takenAt = performance.now();
  const release = await lock(viewPath(context.folders, id), {
    lockfilePath: path,
    realpath: false,
    retries: 0,
    stale: staleMs,
    update: staleMs / 2,
    fs: adapter.fs,
    // The default throws inside a timer. Losing the lock costs order, not safety; `release` then does nothing.
    onCompromised: () => {},
  });
  const own = adapter.inodeOf(path);
  return {
    held: true,
    release: async () => {
      // The library would remove whoever's lock stands there. After a stall it may be somebody else's.
      const stalled = performance.now() - takenAt > staleMs / 2;
      if (stalled && (await inode(context.fs, path)) !== own) adapter.disowned.add(path);
      // Already released by the library itself, or not removable now: it goes stale and is cleared by the next.
      await release().catch(() => {});
      adapter.disowned.delete(path);
    },
  };
}

async function mend(context: StoreContext, id: string, missingFolder: boolean): Promise<void> {
  if (missingFolder) await context.fs.mkdir(context.folders.locks, 0o700).catch(() => {});
  else await clearObstacle(context, id);
}

/** Removes what no living writer can be holding; tells whether it did. A lock that is merely held stays. */
async function clearObstacle(context: StoreContext, id: string): Promise<boolean> {
  const { fs, folders } = context;
  const path = lockPath(folders, id);
  try {
    const stats = await fs.lstat(path);
    if (!stats.isDirectory()) {
      await fs.unlink(path);
      return true;
    }
    const age = Date.now() - Number(stats.mtimeMs);
    const held = age < staleMs && age > -staleMs && (await fs.readdir(path)).length === 0;
    if (held) return false;
    await fs.removeTree(path);
    return true;
  } catch {
    // Gone meanwhile, or not removable: the writer goes on without the lock either way.
    return false;
  }
}

const inode = (fs: StoreFs, path: string): Promise<bigint | null> =>
  fs.lstat(path).then(
    ({ ino }) => ino,
    () => null,
  );

type Callback = (error: unknown, result?: unknown) => void;

type LockAdapter = {
  fs: object;
  inodeOf: (path: string) => bigint | null;
  /** Locks that became somebody else's: the library may forget them, not remove them. */
  disowned: Set<string>;
};

// One adapter per file system, because the library remembers the time stamps' precision on it.
const adapters = new WeakMap<StoreFs, LockAdapter>();

/** `StoreFs` in the callback style the library expects, remembering the inode of each lock it made. */
function adapterFor(fs: StoreFs): LockAdapter {
  const known = adapters.get(fs);
  if (known) return known;
  const inodes = new Map<string, bigint>();
  const disowned = new Set<string>();
  const call = <T>(promise: Promise<T>, done: Callback) =>
    promise.then(
      (result) => done(null, result),
      (error: unknown) => done(error),
    );
  const adapter: LockAdapter = {
    fs: {
      mkdir: (path: string, done: Callback) => {
        inodes.delete(path);
        return call(fs.mkdir(path, 0o700), done);
      },
      stat: (path: string, done: Callback) =>
        call(
          fs.stat(path).then((stats) => {
            if (!inodes.has(path)) inodes.set(path, stats.ino);
            // Times are set as fractions of seconds and may come back a nanosecond short: cut off instead of rounded,
            // that is another millisecond, and the library would take the lock for somebody else's and stop renewing it.
            return { mtime: new Date(Math.round(Number(stats.mtimeNs) / 1e6)) };
          }),
          done,
        ),
      utimes: (path: string, accessed: Date, modified: Date, done: Callback) =>
        call(fs.utimes(path, accessed, modified), done),
      rmdir: (path: string, done: Callback) => {
        inodes.delete(path);
        return disowned.has(path) ? done(null) : call(fs.rmdir(path), done);
      },
      // Called when the process exits while it holds a lock.
      rmdirSync,
    },
    inodeOf: (path) => inodes.get(path) ?? null,
    disowned,
  };
  adapters.set(fs, adapter);
  return adapter;
}
