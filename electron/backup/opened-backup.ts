// One backup as it can be read: its sessions, templates, unsent texts and attachments, each checked against its name.
import { join } from 'node:path';
import { BackupId } from '../../shared/backup/backup-info.ts';
import { Failure } from '../../shared/failure.ts';
import type { Session } from '../../shared/session/session.ts';
import { archivedKind, journalPrefix } from '../exchange/archive-manifest.ts';
import { isErrno } from '../store/disk-failure.ts';
import { parseSession } from '../store/session-file.ts';
import type { StoreFs } from '../store/store-fs.ts';
import { syncStoreFs } from '../store/sync-store-fs.ts';
import { type BackupList, listName, parseList, readObject } from './backup-folder.ts';
import { type BundledFile, filesOfBundle } from './bundle.ts';

export type OpenedBackup = {
  list: BackupList;
  /** The files of a session; null if they are damaged or gone. */
  filesOf(part: { object: string }): Promise<BundledFile[] | null>;
  /** Templates and preferences. */
  rest(): Promise<BundledFile[]>;
  attachment(sha256: string): Promise<Uint8Array | null>;
};

/** Opens a backup. `not-found`, `invalid-input` for a list that makes no sense, and the failures of the disk. */
export async function openBackup(folder: string, id: string, fs: StoreFs = syncStoreFs): Promise<OpenedBackup> {
  const name = listName(BackupId.parse(id));
  const bytes = await fs.readFile(join(folder, name)).catch((error: unknown) => {
    if (isErrno(error, 'ENOENT', 'ENOTDIR')) throw new Failure('not-found', 'no such backup', { cause: error });
    throw error;
  });
  const list = parseList(bytes);
  if (list === null) throw new Failure('invalid-input', 'the list of the backup is damaged');
  const filesOf = async ({ object }: { object: string }) => {
    const bundle = await readObject(fs, folder, object);
    return bundle && filesOfBundle(bundle);
  };
  return {
    list,
    filesOf,
    rest: async () => (list.rest && (await filesOf(list.rest))) ?? [],
    attachment: (sha256) => readObject(fs, folder, sha256),
  };
}

/** The session in its files as it was last: the highest revision that is whole, or what a person could read of it. */
export function sessionIn(files: readonly BundledFile[], id: string): Session | null {
  const ofKind = (wanted: string) =>
    files.filter(({ path }) => archivedKind(`${journalPrefix}${path}`)?.kind === wanted);
  // Numbers of twelve digits have their order as text.
  const revisions = ofKind('revision').sort((a, b) => (a.path < b.path ? 1 : -1));
  for (const { bytes } of [...revisions, ...ofKind('view')]) {
    const content = parseSession(bytes, id);
    if (content.state === 'session' && content.intact) return content.session;
  }
  return null;
}
