// Whether a folder can become the data folder: as the target of a move, or as a journal that is there already.
import { readFileSync, realpathSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { FolderRefusal } from '../../shared/backup/folder-move.ts';
import { isErrno } from '../store/disk-failure.ts';
import { syncStoreFs as fs } from '../store/sync-store-fs.ts';
import { namesIn } from './backup-folder.ts';
import { hasRoom, journalFiles, tryWriting, unfinishedMark } from './copy-journal.ts';

/** What systems put into every folder somebody looks at. */
const ofTheSystem = /^(?:\.DS_Store|\.localized|desktop\.ini|\.directory|lost\+found)$/iu;

/** Null if it can. Changes nothing but for a probe that is taken away again. */
export async function judgeFolder(from: string, to: string, use: 'target' | 'journal'): Promise<FolderRefusal | null> {
  const stats = await fs.lstat(to).catch(() => null);
  if (stats?.isSymbolicLink()) return 'a-link';
  if (!stats?.isDirectory()) return 'no-folder';
  const [here, there] = [realpathSync(resolve(from)), realpathSync(resolve(to))];
  if (here === there) return 'same-folder';
  return use === 'target' ? judgeTarget(here, there) : judgeJournal(there);
}

async function judgeTarget(from: string, to: string): Promise<FolderRefusal | null> {
  if (`${to}${sep}`.startsWith(`${from}${sep}`) || `${from}${sep}`.startsWith(`${to}${sep}`)) return 'inside';
  const names = (await namesIn(fs, to)).filter((name) => !ofTheSystem.test(name));
  // A move from here that was broken off goes on.
  if (names.length > 0 && markIn(to) !== from) return 'not-empty';
  if ((await journalFiles(from)).links.length > 0) return 'holds-a-link';
  return (await judgeWriting(to)) ?? ((await hasRoom(from, to)) ? null : 'too-little-room');
}

async function judgeJournal(folder: string): Promise<FolderRefusal | null> {
  if (markIn(folder) !== null) return 'not-finished';
  const sessions = await fs.lstat(join(folder, 'sessions')).catch(() => null);
  if (!sessions?.isDirectory()) return 'no-journal';
  return judgeWriting(folder);
}

async function judgeWriting(folder: string): Promise<FolderRefusal | null> {
  try {
    await tryWriting(folder);
    return null;
  } catch (error) {
    if (isErrno(error, 'ENOSPC', 'EDQUOT')) return 'too-little-room';
    const isAboutLinks = error instanceof Error && 'syscall' in error && error.syscall === 'link';
    return isAboutLinks ? 'no-hard-links' : 'not-writable';
  }
}

/** From where a copy was begun that is not whole; null where there is none. */
export function markIn(folder: string): string | null {
  try {
    return readFileSync(join(folder, unfinishedMark), 'utf8').trim();
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
}
