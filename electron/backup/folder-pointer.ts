// Where the data is, if not in the folder the app was started on: one small file there, `data-folder.json`.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isErrno } from '../store/disk-failure.ts';
import { randomName, replaceDurably } from '../store/durable-write.ts';
import { syncStoreFs } from '../store/sync-store-fs.ts';

const name = 'data-folder.json';

/** `old`: where the data was before, until the person says that it may go. */
const Pointer = z.object({
  format: z.literal(1),
  folder: z.string().min(1).max(4_096).nullable(),
  old: z.string().min(1).max(4_096).nullable(),
});
export type Pointer = Omit<z.output<typeof Pointer>, 'format'>;

/** The pointer in the folder the app was started on; one that makes no sense is none. */
export function readPointer(base: string): Pointer {
  try {
    const { folder, old } = Pointer.parse(JSON.parse(readFileSync(join(base, name), 'utf8')));
    return { folder, old };
  } catch (error) {
    if (!isErrno(error, 'ENOENT', 'ENOTDIR') && isErrno(error, 'EIO', 'EACCES')) throw error;
    return { folder: null, old: null };
  }
}

/** Durable, whole or not at all. */
export async function writePointer(base: string, pointer: Pointer): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify({ format: 1, ...pointer }, null, 2)}\n`, 'utf8');
  await replaceDurably(syncStoreFs, join(base, `.${randomName()}.tmp`), join(base, name), bytes);
}

/** The data folder for a start on `base`; `absent` if another one was chosen and is not there now, as with a disk that is away. */
export function dataFolderFrom(base: string): { data: string; absent: boolean } {
  const { folder } = readPointer(base);
  if (folder === null) return { data: base, absent: false };
  try {
    return { data: folder, absent: !statSync(join(folder, 'sessions')).isDirectory() };
  } catch {
    return { data: folder, absent: true };
  }
}
