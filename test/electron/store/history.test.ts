// The kept revisions of a session: listed with what each brought, read one by one, whatever happened to some of them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeStoreFs } from '../../../electron/store/store-fs.ts';
import type { KeptRevision } from '../../../shared/session/kept-revision.ts';
import type { SessionCommand } from '../../../shared/session/session-command.ts';
import { secondProcess } from '../../support/second-process.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import {
  answer,
  answersIn,
  codeOf,
  editJson,
  everythingIn,
  openStore,
  revisionFiles,
  revisionsFolder,
  sessionsIn,
  storeWithSession,
  viewWritten,
} from './open-store.ts';

const numbers = (kept: KeptRevision[]) => kept.map(({ revision }) => revision);

// Seen failing with `before` not taken from the revision just read.
test('lists what is kept, newest first, with what each revision brought', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory, { writer: 'w-one' });
  await store.dispatch(id, answer('a1'));
  await store.dispatch(id, { type: 'edit-answer', commandId: 'a2', exchangeId: 'x-a1', text: 'better said' });
  await store.dispatch(id, { type: 'rename', commandId: 'r', title: 'Another day' });
  await store.dispatch(id, { type: 'complete', commandId: 'c' });
  await viewWritten(store, id);

  const kept = await store.history(id);
  expect(numbers(kept)).toEqual([5, 4, 3, 2, 1]);
  expect(kept.map((revision) => !revision.damaged && [revision.title, revision.answered, revision.status])).toEqual([
    ['Another day', 1, 'completed'],
    ['Another day', 1, 'active'],
    ['A day', 1, 'active'],
    ['A day', 1, 'active'],
    ['A day', 0, 'active'],
  ]);
  const steps = kept.map((revision) => !revision.damaged && revision.step);
  const nothing = { answers: 0, edited: 0, skipped: 0, title: false, mood: false, tags: false, keptLines: false };
  const same = { ...nothing, status: null, trash: null };
  expect(steps).toEqual([
    { ...same, status: 'completed' },
    { ...same, title: true },
    { ...same, edited: 1 },
    { ...same, answers: 1 },
    null,
  ]);
  kept.forEach(({ bytes }, index) => {
    expect(bytes).toBe(readFileSync(revisionFiles(directory, id)[index] ?? '').byteLength);
  });
  for (const revision of kept) expect(revision).toMatchObject({ writer: 'w-one' });

  const second = await store.revision(id, 2);
  expect(second).toMatchObject({ revision: 2, title: 'A day' });
  expect(answersIn(second)).toEqual(['a1']);
  expect(await codeOf(store.revision(id, 6))).toBe('not-found');
});

test('pruned revisions are neither listed nor readable, and what prunes meanwhile is no error', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  for (let index = 0; index < 20; index++) await store.dispatch(id, answer(`a${index}`));
  await viewWritten(store, id);
  const kept = await store.history(id);
  expect(numbers(kept)).toEqual(
    readdirSync(revisionsFolder(directory, id))
      .sort()
      .reverse()
      .map((name) => Number.parseInt(name, 10)),
  );
  expect(kept).toHaveLength(9);
  expect(await codeOf(store.revision(id, 2))).toBe('not-found');
  await store.close();

  // Gone between the listing and the reading.
  const gone = join(revisionsFolder(directory, id), '000000000015.json');
  const readFile = async (path: string) => {
    if (path === gone) throw Object.assign(new Error('gone'), { code: 'ENOENT' });
    return nodeStoreFs.readFile(path);
  };
  const slow = await openStore(directory, { fs: { ...nodeStoreFs, readFile } });
  expect(numbers(await slow.history(id))).toEqual(numbers(kept).filter((revision) => revision !== 15));
});

// Seen failing without the look at `intact`.
test('damaged revisions are named and the others still told, and nothing is changed by looking', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  for (const name of ['a1', 'a2', 'a3', 'a4']) await store.dispatch(id, answer(name));
  await viewWritten(store, id);
  const [, fourth = '', third = '', second = ''] = revisionFiles(directory, id);
  writeFileSync(fourth, '{"format":1,');
  editJson(third, (json) => ({ ...json, title: 'Tampered' }));
  writeFileSync(second, readFileSync(revisionFiles(directory, id)[0] ?? ''));
  const before = everythingIn(directory);

  const kept = await store.history(id);
  expect(kept.map(({ damaged }) => damaged)).toEqual([false, true, true, true, false]);
  expect(kept.map((revision) => revision.damaged && revision.reason).filter(Boolean)).toEqual([
    'not readable as JSON',
    'its checksum is wrong',
    'it holds another version',
  ]);
  // Compared with the last one that could be read.
  expect(kept[0]).toMatchObject({ step: { answers: 4 } });
  for (const revision of [2, 3, 4]) expect(await codeOf(store.revision(id, revision))).toBe('unreadable-session');
  expect(answersIn(await store.revision(id, 5))).toHaveLength(4);
  expect(everythingIn(directory)).toEqual(before);
  expect(store.troubles()).toEqual([]);
});

test('a disk that cannot be read is told as that, not as damage', async () => {
  const directory = tempFolder();
  const { id, store } = await storeWithSession(directory);
  await store.close();
  const readFile = async () => {
    throw Object.assign(new Error('broken'), { code: 'EIO' });
  };
  const broken = await openStore(directory, { fs: { ...nodeStoreFs, readFile } });
  expect(await codeOf(broken.history(id))).toBe('io-error');
  expect(await codeOf(broken.revision(id, 1))).toBe('io-error');
});

test('what another process wrote is in the history at once, with its name', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  await store.dispatch(id, answer('here'));
  const other = await secondProcess(['answer', directory, id, 'there', '2']);
  await other.ended;
  const kept = await store.history(id);
  expect(numbers(kept)).toEqual([4, 3, 2, 1]);
  expect(kept[0]).toMatchObject({ writer: 'there', answered: 3, step: { answers: 1 } });
  expect(answersIn(await store.revision(id, 3))).toEqual(['here', 'there-0']);
});

test('what is not stored has no history, and no door is open to other names', async () => {
  const directory = tempFolder();
  const { store } = await storeWithSession(directory);
  const prepared = await store.prepare({ templateId: 'just-talk' });
  expect(await store.history(prepared.id)).toEqual([]);
  expect(await codeOf(store.history('../sessions'))).toBe('invalid-input');
  expect(await codeOf(store.revision(prepared.id, 0))).toBe('invalid-input');
  expect(await codeOf(store.revision(prepared.id, 1.5))).toBe('invalid-input');
  writeFileSync(join(sessionsIn(directory), 'beside.json'), '{}');
  expect(await codeOf(store.revision(prepared.id, 1))).toBe('not-found');
});

test('going back to a revision that is pruned by then still works, once, beside what others write', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  await store.dispatch(id, answer('a1', 'as it was'));
  await store.dispatch(id, { type: 'edit-answer', commandId: 'e', exchangeId: 'x-a1', text: 'as it is' });
  for (let index = 0; index < 15; index++) await store.dispatch(id, answer(`b${index}`));
  await viewWritten(store, id);
  expect(await codeOf(store.revision(id, 2))).toBe('not-found');

  const command: SessionCommand = {
    type: 'restore-revision',
    commandId: 'back',
    texts: [{ exchangeId: 'x-a1', textId: 'a1' }],
  };
  const other = await openStore(directory);
  const [session] = await Promise.all([store.dispatch(id, command), other.dispatch(id, answer('meanwhile'))]);
  expect(session.exchanges[0]?.texts.map(({ text, source }) => [text, source])).toEqual([
    ['as it was', 'typed'],
    ['as it is', 'typed'],
    ['as it was', 'restored'],
  ]);
  const { revision } = await store.load(id);
  expect((await other.dispatch(id, command)).revision).toBe(revision);
  expect(answersIn(await store.load(id))).toContain('meanwhile');
});
