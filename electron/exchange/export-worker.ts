// Exports, archives and checks of archives in a thread of their own: they read a whole journal, and nobody else shall wait.
import { setPriority } from 'node:os';
import { basename, dirname } from 'node:path';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../../shared/failure.ts';
import { openJournalReader } from '../store/read-journal.ts';
import { writeArchive } from './archive.ts';
import { type ExportAnswers, ExportJob, type FromExport, ToExport } from './export-messages.ts';
import { exportSessions } from './export-sessions.ts';
import { verifyArchive } from './verify-archive.ts';

/** Milliseconds between two figures. */
const pace = 50;

if (parentPort) void serve(parentPort);

async function serve(port: MessagePort): Promise<void> {
  // On Linux a thread has a priority of its own; elsewhere this would slow the whole app.
  if (process.platform === 'linux') setPriority(0, 10);
  const send = (message: FromExport) => port.postMessage(message);
  const stop = new AbortController();
  let printed: ((bytes: Uint8Array | null) => void) | null = null;
  port.on('message', (message: unknown) => {
    const told = ToExport.parse(message);
    if (told === 'stop') stop.abort();
    else printed?.(told.printed);
  });
  let told = Number.NEGATIVE_INFINITY;
  const progress = (done: number, total: number) => {
    const now = performance.now();
    if (now - told < pace && done < total) return;
    told = now;
    send({ kind: 'progress', done, total });
  };
  const print = async (html: Uint8Array): Promise<Uint8Array> => {
    const coming = new Promise<Uint8Array | null>((done) => {
      printed = done;
      stop.signal.addEventListener('abort', () => done(null), { once: true });
    });
    send({ kind: 'print', html });
    const bytes = await coming;
    if (stop.signal.aborted) throw new Failure('cancelled', 'the export was stopped');
    if (bytes === null) throw new Failure('unexpected', 'a page could not be drawn');
    return bytes;
  };
  try {
    // So that a stop is heard: reading itself never gives way to messages.
    const breathing = { signal: stop.signal, progress, breathe: () => new Promise<void>((go) => setImmediate(go)) };
    const value = await work(ExportJob.parse(workerData), { ...breathing, print });
    port.postMessage({ kind: 'done', value });
  } catch (error) {
    const { code, message } = Failure.from(error);
    send({ kind: 'failed', code, message });
  }
  port.close();
}

type Around = {
  signal: AbortSignal;
  progress: (done: number, total: number) => void;
  breathe: () => Promise<void>;
  print: (html: Uint8Array) => Promise<Uint8Array>;
};

async function work(job: ExportJob, { print, ...around }: Around): Promise<ExportAnswers[ExportJob['task']]> {
  if (job.task === 'verify') return verifyArchive(job.path, around);
  const { directory, path, replace, request } = job;
  const { format, style, ids, withTrash } = request;
  const journal = await openJournalReader(directory);
  const chosen = ids === null ? {} : { ids };
  if (format === 'archive') return writeArchive(journal, { to: path, replace, ...chosen, ...around });
  const isOne = ids?.length === 1;
  const place = isOne ? { to: dirname(path), file: basename(path), replace } : { to: path };
  return exportSessions(journal, { format, style, withTrash, print, ...place, ...chosen, ...around });
}
