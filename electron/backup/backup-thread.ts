// Asks the thread of the backups: one thread for each task, which ends with its answer.
import { Worker } from 'node:worker_threads';
import { Failure } from '../../shared/failure.ts';
import type { BackupTask, BackupTasks, FromBackups } from './backup-messages.ts';

export type BackupWork = { signal: AbortSignal; progress: (done: number, total: number) => void };

export type BackupThread = {
  /** Does one task. Fails as it does; with `cancelled` some time after its signal is aborted. */
  ask<T extends BackupTask>(
    task: T,
    input: BackupTasks[T]['input'],
    work?: BackupWork,
  ): Promise<BackupTasks[T]['output']>;
};

/** `script`: the built `backup-worker.ts`. */
export function createBackupThread(script: string): BackupThread {
  return {
    ask: (task, input, work) =>
      new Promise((done, failed) => {
        const worker = new Worker(script, { workerData: { task, ...input }, name: 'backups' });
        let fault: unknown;
        const stop = () => worker.postMessage('stop');
        if (work?.signal.aborted) stop();
        work?.signal.addEventListener('abort', stop);
        worker.on('message', (message: FromBackups & { value?: BackupTasks[typeof task]['output'] }) => {
          if (message.kind === 'progress') work?.progress(message.done, message.total);
          else if (message.kind === 'failed') failed(new Failure(message.code, message.message));
          else done(message.value);
        });
        worker.on('error', (cause) => {
          fault = cause;
        });
        worker.on('exit', () => {
          work?.signal.removeEventListener('abort', stop);
          // Settled long before, unless it broke off.
          failed(new Failure('unexpected', 'the thread of the backups has ended', { cause: fault }));
        });
      }),
  };
}
