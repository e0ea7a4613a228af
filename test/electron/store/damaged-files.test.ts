// Damage is never fatal, silent or spread: bytes are kept, the rest opens, the person is told.
import { mkdirSync, readFileSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../../support/temp-folder.ts';
import { osError, watchedFs } from '../../support/watched-fs.ts';
import {
  answer,
  answersIn,
  codeOf,
  editJson,
  everythingIn,
  isQuarantined,
  openStore,
  revisionFiles,
  revisionsFolder,
  sessionsIn,
  storeWithSession,
  viewOf,
  viewWritten,
} from './open-store.ts';

/** A closed folder with one session of three answers, each its own revision. */
async function threeAnswers() {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  for (const commandId of ['a1', 'a2', 'a3']) await store.dispatch(id, answer(commandId));
  await store.close();
  const newest = revisionFiles(directory, id)[0] ?? '';
  return { directory, id, newest };
}

const deep = `{"id":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
const damages: [string, (path: string) => void][] = [
  ['truncated', (path) => truncateSync(path, 300)],
  ['empty', (path) => writeFileSync(path, '')],
  ['NULs', (path) => writeFileSync(path, Buffer.alloc(4_096))],
  ['invalid UTF-8', (path) => writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from([0xff, 0xfe])]))],
  ['nested deeply', (path) => writeFileSync(path, deep)],
  ['another letter', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('answer a1', 'answer b1'))],
  ['an array', (path) => writeFileSync(path, '[]')],
  ['another id', (path) => editJson(path, (json) => ({ ...json, id: '0190aaaa-other' }))],
  ['a missing part', (path) => editJson(path, ({ exchanges: _exchanges, ...rest }) => rest)],
];

// Seen failing with `intact` ignored (the changed letter is read) and with the copy to quarantine left out.
test.each(damages)('the newest revision damaged (%s): a sound view gives its answers back', async (_name, damage) => {
  const { directory, id, newest } = await threeAnswers();
  damage(newest);
  const bytes = readFileSync(newest);
  const store = await openStore(directory);
  expect(answersIn(await store.load(id))).toEqual(['a1', 'a2', 'a3']);
  expect(await store.list()).toMatchObject([{ id, answered: 1 }]);
  expect(isQuarantined(directory, bytes)).toBe(true);
  expect(readFileSync(newest).equals(bytes)).toBe(true);
  expect(store.troubles()).toMatchObject([{ kind: 'rebuilt', sessionId: id }]);
  expect(JSON.stringify(store.troubles())).not.toContain('answer');
  expect(answersIn(await store.dispatch(id, answer('a4')))).toEqual(['a1', 'a2', 'a3', 'a4']);
  expect(readFileSync(newest).equals(bytes)).toBe(true);
});

test.each(damages)('the newest revision and the view damaged (%s): one version back', async (_name, damage) => {
  const { directory, id, newest } = await threeAnswers();
  damage(newest);
  damage(viewOf(directory, id));
  const bytes = [readFileSync(newest), readFileSync(viewOf(directory, id))];
  // Not edited by anybody: a damaged file keeps its date.
  utimesSync(viewOf(directory, id), new Date(0), new Date(0));
  const store = await openStore(directory);
  expect(answersIn(await store.load(id))).toEqual(['a1', 'a2']);
  expect(answersIn(await store.dispatch(id, answer('a4')))).toEqual(['a1', 'a2', 'a4']);
  await store.close();
  for (const kept of bytes) expect(isQuarantined(directory, kept)).toBe(true);
  expect(answersIn(await (await openStore(directory)).load(id))).toEqual(['a1', 'a2', 'a4']);
});

test.each(damages)('the view damaged (%s): kept aside and written anew', async (_name, damage) => {
  const { directory, id, newest } = await threeAnswers();
  const view = viewOf(directory, id);
  const { mtime } = statSync(view);
  damage(view);
  utimesSync(view, mtime, mtime);
  const bytes = readFileSync(view);
  const store = await openStore(directory);
  expect(await store.list()).toHaveLength(1);
  expect(answersIn(await store.dispatch(id, answer('a4')))).toEqual(['a1', 'a2', 'a3', 'a4']);
  await store.close();
  expect(isQuarantined(directory, bytes)).toBe(true);
  expect(store.troubles()).toMatchObject([{ kind: 'rebuilt', sessionId: id }]);
  expect(statSync(newest).size).toBeGreaterThan(0);
  expect(readFileSync(view, 'utf8')).toBe(readFileSync(revisionFiles(directory, id)[0] ?? '', 'utf8'));
});

test.each(damages)('no revision and no readable view (%s): told, kept, and the others open', async (_name, damage) => {
  const { directory, id } = await threeAnswers();
  const view = viewOf(directory, id);
  rmSync(revisionsFolder(directory, id), { recursive: true });
  damage(view);
  const bytes = readFileSync(view);
  const store = await openStore(directory);
  const other = await store.create({ templateId: 'just-talk' });
  const readable = _name === 'another letter';
  expect((await store.list()).map((summary) => summary.id).includes(id)).toBe(readable);
  expect((await store.list()).map((summary) => summary.id)).toContain(other.id);
  expect(await codeOf(store.load(id))).toBe(readable ? 'none' : 'unreadable-session');
  if (!readable) {
    expect(await codeOf(store.dispatch(id, answer('a4')))).toBe('unreadable-session');
    expect(store.troubles()).toMatchObject([{ kind: 'unreadable', sessionId: id, code: 'unreadable-session' }]);
  }
  await store.close();
  expect(readFileSync(view).equals(bytes)).toBe(true);
});

test('all revisions damaged and no view: unreadable, every byte kept', async () => {
  const { directory, id } = await threeAnswers();
  for (const path of revisionFiles(directory, id)) truncateSync(path, 100);
  rmSync(viewOf(directory, id));
  const before = revisionFiles(directory, id).map((path) => readFileSync(path));
  const store = await openStore(directory);
  expect(await codeOf(store.load(id))).toBe('unreadable-session');
  expect(await codeOf(store.dispatch(id, answer('a4')))).toBe('unreadable-session');
  expect(await store.list()).toEqual([]);
  expect(revisionFiles(directory, id).map((path) => readFileSync(path))).toEqual(before);
});

test('folders and links where files should be are left alone and told', async () => {
  const { directory, id } = await threeAnswers();
  const view = viewOf(directory, id);
  rmSync(view);
  mkdirSync(view);
  mkdirSync(viewOf(directory, '0190aaaa-folder'));
  mkdirSync(join(revisionsFolder(directory, id), '000000000009.json'));
  const store = await openStore(directory);
  expect((await store.list()).map((summary) => summary.id)).toEqual([id]);
  const session = await store.dispatch(id, answer('a4'));
  expect([session.revision, answersIn(session)]).toEqual([10, ['a1', 'a2', 'a3', 'a4']]);
  await store.close();
  expect(statSync(view).isDirectory()).toBe(true);
  const kinds = store.troubles().map(({ kind, sessionId }) => [kind, sessionId]);
  expect(kinds).toContainEqual(['unreadable', '0190aaaa-folder']);
  expect(kinds).toContainEqual(['view-pending', id]);
  expect(kinds).toContainEqual(['rebuilt', id]);
});

test('names that are not ours are neither read nor touched', async () => {
  const { directory, id } = await threeAnswers();
  const foreign = ['.stfolder', 'notes.txt', `session-${id} (conflicted copy).json`, 'session-UPPER.json', 'x.tmp'];
  for (const name of foreign) writeFileSync(join(sessionsIn(directory), name), 'not ours');
  writeFileSync(join(revisionsFolder(directory, id), '000000000099.json.bak'), 'not ours');
  writeFileSync(join(revisionsFolder(directory, id), 'notes.json'), 'not ours');
  writeFileSync(join(sessionsIn(directory), '.tmp', 'somebody.tmp'), 'not ours');
  const before = everythingIn(directory);
  const store = await openStore(directory);
  expect(await store.list()).toHaveLength(1);
  expect((await store.dispatch(id, answer('a4'))).revision).toBe(5);
  await store.close();
  expect(everythingIn(directory)).toEqual(expect.arrayContaining(before));
  expect(store.troubles()).toEqual([]);
});

// A disk that cannot be read is no damage: stepping back would hide answers that are there.
test.each(['EIO', 'EACCES'])('%s while reading a revision is thrown, not taken for damage', async (errno) => {
  const { directory, id, newest } = await threeAnswers();
  const watch = watchedFs();
  const store = await openStore(directory, { fs: watch.fs });
  watch.before = ({ name, path }) => {
    if (name === 'readFile' && path === newest) throw osError(errno);
  };
  const code = errno === 'EIO' ? 'io-error' : 'no-permission';
  expect(await codeOf(store.load(id))).toBe(code);
  expect(await codeOf(store.dispatch(id, answer('a4')))).toBe(code);
  expect(await store.list()).toEqual([]);
  expect(store.troubles()).toMatchObject([{ kind: 'unreadable', code }]);
  watch.before = () => {};
  expect(answersIn(await store.dispatch(id, answer('a4')))).toEqual(['a1', 'a2', 'a3', 'a4']);
  expect(await store.list()).toHaveLength(1);
});

// Seen failing with the failure of giving up left to nobody: it ends the process, or the thread of the store.
test('a full disk while a doubtful view should be kept aside ends nothing', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  await viewWritten(store, id);
  await store.close();
  for (const path of revisionFiles(directory, id)) writeFileSync(path, 'damaged');
  editJson(viewOf(directory, id), (json) => ({ ...json, title: 'By hand' }));
  const watch = watchedFs();
  const again = await openStore(directory, { fs: watch.fs });
  await again.offers();
  watch.before = ({ name, path }) => {
    if (name === 'open' && path.includes('.tmp')) throw osError('ENOSPC');
  };
  expect(await again.list()).toEqual([]);
  await expect.poll(() => again.troubles().map(({ kind }) => kind)).toContain('view-pending');
  watch.before = () => {};
});
