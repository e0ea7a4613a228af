// What crosses between the thread that exports and the thread that asks it.
import { z } from 'zod';
import { ExportRequest } from '../../shared/export-request.ts';
import type { FailureCode } from '../../shared/failure.ts';
import type { ArchiveReport } from './archive.ts';
import type { ExportReport } from './export-sessions.ts';
import type { ArchiveCheck } from './verify-archive.ts';

/** `path`: a file for a single session or an archive, a folder for several; `replace`: the person said so. */
export const ExportJob = z.discriminatedUnion('task', [
  z.object({
    task: z.literal('export'),
    directory: z.string(),
    path: z.string(),
    replace: z.boolean(),
    request: ExportRequest,
  }),
  z.object({ task: z.literal('verify'), path: z.string() }),
]);
export type ExportJob = z.output<typeof ExportJob>;

export type ExportAnswers = { export: ExportReport | ArchiveReport; verify: ArchiveCheck };

/** `print`: an HTML file is to be made a PDF, which comes back as `printed`, or as null if that failed. */
export type FromExport =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'print'; html: Uint8Array }
  | { kind: 'done'; value: never }
  | { kind: 'failed'; code: FailureCode; message: string };

export const ToExport = z.union([
  z.literal('stop'),
  z.object({ printed: z.instanceof<typeof Uint8Array<ArrayBufferLike>>(Uint8Array).nullable() }),
]);
export type ToExport = z.output<typeof ToExport>;
