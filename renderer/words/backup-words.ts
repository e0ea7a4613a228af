// The strings of backups and of the data folder, in Settings → Your data. English.
import type { BackupDifference, BackupReason, BackupTrouble } from '../../shared/backup/backup-info.ts';
import type { FolderRefusal } from '../../shared/backup/folder-move.ts';
import type { BackupRhythm } from '../../shared/preferences.ts';

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `one ${one}` : `${count.toLocaleString('en')} ${more}`;
const sessions = (count: number): string => many(count, 'session', 'sessions');
const atStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const size = (bytes: number): string => {
  const units = ['KB', 'MB', 'GB'];
  let value = bytes / 1_000;
  let unit = 0;
  while (value >= 1_000 && unit < units.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  return `${value < 10 ? Math.max(0.1, Math.round(value * 10) / 10) : Math.round(value)} ${units[unit] ?? ''}`;
};

const troubles: Partial<Record<BackupTrouble, string>> = {
  'backup-folder-missing': 'the folder for backups is not there',
  'disk-full': 'the disk for backups is full',
  'read-only': 'the folder for backups is read-only',
  'no-permission': 'the folder for backups cannot be written to',
  'io-error': 'the disk reported an error',
};
const troubleReason = (trouble: BackupTrouble): string => troubles[trouble] ?? 'something unexpected happened';

const rhythms: Record<BackupRhythm, string> = { day: 'Every day', week: 'Every week', off: 'Never' };
const reasons: Record<BackupReason, string> = {
  automatic: 'made by itself',
  asked: 'made when you asked',
  'before-restore': 'made before something was brought back',
};
const groups: Record<BackupDifference | 'onlyHere', string> = {
  missing: 'In the backup and not here',
  'more-there': 'Here, but the backup has more',
  'changed-since': 'Changed here since the backup',
  onlyHere: 'Here and not in the backup',
};
const refusals: Record<FolderRefusal, string> = {
  'same-folder': 'That is the folder in use.',
  inside: 'One of the folders lies in the other. Choose one beside it.',
  'not-empty': 'That folder is not empty. Choose an empty one, or make a new one.',
  'no-folder': 'There is no such folder.',
  'a-link': 'That is a link to another folder. Choose the folder itself.',
  'no-journal': 'There is no journal in that folder.',
  'not-finished': 'That folder holds a copy that was never finished.',
  'not-writable': 'That folder cannot be written to.',
  'no-hard-links': 'That disk has no hard links, which saving needs. Choose a folder on another disk.',
  'too-little-room': 'There is too little room on that disk.',
  'holds-a-link': 'Your data folder holds a link to somewhere else, which would not be copied. Nothing was moved.',
};

export const backupWords = {
  title: 'Backups',
  explained:
    'A backup holds every session with its history, unsent text, templates and photos. Only what changed is stored again. The newest of 7 days, 4 weeks and 12 months are kept.',
  rhythm: 'Make a backup',
  rhythms,
  folder: 'Folder',
  usualFolder: 'This is on the same disk as your journal. A folder on another disk also helps when the disk fails.',
  chooseFolder: 'Choose folder…',
  useUsual: 'Use the usual folder',
  showFolder: 'Show folder',
  make: 'Back up now',
  making: 'Making a backup',
  made: (count: number, added: number) =>
    added === 0
      ? `Backed up: ${sessions(count)}. Nothing had changed.`
      : `Backed up: ${sessions(count)}, ${size(added)} added. It was checked after writing.`,
  list: 'Backups there are',
  none: 'There is no backup yet.',
  entry: (count: number, bytes: number) => `${sessions(count)}, ${size(bytes)}`,
  reasons,
  other: 'of another journal',
  unreadable: (count: number) =>
    `${atStart(many(count, 'backup', 'backups'))} in this folder cannot be read and ${count === 1 ? 'is' : 'are'} left alone.`,
  lookInside: 'Look inside',
  lookInsideOf: (when: string) => `Look inside the backup of ${when}`,
  looking: 'Comparing the backup with your journal',
  inside: (when: string) => `Backup of ${when}`,
  nothingDifferent: 'Everything in this backup is here, as it was.',
  same: (count: number) => `${atStart(sessions(count))} ${count === 1 ? 'is' : 'are'} the same.`,
  groups,
  group: (name: string, count: number) => `${name}: ${count.toLocaleString('en')}`,
  andMore: (count: number) => `and ${count.toLocaleString('en')} more`,
  untitled: 'Without a title',
  inTrash: 'in the trash',
  attachments: (count: number) => `Photos and other attachments not here: ${count.toLocaleString('en')}.`,
  templates: (names: readonly string[]) => `Templates not here: ${names.join(', ')}.`,
  damaged: (count: number) =>
    `${atStart(sessions(count))} of this backup ${count === 1 ? 'is' : 'are'} damaged and will be left out.`,
  restoreMissing: 'Bring back what is missing',
  restoreMissingHint: 'Adds only what is not here. Nothing that is here changes.',
  restoreAll: 'Bring back everything',
  restoreAllHint:
    'Makes a backup of what is here first. Then answers are as they were in this backup; what you wrote since stays in their history, and newer sessions stay.',
  unpack: 'Make a copy in a folder…',
  unpackHint: 'The journal exactly as it was, in an empty folder of its own. Nothing here changes.',
  restoring: 'Bringing back',
  unpacking: 'Making the copy',
  restored: (added: number, changed: number) =>
    added + changed === 0
      ? 'There was nothing to bring back.'
      : `Brought back: ${sessions(added)} that ${added === 1 ? 'was' : 'were'} missing${
          changed === 0 ? '' : `, and ${sessions(changed)} as ${changed === 1 ? 'it was' : 'they were'} then`
        }. Nothing that was here is lost.`,
  unpacked: (folder: string) => `The copy is in ${folder}.`,
  cancelled: 'Cancelled. What was brought back so far stays; nothing is lost.',
  makingCancelled: 'Cancelled. No backup was made.',
  failed: (reason: string) => `That did not work: ${reason}. Nothing is lost.`,
  troubleReason,
  trouble: (reason: string) => `The last backup was not made: ${reason}. It is tried again every hour.`,
  notice: (reason: string) => `No backup could be made: ${reason}.`,
  noticeSettings: 'Settings',
  data: {
    move: 'Move…',
    moveHint: 'Copies everything to an empty folder, compares it, and then uses that. The old folder stays.',
    other: 'Use another…',
    otherHint: 'Opens a journal that is in another folder. This one stays where it is.',
    moving: 'Copying your journal',
    examining: 'Looking at that journal',
    refusals,
    cancelled: 'Cancelled. Your journal is where it was.',
    failed: (reason: string) => `That did not work: ${reason}. Your journal is where it was.`,
    restarting: 'Everything is copied. The app starts again in a moment.',
    restartingOther: 'The app starts again in a moment.',
    found: (count: number, folder: string) => `${atStart(sessions(count))} in ${folder}.`,
    findings: (count: number) =>
      `Its check found ${many(count, 'thing', 'things')} to look at; Verify will list ${count === 1 ? 'it' : 'them'}.`,
    useFound: 'Use this journal',
    notFound: 'Stay here',
    old: (folder: string) => `Your journal was moved. The old copy is still in ${folder}.`,
    trashOld: 'Move the old copy to the trash',
    keepOld: 'Keep it there',
    oldTrashed: 'The old copy is in the trash.',
    oldKept: 'The old copy stays where it is.',
    oldFailed: 'The system’s trash did not take the old copy. It is still there.',
  },
};
