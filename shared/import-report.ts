// What an import would do, or did, as the window and the terminal are told it.
import { z } from 'zod';
import type { FailureCode } from './failure.ts';

/** The journals whose exports are read; part of the key by which an entry is known again. */
export const importKinds = [
  'inkwell',
  'day-one',
  'day-one-text',
  'jrnl',
  'jrnl-text',
  'mini-diary',
  'mini-diarium',
  'joplin',
  'markdown',
  'json-lines',
] as const;
export type ImportKind = (typeof importKinds)[number];

/** Of what a source was recognised to be: another journal, or an archive of our own. */
export type ImportFormat = ImportKind | 'archive';

/** Why an entry of a source is not imported; worded for people where it is shown. */
export const skipReasons = [
  'not-an-entry',
  'empty',
  'no-date',
  'too-large',
  'encrypted',
  'twice-in-the-file',
  'not-readable',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** What becomes of one entry: `same` is here already, `changed` has a newer text than the one here. */
export type ImportOutcome = 'new' | 'same' | 'changed';

/** One entry: where it is in the source, and the session it becomes. `at`: ISO 8601, UTC; its day is that of `timeZone`. */
export type ReportedEntry = {
  where: string;
  sessionId: string;
  title: string;
  at: string;
  timeZone: string;
  outcome: ImportOutcome;
};

export type SkippedEntry = { where: string; reason: SkipReason | 'missing-file' | 'damaged' | 'too-deep' };

/**
 * Every entry is counted once: new, same, changed or skipped. `inTrash`: how many of the same lie in the trash here.
 * `ids`: the sessions that are new, for undoing. `batch`: what the import is called from then on.
 */
export type ImportReport = {
  format: ImportFormat[];
  new: number;
  same: number;
  changed: number;
  inTrash: number;
  skipped: SkippedEntry[];
  attachments: number;
  entries: ReportedEntry[];
  batch: string;
  ids: string[];
};

/**
 * The report of everything that was chosen at once. `refused`: files that hold nothing that is known. `drafts` and
 * `templates` come only with archives. At most `mostReported` entries are listed.
 */
export type ImportResult = Omit<ImportReport, 'ids'> & {
  refused: { name: string; code: FailureCode }[];
  drafts: number;
  templates: number;
};

/** A list nobody reads to its end; the counts are of all. */
export const mostReported = 20_000;

/** A finished or broken-off import, as it can be taken back later. `at`: ISO 8601. */
export const PastImport = z.object({
  batch: z.string(),
  at: z.string(),
  names: z.array(z.string()),
  new: z.number().int().min(0),
  changed: z.number().int().min(0),
  state: z.enum(['running', 'done', 'undone']),
});
export type PastImport = z.output<typeof PastImport>;

/** `kept`: were written in since, and stay. */
export type UndoneImport = { undone: number; kept: number };
