// File calls that can change nothing: whatever is built on them may look at a folder, and only look.

import type { StoreFs } from '../store-fs.ts';
import { syncStoreFs } from '../sync-store-fs.ts';

const refused = async (): Promise<never> => {
  throw Object.assign(new Error('EROFS: only looking'), { code: 'EROFS' });
};

/** `fs` with every call refused (`EROFS`) that would write, rename, remove, or open a file for anything but reading. */
export const readOnlyFs = (fs: StoreFs = syncStoreFs): StoreFs => ({
  ...fs,
  open: (path, flags, mode) => (flags === 'r' ? fs.open(path, flags, mode) : refused()),
  link: refused,
  rename: refused,
  unlink: refused,
  mkdir: refused,
  rmdir: refused,
  removeTree: refused,
  chmod: refused,
  utimes: refused,
});
