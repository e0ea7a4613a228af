// The strings of exporting in the window, and of checking an archive. English.
import type { AnyExportFormat, ExportOutcome, LeftOut, MarkdownStyle } from '../../shared/export-request.ts';

const counted = (count: number, one: string, many: string, locale: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString(locale)} ${many}`;
const sessions = (count: number, locale: string): string => counted(count, 'session', 'sessions', locale);

const leftOut: Record<string, (count: number, locale: string) => string> = {
  'in-trash': (count, locale) => `${sessions(count, locale)} in the trash ${count === 1 ? 'was' : 'were'} left out.`,
  'missing-attachment': (count, locale) =>
    `${counted(count, 'photo or other file is', 'photos or other files are', locale)} missing; the text beside it is there.`,
  'unreadable-session': (count, locale) => `${sessions(count, locale)} could not be read.`,
  'newer-format': (count, locale) => `${sessions(count, locale)} of a newer version of Innerview could not be read.`,
  'not-found': (count, locale) => `${sessions(count, locale)} ${count === 1 ? 'was' : 'were'} removed meanwhile.`,
};

export const exportWords = {
  open: 'Export…',
  openEverything: 'Export everything…',
  everythingHint: 'Notes to read anywhere, or one archive with all of it.',
  title: (count: number | null, locale: string): string =>
    count === null ? 'Export everything' : count === 1 ? 'Export this session' : `Export ${sessions(count, locale)}`,
  format: 'Format',
  formats: {
    markdown: 'Markdown',
    html: 'HTML',
    pdf: 'PDF',
    text: 'Plain text',
    json: 'JSON',
    archive: 'Archive',
  } satisfies Record<AnyExportFormat, string>,
  formatHints: {
    markdown: 'Notes for Obsidian, Joplin and any editor',
    html: 'Pages for a browser, with the photos inside',
    pdf: 'Pages for paper, with the photos inside',
    text: 'Numbered questions and answers, nothing else',
    json: 'The session’s own file, with every text you gave',
    archive: 'One zip to keep: versions, drafts, photos, everything',
  } satisfies Record<AnyExportFormat, string>,
  style: 'Style',
  styles: {
    conversation: 'Conversation',
    narrative: 'Narrative',
    questions: 'Questions and answers',
  } satisfies Record<MarkdownStyle, string>,
  withTrash: 'Also what is in the trash',
  trashInArchive: 'The trash is in it, too.',
  unencrypted: 'What is exported is not encrypted: whoever has it can read it.',
  one: 'You will be asked where the file goes.',
  many: 'You will be asked for a folder. A new one is made in it, with one file per session.',
  run: 'Choose where…',
  asking: 'Asking where it goes',
  running: 'Exporting',
  cancelled: 'Cancelled. Nothing was written.',
  failed: (reason: string) => `The export did not work: ${reason}. Nothing was written.`,
  done: ({ name, sessions: count, isFolder }: ExportOutcome, locale: string): string =>
    isFolder
      ? `${sessions(count, locale)} ${count === 1 ? 'is' : 'are'} in the folder “${name}”.`
      : count === 1
        ? `The session is in “${name}”.`
        : `${sessions(count, locale)} ${count === 1 ? 'is' : 'are'} in “${name}”.`,
  renamed: 'Something of that name was there already; it was left as it is.',
  attachments: (count: number, locale: string): string =>
    count === 0 ? '' : `${counted(count, 'photo or other file', 'photos and other files', locale)} with it.`,
  leftOut: ({ reason, count }: LeftOut, locale: string): string =>
    leftOut[reason]?.(count, locale) ?? `${sessions(count, locale)} could not be exported.`,
  show: 'Show in folder',
  again: 'Export again',
  verify: 'Verify an archive…',
  verifyHint: 'Reads all of an archive and says whether every byte is as it was written.',
  verifying: 'Verifying the archive',
  verifyCancelled: 'Cancelled.',
  verifyFailed: (reason: string) => `The archive could not be checked: ${reason}.`,
  whole: (name: string, count: number, files: number, day: string, locale: string) =>
    `“${name}” is whole: ${sessions(count, locale)} in ${counted(files, 'file', 'files', locale)}, archived on ${day}. Every byte is as it was written.`,
  notWhole: (name: string, count: number, locale: string) =>
    `“${name}” is not whole: ${counted(count, 'problem', 'problems', locale)}.`,
  more: (count: number, locale: string) => `… and ${count.toLocaleString(locale)} more`,
  restStands: 'What is not named here is as it was written.',
} as const;
