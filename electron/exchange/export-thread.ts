// Asks for an export, an archive or a check of one, in a thread of its own that ends with its answer.
import { Worker } from 'node:worker_threads';
import { Failure } from '../../shared/failure.ts';
import type { ExportAnswers, ExportJob, FromExport, ToExport } from './export-messages.ts';

export type ExportWork = {
  signal: AbortSignal;
  progress: (done: number, total: number) => void;
  /** Makes a PDF of an HTML file. */
  print: (html: Uint8Array) => Promise<Uint8Array>;
};

/**
 * Does `job` in a thread that runs `script` (the built `export-worker.ts`), and fails as it does. Once its signal is aborted it
 * stops, and settles only when nothing of it is left.
 */
export function runExport<T extends ExportJob['task']>(
  script: string,
  job: ExportJob & { task: T },
  { signal, progress, print }: ExportWork,
): Promise<ExportAnswers[T]> {
  return new Promise((done, failed) => {
    const worker = new Worker(script, { workerData: job, name: 'export' });
    const send = (message: ToExport) => worker.postMessage(message);
    let fault: unknown;
    const stop = () => send('stop');
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    worker.on('message', (message: FromExport) => {
      if (message.kind === 'progress') progress(message.done, message.total);
      else if (message.kind === 'done') done(message.value);
      else if (message.kind === 'failed') failed(new Failure(message.code, message.message));
      else
        print(message.html).then(
          (printed) => send({ printed }),
          (cause: unknown) => {
            fault = cause;
            send({ printed: null });
          },
        );
    });
    worker.on('error', (cause) => {
      fault = cause;
    });
    worker.on('exit', () => {
      signal.removeEventListener('abort', stop);
      // Settled long before, unless it broke off.
      failed(new Failure('unexpected', 'the thread of the export has ended', { cause: fault }));
    });
  });
}
