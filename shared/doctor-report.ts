// What the doctor says about a data folder: each finding a code, a place and what is lost, never anything a person wrote.
import type { FailureCode } from './failure.ts';

/** `note`: fine to know. `repairable`: putting it right loses nothing and keeps every original. `person`: for somebody to decide. */
export const severities = ['person', 'repairable', 'note'] as const;
export type Severity = (typeof severities)[number];

/** Every kind of finding. Codes are stable: `doctor --json` prints them. */
export const findingSeverities = {
  /** No version of a session can be read, and neither can its readable file. */
  'session-unreadable': 'person',
  /** The disk did not give a file (EIO, EACCES): that is no damage, and nothing is done about it. */
  'cannot-read': 'person',
  /** A folder, link or giant where a file of ours should be. */
  'not-a-file': 'person',
  /** A link, or no folder, where one of our folders should be. */
  'not-a-folder': 'person',
  /** A version from elsewhere, or one kept aside, that adds something and waits for a decision in the app. */
  'version-offered': 'person',
  /** A copy beside the sessions that cannot be read. */
  'copy-unreadable': 'person',
  /** Unsent text of a session that is not there. */
  'draft-without-session': 'person',
  'template-broken': 'person',
  'attachment-missing': 'person',
  'attachment-damaged': 'person',
  'no-hard-links': 'person',
  'not-writable': 'person',
  'little-space': 'person',
  /** The newest version of a session cannot be used: an older one is, or the readable file has what it held. */
  'newest-version-damaged': 'repairable',
  'old-version-damaged': 'repairable',
  /** A readable file of a session that has no versions: as put there by hand. */
  'view-without-versions': 'repairable',
  'view-missing': 'repairable',
  'view-behind': 'repairable',
  'view-damaged': 'repairable',
  /** A wrong checksum, and not edited since we wrote it. */
  'view-doubtful': 'repairable',
  /** It holds something of its own: a hand edit, or another computer's version. */
  'view-changed': 'repairable',
  /** A folder for versions without any: a beginning that was cut off. */
  'session-empty': 'repairable',
  'draft-damaged': 'repairable',
  /** A file of a writer that was killed, older than an hour. */
  'leftover-temp': 'repairable',
  'removal-broken-off': 'repairable',
  'lock-stale': 'repairable',
  /** A copy of a session that holds nothing the session has not. */
  'copy-adds-nothing': 'repairable',
  'preferences-damaged': 'repairable',
  'folder-missing': 'repairable',
  /** Readable by other accounts of this computer. `count` says how many files and folders. */
  'permissions-open': 'repairable',
  /** Written by a newer version: shown, never changed, and not judged here. */
  'newer-format': 'note',
  /** Versions are missing between others. */
  'version-gap': 'note',
  /** Not ours; left alone. */
  'foreign-file': 'note',
  /** Will be made anew by the app. */
  'cache-damaged': 'note',
  'attachment-unused': 'note',
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof findingSeverities;

/** Why a file cannot be used. */
export type DamageReason = 'empty' | 'not-json' | 'not-a-session' | 'checksum' | 'other-session' | 'other-version';

/** `perhaps`: the last change may be. `yes`: something that was there cannot be read any more. */
export type Lost = 'nothing' | 'perhaps' | 'yes';

export type Finding = {
  code: FindingCode;
  severity: Severity;
  /** Relative to the data folder, with slashes. */
  where: string;
  sessionId: string | null;
  /** How many files or folders of this kind the finding stands for. */
  count: number;
  lost: Lost;
  reason: DamageReason | null;
  /** Only of what a repair has tried and left: why it did not work; null where nothing failed and it is there again. */
  notRepaired?: FailureCode | null;
};

export type DoctorTotals = {
  sessions: number;
  /** Versions of sessions, the newest among them. */
  versions: number;
  drafts: number;
  attachments: number;
  /** Of all files that were looked at. */
  bytes: number;
  /** Originals in the quarantine that nobody has to decide about. */
  keptAside: number;
};

/** What `verify` and `repair` give, and what `doctor --json` prints. */
export type DoctorReport = {
  format: 1;
  /** Nothing found: then `findings` is empty. */
  healthy: boolean;
  /** What is there now; after a repair, what is left. */
  findings: Finding[];
  /** What was found before the repair and is not there any more. Empty when nothing was to be repaired. */
  repaired: Finding[];
  totals: DoctorTotals;
};

/** How much lies in a data folder. */
export type DataAmount = { sessions: number; bytes: number };
