// Makes a data folder of a backup: byte for byte what it was made of, history and trash included.
import { dirname, join, resolve } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { besideName, makeFolders, mustBeFree, placeFolder } from '../exchange/place-export.ts';
import { diskFailure } from '../store/disk-failure.ts';
import { syncFolder, writeTemp } from '../store/durable-write.ts';
import { syncStoreFs as fs } from '../store/sync-store-fs.ts';
import { openBackup } from './opened-backup.ts';

export type UnpackOptions = {
  folder: string;
  id: string;
  /** Not there yet, or empty. */
  to: string;
  signal?: AbortSignal;
  progress?: (done: number, total: number) => void;
};

/** `damaged`: how many sessions were left out. `already-exists`, `not-found`, `cancelled` (nothing is left), failures of the disk. */
export async function unpackBackup(options: UnpackOptions): Promise<{ to: string; sessions: number; damaged: number }> {
  const target = resolve(options.to);
  await mustBeFree(target);
  const beside = besideName(target);
  try {
    const backup = await openBackup(options.folder, options.id);
    const folders = new Set<string>();
    const put = async (path: string, bytes: Uint8Array, modified?: Date) => {
      const place = join(beside, ...path.split('/'));
      if (!folders.has(dirname(place))) await makeFolders(dirname(place));
      folders.add(dirname(place));
      await writeTemp(fs, place, bytes);
      if (modified) await fs.utimes(place, modified, modified);
    };
    await makeFolders(join(beside, 'sessions'));
    let damaged = 0;
    const parts = backup.list.sessions;
    for (const [index, part] of parts.entries()) {
      if (options.signal?.aborted) throw new Failure('cancelled', 'copying a backup was stopped');
      options.progress?.(index, parts.length);
      const files = await backup.filesOf(part);
      if (files === null) damaged++;
      for (const file of files ?? []) await put(file.path, file.bytes, file.modified);
    }
    for (const file of await backup.rest()) await put(file.path, file.bytes, file.modified);
    for (const { object } of backup.list.attachments) {
      const bytes = await backup.attachment(object);
      if (bytes) await put(`attachments/${object}`, bytes);
    }
    for (const folder of folders) await syncFolder(fs, folder);
    options.progress?.(parts.length, parts.length);
    await placeFolder(beside, target);
    return { to: target, sessions: parts.length - damaged, damaged };
  } catch (error) {
    await fs.removeTree(beside).catch(() => {});
    throw diskFailure(error, 'copying a backup');
  }
}
