// The words of exports and archives: in a terminal, and wherever the window shows the same reports.

const counted = (count: number, one: string, many: string): string => (count === 1 ? `one ${one}` : `${count} ${many}`);
const sessions = (count: number): string => counted(count, 'session', 'sessions');

/** What is wrong with an archive, by its code; `where` is a file of it. */
const problems = {
  'no-zip': () => 'This is not a zip file that can be read to its end.',
  'no-seal': () =>
    'Innerview’s seal is missing at the end: another program packed the archive again, or its end is cut off.',
  'seal-broken': () => 'The archive is not as it was written: bytes in it were changed.',
  'no-manifest': () => 'The list of contents (manifest.json) is missing or cannot be read.',
  'newer-archive': () => 'The archive was written by a newer version of Innerview, which is needed to read it.',
  'wrong-counts': () => 'The list of contents does not agree with itself.',
  'bad-name': (where: string) => `A name that does not belong in an archive: ${where}`,
  twice: (where: string) => `Twice in the archive: ${where}`,
  'extra-file': (where: string) => `Not in the list of contents: ${where}`,
  'missing-file': (where: string) => `Missing: ${where}`,
  'changed-file': (where: string) => `Damaged or changed: ${where}`,
  'unreadable-session': (where: string) => `Was damaged before it was archived: ${where}`,
  'not-its-name': (where: string) => `An attachment that was damaged before it was archived: ${where}`,
} as const;

const reasons: Record<string, string> = {
  'in-trash': 'it is in the trash',
  'missing-attachment': 'a photo or another file of it is missing; its text was exported',
  'not-found': 'it was removed meanwhile',
  'unreadable-session': 'it is damaged and could not be read',
  'newer-format': 'it was written by a newer version',
};

export const exchangeWords = {
  problems,
  reasons,
  exported: (count: number, to: string) => `Exported ${sessions(count)} to ${to}`,
  archived: (count: number, revisions: number, to: string) =>
    `Archived ${sessions(count)} with ${counted(revisions, 'version', 'versions')} in ${to}`,
  attachments: (count: number) => `${counted(count, 'photo or other file', 'photos and other files')} with them.`,
  leftOut: (count: number) => `${counted(count, 'thing was', 'things were')} left out or not complete:`,
  more: (count: number) => `… and ${count} more`,
  whole: (count: number, files: number, day: string) =>
    `Whole: ${sessions(count)} in ${counted(files, 'file', 'files')}, archived on ${day}. Every byte is as it was written.`,
  notWhole: (count: number) => `Not whole: ${counted(count, 'problem', 'problems')}.`,
  canStillRead: 'What is not named here is as it was written.',
  terminal: {
    exportUsage:
      'npm run export -- --directory DIR --format markdown|html|text|json|archive --to DIR2 [--session ID …] [--style conversation|narrative|questions] [--json]',
    verifyUsage: 'npm run verify -- ARCHIVE [--json]',
    noJournal: 'There is no journal in that folder.',
    noSession: 'There is no such session.',
    taken: 'There is something there already. Choose a folder that is empty, or one that is not there yet.',
    noArchive: 'There is no such file.',
    failed: (reason: string) => `It did not work: ${reason}.`,
  },
} as const;
