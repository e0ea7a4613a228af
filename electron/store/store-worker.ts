// The thread the store lives in: opens it with file calls that are done at once, which would hold up any other thread,
// and answers what is asked for until it is told to close.
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { Failure } from '../../shared/failure.ts';
import { openSessionStore } from './session-store.ts';
import type { SessionStore } from './store-interface.ts';
import type { FromStore, Input, Output, Problem, Question, StoreMethod } from './store-messages.ts';
import { syncStoreFs } from './sync-store-fs.ts';

const Options = z.object({
  directory: z.string(),
  writer: z.string().exactOptional(),
  timeZone: z.string().exactOptional(),
});

if (parentPort) void serve(parentPort);

async function serve(port: MessagePort): Promise<void> {
  const send = (message: FromStore) => port.postMessage(message);
  let store: SessionStore;
  try {
    store = await openSessionStore({ ...Options.parse(workerData), fs: syncStoreFs });
  } catch (error) {
    send({ kind: 'not-opened', problem: problemOf(error) });
    port.close();
    return;
  }
  store.subscribe((event) => send({ kind: 'event', event }));

  const methods: { [M in StoreMethod]: (...input: Input<M>) => Promise<Output<M>> } = store;
  const answer = async <M extends StoreMethod>({ call, method, input }: Question<M>): Promise<void> => {
    try {
      const value = await methods[method](...input);
      port.postMessage({ kind: 'done', call, value });
    } catch (error) {
      send({ kind: 'failed', call, problem: problemOf(error) });
    }
    if (method === 'close') port.close();
  };
  port.on('message', (question: Question) => void answer(question));
  send({ kind: 'opened', troubles: store.troubles() });
}

function problemOf(error: unknown): Problem {
  const { code, message } = Failure.from(error);
  return { code, message };
}
