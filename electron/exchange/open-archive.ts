// Opens an archive for reading: its files by name, checked against what names may be, and its manifest. Whatever is wrong is
// a problem in a list, so that all of it can be told, and what is whole can still be had.
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import type { z } from 'zod';
import { Failure } from '../../shared/failure.ts';
import { diskFailure } from '../store/disk-failure.ts';
import { type ArchivedFile, archivedKind, archiveVersion, Manifest, manifestName } from './archive-manifest.ts';

/** What can be wrong with an archive; worded for people where it is shown. */
export const archiveProblems = [
  'no-zip',
  'no-seal',
  'seal-broken',
  'no-manifest',
  'newer-archive',
  'wrong-counts',
  'bad-name',
  'twice',
  'extra-file',
  'missing-file',
  'changed-file',
  'unreadable-session',
  'not-its-name',
] as const;
/** `where`: the file's path in the archive; empty for what concerns all of it. */
export type ArchiveProblem = { code: (typeof archiveProblems)[number]; where: string };

export type ArchivedEntry = z.output<typeof ArchivedFile>;

export type OpenedArchive = {
  /** Null when there is none that can be read; then nothing of the archive can be had. */
  manifest: Manifest | null;
  problems: ArchiveProblem[];
  has: (path: string) => boolean;
  /** The bytes of a file of the manifest, if they are what it says; else null. */
  read: (file: ArchivedEntry) => Promise<Uint8Array | null>;
  /** The same in pieces, for large files; resolves to whether they were what the manifest says. */
  readTo: (file: ArchivedEntry, take: (chunk: Uint8Array) => Promise<void> | void) => Promise<boolean>;
  close: () => void;
};

/** Above this many bytes it is no manifest of any journal. */
const longestManifest = 300 * 2 ** 20;
/** Above this, a file is only ever read in pieces. */
const mostAtOnce = 256 * 2 ** 20;

/** Opens the archive at `path`. Throws `not-found` and the failures of the disk, never for what its bytes are. */
export async function openArchive(path: string): Promise<OpenedArchive> {
  const problems: ArchiveProblem[] = [];
  const entries = new Map<string, Entry>();
  const file = await openFile(path);
  await file.close();
  let zip: ZipFile;
  try {
    zip = await yauzl.openPromise(path, { autoClose: false, decodeStrings: false });
  } catch {
    return { ...nothing, problems: [{ code: 'no-zip', where: '' }] };
  }
  try {
    for await (const entry of zip.eachEntry()) {
      const name = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
      // Other programs put entries for folders into zips they make.
      if (name.endsWith('/')) continue;
      if (name !== manifestName && archivedKind(name) === null) problems.push({ code: 'bad-name', where: name });
      else if (entries.has(name)) problems.push({ code: 'twice', where: name });
      else entries.set(name, entry);
    }
  } catch {
    problems.push({ code: 'no-zip', where: '' });
  }

  async function readTo(wanted: ArchivedEntry, take: (chunk: Uint8Array) => Promise<void> | void): Promise<boolean> {
    const entry = entries.get(wanted.path);
    // The size that was promised is checked before anything comes out: no bomb goes off.
    if (!entry || entry.uncompressedSize !== wanted.size || entry.isEncrypted()) return false;
    const hash = createHash('sha256');
    let size = 0;
    const bytes = bytesOf(zip, entry);
    for (;;) {
      // A zip that is damaged ends its bytes with an error; a disk that is full, in `take`, is another matter.
      const next = await bytes.next().catch(() => null);
      if (next === null) return false;
      if (next.done) break;
      size += next.value.byteLength;
      if (size > wanted.size) return false;
      hash.update(next.value);
      await take(next.value);
    }
    return size === wanted.size && hash.digest('hex') === wanted.sha256;
  }

  async function read(wanted: ArchivedEntry): Promise<Uint8Array | null> {
    if (wanted.size > mostAtOnce) return null;
    const chunks: Uint8Array[] = [];
    const whole = await readTo(wanted, (chunk) => void chunks.push(chunk));
    return whole ? Buffer.concat(chunks) : null;
  }

  const manifest = await readManifest(zip, entries.get(manifestName), problems);
  if (manifest) {
    const listed = new Set(manifest.files.map((one) => one.path));
    for (const name of entries.keys())
      if (name !== manifestName && !listed.has(name)) problems.push({ code: 'extra-file', where: name });
  }
  const has = (name: string) => entries.has(name);
  return { manifest, problems, has, read, readTo, close: () => zip.close() };
}

const nothing: Omit<OpenedArchive, 'problems'> = {
  manifest: null,
  has: () => false,
  read: async () => null,
  readTo: async () => false,
  close: () => {},
};

export async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    const failure = diskFailure(error, 'opening an archive');
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Failure('not-found', 'there is no such archive', { cause: error });
    throw failure;
  }
}

async function* bytesOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of await zip.openReadStreamPromise(entry)) yield Buffer.from(chunk);
}

async function readManifest(
  zip: ZipFile,
  entry: Entry | undefined,
  problems: ArchiveProblem[],
): Promise<Manifest | null> {
  try {
    if (!entry || entry.uncompressedSize > longestManifest) throw new Error('no manifest');
    const chunks: Uint8Array[] = [];
    for await (const chunk of bytesOf(zip, entry)) chunks.push(chunk);
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
    const version = Manifest.pick({ format: true, formats: true }).parse(json).formats.archive;
    if (version > archiveVersion) {
      problems.push({ code: 'newer-archive', where: '' });
      return null;
    }
    return Manifest.parse(json);
  } catch {
    problems.push({ code: 'no-manifest', where: '' });
    return null;
  }
}
