// Puts a whole journal, or some sessions of it, into one archive: the files as they lie in the data folder, with every kept
// revision, drafts, trash, own templates, preferences and attachments, and beside them Markdown anybody can read.
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { currentFormat, type Session } from '../../shared/session/session.ts';
import { diskFailure, isErrno } from '../store/disk-failure.ts';
import { dropTemp } from '../store/durable-write.ts';
import type { JournalReader } from '../store/read-journal.ts';
import { nodeStoreFs } from '../store/store-fs.ts';
import {
  type ArchiveCounts,
  archivedKind,
  archiveVersion,
  countFiles,
  journalPrefix,
  type Manifest,
  manifestName,
} from './archive-manifest.ts';
import { archiveReadme } from './archive-readme.ts';
import { markdownOf } from './export-markdown.ts';
import { createUniqueNames, nameOf } from './export-names.ts';
import type { NotExported } from './export-sessions.ts';
import { besideName, makeFolders, placeFile, replaceFile } from './place-export.ts';
import { createArchiveWriter } from './write-archive.ts';

export type ArchiveOptions = {
  /** A zip that is not there yet, or (without the ending) a folder a dated one is put into. */
  to: string;
  /** Only these sessions, with what belongs to them; the whole journal if left out. */
  ids?: readonly string[];
  /** A zip that is there is replaced, because the person said so. */
  replace?: boolean;
  clock?: () => Date;
  signal?: AbortSignal;
  progress?: (done: number, total: number) => void;
  /** Awaited between two sessions, so that a thread can hear that it is to stop. */
  breathe?: () => Promise<void>;
};

/** `to`: the file. `skipped`: what could not be read as a session; its files are in the archive as they are. */
export type ArchiveReport = { to: string; bytes: number; counts: ArchiveCounts; skipped: NotExported[] };

/**
 * Writes an archive. A session changed meanwhile is in it as it was at some moment, whole. Throws `already-exists`,
 * `cancelled` (then nothing is left), `not-found` for an id there is not, and the failures of the disk.
 */
export async function writeArchive(journal: JournalReader, options: ArchiveOptions): Promise<ArchiveReport> {
  const { ids: chosen, clock = () => new Date(), signal, progress, replace = false } = options;
  const createdAt = clock().toISOString();
  const isFile = /\.zip$/iu.test(options.to);
  const target = isFile ? resolve(options.to) : join(resolve(options.to), `Innerview ${createdAt.slice(0, 10)}.zip`);
  await makeFolders(join(target, '..'));
  const beside = besideName(target);
  const writer = await createArchiveWriter(beside).catch((error: unknown) => {
    throw diskFailure(error, 'beginning an archive');
  });
  try {
    const ids = chosen ?? (await journal.ids());
    const skipped: NotExported[] = [];
    const files: Manifest['files'] = [];
    // Attachments, with a session that has them.
    const wanted = new Map<string, string | null>();
    const unique = createUniqueNames('md');
    let inTrash = 0;

    const put = async (path: string, content: Uint8Array, modified = clock()) => {
      files.push({ path, ...(await writer.add(path, content, modified)) });
    };
    /** Copies a file of the data folder; one that is gone by now, or no file of ours, is passed over. */
    const copy = async (path: string): Promise<boolean> => {
      if (archivedKind(`${journalPrefix}${path}`) === null) return false;
      const found = await readIfThere(join(journal.directory, path));
      if (found === null) return false;
      await put(`${journalPrefix}${path}`, found.bytes, found.modified);
      return true;
    };
    const copyAll = async (folder: string) => {
      for (const name of await namesIn(join(journal.directory, folder))) await copy(`${folder}/${name}`);
    };

    for (const [index, id] of ids.entries()) {
      await options.breathe?.();
      stopIfAsked(signal);
      progress?.(index, ids.length);
      await copyAll(`sessions/.revisions/${id}`);
      await copy(`sessions/session-${id}.json`);
      await copyAll(`sessions/.drafts/${id}`);
      const session = await loadOrTell(journal, id, skipped, chosen !== undefined);
      if (session === null) continue;
      if (session.deletedAt !== null) inTrash++;
      for (const { sha256 } of session.attachments) wanted.set(sha256, id);
      // Photos would take their room twice if they lay beside the Markdown, too.
      const fileOf = ({ sha256 }: Session['attachments'][number]) => `../${journalPrefix}attachments/${sha256}`;
      const note = markdownOf(session, { style: 'conversation', fileOf });
      await put(`markdown/${unique(nameOf(session))}`, Buffer.from(note, 'utf8'));
    }
    if (chosen === undefined) {
      await copyAll('templates');
      await copy('preferences.json');
      for (const name of await namesIn(join(journal.directory, 'attachments')))
        if (!wanted.has(name)) wanted.set(name, null);
    }
    for (const [sha256, id] of [...wanted].sort()) {
      stopIfAsked(signal);
      if (!(await copyAttachment(sha256)) && id !== null) skipped.push({ where: id, reason: 'missing-attachment' });
    }
    await put('README.txt', Buffer.from(archiveReadme, 'utf8'));
    const counts = { ...countFiles(files.map(({ path }) => path)), inTrash };
    const manifest: Manifest = {
      format: 'innerview-archive',
      formats: { archive: archiveVersion, session: currentFormat },
      createdAt,
      everything: chosen === undefined,
      counts,
      files,
    };
    await writer.add(manifestName, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8'), clock());
    progress?.(ids.length, ids.length);
    stopIfAsked(signal);
    const bytes = await writer.end();
    const to = replace ? await replaceFile(beside, target) : await placeFile(beside, target, { only: isFile });
    return { to, bytes, counts, skipped };

    /** Photos and films are not held in memory. */
    async function copyAttachment(sha256: string): Promise<boolean> {
      const path = `${journalPrefix}attachments/${sha256}`;
      const from = join(journal.directory, 'attachments', sha256);
      const modified = await modifiedIfFile(from);
      if (archivedKind(path) === null || modified === null) return false;
      files.push({ path, ...(await writer.addFile(path, from, modified)) });
      return true;
    }
  } catch (error) {
    await writer.abandon();
    await dropTemp(nodeStoreFs, beside);
    throw diskFailure(error, 'writing an archive');
  }
}

async function loadOrTell(
  journal: JournalReader,
  id: string,
  skipped: NotExported[],
  isChosen: boolean,
): Promise<Session | null> {
  try {
    return await journal.load(id);
  } catch (error) {
    const { code } = Failure.from(error);
    // One that was removed a moment ago is no longer part of the journal; one that was asked for must be there.
    if (code === 'not-found' && !isChosen) return null;
    if (code !== 'unreadable-session' && code !== 'newer-format') throw error;
    skipped.push({ where: id, reason: code });
    return null;
  }
}

async function readIfThere(path: string): Promise<{ bytes: Uint8Array; modified: Date } | null> {
  try {
    const modified = await modifiedIfFile(path);
    return modified && { bytes: await readFile(path), modified };
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Null for what is no file of its own, such as a link, which may lead anywhere. */
async function modifiedIfFile(path: string): Promise<Date | null> {
  try {
    const stats = await lstat(path);
    return stats.isFile() ? stats.mtime : null;
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Failure('cancelled', 'the archive was stopped');
}
