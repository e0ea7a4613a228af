// What crosses between the thread of the import and the thread that asks it. The import reads and decides there; the journal
// is only ever written by the app's own store, which it asks by way of its asker.
import { z } from 'zod';
import type { FailureCode } from '../../shared/failure.ts';
import type { ImportResult, PastImport, UndoneImport } from '../../shared/import-report.ts';
import type { SessionStore } from '../store/store-interface.ts';
import type { Input } from '../store/store-messages.ts';

const Chosen = { paths: z.array(z.string()), timeZone: z.string() };

export const ImportTask = z.discriminatedUnion('task', [
  z.object({ task: z.literal('look'), ...Chosen }),
  z.object({ task: z.literal('import'), ...Chosen }),
  z.object({ task: z.literal('undo'), batch: z.string() }),
  z.object({ task: z.literal('past') }),
]);
export type ImportTask = z.output<typeof ImportTask>;

export type ImportAnswers = { look: ImportResult; import: ImportResult; undo: UndoneImport; past: PastImport[] };

/** What the import needs of the store. */
export const journalMethods = ['load', 'importSession', 'dispatch', 'loadDrafts', 'saveDraft'] as const;
export type JournalMethod = (typeof journalMethods)[number];
export type ImportedInto = Pick<SessionStore, JournalMethod>;

export type JournalQuestion<M extends JournalMethod = JournalMethod> = {
  kind: 'ask';
  call: number;
  method: M;
  input: Input<M>;
};

/** Of a value only whoever asked knows the type, hence `never`. */
export type FromImport =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; value: never }
  | { kind: 'failed'; code: FailureCode; message: string }
  | JournalQuestion;

export type ToImport =
  | { kind: 'stop' }
  | { kind: 'answered'; call: number; value: never }
  | { kind: 'refused'; call: number; code: FailureCode; message: string };
