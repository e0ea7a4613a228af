// Writing a whole file so that it is there after a power cut: exclusive temp, write, sync, size check, rename, folder sync.
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { isErrno } from './disk-failure.ts';
import type { StoreFs } from './store-fs.ts';

const fileMode = 0o600;

/** Sixteen random hex digits: a temp name that no other process, machine or container will pick. */
export const randomName = (): string => {
  // From a UUID, because Node keeps chance in stock for those; its two fixed places are in the middle.
  const uuid = randomUUID();
  return uuid.slice(0, 8) + uuid.slice(-8);
};

/**
 * Writes `bytes` to a new file at `path` and syncs it. The file must not exist. On any error nothing is left and
 * the error is thrown; a short write, which some libraries take for success, is `disk-full`.
 */
export async function writeTemp(fs: StoreFs, path: string, bytes: Uint8Array): Promise<void> {
  const file = await fs.open(path, 'wx', fileMode);
  try {
    try {
      await file.writeFile(bytes);
      await file.sync();
      const { size } = await file.stat();
      if (size !== BigInt(bytes.byteLength)) throw new Failure('disk-full', 'a file was written short');
    } finally {
      await file.close();
    }
  } catch (error) {
    await dropTemp(fs, path);
    throw error;
  }
}

/** Removes a temp file. One that cannot be removed now goes with the leftovers when a store next opens. */
export async function dropTemp(fs: StoreFs, path: string): Promise<void> {
  await fs.unlink(path).catch(() => {});
}

/** Makes the entries of a folder durable. Windows does not open folders; there the file system sees to it. */
export async function syncFolder(fs: StoreFs, path: string): Promise<void> {
  try {
    const folder = await fs.open(path, 'r', 0);
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (process.platform === 'win32' && isErrno(error, 'EPERM', 'EISDIR')) return;
    throw error;
  }
}

/** Puts `bytes` at `target`, whatever was there before, by way of the unused name `temp` on the same volume. */
export async function replaceDurably(fs: StoreFs, temp: string, target: string, bytes: Uint8Array): Promise<void> {
  await writeTemp(fs, temp, bytes);
  try {
    await fs.rename(temp, target);
  } catch (error) {
    await dropTemp(fs, temp);
    throw error;
  }
  await syncFolder(fs, dirname(target));
}
