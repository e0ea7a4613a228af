// Opening: what is made, what is swept, and which places are refused with a reason.
import { chmodSync, chownSync, existsSync, mkdirSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { secondProcess } from '../../support/second-process.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { osError, watchedFs } from '../../support/watched-fs.ts';
import {
  answer,
  answersIn,
  codeOf,
  everythingIn,
  openStore,
  sessionsIn,
  storeWithSession,
  viewOf,
} from './open-store.ts';

test('all folders are made, closed to others, and opening leaves nothing else', async () => {
  const directory = join(tempFolder(), 'not', 'yet');
  await openStore(directory);
  expect(everythingIn(directory)).toEqual(
    ['', '/.drafts', '/.locks', '/.quarantine', '/.revisions', '/.tmp'].map((name) => `sessions${name}`),
  );
});

test('folders that a copy left open are closed again', async () => {
  const directory = tempFolder();
  await (await openStore(directory)).close();
  chmodSync(join(sessionsIn(directory), '.drafts'), 0o755);
  await openStore(directory);
  expect(statSync(join(sessionsIn(directory), '.drafts')).mode & 0o777).toBe(0o700);
});

test.each(['the data folder', 'sessions', 'sessions/.revisions'])('%s as a symbolic link is refused', async (which) => {
  const directory = join(tempFolder(), 'data');
  const elsewhere = tempFolder();
  const link = which === 'the data folder' ? directory : join(directory, which);
  mkdirSync(join(link, '..'), { recursive: true });
  symlinkSync(elsewhere, link);
  expect(await codeOf(openStore(directory))).toBe('forbidden');
  expect(everythingIn(elsewhere)).toEqual([]);
});

test('a file where the data folder should be is refused', async () => {
  const path = join(tempFolder(), 'data');
  writeFileSync(path, 'a file');
  expect(await codeOf(openStore(path))).toBe('io-error');
});

test.each([
  ['link', 'EPERM', 'no-hard-links'],
  ['link', 'ENOTSUP', 'no-hard-links'],
  ['link', 'EROFS', 'read-only'],
  ['open', 'EROFS', 'read-only'],
  ['open', 'EACCES', 'no-permission'],
  ['mkdir', 'EACCES', 'no-permission'],
  ['mkdir', 'ENOSPC', 'disk-full'],
] as const)('%s failing with %s at the start is refused as %s', async (name, errno, code) => {
  const watch = watchedFs();
  watch.before = (call) => {
    if (call.name === name) throw osError(errno);
  };
  expect(await codeOf(openStore(tempFolder(), { fs: watch.fs }))).toBe(code);
});

// Root may write anywhere, so somebody else has to try.
test.runIf(process.getuid?.() === 0)('a folder of somebody else is refused as no-permission', async () => {
  const directory = tempFolder();
  chmodSync(directory, 0o755);
  const process = await secondProcess(['open', join(directory, 'data')], 65_534);
  await process.ended;
  expect(process.lines).toEqual(['no-permission']);
  chownSync(directory, 65_534, 65_534);
  const again = await secondProcess(['open', join(directory, 'data')], 65_534);
  await again.ended;
  expect(again.lines).toEqual(['opened']);
});

test('a full disk is told, and what is there can be read', async () => {
  const directory = tempFolder();
  const { store: before, id } = await storeWithSession(directory);
  await before.dispatch(id, answer('a1'));
  await before.close();
  const watch = watchedFs();
  watch.before = (call) => {
    if (call.name === 'open' && call.path.includes('.tmp')) throw osError('ENOSPC');
  };
  const store = await openStore(directory, { fs: watch.fs });
  expect(store.troubles()).toMatchObject([{ kind: 'not-writable', code: 'disk-full' }]);
  expect(answersIn(await store.load(id))).toEqual(['a1']);
  expect(await codeOf(store.dispatch(id, answer('a2')))).toBe('disk-full');
  watch.before = () => {};
  expect(answersIn(await store.dispatch(id, answer('a2')))).toEqual(['a1', 'a2']);
});

// Seen failing with the age left out of the sweep (the young one goes) and without the sweep (the old ones stay).
test('leftovers of killed processes are swept after an hour, and only ours', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  await store.close();
  const sessions = sessionsIn(directory);
  const hex = '0123456789abcdef';
  const ours = [
    join(sessions, '.tmp', `${id}.${hex}.tmp`),
    join(sessions, '.tmp', `probe.${hex}.tmp`),
    join(sessions, '.revisions', `.probe-${hex}`),
    `${viewOf(directory, id)}.1234567`,
    join(directory, `preferences.json.${hex}.tmp`),
  ];
  const foreign = [
    join(sessions, '.tmp', 'other.tmp'),
    join(sessions, 'notes.json.123'),
    join(sessions, '.tmp', 'x.y'),
  ];
  const young = join(sessions, '.tmp', `${id}.fedcba9876543210.tmp`);
  const twoHoursAgo = new Date(Date.now() - 2 * 3_600_000);
  for (const path of [...ours, ...foreign, young]) writeFileSync(path, 'left over');
  mkdirSync(join(sessions, '.tmp', `${id}.${hex}.purged`));
  ours.push(join(sessions, '.tmp', `${id}.${hex}.purged`));
  for (const path of [...ours, ...foreign]) utimesSync(path, twoHoursAgo, twoHoursAgo);
  await (await openStore(directory)).close();
  expect(ours.filter((path) => existsSync(path))).toEqual([]);
  expect([...foreign, young].filter((path) => !existsSync(path))).toEqual([]);
});
