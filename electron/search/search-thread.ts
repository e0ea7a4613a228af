// The search thread seen from main: questions go there, answers come back; one that ends fails what was asked.
import { Worker } from 'node:worker_threads';
import { Failure } from '../../shared/failure.ts';
import type { FromSearch, SearchAnswers, SearchMethod, SearchQuestion, ToSearch } from './search-messages.ts';

type Waiting = { done: (value: never) => void; failed: (failure: Failure) => void };

export type SearchThread = {
  ask: <M extends SearchMethod>(method: M, input: SearchAnswers[M]['input']) => Promise<SearchAnswers[M]['output']>;
  tell: (message: Exclude<ToSearch, SearchQuestion>) => void;
  /** Ends it at once, whatever it is at. */
  stop: () => Promise<unknown>;
};

export type SearchHear = { news: () => void; notRead: (message: string) => void; ended: (cause: unknown) => void };

/** Starts the thread that runs `script` (the built `search-worker.ts`) on the journal in `directory`. */
export function startSearchThread(script: string, directory: string, hear: SearchHear): SearchThread {
  const worker = new Worker(script, { workerData: { directory }, name: 'search' });
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let fault: unknown;
  // Nothing waits for a search: it never keeps a process from ending.
  worker.unref();
  worker.on('message', (message: FromSearch) => {
    if (message.kind === 'news') return hear.news();
    if (message.kind === 'not-read') return hear.notRead(message.message);
    const asked = waiting.get(message.call);
    waiting.delete(message.call);
    if (message.kind === 'done') asked?.done(message.value);
    else asked?.failed(new Failure('unexpected', message.message));
  });
  worker.on('error', (cause) => {
    fault = cause;
  });
  worker.on('exit', () => {
    hear.ended(fault);
    for (const { failed } of waiting.values())
      failed(new Failure('unexpected', 'the search has ended', { cause: fault }));
    waiting.clear();
  });
  return {
    ask: (method, input) =>
      new Promise((done, failed) => {
        calls += 1;
        waiting.set(calls, { done, failed });
        // The pairs of method and input are those of `SearchQuestion`, which the compiler cannot see here.
        worker.postMessage({ kind: 'question', call: calls, method, input });
      }),
    tell: (message) => worker.postMessage(message),
    stop: () => worker.terminate(),
  };
}
