// What passes between main and the thread that makes, reads and copies backups.
import type {
  BackupInfo,
  BackupList,
  BackupPreview,
  BackupReason,
  BackupRestored,
  RestoreKind,
} from '../../shared/backup/backup-info.ts';
import type { FolderRefusal } from '../../shared/backup/folder-move.ts';
import type { FailureCode } from '../../shared/failure.ts';

/** `directory`: the data folder. `folder`: where backups are. `journal`: which journal it is. */
type Place = { directory: string; folder: string; journal: string };

export type BackupTasks = {
  list: { input: Place; output: Pick<BackupList, 'backups' | 'unreadable'> & { sessions: number } };
  make: { input: Place & { reason: BackupReason }; output: BackupInfo };
  look: { input: Place & { id: string }; output: BackupPreview };
  restore: { input: Place & { id: string; what: RestoreKind }; output: BackupRestored };
  unpack: { input: Place & { id: string; to: string }; output: { to: string; sessions: number; damaged: number } };
  /** May `to` become the data folder `from` is moved to, or be used instead of it? Null if so. */
  judge: { input: { from: string; to: string; use: 'target' | 'journal' }; output: FolderRefusal | null };
  /** While the app goes on; resolves to what was compared. */
  copy: { input: { from: string; to: string }; output: Map<string, string> };
  /** The rest of it, when nobody writes any more. */
  'copy-rest': { input: { from: string; to: string; known: Map<string, string> }; output: undefined };
};
export type BackupTask = keyof BackupTasks;

export type FromBackups =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; value: unknown }
  | { kind: 'failed'; code: FailureCode; message: string };
