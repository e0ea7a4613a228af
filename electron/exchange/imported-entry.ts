// What every importer makes of one entry of another journal, before it becomes a session of ours.
import type { Question } from '../../shared/interview/question.ts';
import type { Session } from '../../shared/session/session.ts';

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
] as const;

export type ImportKind = (typeof importKinds)[number];

/** A question and what was answered; plain writing has a question of kind `entry` without text. */
export type ImportedExchange = {
  /** Stable within the entry, so that importing again finds the same exchange. */
  id: string;
  question: Pick<Question, 'text' | 'kind' | 'depth'> & { parent?: string };
  /** Null where the question was skipped. */
  text: string | null;
  /** ISO 8601, UTC. */
  at: string;
  thinkingMs?: number;
};

/** A file that belongs to an entry: a photo, a recording, a PDF. `path` is where it lies in the source. */
export type ImportedFile = { path: string; name: string; type: string };

/**
 * One entry of another journal. Times are ISO 8601 in UTC; `timeZone` (IANA) says which local day they were. What has no
 * place in a session of ours is in `raw` as it was, so that nothing is lost by importing.
 */
export type ImportedEntry = {
  kind: ImportKind;
  /** What the entry is called there, or a digest of its content where it has no name: importing twice adds nothing. */
  key: string;
  title: string;
  createdAt: string;
  updatedAt: string;
  completedAt: string | null;
  timeZone: string;
  status: Session['status'];
  /** The template it was written with, where it was an interview; built-in ones are found by this id. */
  template: { id: string; name: string } | null;
  subject: Session['subject'];
  exchanges: ImportedExchange[];
  tags: string[];
  mood: number | null;
  files: ImportedFile[];
  raw: Record<string, unknown>;
};

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

/** What an importer found in one place of the source: an entry, or why there is none. Nothing is passed over silently. */
export type ImportItem = { where: string; entry: ImportedEntry } | { where: string; skipped: SkipReason };
