// Makes a backup: only what changed since the last one is read and written; then every object it names is looked at again, and
// only then its list is put beside the others. Killed before that it leaves objects nobody names, which the next one uses or removes.
import { statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupInfo, BackupReason } from '../../shared/backup/backup-info.ts';
import { Failure } from '../../shared/failure.ts';
import { diskFailure } from '../store/disk-failure.ts';
import { randomName, replaceDurably, syncFolder, writeTemp } from '../store/durable-write.ts';
import { idsOfViews, isSessionId, storeFolders } from '../store/session-folder.ts';
import type { StoreFs } from '../store/store-fs.ts';
import { syncStoreFs } from '../store/sync-store-fs.ts';
import {
  type BackupList,
  type Bundle,
  backupVersion,
  findBackups,
  idAt,
  infoOf,
  listBytes,
  listName,
  makeFolder,
  namesIn,
  objectPath,
  objectsOf,
  parseList,
  readObject,
  sha256Of,
} from './backup-folder.ts';
import { bundleOf, type FilesFound, readFiles, restFiles, sessionFiles } from './bundle.ts';
import { rotateBackups } from './rotate-backups.ts';

export type BackupOptions = {
  /** The data folder. */
  directory: string;
  /** Where backups are; its parent must be there. */
  folder: string;
  /** Which journal this is, wherever its folder is. */
  journal: string;
  reason: BackupReason;
  fs?: StoreFs;
  clock?: () => Date;
  /** Bytes that stay free on the disk, so that a backup never takes the last room from the writing. */
  spare?: number;
  signal?: AbortSignal;
  progress?: (done: number, total: number) => void;
};

const usualSpare = 100 * 2 ** 20;
/** Objects that were there before are all read again within so many days, a part of them each time. */
const daysToReadAll = 32;

/**
 * Makes a backup and resolves with it once it is durable and was checked; then those that are no longer to be kept go.
 * `not-found` where there is no journal, `cancelled` (nothing is listed), and the failures of the disk.
 */
export async function makeBackup(options: BackupOptions): Promise<BackupInfo> {
  const { fs = syncStoreFs, folder } = options;
  try {
    // Once more if something was found damaged: by now that is gone, and made anew.
    const made = (await writeBackup(fs, options)) ?? (await writeBackup(fs, options));
    if (made === null) throw new Failure('io-error', 'a backup was not what was written');
    const { id, list } = made;
    // What could not be tidied is tidied next time; the backup itself is there.
    await rotateBackups(fs, folder, options.journal, (options.clock ?? now)()).catch(() => {});
    return infoOf(id, list, options.journal);
  } catch (error) {
    throw diskFailure(error, 'making a backup');
  }
}

const now = () => new Date();

/** Null if an object turned out to be damaged. */
async function writeBackup(fs: StoreFs, options: BackupOptions): Promise<{ id: string; list: BackupList } | null> {
  const { directory, folder, journal, reason, clock = now, spare = usualSpare, signal, progress } = options;
  const folders = storeFolders(directory);
  // What cannot be listed would look like a journal with nothing in it.
  const views = await fs.readdir(folders.sessions).catch((error: unknown) => {
    throw new Failure('not-found', 'there is no journal to back up', { cause: error });
  });
  const committed = (await namesIn(fs, folders.revisions)).filter(isSessionId);
  const ids = [...new Set([...idsOfViews(views), ...committed])].sort();
  await makeFolder(fs, folder);
  await makeFolder(fs, join(folder, 'objects'));
  const { lists } = await findBackups(fs, folder);
  const last = lists.find(({ list }) => list.journal === journal)?.list;
  const known = new Map((last ? objectsOf(last) : []).map(({ object, size }) => [object, size]));
  const written = new Set<string>();
  let added = 0;

  const step = async (done: number) => {
    if (signal?.aborted) throw new Failure('cancelled', 'the backup was stopped');
    progress?.(done, ids.length);
    if (done % 64 === 0) await leaveSpare(folder, spare);
  };
  const isThere = async (object: string, size: number) =>
    (await fs.lstat(objectPath(folder, object)).catch(() => null))?.size === BigInt(size);
  const put = async (bytes: Uint8Array): Promise<{ object: string; size: number }> => {
    const object = sha256Of(bytes);
    const one = { object, size: bytes.byteLength };
    if (written.has(object)) return one;
    const path = objectPath(folder, object);
    // One that a broken-off backup left is used if it is whole, and looks new to whoever tidies.
    const left = known.has(object) ? null : await readObject(fs, folder, object);
    if (left) await fs.utimes(path, clock(), clock());
    else {
      await makeFolder(fs, dirname(path));
      const temp = join(dirname(path), `.${randomName()}.tmp`);
      await writeTemp(fs, temp, bytes);
      await fs.rename(temp, path);
      added += one.size;
    }
    written.add(object);
    return one;
  };
  const bundled = async (found: FilesFound, before: Bundle | null | undefined): Promise<Bundle | null> => {
    if (found.paths.length === 0) return null;
    if (before?.key === found.key && (await isThere(before.object, before.size))) return { ...before };
    const files = await readFiles(fs, directory, found.paths);
    return files.length === 0 ? null : { ...(await put(await bundleOf(files))), key: found.key };
  };

  const before = new Map(last?.sessions.map((one) => [one.id, one]));
  const sessions: BackupList['sessions'] = [];
  for (const [index, id] of ids.entries()) {
    await step(index);
    const bundle = await bundled(await sessionFiles(fs, directory, id), before.get(id));
    if (bundle) sessions.push({ ...bundle, id });
  }
  const rest = await bundled(await restFiles(fs, directory), last?.rest);
  const attachments: BackupList['attachments'] = [];
  for (const sha256 of await namesIn(fs, join(directory, 'attachments'))) {
    await step(ids.length);
    const size = known.get(sha256);
    if (size !== undefined && (await isThere(sha256, size))) attachments.push({ object: sha256, size });
    else {
      const bytes = /^[0-9a-f]{64}$/u.test(sha256) ? await fs.readFile(join(directory, 'attachments', sha256)) : null;
      // A damaged one is told by whoever verifies; what is good of it in older backups stays there.
      if (bytes && sha256Of(bytes) === sha256) attachments.push(await put(bytes));
    }
  }
  const at = clock();
  const list: BackupList = {
    format: 'innerview-backup',
    version: backupVersion,
    number: (last?.number ?? 0) + 1,
    journal,
    createdAt: at.toISOString(),
    day: localDay(at),
    reason,
    sessions,
    rest,
    attachments,
    added,
  };
  if (!(await isWhole(fs, folder, list, written, step))) return null;
  for (const name of new Set([...written].map((object) => dirname(objectPath(folder, object)))))
    await syncFolder(fs, name);
  await syncFolder(fs, join(folder, 'objects'));
  await step(ids.length);
  const id = idAt(at, randomName());
  const path = join(folder, listName(id));
  await replaceDurably(fs, join(folder, `.${randomName()}.tmp`), path, listBytes(list));
  if (parseList(await fs.readFile(path)) === null) {
    await fs.unlink(path);
    throw new Failure('io-error', 'the list of a backup was not what was written');
  }
  progress?.(ids.length, ids.length);
  return { id, list };
}

/** Reads what was written back from the disk, and a part of what was there; one that is damaged goes, so that it is made anew. */
async function isWhole(
  fs: StoreFs,
  folder: string,
  list: BackupList,
  written: ReadonlySet<string>,
  step: (done: number) => Promise<void>,
): Promise<boolean> {
  const turn = Math.floor(Date.parse(list.createdAt) / 86_400_000);
  let whole = true;
  for (const { object } of objectsOf(list)) {
    const isDue = (Number.parseInt(object.slice(0, 2), 16) - turn) % daysToReadAll === 0;
    if (!isDue && !written.has(object)) continue;
    await step(list.sessions.length);
    if ((await readObject(fs, folder, object)) !== null) continue;
    whole = false;
    await fs.unlink(objectPath(folder, object)).catch(() => {});
  }
  return whole;
}

async function leaveSpare(folder: string, spare: number): Promise<void> {
  if (spare === 0) return;
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < spare) throw new Failure('disk-full', 'a backup would take the last room');
}

/** The day on the wall of whoever looks at the calendar here. */
const localDay = (at: Date): string => {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
};
