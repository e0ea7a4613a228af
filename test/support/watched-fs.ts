// The real file system behind the store's seam, with every call counted and any call made to fail.
import type { StoreFile, StoreFs } from '../../electron/store/store-fs.ts';
import { syncStoreFs } from '../../electron/store/sync-store-fs.ts';

/** One call: `name` is `open`, `link`, …, or for open files `file.sync` and the like. */
export type WatchedCall = { name: string; path: string };

export type Watch = {
  fs: StoreFs;
  calls: WatchedCall[];
  /** Runs before each call, with its index since the last `reset`; what it throws is what the caller gets. */
  before: (call: WatchedCall, index: number) => void | Promise<void>;
  /** Runs after each call that succeeded: throwing here is an error report for something that happened. */
  after: (call: WatchedCall, index: number) => void | Promise<void>;
  /** Forgets the calls so far. */
  reset: () => void;
};

/** `fs`: what is watched; what a store opens with by itself if left out. */
export function watchedFs(fs: StoreFs = syncStoreFs): Watch {
  const watch: Watch = {
    fs,
    calls: [],
    before: () => {},
    after: () => {},
    reset: () => {
      watch.calls = [];
    },
  };

  async function watched<T>(name: string, path: string, call: () => Promise<T>): Promise<T> {
    const seen = { name, path };
    const index = watch.calls.push(seen) - 1;
    await watch.before(seen, index);
    const result = await call();
    await watch.after(seen, index);
    return result;
  }

  watch.fs = {
    ...(fs.atOnce ? { atOnce: fs.atOnce } : {}),
    open: async (path, flags, mode) => {
      let opened: StoreFile | undefined;
      try {
        const file = await watched('open', path, async () => {
          opened = await fs.open(path, flags, mode);
          return opened;
        });
        return watchedFile(path, file, watched);
      } catch (error) {
        // Reported as failed, so nobody will close it.
        await opened?.close();
        throw error;
      }
    },
    link: (existing, added) => watched('link', added, () => fs.link(existing, added)),
    rename: (from, to) => watched('rename', to, () => fs.rename(from, to)),
    unlink: (path) => watched('unlink', path, () => fs.unlink(path)),
    readdir: (path) => watched('readdir', path, () => fs.readdir(path)),
    readFile: (path) => watched('readFile', path, () => fs.readFile(path)),
    stat: (path) => watched('stat', path, () => fs.stat(path)),
    lstat: (path) => watched('lstat', path, () => fs.lstat(path)),
    mkdir: (path, mode) => watched('mkdir', path, () => fs.mkdir(path, mode)),
    rmdir: (path) => watched('rmdir', path, () => fs.rmdir(path)),
    removeTree: (path) => watched('removeTree', path, () => fs.removeTree(path)),
    chmod: (path, mode) => watched('chmod', path, () => fs.chmod(path, mode)),
    utimes: (path, accessed, modified) => watched('utimes', path, () => fs.utimes(path, accessed, modified)),
  };
  return watch;
}

type Watched = <T>(name: string, path: string, call: () => Promise<T>) => Promise<T>;

function watchedFile(path: string, file: StoreFile, watched: Watched): StoreFile {
  return {
    writeFile: (bytes) => watched('file.writeFile', path, () => file.writeFile(bytes)),
    sync: () => watched('file.sync', path, () => file.sync()),
    stat: () => watched('file.stat', path, () => file.stat()),
    // A failing close must not leak the descriptor, so it happens either way.
    close: async () => {
      try {
        await watched('file.close', path, async () => {});
      } finally {
        await file.close();
      }
    },
  };
}

/** An error as the operating system gives it. */
export const osError = (code: string): Error => Object.assign(new Error(`${code}: injected`), { code });
