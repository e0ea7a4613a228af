// The thread of an import: files are read and understood here, so that nobody waits for years of somebody's writing.
import { setPriority } from 'node:os';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { Failure } from '../../shared/failure.ts';
import type { Input, Output } from '../store/store-messages.ts';
import { importChosen, undoPastImport } from './import-chosen.ts';
import {
  type FromImport,
  type ImportAnswers,
  type ImportedInto,
  ImportTask,
  type JournalMethod,
  type JournalQuestion,
  type ToImport,
} from './import-messages.ts';
import { openPastImports } from './past-imports.ts';

const Job = z.object({ directory: z.string(), task: ImportTask });

type Waiting = { done: (value: never) => void; failed: (failure: Failure) => void };

/** Milliseconds between two figures. */
const pace = 50;

if (parentPort) void serve(parentPort);

async function serve(port: MessagePort): Promise<void> {
  // On Linux a thread has a priority of its own; elsewhere this would slow the whole app.
  if (process.platform === 'linux') setPriority(0, 10);
  const send = (message: FromImport) => port.postMessage(message);
  const stop = new AbortController();
  const { signal } = stop;
  const waiting = new Map<number, Waiting>();
  port.on('message', (message: ToImport) => {
    if (message.kind === 'stop') return stop.abort();
    const asked = waiting.get(message.call);
    waiting.delete(message.call);
    if (message.kind === 'answered') asked?.done(message.value);
    else asked?.failed(new Failure(message.code, message.message));
  });

  let calls = 0;
  /** A method of the store, asked for where that is. */
  const remote =
    <M extends JournalMethod>(method: M) =>
    (...input: Input<M>): Promise<Output<M>> =>
      new Promise((done, failed) => {
        calls += 1;
        waiting.set(calls, { done, failed });
        const question: JournalQuestion<M> = { kind: 'ask', call: calls, method, input };
        port.postMessage(question);
      });
  const journal: ImportedInto = {
    load: remote('load'),
    importSession: remote('importSession'),
    dispatch: remote('dispatch'),
    loadDrafts: remote('loadDrafts'),
    saveDraft: remote('saveDraft'),
  };

  let told = Number.NEGATIVE_INFINITY;
  const progress = (done: number, total: number) => {
    const now = performance.now();
    if (now - told < pace && done < total) return;
    told = now;
    send({ kind: 'progress', done, total });
  };
  try {
    const { directory, task } = Job.parse(workerData);
    const value = await perform(task, directory, journal, { progress, signal });
    port.postMessage({ kind: 'done', value });
  } catch (error) {
    const { code, message } = Failure.from(error);
    send({ kind: 'failed', code, message });
  }
  port.close();
}

type Around = { progress: (done: number, total: number) => void; signal: AbortSignal };

async function perform(
  task: ImportTask,
  directory: string,
  journal: ImportedInto,
  around: Around,
): Promise<ImportAnswers[ImportTask['task']]> {
  switch (task.task) {
    case 'look':
    case 'import': {
      const options = { ...around, dryRun: task.task === 'look', timeZone: task.timeZone, now: () => new Date() };
      return importChosen(task.paths, directory, journal, options);
    }
    case 'undo':
      return undoPastImport(task.batch, directory, journal, around);
    case 'past':
      return (await openPastImports(directory).list()).map(({ ids, ...shown }) => shown);
  }
}
