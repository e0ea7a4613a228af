// The store in a thread of its own, seen from another: every method a message there and one back. A disk that takes
// its time holds up nobody but those who wait for it.
import { Worker } from 'node:worker_threads';
import { Failure } from '../../shared/failure.ts';
import type { Trouble } from '../../shared/ipc/contract.ts';
import { createStoreEvents } from './store-events.ts';
import type { SessionStore, StoreEvent } from './store-interface.ts';
import type { FromStore, Input, Output, Problem, Question, StoreMethod, ThreadOptions } from './store-messages.ts';
import { collectTroubles } from './troubles.ts';

type Waiting = { done: (value: never) => void; failed: (failure: Failure) => void };

type Thread = { ask: <M extends StoreMethod>(method: M, input: Input<M>) => Promise<Output<M>> };

type Hear = {
  trouble: (trouble: Trouble) => void;
  event: (event: StoreEvent) => void;
  ended: (cause: unknown) => void;
};

/**
 * Opens the store in a thread that runs `script` (the built `store-worker.ts`). Fails as `openSessionStore` does.
 * Should the thread end by a fault, what was being asked fails with `unexpected`, `crashed` hears of it, and the next
 * call opens the store anew: what was acknowledged is on disk, and what failed may be asked for again.
 */
export async function openStoreThread(
  script: string,
  options: ThreadOptions,
  crashed: (cause: unknown) => void = () => {},
): Promise<SessionStore> {
  const events = createStoreEvents();
  const troubles = collectTroubles((trouble) => events.emit({ type: 'trouble', trouble }));
  let running: Promise<Thread> | null = null;
  let closing: Promise<void> | null = null;

  const hear: Hear = {
    trouble: troubles.tell,
    event: (event) => (event.type === 'trouble' ? troubles.tell(event.trouble) : events.emit(event)),
    ended: (cause) => {
      running = null;
      if (!closing) crashed(cause);
    },
  };

  function thread(): Promise<Thread> {
    if (running) return running;
    const starting = start(script, options, hear);
    running = starting;
    starting.catch(() => {
      if (running === starting) running = null;
    });
    return starting;
  }

  /** A method of the store, asked for in its thread. */
  const remote =
    <M extends StoreMethod>(method: M) =>
    async (...input: Input<M>): Promise<Output<M>> => {
      if (closing) throw new Failure('store-closed', 'the store is closed');
      return (await thread()).ask(method, input);
    };

  await thread();
  return {
    prepare: remote('prepare'),
    create: remote('create'),
    dispatch: remote('dispatch'),
    dispatchFrom: remote('dispatchFrom'),
    load: remote('load'),
    history: remote('history'),
    revision: remote('revision'),
    list: remote('list'),
    listPage: remote('listPage'),
    listed: remote('listed'),
    offers: remote('offers'),
    importSession: remote('importSession'),
    acceptOffer: remote('acceptOffer'),
    declineOffer: remote('declineOffer'),
    search: remote('search'),
    purge: remote('purge'),
    sweep: remote('sweep'),
    leave: remote('leave'),
    saveDraft: remote('saveDraft'),
    loadDrafts: remote('loadDrafts'),
    adoptDrafts: remote('adoptDrafts'),
    draftedSessions: remote('draftedSessions'),
    discardDraft: remote('discardDraft'),
    troubles: troubles.all,
    subscribe: events.subscribe,
    close: () => {
      // One that has ended has nothing left to finish.
      closing ??= running === null ? Promise.resolve() : running.then(({ ask }) => ask('close', []));
      return closing;
    },
  };
}

/** Resolves when the store is open in a new thread. */
function start(script: string, workerData: ThreadOptions, hear: Hear): Promise<Thread> {
  return new Promise((opened, notOpened) => {
    const worker = new Worker(script, { workerData, name: 'store' });
    const waiting = new Map<number, Waiting>();
    let calls = 0;
    let stage: 'opening' | 'open' | 'closing' = 'opening';
    let fault: unknown;

    const thread: Thread = {
      ask: (method, input) =>
        new Promise((done, failed) => {
          if (method === 'close') stage = 'closing';
          calls += 1;
          waiting.set(calls, { done, failed });
          const question: Question<typeof method> = { call: calls, method, input };
          worker.postMessage(question);
        }),
    };

    const take = (call: number): Waiting | undefined => {
      const found = waiting.get(call);
      waiting.delete(call);
      return found;
    };

    worker.on('message', (message: FromStore) => {
      if (message.kind === 'done') take(message.call)?.done(message.value);
      else if (message.kind === 'failed') take(message.call)?.failed(failureOf(message.problem));
      else if (message.kind === 'event') hear.event(message.event);
      else if (message.kind === 'not-opened') notOpened(failureOf(message.problem));
      else {
        stage = 'open';
        message.troubles.forEach(hear.trouble);
        opened(thread);
      }
    });
    worker.on('error', (cause) => {
      fault = cause;
    });
    worker.on('exit', () => {
      const failure = new Failure('unexpected', 'the thread of the store has ended', { cause: fault });
      if (stage === 'open') hear.ended(fault);
      notOpened(failure);
      for (const { failed } of waiting.values()) failed(failure);
      waiting.clear();
    });
  });
}

const failureOf = ({ code, message }: Problem): Failure => new Failure(code, message);
