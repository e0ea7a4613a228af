// From an archive back to a journal: a new data folder, byte for byte what was archived. Nothing is written under a name, or
// with bytes, that the manifest does not say.
import { open } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { diskFailure } from '../store/disk-failure.ts';
import { syncFolder } from '../store/durable-write.ts';
import { nodeStoreFs as fs } from '../store/store-fs.ts';
import { type ArchiveCounts, archivedKind, countFiles, journalPrefix } from './archive-manifest.ts';
import { type ArchivedEntry, type ArchiveProblem, type OpenedArchive, openArchive } from './open-archive.ts';
import { besideName, makeFolders, mustBeFree, placeFolder } from './place-export.ts';

export type RestoreOptions = {
  signal?: AbortSignal;
  progress?: (done: number, total: number) => void;
};

/** `counts`: what was written. `problems`: what is wrong with the archive; those files were left out. */
export type RestoreReport = { to: string; counts: ArchiveCounts; problems: ArchiveProblem[] };

/**
 * Makes the data folder `to` of an archive: byte for byte what was archived. `to` must be empty or not there. An archive that is
 * not whole is refused (`invalid-input`) unless `leaveOut`: then what is whole is restored. Throws `not-found`,
 * `already-exists`, `cancelled` (then nothing is left), and the failures of the disk.
 */
export async function restoreArchive(
  path: string,
  to: string,
  { signal, progress, leaveOut = false }: RestoreOptions & { leaveOut?: boolean } = {},
): Promise<RestoreReport> {
  const target = resolve(to);
  await mustBeFree(target);
  const beside = besideName(target);
  const archive = await openArchive(path);
  try {
    const problems = [...archive.problems];
    const files = filesOf(archive).filter((file) => file.path.startsWith(journalPrefix));
    const written: string[] = [];
    const folders = new Set<string>();
    if (archive.manifest === null) throw damaged(problems);
    await makeFolders(join(beside, 'sessions'));
    for (const [index, file] of files.entries()) {
      stopIfAsked(signal);
      progress?.(index, files.length);
      const place = join(beside, ...file.path.slice(journalPrefix.length).split('/'));
      if (!folders.has(dirname(place))) await makeFolders(dirname(place));
      folders.add(dirname(place));
      if (await writeOut(archive, file, place)) written.push(file.path);
      else problems.push({ code: archive.has(file.path) ? 'changed-file' : 'missing-file', where: file.path });
    }
    progress?.(files.length, files.length);
    if (problems.length > 0 && !leaveOut) throw damaged(problems);
    for (const folder of folders) await syncFolder(fs, folder);
    stopIfAsked(signal);
    await placeFolder(beside, target);
    return { to: target, counts: countFiles(written), problems };
  } catch (error) {
    await fs.removeTree(beside).catch(() => {});
    throw diskFailure(error, 'restoring an archive');
  } finally {
    archive.close();
  }
}

/** Like the store's own files: only for their owner, and durable. One that is not what it should be is removed again. */
async function writeOut(archive: OpenedArchive, file: ArchivedEntry, place: string): Promise<boolean> {
  const out = await open(place, 'wx', 0o600);
  try {
    if (await archive.readTo(file, async (chunk) => void (await out.writeFile(chunk)))) {
      await out.sync();
      return true;
    }
  } finally {
    await out.close();
  }
  await fs.unlink(place);
  return false;
}

/** The files of the manifest that an archive may hold, each once. */
export function filesOf({ manifest }: OpenedArchive): ArchivedEntry[] {
  const files = new Map((manifest?.files ?? []).map((file) => [file.path, file]));
  return [...files.values()].filter((file) => archivedKind(file.path) !== null);
}

export const damaged = (problems: readonly ArchiveProblem[]): Failure =>
  new Failure(
    'invalid-input',
    `the archive is not whole: ${[...new Set(problems.map(({ code }) => code))].join(', ')}`,
  );

function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Failure('cancelled', 'restoring was stopped');
}
