// A lock can delay a writer, never block one, whatever stands where it should be. That it is not what keeps writers from
// overwriting one another is promise 5: test/faults/promise-05-sleeping-holder.test.ts.
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { plainBytes } from '../../../electron/store/byte-codec.ts';
import { takeLock } from '../../../electron/store/session-lock.ts';
import { nodeStoreFs } from '../../../electron/store/store-fs.ts';
import { makeFolders } from '../../support/many-sessions.ts';
import { secondProcess } from '../../support/second-process.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { answer, answersIn, everythingIn, sessionsIn, storeWithSession, viewWritten } from './open-store.ts';

const lockOf = (directory: string, id: string) => join(sessionsIn(directory), '.locks', `session-${id}.lock`);
const locksIn = (directory: string) => everythingIn(join(sessionsIn(directory), '.locks'));

const obstacles: [string, (path: string) => void][] = [
  ['a plain file', (path) => writeFileSync(path, 'in the way')],
  [
    'an old plain file',
    (path) => {
      writeFileSync(path, 'in the way');
      utimesSync(path, new Date(0), new Date(0));
    },
  ],
  [
    'a folder that is not empty',
    (path) => {
      mkdirSync(path);
      writeFileSync(join(path, 'inside'), 'in the way');
    },
  ],
  [
    'an old folder that is not empty',
    (path) => {
      mkdirSync(path);
      writeFileSync(join(path, 'inside'), 'in the way');
      utimesSync(path, new Date(0), new Date(0));
    },
  ],
  [
    'a lock dated in the future',
    (path) => {
      mkdirSync(path);
      const nextYear = new Date(Date.now() + 365 * 86_400_000);
      utimesSync(path, nextYear, nextYear);
    },
  ],
  ['no folder for locks at all', (path) => rmSync(join(path, '..'), { recursive: true })],
];

// Seen failing with clearObstacle returning at once: every answer waits a second, and the obstacle stays for ever.
test.each(obstacles)('%s delays one answer and is gone afterwards', async (_name, obstruct) => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  await viewWritten(store, id);
  obstruct(lockOf(directory, id));
  for (const commandId of ['a1', 'a2', 'a3']) await store.dispatch(id, answer(commandId));
  expect(answersIn(await store.load(id))).toEqual(['a1', 'a2', 'a3']);
  await store.close();
  expect(locksIn(directory)).toEqual([]);
  expect(store.troubles()).toEqual([]);
});

test('a holder that sleeps does not keep anybody from answering, and wakes up without harm', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  await viewWritten(store, id);
  const holder = await secondProcess(['hold-lock', lockOf(directory, id)]);
  await holder.until((line) => line === 'ready');
  holder.child.kill('SIGSTOP');
  for (const commandId of ['a1', 'a2', 'a3', 'a4']) await store.dispatch(id, answer(commandId));
  holder.child.kill('SIGCONT');
  await store.dispatch(id, answer('a5'));
  expect(answersIn(await store.load(id))).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
});

// Seen failing with the library given a lock's time as it comes, cut off to the millisecond: it stops renewing.
test('locks that are held for seconds are renewed all the while', async () => {
  const folders = makeFolders(tempFolder());
  const context = {
    fs: nodeStoreFs,
    codec: plainBytes,
    folders,
    clock: () => new Date(),
    writer: 'w',
    tell: () => {},
    offered: () => {},
  };
  const ids = Array.from({ length: 12 }, (_, index) => `0190aaaa-session-${index}`);
  const held = await Promise.all(ids.map((id) => takeLock(context, id)));
  await sleep(4_500);
  const others = await Promise.all(ids.map((id) => takeLock({ ...context, fs: { ...nodeStoreFs } }, id)));
  expect(others.map((lock) => lock.held)).toEqual(ids.map(() => false));
  for (const lock of held) await lock.release();
  expect(locksIn(folders.directory)).toEqual([]);
});
