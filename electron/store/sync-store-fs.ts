// The store's file calls done at once, in the calling thread: several times faster than by way of the thread pool,
// which every asynchronous call has to wake up. For threads that have nothing else to do, and for scripts.
import {
  chmodSync,
  closeSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import type { StoreFs } from './store-fs.ts';

/** Work that goes on for longer (milliseconds) lets the rest of the thread have a turn: timers, messages, other calls. */
const longestTurn = 8;

let turnBegan: number | null = null;
let nextTurn: Promise<void> | null = null;

/** Resolves in the next turn of the event loop. */
const untilNextTurn = (): Promise<void> => {
  nextTurn ??= new Promise((resolve) => {
    setImmediate(() => {
      nextTurn = null;
      resolve();
    });
  });
  return nextTurn;
};

const endOfTurn = (): void => {
  turnBegan = null;
};

/** One call after another never ends a turn by itself, however many there are, so each looks at the clock. */
async function now<T>(call: () => T): Promise<T> {
  if (turnBegan === null) {
    turnBegan = performance.now();
    setImmediate(endOfTurn);
  } else if (performance.now() - turnBegan > longestTurn) await untilNextTurn();
  return call();
}

/** `nodeStoreFs` without the thread pool: its promises are settled, or rejected, when the call is over. */
export const syncStoreFs: StoreFs = {
  atOnce: true,
  open: (path, flags, mode) =>
    now(() => {
      const file = openSync(path, flags, mode);
      return {
        // Like its asynchronous brother it goes on after a short write, and fails where nothing more can be written.
        writeFile: (bytes) => now(() => writeFileSync(file, bytes)),
        sync: () => now(() => fsyncSync(file)),
        stat: () => now(() => fstatSync(file, { bigint: true })),
        close: () => now(() => closeSync(file)),
      };
    }),
  link: (existing, added) => now(() => linkSync(existing, added)),
  rename: (from, to) => now(() => renameSync(from, to)),
  unlink: (path) => now(() => unlinkSync(path)),
  readdir: (path) => now(() => readdirSync(path)),
  readFile: (path) => now(() => readFileSync(path)),
  stat: (path) => now(() => statSync(path, { bigint: true })),
  lstat: (path) => now(() => lstatSync(path, { bigint: true })),
  mkdir: (path, mode) => now(() => void mkdirSync(path, { mode })),
  rmdir: (path) => now(() => rmdirSync(path)),
  removeTree: (path) => now(() => rmSync(path, { recursive: true, force: true })),
  chmod: (path, mode) => now(() => chmodSync(path, mode)),
  utimes: (path, accessed, modified) => now(() => utimesSync(path, accessed, modified)),
};
