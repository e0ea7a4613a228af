// A lock can delay a writer, never block one, whatever stands where it should be.
import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { secondProcess } from '../../support/second-process.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { watchedFs } from '../../support/watched-fs.ts';
import { answer, answersIn, everythingIn, openStore, sessionsIn, storeWithSession, viewWritten } from './open-store.ts';

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

// Promise 5. Seen failing with `rename` in place of `link`: the sleeper's revision replaces the others' work.
test('a writer that sleeps before its link cannot overwrite what others committed meanwhile', async () => {
  const directory = tempFolder();
  const { id } = await storeWithSession(directory);
  const watch = watchedFs();
  const sleeper = await openStore(directory, { fs: watch.fs, writer: 'sleeper' });
  let wake = () => {};
  const awake = new Promise<void>((resolve) => {
    wake = resolve;
  });
  let asleep = () => {};
  const sleeping = new Promise<void>((resolve) => {
    asleep = resolve;
  });
  let slept = false;
  watch.before = async ({ name }) => {
    if (name !== 'link' || slept) return;
    slept = true;
    asleep();
    await awake;
  };
  const late = sleeper.dispatch(id, answer('late'));
  await sleeping;
  const other = await openStore(directory, { writer: 'other' });
  // So many that the revision the sleeper is about to make is pruned again: then only step 9 notices.
  const acknowledged: string[] = [];
  for (let index = 0; index < 12; index++) {
    await other.dispatch(id, answer(`b${index}`));
    acknowledged.push(`b${index}`);
  }
  await viewWritten(other, id);
  wake();
  expect(answersIn(await late)).toEqual([...acknowledged, 'late']);
  expect(answersIn(await other.load(id))).toEqual([...acknowledged, 'late']);
});
