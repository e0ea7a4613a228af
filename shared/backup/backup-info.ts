// What is said of backups: which there are, what is in one, and what bringing it back did.
import { z } from 'zod';
import type { FailureCode } from '../failure.ts';
import type { PreferencesChange } from '../preferences.ts';

/** Why a backup was made. `before-restore`: of what was there before another one was brought back. */
export const backupReasons = ['automatic', 'asked', 'before-restore'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** The name of a backup: when it was made, and four hex digits. */
export const BackupId = z.string().regex(/^\d{8}T\d{6}Z-[0-9a-f]{4}$/u);

/** `bytes`: all it needs to be brought back; `added`: what it took that no earlier one had. `own`: of this journal. */
export type BackupInfo = {
  id: string;
  createdAt: string;
  reason: BackupReason;
  sessions: number;
  bytes: number;
  added: number;
  own: boolean;
};

/** Why the last backup was not made. `backup-folder-missing`: the chosen folder is not there, as with a disk that is away. */
export type BackupTrouble = FailureCode | 'backup-folder-missing';

/**
 * `folder`: where backups are. `chosen`: whether the person chose it. `unreadable`: how many in it make no sense. `trouble`: why the
 * last attempt failed, at `failedAt`; null once one succeeded.
 */
export type BackupList = {
  folder: string;
  chosen: boolean;
  backups: BackupInfo[];
  unreadable: number;
  trouble: BackupTrouble | null;
  failedAt: string | null;
};

export type BackupSession = { id: string; title: string; createdAt: string; inTrash: boolean };

/** How a session in a backup and the one that is here now differ. */
export const backupDifferences = ['missing', 'more-there', 'changed-since'] as const;
export type BackupDifference = (typeof backupDifferences)[number];

/**
 * A backup compared with what is there now. `missing`: only in the backup. `more-there`: the backup has something that is no longer
 * here. `changed-since`: all of it is here, and there is more. `onlyHere`: not in the backup. Lists are cut at 500; `counts` is not.
 */
export type BackupPreview = {
  backup: BackupInfo;
  counts: Record<BackupDifference | 'same' | 'onlyHere', number>;
  sessions: Record<BackupDifference | 'onlyHere', BackupSession[]>;
  missingAttachments: number;
  missingTemplates: string[];
  /** Sessions of the backup whose files are damaged or gone; they are left out. */
  damaged: number;
};

export const restoreKinds = ['missing', 'everything'] as const;
export type RestoreKind = (typeof restoreKinds)[number];

/**
 * `added`: sessions that were not there. `changed`: those that are now as they were then, with everything newer kept in their
 * history. `before`: the backup that was made first. `preferences`: those of then, for whoever keeps them.
 */
export type BackupRestored = {
  added: number;
  changed: number;
  attachments: number;
  templates: number;
  drafts: number;
  damaged: number;
  before: string | null;
  preferences: PreferencesChange | null;
};
