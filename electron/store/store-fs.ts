// The file calls the store makes, as one small seam: tests count them, delay them and let the k-th one fail.
import type { BigIntStats } from 'node:fs';
import * as fs from 'node:fs/promises';

/** An open file. Offsets are never used: a file is written once, as a whole. */
export interface StoreFile {
  writeFile(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  stat(): Promise<BigIntStats>;
  close(): Promise<void>;
}

/** Everything the store asks of a file system. Rejects with Node's errno errors (`error.code` is `ENOSPC`, …). */
export interface StoreFs {
  /** Calls are done at once, in the calling thread; then what a library does beside them should be, too. */
  readonly atOnce?: true;
  open(path: string, flags: string, mode: number): Promise<StoreFile>;
  link(existing: string, added: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  readdir(path: string): Promise<string[]>;
  readFile(path: string): Promise<Uint8Array>;
  /** Follows links. */
  stat(path: string): Promise<BigIntStats>;
  lstat(path: string): Promise<BigIntStats>;
  /** Makes one folder; its parent must exist. */
  mkdir(path: string, mode: number): Promise<void>;
  rmdir(path: string): Promise<void>;
  /** Removes a folder with all that is in it; no error when there is none. */
  removeTree(path: string): Promise<void>;
  chmod(path: string, mode: number): Promise<void>;
  utimes(path: string, accessed: Date, modified: Date): Promise<void>;
}

export const nodeStoreFs: StoreFs = {
  open: async (path, flags, mode) => {
    const handle = await fs.open(path, flags, mode);
    return {
      writeFile: (bytes) => handle.writeFile(bytes),
      sync: () => handle.sync(),
      stat: () => handle.stat({ bigint: true }),
      close: () => handle.close(),
    };
  },
  link: (existing, added) => fs.link(existing, added),
  rename: (from, to) => fs.rename(from, to),
  unlink: (path) => fs.unlink(path),
  readdir: (path) => fs.readdir(path),
  readFile: (path) => fs.readFile(path),
  stat: (path) => fs.stat(path, { bigint: true }),
  lstat: (path) => fs.lstat(path, { bigint: true }),
  mkdir: async (path, mode) => {
    await fs.mkdir(path, { mode });
  },
  rmdir: (path) => fs.rmdir(path),
  removeTree: (path) => fs.rm(path, { recursive: true, force: true }),
  chmod: (path, mode) => fs.chmod(path, mode),
  utimes: (path, accessed, modified) => fs.utimes(path, accessed, modified),
};

/** A text that differs whenever a file's content may: inode, size and both times, in nanoseconds. */
export const fileKey = (stats: BigIntStats): string => `${stats.ino}:${stats.size}:${stats.mtimeNs}:${stats.ctimeNs}`;
