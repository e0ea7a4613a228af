// Imports seen from main: each task in a thread of its own, which asks for what it needs of the store and ends with its answer.
import { Worker } from 'node:worker_threads';
import { Failure } from '../../shared/failure.ts';
import type {
  FromImport,
  ImportAnswers,
  ImportedInto,
  ImportTask,
  JournalMethod,
  JournalQuestion,
  ToImport,
} from './import-messages.ts';

export type ImportWork = { signal: AbortSignal; progress: (done: number, total: number) => void };

export type Imports = {
  /** Does one task. Fails as it does; with `cancelled` once the signal is aborted, between two entries. */
  ask<T extends ImportTask['task']>(
    task: Extract<ImportTask, { task: T }>,
    work?: ImportWork,
  ): Promise<ImportAnswers[T]>;
};

/** `script` is the built `import-worker.ts`. What changes the journal goes one after another. */
export function createImports(script: string, directory: string, journal: () => Promise<ImportedInto>): Imports {
  let last: Promise<unknown> = Promise.resolve();
  return {
    ask(task, work) {
      // Also what is only shown waits: it would be out of date otherwise.
      const answer = last.then(() => {
        if (work?.signal.aborted) throw new Failure('cancelled', 'the import was stopped');
        return inThread(script, { directory, task }, journal, work);
      });
      last = answer.catch(() => {});
      return answer;
    },
  };
}

function inThread(
  script: string,
  workerData: { directory: string; task: ImportTask },
  journal: () => Promise<ImportedInto>,
  work: ImportWork | undefined,
): Promise<never> {
  return new Promise((done, failed) => {
    const worker = new Worker(script, { workerData, name: 'import' });
    const tell = (message: ToImport) => worker.postMessage(message);
    let fault: unknown;
    const stop = () => tell({ kind: 'stop' });
    work?.signal.addEventListener('abort', stop);
    worker.on('message', (message: FromImport) => {
      if (message.kind === 'progress') work?.progress(message.done, message.total);
      else if (message.kind === 'ask') void answer(message, journal, tell, worker);
      else if (message.kind === 'done') done(message.value);
      else failed(new Failure(message.code, message.message));
    });
    worker.on('error', (cause) => {
      fault = cause;
    });
    worker.on('exit', () => {
      work?.signal.removeEventListener('abort', stop);
      // Settled long before, unless it broke off.
      failed(new Failure('unexpected', 'the thread of the import has ended', { cause: fault }));
    });
  });
}

async function answer<M extends JournalMethod>(
  { call, method, input }: JournalQuestion<M>,
  journal: () => Promise<ImportedInto>,
  tell: (message: ToImport) => void,
  worker: Worker,
): Promise<void> {
  try {
    const methods: { [K in JournalMethod]: (...input: Parameters<ImportedInto[K]>) => Promise<unknown> } =
      await journal();
    const value = await methods[method](...input);
    worker.postMessage({ kind: 'answered', call, value });
  } catch (error) {
    const { code, message } = Failure.from(error);
    tell({ kind: 'refused', call, code, message });
  }
}
