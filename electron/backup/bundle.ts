// A session as one object of a backup: a packed tar with its files under the names they have in the data folder. Unpacked with any
// tool, all the tars of a backup make a data folder again.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { extract, pack } from 'tar-stream';
import { archivedKind, journalPrefix } from '../exchange/archive-manifest.ts';
import { isErrno } from '../store/disk-failure.ts';
import { fileKey, type StoreFs } from '../store/store-fs.ts';
import { namesIn } from './backup-folder.ts';

/** A file by its path in the data folder, with slashes. */
export type BundledFile = { path: string; bytes: Uint8Array; modified: Date };

/** The files something consists of, and a text that differs whenever they may have changed. */
export type FilesFound = { paths: string[]; key: string };

/** What is a person's beside sessions and attachments. */
const crisisFile = 'crisis-resources.json';

const belongs = (path: string): boolean => path === crisisFile || archivedKind(`${journalPrefix}${path}`) !== null;

export function sessionFiles(fs: StoreFs, directory: string, id: string): Promise<FilesFound> {
  const folders = [`sessions/.revisions/${id}`, `sessions/.drafts/${id}`];
  return filesIn(fs, directory, [`sessions/session-${id}.json`], folders);
}

export const restFiles = (fs: StoreFs, directory: string): Promise<FilesFound> =>
  filesIn(fs, directory, ['preferences.json', crisisFile], ['templates']);

async function filesIn(fs: StoreFs, directory: string, files: string[], folders: string[]): Promise<FilesFound> {
  const wanted = [...files];
  for (const folder of folders)
    for (const name of await namesIn(fs, join(directory, folder))) wanted.push(`${folder}/${name}`);
  const paths: string[] = [];
  const keys = createHash('sha256');
  for (const path of wanted) {
    if (!belongs(path)) continue;
    // Links may lead anywhere; a file that is gone by now is no longer part of it.
    const stats = await fs.lstat(join(directory, path)).catch(nullIfGone);
    if (!stats?.isFile()) continue;
    paths.push(path);
    keys.update(`${path}\0${fileKey(stats)}\n`);
  }
  return { paths, key: keys.digest('hex').slice(0, 32) };
}

/** Reads the files; those that went meanwhile are left out. */
export async function readFiles(fs: StoreFs, directory: string, paths: readonly string[]): Promise<BundledFile[]> {
  const files: BundledFile[] = [];
  for (const path of paths) {
    const full = join(directory, path);
    const stats = await fs.lstat(full).catch(nullIfGone);
    const bytes = stats && (await fs.readFile(full).catch(nullIfGone));
    if (stats && bytes) files.push({ path, bytes, modified: new Date(Number(stats.mtimeNs / 1_000_000_000n) * 1_000) });
  }
  return files;
}

/** The same bytes for the same files. */
export async function bundleOf(files: readonly BundledFile[]): Promise<Uint8Array> {
  const tar = pack();
  const chunks: Uint8Array[] = [];
  tar.on('data', (chunk) => {
    if (chunk instanceof Uint8Array) chunks.push(chunk);
  });
  const ended = new Promise<void>((done, failed) => tar.on('end', done).on('error', failed));
  for (const { path, bytes, modified } of files)
    tar.entry({ name: path, mode: 0o600, mtime: modified }, Buffer.from(bytes));
  tar.finalize();
  await ended;
  return gzipSync(Buffer.concat(chunks));
}

/** The files of a bundle, only those with names of ours; null if it is no bundle. */
export async function filesOfBundle(bundle: Uint8Array): Promise<BundledFile[] | null> {
  try {
    const tar = extract();
    const files: BundledFile[] = [];
    tar.end(gunzipSync(bundle, { maxOutputLength: 2 ** 30 }));
    for await (const entry of tar) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of entry) if (chunk instanceof Uint8Array) chunks.push(chunk);
      const { name, mtime, type } = entry.header;
      if (type !== 'file' || !belongs(name)) continue;
      files.push({ path: name, bytes: Buffer.concat(chunks), modified: mtime ?? new Date(0) });
    }
    return files;
  } catch {
    return null; // its bytes are what they were when it was made; so it never was one
  }
}

function nullIfGone(error: unknown): null {
  if (isErrno(error, 'ENOENT', 'ENOTDIR')) return null;
  throw error;
}
