// Asks the doctor, in a thread of its own that ends with its answer.
import { Worker } from 'node:worker_threads';
import { Failure } from '../../../shared/failure.ts';
import type { DoctorAnswers, DoctorTask, FromDoctor } from './doctor-messages.ts';

export type DoctorWork = { signal: AbortSignal; progress: (done: number, total: number) => void };

/**
 * `ask` does one task on the data folder, in a thread that runs `script` (the built `doctor-worker.ts`). Fails as the task
 * does; with `cancelled` once its signal is aborted, after which a repair stops between two steps.
 */
export function createDoctor(script: string, directory: string) {
  return {
    ask: <T extends DoctorTask>(task: T, work?: DoctorWork): Promise<DoctorAnswers[T]> =>
      new Promise((done, failed) => {
        const worker = new Worker(script, { workerData: { directory, task }, name: 'doctor' });
        let fault: unknown;
        const stop = () => worker.postMessage('stop');
        work?.signal.addEventListener('abort', stop);
        worker.on('message', (message: FromDoctor) => {
          if (message.kind === 'progress') work?.progress(message.done, message.total);
          else if (message.kind === 'done') done(message.value);
          else failed(new Failure(message.code, message.message));
        });
        worker.on('error', (cause) => {
          fault = cause;
        });
        worker.on('exit', () => {
          work?.signal.removeEventListener('abort', stop);
          // Settled long before, unless it broke off.
          failed(new Failure('unexpected', 'the thread of the doctor has ended', { cause: fault }));
        });
      }),
  };
}
