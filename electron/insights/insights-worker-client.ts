// The thread of the insights seen from main: questions go there, answers come back; one that ends fails what was asked.
import { Worker } from 'node:worker_threads';
import { Failure } from '../../shared/failure.ts';
import type { FromInsights, InsightsAnswers, InsightsMethod } from './insights-messages.ts';

type Waiting = { done: (value: never) => void; failed: (failure: Failure) => void };

export type InsightsWorker = {
  ask: <M extends InsightsMethod>(
    method: M,
    input: InsightsAnswers[M]['input'],
  ) => Promise<InsightsAnswers[M]['output']>;
  /** Ends it at once, whatever it is at. */
  stop: () => Promise<unknown>;
};

/** Starts the thread that runs `script` (the built `insights-worker.ts`) on the file at `file`. */
export function startInsightsWorker(
  script: string,
  file: string,
  hear: { trouble: (message: string) => void; ended: (cause: unknown) => void },
): InsightsWorker {
  const worker = new Worker(script, { workerData: { file }, name: 'insights' });
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let fault: unknown;
  // It never keeps a process from ending: all it has can be counted again.
  worker.unref();
  worker.on('message', (message: FromInsights) => {
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
      failed(new Failure('unexpected', 'the insights have ended', { cause: fault }));
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
