// The strings of Settings → Your data, and of the doctor in a terminal. English. Plain: what it means, whether anything is
// lost, and what a repair does.
import type { FindingCode, Lost, Severity } from '../../shared/doctor-report.ts';

/** `title` is one line; `repair` is what putting it right does, null where that is not ours to do. */
type FindingWords = { title: (count: number) => string; meaning: string; repair: string | null };

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `One ${one}` : `${count.toLocaleString('en')} ${more}`;

const findings: Record<FindingCode, FindingWords> = {
  'session-unreadable': {
    title: (count) => `${many(count, 'session', 'sessions')} cannot be read`,
    meaning:
      'Neither a stored version nor the readable file makes sense. The bytes are still there. A backup may hold it.',
    repair: null,
  },
  'cannot-read': {
    title: (count) => `${many(count, 'file or session', 'files or sessions')} could not be read from the disk`,
    meaning:
      'The disk reported an error or refused. That is not damage to the file: check the disk and the permissions.',
    repair: null,
  },
  'not-a-file': {
    title: (count) => `${many(count, 'thing', 'things')} where a file should be`,
    meaning: 'A folder, a link or something far too large has the name of one of our files. It is left alone.',
    repair: null,
  },
  'not-a-folder': {
    title: (count) => `${many(count, 'thing', 'things')} where a folder should be`,
    meaning:
      'A link or a file has the name of one of our folders. What is written could end up anywhere, so nothing is repaired there.',
    repair: null,
  },
  'version-offered': {
    title: (count) => `${many(count, 'other version', 'other versions')} of a session to decide about`,
    meaning: 'It holds something the session does not. The library offers to merge it or to keep it aside.',
    repair: null,
  },
  'copy-unreadable': {
    title: (count) => `${many(count, 'copy', 'copies')} of a session that cannot be read`,
    meaning: 'A file beside the sessions looks like a copy of one and makes no sense. It is left alone.',
    repair: null,
  },
  'draft-without-session': {
    title: (count) => `${many(count, 'unsent text', 'unsent texts')} of a session that is not there`,
    meaning:
      'The text is kept where it is. Should the session come back, from a backup for example, it will be offered there.',
    repair: null,
  },
  'template-broken': {
    title: (count) => `${many(count, 'template', 'templates')} that cannot be used`,
    meaning: 'The Templates page says which line is wrong. Nothing else depends on it.',
    repair: null,
  },
  'attachment-missing': {
    title: (count) => `${many(count, 'attachment', 'attachments')} missing`,
    meaning: 'A session names it and it is not in the attachments folder. A backup may hold it.',
    repair: null,
  },
  'attachment-damaged': {
    title: (count) => `${many(count, 'attachment', 'attachments')} damaged`,
    meaning: 'Its content is not what it was when it was stored. A backup may hold it.',
    repair: null,
  },
  'no-hard-links': {
    title: () => 'The disk has no hard links',
    meaning: 'Saving needs them, so nothing can be written here. Move the folder to another disk.',
    repair: null,
  },
  'not-writable': {
    title: () => 'The folder cannot be written to',
    meaning: 'What is there can be read. New answers cannot be saved.',
    repair: null,
  },
  'little-space': {
    title: () => 'The disk is nearly full',
    meaning: 'Less than 50 MB are left. New answers may soon not be saved.',
    repair: null,
  },
  'newest-version-damaged': {
    title: (count) => `${many(count, 'newest version', 'newest versions')} of a session damaged`,
    meaning: 'The version before it, or the readable file, is used.',
    repair: 'The damaged file is moved to the quarantine, and what can be read is stored as a new version.',
  },
  'old-version-damaged': {
    title: (count) => `${many(count, 'earlier version', 'earlier versions')} damaged`,
    meaning: 'The newest version is sound, and holds every text.',
    repair: 'The damaged file is moved to the quarantine.',
  },
  'view-without-versions': {
    title: (count) => `${many(count, 'session file', 'session files')} without stored versions`,
    meaning: 'It was put there by hand, or the hidden folder beside it was lost. Earlier versions are not there.',
    repair: 'The session is stored as it stands.',
  },
  'view-missing': {
    title: (count) => `${many(count, 'readable file', 'readable files')} missing`,
    meaning: 'The session itself is safe in its stored versions.',
    repair: 'The readable file is written again.',
  },
  'view-behind': {
    title: (count) => `${many(count, 'readable file', 'readable files')} behind`,
    meaning: 'It shows an earlier version. The session itself is safe in its stored versions.',
    repair: 'The readable file is written again.',
  },
  'view-damaged': {
    title: (count) => `${many(count, 'readable file', 'readable files')} damaged`,
    meaning: 'The session itself is safe in its stored versions.',
    repair: 'The damaged file is copied to the quarantine and written again.',
  },
  'view-doubtful': {
    title: (count) => `${many(count, 'readable file', 'readable files')} with a wrong checksum`,
    meaning: 'Its content changed although nobody edited it. The session itself is safe in its stored versions.',
    repair: 'It is kept aside and offered in the library, and the readable file is written again.',
  },
  'view-changed': {
    title: (count) => `${many(count, 'session file', 'session files')} changed elsewhere`,
    meaning: 'Somebody edited it, or another computer did. The app takes such changes in by itself while it runs.',
    repair: 'The change is merged as a new version. No text is replaced.',
  },
  'session-empty': {
    title: (count) => `${many(count, 'empty folder', 'empty folders')} of a session that was never stored`,
    meaning: 'A session was begun and the app ended before anything was written.',
    repair: 'The empty folder is removed.',
  },
  'draft-damaged': {
    title: (count) => `${many(count, 'unsent text', 'unsent texts')} that cannot be read`,
    meaning: 'Text that was typed and not saved as an answer may be in it.',
    repair: 'The file is moved to the quarantine.',
  },
  'leftover-temp': {
    title: (count) => `${many(count, 'leftover', 'leftovers')} of a program that was ended`,
    meaning:
      'It was being written when the program stopped, more than an hour ago. Nothing in it was ever said to be saved.',
    repair: 'It is moved to the quarantine. What holds a whole version of a session is offered in the library.',
  },
  'removal-broken-off': {
    title: (count) => `${many(count, 'removal', 'removals')} broken off`,
    meaning: 'A session was being removed for good when the program stopped.',
    repair: 'If the removal was decided it is finished; otherwise the session comes back.',
  },
  'lock-stale': {
    title: (count) => `${many(count, 'lock', 'locks')} that nobody holds`,
    meaning: 'A program ended while it was writing. It can delay the next answer by a second.',
    repair: 'The lock is removed. One that is not empty is moved to the quarantine.',
  },
  'copy-adds-nothing': {
    title: (count) => `${many(count, 'copy', 'copies')} of a session with nothing new`,
    meaning: 'Everything in it is in the session already.',
    repair: 'The copy is moved to the quarantine.',
  },
  'preferences-damaged': {
    title: () => 'The preferences are damaged',
    meaning: 'What can be read of them is used, and the defaults for the rest.',
    repair: 'The file is kept beside under another name, and written again.',
  },
  'folder-missing': {
    title: (count) => `${many(count, 'folder', 'folders')} missing`,
    meaning: 'The app makes it again when it starts.',
    repair: 'The folder is made.',
  },
  'permissions-open': {
    title: (count) => `${many(count, 'file or folder', 'files and folders')} that others on this computer may read`,
    meaning: 'A copy or a backup lost the permissions. Nothing was changed.',
    repair: 'They are closed to everybody but you.',
  },
  'newer-format': {
    title: (count) => `${many(count, 'file', 'files')} written by a newer version`,
    meaning: 'They are shown and never changed. Update the app to write in them.',
    repair: null,
  },
  'version-gap': {
    title: (count) => `${many(count, 'earlier version', 'earlier versions')} missing`,
    meaning: 'Somebody removed them. The newest version holds every text, so only the history has a gap.',
    repair: null,
  },
  'foreign-file': {
    title: (count) => `${many(count, 'file', 'files')} that is not ours`.replace(/s that is/, 's that are'),
    meaning: 'The app did not make it. It is left alone.',
    repair: null,
  },
  'cache-damaged': {
    title: (count) => `${many(count, 'file', 'files')} that will be made again`,
    meaning: 'The app keeps these only to be quicker, and makes them again by itself.',
    repair: null,
  },
  'attachment-unused': {
    title: (count) => `${many(count, 'attachment', 'attachments')} that no session names`,
    meaning: 'A session that named it may have been removed. Left alone.',
    repair: null,
  },
};

const severity: Record<Severity, string> = {
  person: 'For you to decide',
  repairable: 'Can be repaired',
  note: 'Good to know',
};

const lost: Record<Lost, string> = {
  nothing: 'Nothing is lost.',
  perhaps: 'The last change may be lost.',
  yes: 'Something cannot be read any more.',
};

const sessions = (count: number): string => (count === 1 ? '1 session' : `${count.toLocaleString('en')} sessions`);

export const size = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_000)).toLocaleString('en')} KB`
    : `${(bytes / 1_000_000).toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`;

export const doctorWords = {
  findings,
  severity,
  lost,
  amount: (count: number, bytes: number): string => `${sessions(count)}, ${size(bytes)}`,
  amountLabel: 'How much',
  measuring: 'Looking…',
  verify: 'Verify',
  verifyHint: 'Reads every session and compares it with its checksum. Nothing is changed.',
  verifying: 'Verifying your data',
  repairing: 'Repairing your data',
  repair: 'Repair',
  repairWhat: (count: number): string =>
    count === 1
      ? 'One thing can be repaired. Nothing is deleted.'
      : `${count.toLocaleString('en')} things can be repaired. Nothing is deleted.`,
  repairDoes: 'Repair:',
  notRepaired: (reason: string | null): string =>
    reason === null ? 'The repair was done, and it is still there.' : `The repair did not work: ${reason}.`,
  healthy: (count: number, bytes: number): string => `All is well: ${sessions(count)}, ${size(bytes)}.`,
  found: (count: number): string =>
    count === 1 ? 'One thing was found.' : `${count.toLocaleString('en')} things were found.`,
  repaired: (count: number): string =>
    count === 1 ? 'One thing was repaired.' : `${count.toLocaleString('en')} things were repaired.`,
  nothingLeft: 'All is well now.',
  left: (count: number): string =>
    count === 1 ? 'One thing is left.' : `${count.toLocaleString('en')} things are left.`,
  keptAside: (count: number): string =>
    count === 1
      ? 'One original is kept in the quarantine.'
      : `${count.toLocaleString('en')} originals are kept in the quarantine.`,
  report: 'Report',
  where: 'Where',
  more: (count: number): string => `and ${count.toLocaleString('en')} more`,
  showFolder: 'Show in folder',
  cancelled: 'Cancelled. Nothing was changed.',
  repairCancelled: 'Cancelled. What was already repaired stays repaired.',
  failed: (reason: string): string => `That did not work: ${reason}.`,
  terminal: {
    usage: `npm run doctor -- DIR [--repair] [--json]

  DIR        a data folder: the one that contains sessions/
  --repair   puts right what can be put right; originals go to sessions/.quarantine
  --json     prints one JSON object (docs/file-format.md)

Without --repair nothing is changed. Exit code: 0 healthy, 1 findings, 2 could not run.`,
    healthy: 'healthy',
    noFolder: 'There is no such folder.',
    noJournal: 'There is no journal in this folder: it has no sessions/ in it.',
    hint: 'Nothing was changed. With --repair, what can be repaired is repaired.',
    nothingToRepair: 'Nothing was changed. Nothing of this can be put right by a repair.',
    done: 'Repaired',
    failed: (reason: string): string => `Could not run: ${reason}.`,
  },
};
