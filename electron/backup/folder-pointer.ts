// Where the data is, if not in the folder the app was started on: one small file there, `data-folder.json`.
import { copyFileSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '../../shared/failure.ts';
import { isErrno } from '../store/disk-failure.ts';
import { randomName, replaceDurably } from '../store/durable-write.ts';
import { syncStoreFs } from '../store/sync-store-fs.ts';

const name = 'data-folder.json';
const keptName = 'data-folder.unreadable.json';

/** `old`: where the data was before, until the person says that it may go. */
const Pointer = z.object({
  format: z.literal(1),
  folder: z.string().min(1).max(4_096).nullable(),
  old: z.string().min(1).max(4_096).nullable(),
});
export type Pointer = Omit<z.output<typeof Pointer>, 'format'>;

/**
 * The pointer in the folder the app was started on; all null where there is none. Throws `io-error` for one that says
 * nothing that can be understood, as a later version's may: what it pointed to is where the journal is, so it is never none.
 */
export function readPointer(base: string): Pointer {
  let text: string;
  try {
    text = readFileSync(join(base, name), 'utf8');
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return { folder: null, old: null };
    throw error;
  }
  try {
    const { folder, old } = Pointer.parse(JSON.parse(text));
    return { folder, old };
  } catch (cause) {
    throw new Failure('io-error', 'data-folder.json cannot be understood', { cause });
  }
}

/** Durable, whole or not at all. */
export async function writePointer(base: string, pointer: Pointer): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify({ format: 1, ...pointer }, null, 2)}\n`, 'utf8');
  await replaceDurably(syncStoreFs, join(base, `.${randomName()}.tmp`), join(base, name), bytes);
}

/**
 * Keeps a copy of a pointer that cannot be understood, as `data-folder.unreadable.json`: a person may still read it. It stays
 * where it is until another one is in its place, for without any the usual folder would be opened.
 */
export function copyDamagedPointer(base: string): void {
  copyFileSync(join(base, name), join(base, keptName));
}

/** Removes the pointer, and the copy of a damaged one: nothing is anywhere else any more. */
export function removePointer(base: string): void {
  for (const each of [name, keptName]) rmSync(join(base, each), { force: true });
}

/**
 * The data folder for a start on `base`. `absent`: where the data is cannot be used now; `away` if another folder was chosen
 * and is not there, as with a disk that is away, `unclear` if what says where it is cannot be read.
 */
export function dataFolderFrom(base: string): { data: string; absent: false | 'away' | 'unclear' } {
  let folder: string | null;
  try {
    folder = readPointer(base).folder;
  } catch {
    return { data: base, absent: 'unclear' };
  }
  if (folder === null) return { data: base, absent: false };
  try {
    return { data: folder, absent: statSync(join(folder, 'sessions')).isDirectory() ? false : 'away' };
  } catch {
    return { data: folder, absent: 'away' };
  }
}
