// What every importer makes of one entry of another journal, before it becomes a session of ours.
import type { ImportKind, SkipReason } from '../../shared/import-report.ts';
import type { Question } from '../../shared/interview/question.ts';
import type { Session } from '../../shared/session/session.ts';

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

/** What an importer found in one place of the source: an entry, or why there is none. Nothing is passed over silently. */
export type ImportItem = { where: string; entry: ImportedEntry } | { where: string; skipped: SkipReason };

/** What an importer knows of plain writing; the rest is the same for every journal. */
export type PlainEntry = Pick<ImportedEntry, 'kind' | 'key' | 'title' | 'createdAt' | 'timeZone' | 'raw'> & {
  text: string;
  /** When it was changed last, if that is known; nothing before it was written is believed. */
  changedAt?: string | null;
  tags?: string[];
  files?: Iterable<ImportedFile>;
};

/** An entry without questions: one exchange, finished when it was written. Pure. */
export function plainEntry({ text, changedAt = null, tags = [], files = [], ...known }: PlainEntry): ImportedEntry {
  const { createdAt } = known;
  return {
    ...known,
    updatedAt: changedAt !== null && Date.parse(changedAt) > Date.parse(createdAt) ? changedAt : createdAt,
    completedAt: createdAt,
    status: 'completed',
    template: null,
    subject: null,
    exchanges: [{ id: '1', question: { text: '', kind: 'entry', depth: 0 }, text, at: createdAt }],
    tags,
    mood: null,
    files: [...files],
  };
}
