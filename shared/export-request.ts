// What a window may ask to be exported, and what it is told afterwards. Where to is never named by a page: the person says
// that in a dialog of the system.
import { z } from 'zod';
import { SessionId } from './session/session-id.ts';

/**
 * `conversation`: everything. `narrative`: one text to read, questions in italics, without what was not answered.
 * `questions`: answered questions and their answers, bare.
 */
export const markdownStyles = ['conversation', 'narrative', 'questions'] as const;
export type MarkdownStyle = (typeof markdownStyles)[number];

/** Those for reading, one file a session. A PDF needs a window to be drawn in. */
export const readingFormats = ['markdown', 'html', 'pdf', 'text', 'json'] as const;
export type ReadingFormat = (typeof readingFormats)[number];

/** All of them; `archive` is for keeping. */
export const allExportFormats = [...readingFormats, 'archive'] as const;
export type AnyExportFormat = (typeof allExportFormats)[number];

/** `ids`: these sessions, or all of them if null. `withTrash`: of all, also those in the trash; an archive of all has them anyway. */
export const ExportRequest = z.strictObject({
  format: z.enum(allExportFormats),
  style: z.enum(markdownStyles),
  ids: z.array(SessionId).min(1).max(40_000).nullable(),
  withTrash: z.boolean(),
});
export type ExportRequest = z.output<typeof ExportRequest>;

/** Why sessions are not in an export, and how many; `in-trash`, `missing-attachment`, or a failure's code. */
export type LeftOut = { reason: string; count: number };

/** `name`: of the file or folder, as it is called in the end; `renamed`: because the name that was asked for was taken. */
export type ExportOutcome = {
  name: string;
  renamed: boolean;
  isFolder: boolean;
  sessions: number;
  attachments: number;
  leftOut: LeftOut[];
};

/** What a check of an archive found. `problems` is cut short after `mostProblems`; `count` is how many there are. */
export type ArchiveVerdict = {
  name: string;
  ok: boolean;
  count: number;
  problems: { code: string; where: string }[];
  /** Null where its list of contents cannot be read. */
  sessions: number | null;
  files: number;
  /** ISO 8601. */
  createdAt: string | null;
};

export const mostProblems = 50;
