// Opens what a person chose to import: a file, a folder, a zip or a tar, told apart by what is in it.
import { lstat, open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { type Source, type SourceFile, sourceLimits } from './source-file.ts';
import { openTar } from './source-tar.ts';
import { openZip } from './source-zip.ts';

/**
 * Opens what lies at `path`; what kind it is, is told by its first bytes. Throws `Failure`: `not-found`, `no-permission`,
 * `invalid-input` for an archive that cannot be read.
 */
export async function openSource(path: string): Promise<Source> {
  const stats = await stat(path).catch((error: unknown) => {
    throw new Failure('not-found', `there is nothing to import there: ${Failure.from(error).code}`);
  });
  if (stats.isDirectory()) return openFolder(path);
  const head = await firstBytes(path, 512);
  const name = basename(path);
  if (head.subarray(0, 2).toString('latin1') === 'PK') return openZip(path, name);
  if (head.subarray(257, 262).toString('latin1') === 'ustar') return openTar(path, name);
  const file = {
    path: name,
    size: stats.size,
    modifiedAt: stats.mtime.toISOString(),
    read: () => readWhole(path, stats.size),
  };
  return { name, files: [file, ...(await mediaBeside(path))], passed: [], close: async () => undefined };
}

/** Whoever chooses the JSON of an unpacked Day One export means its photos too. */
async function mediaBeside(path: string): Promise<SourceFile[]> {
  if (!/\.json$/iu.test(path)) return [];
  const folders = await Promise.all(
    ['photos', 'videos', 'audios', 'pdfs'].map(async (name) => {
      const folder = join(dirname(path), name);
      const stats = await lstat(folder).catch(() => null);
      const found = stats?.isDirectory() ? (await openFolder(folder)).files : [];
      return found.map((file) => ({ ...file, path: `${name}/${file.path}` }));
    }),
  );
  return folders.flat();
}

async function openFolder(root: string): Promise<Source> {
  const files: SourceFile[] = [];
  const passed: Source['passed'] = [];
  const walk = async (folder: string, depth: number): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      const where = relative(root, path).split(sep).join('/');
      // Settings and bins of other applications, and links, which may lead anywhere.
      if (entry.name.startsWith('.')) continue;
      if (entry.isSymbolicLink()) passed.push({ where, reason: 'it is a link' });
      else if (entry.isDirectory() && depth < sourceLimits.depth) await walk(path, depth + 1);
      else if (entry.isFile() && files.length < sourceLimits.files) {
        const stats = await lstat(path);
        files.push({
          path: where,
          size: stats.size,
          modifiedAt: stats.mtime.toISOString(),
          read: () => readWhole(path, stats.size),
        });
      } else passed.push({ where, reason: entry.isFile() ? 'there are too many files' : 'it is no file' });
    }
  };
  await walk(root, 0);
  return {
    name: basename(root),
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    passed,
    close: async () => undefined,
  };
}

async function readWhole(path: string, size: number): Promise<Uint8Array> {
  if (size > sourceLimits.bytesOfFile) throw new Failure('invalid-input', 'the file is too large to be imported');
  return readFile(path);
}

async function firstBytes(path: string, count: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
