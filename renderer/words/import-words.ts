// What the app says about importing, in the window and in the terminal.
import type { ImportFormat, ImportOutcome, PastImport, SkippedEntry } from '../../shared/import-report.ts';

const count = (n: number, one: string, many: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

const reasons: Record<SkippedEntry['reason'], string> = {
  'not-an-entry': 'this is no entry of a journal',
  empty: 'nothing is written in it',
  'no-date': 'it has no date that could be read',
  'too-large': 'it is too large',
  encrypted: 'it is encrypted; export it without a password',
  'twice-in-the-file': 'it is there twice; it was taken once',
  'not-readable': 'it could not be read',
  'missing-file': 'this file is not in the export',
  'too-deep': 'it nests deeper than any journal does',
  damaged: 'it is damaged in the archive',
};

const formats: Record<ImportFormat, string> = {
  archive: 'an Innerview archive',
  inkwell: 'sessions of the older system',
  'day-one': 'Day One',
  'day-one-text': 'Day One, plain text',
  jrnl: 'jrnl',
  'jrnl-text': 'jrnl, text',
  'mini-diary': 'Mini Diary',
  'mini-diarium': 'Mini Diarium',
  joplin: 'Joplin',
  markdown: 'Markdown notes',
  'json-lines': 'JSON Lines',
};

const outcomes: Record<ImportOutcome, string> = { new: 'New', same: 'Here already', changed: 'Changed' };
const pastStates: Record<PastImport['state'], string> = {
  running: 'Broken off: perhaps not all of it came. Import the same files again to go on, or undo what came.',
  done: '',
  undone: 'Undone. The sessions are in the trash.',
};

const list = (names: readonly string[]): string => new Intl.ListFormat('en').format(names);

export const importWords = {
  reasons,
  outcomes,
  pastStates,
  title: 'Import',
  settingsHint: 'From other journals, notes or an archive. You first see what would come.',
  open: 'Import…',
  chooseFiles: 'Choose files…',
  chooseFolder: 'Choose a folder…',
  intro:
    'Choose what another journal exported. You are shown what would come before anything is changed, and the whole import can be undone.',
  introMedia: 'To bring photos along, choose the zip, or the folder it was unpacked to.',
  known: 'What can be read',
  knownFormats: [
    'Innerview: an archive, made with Export',
    'Day One: JSON in a zip, or plain text',
    'jrnl: JSON or text',
    'Mini Diary and Mini Diarium: JSON',
    'Joplin: Markdown, RAW or JEX',
    'Obsidian, Logseq and other Markdown: a folder or a zip of notes',
    'JSON Lines: a date and a text on each line',
    'Sessions of the older system: JSON',
  ],
  looking: 'Reading what you chose',
  importing: 'Importing',
  undoing: 'Undoing the import',
  recognised: (found: readonly ImportFormat[]) => `Recognised: ${list(found.map((one) => formats[one]))}.`,
  chosen: (names: readonly string[]): string =>
    names.length <= 3 ? list(names) : list([...names.slice(0, 2), `${names.length - 2} more`]),
  zone: 'Where you were',
  zoneHint: 'Entries that name no time zone are taken in this one.',
  importCount: (n: number): string => `Import ${count(n, 'entry', 'entries')}`,
  nothingNew: 'Everything in it is here already. There is nothing to import.',
  other: 'Choose something else',
  notYet: 'Nothing has been changed yet.',
  report: 'Every entry',
  skippedList: 'Not imported',
  more: (n: number): string => `Show ${n.toLocaleString('en')} more`,
  openSession: (title: string): string => `Open “${title}”`,
  done: (fresh: number, changed: number): string =>
    [
      `${count(fresh, 'entry was', 'entries were')} imported.`,
      ...(changed > 0 ? [`${count(changed, 'text was', 'texts were')} brought up to date.`] : []),
    ].join(' '),
  undo: 'Undo this import',
  undone: (n: number, kept: number): string =>
    [
      `${count(n, 'session is', 'sessions are')} in the trash now.`,
      ...(kept > 0 ? [`${count(kept, 'session stays', 'sessions stay')}: you wrote in it since.`] : []),
    ].join(' '),
  cancelled: {
    look: 'Stopped. Nothing was changed.',
    import: 'Stopped. What came until then is here; it can be undone below, or imported again to go on.',
    undo: 'Stopped. What was not undone yet is still here.',
  },
  failed: (reason: string): string => `That did not work: ${reason}.`,
  gone: 'That is not known any more. Choose it again.',
  refusedTitle: (n: number): string =>
    n === 1 ? 'One thing could not be imported' : `${n.toLocaleString('en')} things could not be imported`,
  refused: (name: string, reason: string): string => `${name}: ${reason}.`,
  unknownFormat: 'it is in none of the formats below',
  wouldBe: (n: number) => `${count(n, 'entry', 'entries')} would be new.`,
  are: (n: number) => `${count(n, 'entry is', 'entries are')} new.`,
  same: (n: number) => `${count(n, 'entry is', 'entries are')} here already.`,
  inTrash: (n: number) => `${n.toLocaleString('en')} of them in the trash, where it can be restored.`,
  changed: (n: number) =>
    `${count(n, 'entry has', 'entries have')} a changed text, which becomes the newest text of its answer.`,
  attachments: (n: number) => `${count(n, 'photo or other file belongs', 'photos and other files belong')} to them.`,
  drafts: (n: number) => `${count(n, 'unsent text comes', 'unsent texts come')} along.`,
  templates: (n: number) => `${count(n, 'template comes', 'templates come')} along.`,
  skipped: (n: number) => `${count(n, 'thing was', 'things were')} not imported:`,
  wouldSkip: (n: number) => `${count(n, 'thing', 'things')} would not be imported.`,
  past: 'Past imports',
  pastLine: (names: string, fresh: number, changed: number): string =>
    `${names}: ${fresh.toLocaleString('en')} new${changed > 0 ? `, ${changed.toLocaleString('en')} changed` : ''}`,
  terminal: {
    usage: 'Usage: npm run import -- FILE… --directory DIR [--time-zone ZONE] [--dry-run] [--json]',
    nothingDone: 'Nothing was changed. Without --dry-run it is imported.',
    unknownZone: 'There is no such time zone; an example is Europe/Dublin.',
    failed: (where: string, reason: string) => `${where} could not be imported: ${reason}`,
  },
} as const;
