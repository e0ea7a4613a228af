// Takes away the backups that are no longer to be kept, and then what no backup needs any more.
import { join } from 'node:path';
import { backupsToKeep } from '../../shared/backup/backup-rotation.ts';
import { syncFolder } from '../store/durable-write.ts';
import type { StoreFs } from '../store/store-fs.ts';
import { findBackups, listName, namesIn, objectsOf } from './backup-folder.ts';

/** Milliseconds. What is younger may belong to a backup another program is just making. */
const untouchedFor = 24 * 3_600_000;

/**
 * Only backups of `journal` go; those of others in the same folder stay, with all they need. As long as there is a list that
 * cannot be read nobody knows what it needs, and no object goes. Rejections are those of the disk.
 */
export async function rotateBackups(fs: StoreFs, folder: string, journal: string, at: Date): Promise<void> {
  const { lists, unreadable } = await findBackups(fs, folder);
  const own = lists.filter(({ list }) => list.journal === journal);
  const kept = backupsToKeep(
    own.map(({ id, list }) => ({ id, number: list.number, day: list.day, reason: list.reason })),
  );
  const going = own.filter(({ id }) => !kept.has(id));
  for (const { id } of going) await fs.unlink(join(folder, listName(id)));
  // First nobody may name them, also after a power cut; then they go.
  if (going.length > 0) await syncFolder(fs, folder);
  if (unreadable > 0) return;
  const gone = new Set(going.map(({ id }) => id));
  const needed = new Set(
    lists.filter(({ id }) => !gone.has(id)).flatMap(({ list }) => objectsOf(list).map(({ object }) => object)),
  );
  const isOld = async (path: string) => {
    const stats = await fs.lstat(path).catch(() => null);
    return stats?.isFile() === true && at.getTime() - Number(stats.mtimeMs) > untouchedFor;
  };
  for (const part of await namesIn(fs, join(folder, 'objects')))
    for (const name of await namesIn(fs, join(folder, 'objects', part))) {
      const path = join(folder, 'objects', part, name);
      const isOurs = /^(?:[0-9a-f]{64}|\.[0-9a-f]{16}\.tmp)$/u.test(name);
      if (isOurs && !needed.has(name) && (await isOld(path))) await fs.unlink(path);
    }
  for (const name of await namesIn(fs, folder)) {
    const path = join(folder, name);
    if (/^\.[0-9a-f]{16}\.tmp$/u.test(name) && (await isOld(path))) await fs.unlink(path);
  }
}
