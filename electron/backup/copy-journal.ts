// Copies a data folder into another one, file by file, each read back and compared by size and SHA-256. Begun again it goes on
// from what is there, so it can be broken off and be brought up to date.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { constants, copyFile, open, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { diskFailure, isErrno } from '../store/disk-failure.ts';
import { syncFolder } from '../store/durable-write.ts';
import { fileKey, type StoreFs } from '../store/store-fs.ts';
import { syncStoreFs as fs } from '../store/sync-store-fs.ts';
import { makeFolder, namesIn } from './backup-folder.ts';

/** What lies in a data folder and is the browser's, of this start only, or says where the data is. */
const staysBehind =
  /^(?:browser|logs|Crashpad|Cache|Code Cache|GPUCache|DawnCache|DawnGraphiteCache|DawnWebGPUCache|blob_storage|Dictionaries|Local Storage|Session Storage|Network|Shared Dictionary|SharedStorage|Singleton.*|DevToolsActivePort|Local State|Preferences|lockfile|data-folder\.json|\..*)$/u;
const isLocks = (path: string) => path === 'sessions/.locks';

/** Lies in a folder that is being copied to, until it is whole. */
export const unfinishedMark = '.innerview-copy-unfinished';

export type CopyOptions = {
  from: string;
  to: string;
  signal?: AbortSignal | undefined;
  progress?: ((done: number, total: number) => void) | undefined;
};

type Found = { path: string; key: string; size: number };

/** Every file of the data folder, with slashes, and its folders. A link is told, and never followed. */
export async function journalFiles(from: string): Promise<{ files: Found[]; folders: string[]; links: string[] }> {
  const found = { files: [] as Found[], folders: [] as string[], links: [] as string[] };
  const walk = async (folder: string): Promise<void> => {
    for (const name of await namesIn(fs, join(from, folder))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (isLocks(path) || (folder === '' && staysBehind.test(name))) continue;
      const stats = await fs.lstat(join(from, path)).catch(nullIfGone);
      if (stats?.isDirectory()) {
        found.folders.push(path);
        await walk(path);
      } else if (stats?.isFile()) found.files.push({ path, key: fileKey(stats), size: Number(stats.size) });
      else if (stats?.isSymbolicLink()) found.links.push(path);
    }
  };
  await walk('');
  return found;
}

/**
 * Makes `to` hold what `from` holds: what is there already and equal stays, what `from` no longer has goes from what was copied
 * before and from the folders `from` has. Resolves when it is
 * durable and was compared. While a writer is at work in `from` some of it may be behind: the last call, when nobody writes,
 * has the say. `known`: files compared before, by path, with what they were then.
 */
export async function copyJournal(
  options: CopyOptions,
  known: Map<string, string> = new Map(),
): Promise<Map<string, string>> {
  const { from, to, signal, progress } = options;
  try {
    const { files, folders } = await journalFiles(from);
    const compared = new Map<string, string>();
    for (const folder of folders) await makeFolder(fs, join(to, folder));
    for (const [index, { path, key }] of files.entries()) {
      if (signal?.aborted) throw new Failure('cancelled', 'copying was stopped');
      progress?.(index, files.length);
      if (known.get(path) !== key && !(await bringOver(from, to, path))) continue;
      compared.set(path, key);
    }
    // What somebody else put there since is theirs.
    const isOfThisCopy = (path: string) => known.has(path) || folders.includes(path.split('/')[0] ?? path);
    for (const { path } of (await journalFiles(to)).files)
      if (!compared.has(path) && isOfThisCopy(path)) await fs.unlink(join(to, path));
    for (const folder of [...folders].reverse()) await syncFolder(fs, join(to, folder));
    await syncFolder(fs, to);
    progress?.(files.length, files.length);
    return compared;
  } catch (error) {
    throw diskFailure(error, 'copying the data folder');
  }
}

/** Like `copyJournal`, when nobody writes any more: resolves only once everything that is there was compared. */
export async function copyRest(options: CopyOptions, known: Map<string, string>): Promise<void> {
  let compared = known;
  for (let tries = 0; tries < 5; tries++) {
    compared = await copyJournal(options, compared);
    const { files } = await journalFiles(options.from);
    if (files.every(({ path, key }) => compared.get(path) === key)) return;
  }
  throw new Failure('io-error', 'the data folder did not come to rest');
}

/** False if the file went, or changed while it was read: whoever calls again meets it again. */
async function bringOver(from: string, to: string, path: string): Promise<boolean> {
  const [source, target] = [join(from, path), join(to, path)];
  const before = await fs.lstat(source).catch(nullIfGone);
  if (before === null) return false;
  const wanted = await hashOf(source);
  if (wanted === null) return false;
  if ((await hashOf(target)) === wanted) return true;
  await fs.unlink(target).catch(nullIfGone);
  await copyFile(source, target, constants.COPYFILE_EXCL);
  await fs.chmod(target, 0o600);
  const time = new Date(Number(before.mtimeMs));
  await fs.utimes(target, time, time);
  const file = await open(target, 'r+');
  await file.sync().finally(() => file.close());
  if ((await hashOf(target)) === wanted) return true;
  const after = await fs.lstat(source).catch(nullIfGone);
  if (after === null || fileKey(after) !== fileKey(before)) return false;
  throw new Failure('io-error', 'a copied file is not what it was');
}

/** Whether there is room for it, with something over. */
export async function hasRoom(from: string, to: string): Promise<boolean> {
  const needed = (await journalFiles(from)).files.reduce((sum, { size }) => sum + size + 4_096, 0);
  const { bavail, bsize } = await statfs(to);
  return bavail * bsize > needed * 1.05 + 50 * 2 ** 20;
}

/** Makes sure that files can be made here the way the store makes them; throws what the disk says. */
export async function tryWriting(folder: string, files: StoreFs = fs): Promise<void> {
  const probe = join(folder, `.innerview-probe-${process.pid}`);
  const file = await files.open(probe, 'wx', 0o600);
  await file.close();
  try {
    await files.link(probe, `${probe}-link`);
    await files.unlink(`${probe}-link`);
  } finally {
    await files.unlink(probe);
  }
}

async function hashOf(path: string): Promise<string | null> {
  try {
    const hash = createHash('sha256');
    for await (const part of createReadStream(path)) hash.update(part);
    return hash.digest('hex');
  } catch (error) {
    return nullIfGone(error);
  }
}

function nullIfGone(error: unknown): null {
  if (isErrno(error, 'ENOENT', 'ENOTDIR')) return null;
  throw error;
}
