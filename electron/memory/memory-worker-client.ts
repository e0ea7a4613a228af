// The memory's thread seen from main: questions go there, answers come back; one that ends fails what was asked.
import { Worker } from 'node:worker_threads';
import { Failure } from '../../shared/failure.ts';
import type { Recall } from '../../shared/interview/memory/recall.ts';
import type { FromMemory, MemoryAnswers, MemoryMethod } from './memory-messages.ts';

type Waiting = { done: (value: never) => void; failed: (failure: Failure) => void };

export type MemoryWorker = {
  ask: <M extends MemoryMethod>(method: M, input: MemoryAnswers[M]['input']) => Promise<MemoryAnswers[M]['output']>;
  /** Ends it at once, whatever it is at. */
  stop: () => Promise<unknown>;
};

export type MemoryHear = {
  recall: (recall: Recall) => void;
  trouble: (message: string) => void;
  ended: (cause: unknown) => void;
};

/** Starts the thread that runs `script` (the built `memory-worker.ts`) on the file at `file`. */
export function startMemoryWorker(script: string, file: string, hear: MemoryHear): MemoryWorker {
  const worker = new Worker(script, { workerData: { file }, name: 'memory' });
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let fault: unknown;
  // Nothing waits for the memory: it never keeps a process from ending.
  worker.unref();
  worker.on('message', (message: FromMemory) => {
    if (message.kind === 'recall') return hear.recall(message.recall);
    if (message.kind === 'not-written') return hear.trouble(message.message);
    const asked = waiting.get(message.call);
    waiting.delete(message.call);
    if (message.kind === 'done') asked?.done(message.value);
    else asked?.failed(new Failure('unexpected', message.message));
  });
  worker.on('error', (cause) => {
    fault = cause;
  });
  worker.on('exit', () => {
    for (const { failed } of waiting.values())
      failed(new Failure('unexpected', 'the memory has ended', { cause: fault }));
    waiting.clear();
    hear.ended(fault);
  });
  return {
    ask: (method, input) =>
      new Promise((done, failed) => {
        calls += 1;
        waiting.set(calls, { done, failed });
        worker.postMessage({ call: calls, method, input });
      }),
    stop: () => worker.terminate(),
  };
}
