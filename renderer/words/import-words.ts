// What the app says about importing, in the window and in the terminal.
const count = (n: number, one: string, many: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

export const importWords = {
  reasons: {
    'not-an-entry': 'this is no entry of a journal',
    empty: 'nothing is written in it',
    'no-date': 'it has no date that could be read',
    'too-large': 'it is too large',
    encrypted: 'it is encrypted; export it without a password',
    'twice-in-the-file': 'it is there twice; it was taken once',
    'not-readable': 'it could not be read',
    'missing-file': 'this file is not in the export',
  },
  wouldBe: (n: number) => `${count(n, 'entry', 'entries')} would be new.`,
  are: (n: number) => `${count(n, 'entry is', 'entries are')} new.`,
  same: (n: number) => `${count(n, 'entry is', 'entries are')} here already.`,
  changed: (n: number) =>
    `${count(n, 'entry has', 'entries have')} a changed text, which becomes the newest text of its answer.`,
  attachments: (n: number) => `${count(n, 'photo or other file belongs', 'photos and other files belong')} to them.`,
  skipped: (n: number) => `${count(n, 'thing was', 'things were')} not imported:`,
  terminal: {
    usage: 'Usage: npm run import -- FILE… --directory DIR [--time-zone ZONE] [--dry-run] [--json]',
    nothingDone: 'Nothing was changed. Without --dry-run it is imported.',
    unknownZone: 'There is no such time zone; an example is Europe/Dublin.',
    failed: (where: string, reason: string) => `${where} could not be imported: ${reason}`,
  },
} as const;
