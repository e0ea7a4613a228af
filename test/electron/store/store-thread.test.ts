// The store in a thread of its own is the store: the same answers, the same failures, the same events.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { StoreEvent } from '../../../electron/store/store-interface.ts';
import { openStoreThread } from '../../../electron/store/store-thread.ts';
import type { Session } from '../../../shared/session/session.ts';
import { sessionOf } from '../../../shared/session/session-change.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { answer, answersIn, codeOf, draftOf, everythingIn, openStore } from './open-store.ts';

const built = mkdtempSync(join(tmpdir(), 'innerview-thread-'));
const script = join(built, 'store-worker.cjs');

// Node 20 does not run TypeScript; the app's own build makes the same file.
beforeAll(async () => {
  const entry = fileURLToPath(new URL('../../../electron/store/store-worker.ts', import.meta.url));
  await build({ entryPoints: [entry], bundle: true, platform: 'node', format: 'cjs', outfile: script });
});

afterAll(() => rmSync(built, { recursive: true }));

async function openThread(directory: string, worker = script) {
  const crashes: unknown[] = [];
  const store = await openStoreThread(worker, { directory, timeZone: 'Europe/Dublin' }, (cause) => crashes.push(cause));
  onTestFinished(() => store.close());
  return { store, crashes };
}

const isSession = (value: object): value is Session => 'id' in value;

test('what is asked for is done there and answered here', async () => {
  const directory = tempFolder();
  const { store } = await openThread(directory);
  const events: StoreEvent[] = [];
  store.subscribe((event) => events.push(event));
  const { id } = await store.create({ templateId: 'reflective', title: 'A day' });
  const session = await store.dispatch(id, answer('a1'));
  expect(session).toStrictEqual(await store.load(id));
  await store.saveDraft(draftOf(id, 'unsent', 1, 'window'));
  expect(await store.draftedSessions()).toEqual([id]);
  expect((await store.list()).map(({ title }) => title)).toEqual(['A day']);
  await store.leave(id);
  expect(events).toContainEqual({ type: 'changed', id, revision: 2 });
  expect(answersIn(await (await openStore(directory)).load(id))).toEqual(['a1']);
  await store.purge(id);
  expect(events).toContainEqual({ type: 'removed', id });
});

test('failures keep their codes on the way', async () => {
  const { store } = await openThread(tempFolder());
  expect(await codeOf(store.load('0199aaaa-nowhere'))).toBe('not-found');
  expect(await codeOf(store.load('../secret'))).toBe('invalid-input');
  await store.close();
  expect(await codeOf(store.list())).toBe('store-closed');
});

test('a folder that cannot be opened is told as such', async () => {
  const file = join(tempFolder(), 'a file');
  writeFileSync(file, '');
  expect(await codeOf(openStoreThread(script, { directory: file }))).toBe('io-error');
});

test('only what changed comes back to whoever has the revision before, and the whole to anybody else', async () => {
  const { store } = await openThread(tempFolder());
  let known = await store.prepare({ templateId: 'reflective' });
  for (const commandId of ['a1', 'a2', 'a3']) {
    const reply = await store.dispatchFrom(known.id, answer(commandId), known.revision);
    expect(isSession(reply)).toBe(false);
    known = sessionOf(known, reply);
    expect(known).toStrictEqual(await store.load(known.id));
  }
  // A retry, by one who has the acknowledged revision and by one who has not heard.
  expect(sessionOf(known, await store.dispatchFrom(known.id, answer('a3'), 3))).toStrictEqual(known);
  expect(isSession(await store.dispatchFrom(known.id, answer('a3'), 2))).toBe(false);
  expect(await store.dispatchFrom(known.id, answer('a4'), 1)).toStrictEqual(await store.load(known.id));
});

test('what was asked for is finished before it closes', async () => {
  const directory = tempFolder();
  const { store, crashes } = await openThread(directory);
  const { id } = await store.create({ templateId: 'reflective' });
  const answers = Array.from({ length: 20 }, (_, index) => store.dispatch(id, answer(`a${index}`)));
  await store.close();
  expect((await Promise.all(answers)).length).toBe(20);
  expect(answersIn(await (await openStore(directory)).load(id))).toHaveLength(20);
  expect(everythingIn(join(directory, 'sessions', '.locks'))).toEqual([]);
  expect(crashes).toEqual([]);
});

// Seen failing with `running = null` left out: every later call waits for a thread that is gone.
test('a thread that dies is told, loses nothing acknowledged, and is replaced at the next call', async () => {
  const directory = tempFolder();
  // The same worker with a way to die: a session of this title is its end.
  const mortal = join(tempFolder(), 'mortal.cjs');
  writeFileSync(
    mortal,
    `require('node:worker_threads').parentPort.on('message', ({ input }) => {
      if (input[0]?.title === 'die') throw new Error('fault');
    });
    require(${JSON.stringify(script)});`,
  );
  const { store, crashes } = await openThread(directory, mortal);
  const { id } = await store.create({ templateId: 'reflective' });
  await store.dispatch(id, answer('a1'));
  expect(await codeOf(store.create({ templateId: 'reflective', title: 'die' }))).toBe('unexpected');
  await vi.waitFor(() => expect(crashes).toMatchObject([{ message: 'fault' }]));
  expect(answersIn(await store.dispatch(id, answer('a2')))).toEqual(['a1', 'a2']);
  await store.close();
  expect(crashes).toHaveLength(1);
});
