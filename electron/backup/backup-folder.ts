// The folder backups are in: `objects/`, each file named by the SHA-256 of its bytes and never written twice, and
// `backup-<when>.json`, a list of the objects one backup consists of. A backup is there when its list is.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { BackupId, type BackupInfo, backupReasons } from '../../shared/backup/backup-info.ts';
import { canonicalJson } from '../../shared/canonical-json.ts';
import { SessionId } from '../../shared/session/session-id.ts';
import { isErrno } from '../store/disk-failure.ts';
import type { StoreFs } from '../store/store-fs.ts';

/** The newest format of backups; a list with a higher one is left alone. */
export const backupVersion = 1;

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const Count = z.number().int().min(0);

/** `key` tells whether the files it was made of may have changed since. */
const Bundle = z.object({ object: Sha256, size: Count, key: z.string().max(100) });
export type Bundle = z.output<typeof Bundle>;

export const BackupList = z.object({
  format: z.literal('innerview-backup'),
  version: z.number().int().min(1).max(backupVersion),
  /** Counts the backups of this journal. */
  number: z.number().int().min(1),
  journal: z.string().min(1).max(100),
  createdAt: z.iso.datetime(),
  /** The local day it was made on. */
  day: z.string().regex(/^[+-]?\d{4,6}-\d{2}-\d{2}$/u),
  reason: z.enum(backupReasons),
  sessions: z.array(Bundle.extend({ id: SessionId })),
  /** Templates, preferences and the person's own crisis list; null where there are none. */
  rest: Bundle.nullable(),
  attachments: z.array(z.object({ object: Sha256, size: Count })),
  added: Count,
});
export type BackupList = z.output<typeof BackupList>;

const StoredList = BackupList.extend({ checksum: Sha256 });

export const listName = (id: string): string => `backup-${id}.json`;
export const objectPath = (folder: string, sha256: string): string =>
  join(folder, 'objects', sha256.slice(0, 2), sha256);

/** When a backup was made, as its name has it. */
export const idAt = (at: Date, random: string): string =>
  `${at
    .toISOString()
    .replace(/\.\d+Z$/u, 'Z')
    .replace(/^[+-]\d\d/u, '')
    .replace(/[-:]/gu, '')}-${random.slice(0, 4)}`;

const idIn = (name: string): string | null => {
  const id = /^backup-(.*)\.json$/u.exec(name)?.[1];
  return id !== undefined && BackupId.safeParse(id).success ? id : null;
};

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function listBytes(list: BackupList): Uint8Array {
  return Buffer.from(`${JSON.stringify({ ...list, checksum: sha256Of(Buffer.from(canonicalJson(list))) })}\n`, 'utf8');
}

/** The list in these bytes; null if it makes no sense, was changed, or is of a newer format. */
export function parseList(bytes: Uint8Array): BackupList | null {
  try {
    const { checksum, ...list } = StoredList.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    return checksum === sha256Of(Buffer.from(canonicalJson(list))) ? list : null;
  } catch {
    return null;
  }
}

export type FoundBackups = { lists: { id: string; list: BackupList }[]; unreadable: number };

/** All backups in `folder`, of any journal, the last made first; none where there is no such folder. */
export async function findBackups(fs: StoreFs, folder: string): Promise<FoundBackups> {
  const lists: FoundBackups['lists'] = [];
  let unreadable = 0;
  for (const name of await namesIn(fs, folder)) {
    const id = idIn(name);
    if (id === null) continue;
    const list = parseList(await fs.readFile(join(folder, name)));
    if (list) lists.push({ id, list });
    else unreadable++;
  }
  lists.sort((a, b) => b.list.number - a.list.number || (a.id < b.id ? 1 : -1));
  return { lists, unreadable };
}

export const infoOf = (id: string, list: BackupList, journal: string): BackupInfo => ({
  id,
  createdAt: list.createdAt,
  reason: list.reason,
  sessions: list.sessions.length,
  bytes: objectsOf(list).reduce((sum, { size }) => sum + size, 0),
  added: list.added,
  own: list.journal === journal,
});

/** Each object of a backup once. */
export function objectsOf({ sessions, rest, attachments }: BackupList): { object: string; size: number }[] {
  const all = new Map<string, { object: string; size: number }>();
  for (const one of [...sessions, ...(rest ? [rest] : []), ...attachments])
    all.set(one.object, { object: one.object, size: one.size });
  return [...all.values()];
}

/** Null if it is not there or not what its name says. */
export async function readObject(fs: StoreFs, folder: string, sha256: string): Promise<Uint8Array | null> {
  try {
    const bytes = await fs.readFile(objectPath(folder, sha256));
    return sha256Of(bytes) === sha256 ? bytes : null;
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return null;
    throw error;
  }
}

/** None where there is no such folder. */
export async function namesIn(fs: StoreFs, folder: string): Promise<string[]> {
  try {
    return (await fs.readdir(folder)).sort();
  } catch (error) {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

/** Makes a folder; no error if it is there. Its parent must be. */
export async function makeFolder(fs: StoreFs, path: string): Promise<void> {
  await fs.mkdir(path, 0o700).catch((error: unknown) => {
    if (!isErrno(error, 'EEXIST')) throw error;
  });
}
