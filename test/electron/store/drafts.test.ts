// Unsent text: the newest wins, it survives everything, and goes only when it became an answer.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../../support/temp-folder.ts';
import { osError, watchedFs } from '../../support/watched-fs.ts';
import {
  answer,
  codeOf,
  draftOf,
  everythingIn,
  isQuarantined,
  openStore,
  question,
  sessionsIn,
  storeWithSession,
  viewWritten,
} from './open-store.ts';

const draftsFolder = (directory: string, id: string) => join(sessionsIn(directory), '.drafts', id);

test('a draft is there with text, caret and question, also for a store opened later', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  const draft = { ...draftOf(id, 'half a thou', 3, 'window-1'), caret: { start: 2, end: 5 } };
  await store.saveDraft(draft);
  const later = await openStore(directory);
  const [found] = await later.loadDrafts(id);
  expect(found).toMatchObject({ ...draft, format: 1 });
  expect(Date.parse(found?.savedAt ?? '')).not.toBeNaN();
});

// Seen failing with the sequence ignored in newest-wins.ts.
test('of overlapping saves the highest sequence wins, whatever the order they arrive in', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  const sequences = [3, 9, 1, 20, 7, 12, 19, 2];
  await Promise.all(sequences.map((sequence) => store.saveDraft(draftOf(id, `text ${sequence}`, sequence, 'w'))));
  expect(await store.loadDrafts(id)).toMatchObject([{ text: 'text 20', sequence: 20 }]);
  expect(readdirSync(draftsFolder(directory, id))).toHaveLength(1);
});

test('saves that wait for a running one are written once, by the newest', async () => {
  const watch = watchedFs();
  const { store, id } = await storeWithSession(tempFolder(), { fs: watch.fs });
  watch.reset();
  const saves = Array.from({ length: 50 }, (_, sequence) => store.saveDraft(draftOf(id, `${sequence}`, sequence, 'w')));
  await Promise.all(saves);
  expect(watch.calls.filter(({ name, path }) => name === 'rename' && path.includes('.drafts')).length).toBeLessThan(4);
  expect(await store.loadDrafts(id)).toMatchObject([{ text: '49' }]);
});

test('an older save that arrives late is not written', async () => {
  const { store, id } = await storeWithSession(tempFolder());
  await store.saveDraft(draftOf(id, 'newer', 5, 'w'));
  await store.saveDraft(draftOf(id, 'older', 4, 'w'));
  expect(await store.loadDrafts(id)).toMatchObject([{ text: 'newer' }]);
  // A box opened with this draft may count from the start again.
  await store.saveDraft(draftOf(id, 'newest', 0, 'w'));
  expect(await store.loadDrafts(id)).toMatchObject([{ text: 'newest' }]);
});

test('a draft that cannot be saved is told to whoever typed it, and the one before stays', async () => {
  const watch = watchedFs();
  const { store, id } = await storeWithSession(tempFolder(), { fs: watch.fs });
  await store.saveDraft(draftOf(id, 'first', 1, 'w'));
  watch.before = ({ name }) => {
    if (name === 'file.writeFile') throw osError('ENOSPC');
  };
  expect(await codeOf(store.saveDraft(draftOf(id, 'second', 2, 'w')))).toBe('disk-full');
  watch.before = () => {};
  expect(await store.loadDrafts(id)).toMatchObject([{ text: 'first' }]);
  await store.saveDraft(draftOf(id, 'second', 2, 'w'));
  expect(await store.loadDrafts(id)).toMatchObject([{ text: 'second' }]);
});

test('drafts of live windows are hidden, those of dead ones come newest first', async () => {
  let now = Date.parse('2026-03-01T10:00:00.000Z');
  const { store, id } = await storeWithSession(tempFolder(), { clock: () => new Date(now++) });
  await store.saveDraft(draftOf(id, 'old', 1, 'dead-1', 'x-1'));
  await store.saveDraft(draftOf(id, 'live', 1, 'live', 'x-2'));
  await store.saveDraft(draftOf(id, 'new', 1, 'dead-2', 'x-3'));
  expect((await store.loadDrafts(id, ['live'])).map(({ text }) => text)).toEqual(['new', 'old']);
  expect((await store.loadDrafts(id)).map(({ text }) => text)).toEqual(['new', 'live', 'old']);
});

test('a window that adopts drafts owns them: its saves replace them and others do not get them', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  await store.saveDraft(draftOf(id, 'unsent', 7, 'dead', 'x-1'));
  expect(await store.adoptDrafts(id, 'new', ['new'])).toMatchObject([{ text: 'unsent', owner: 'new' }]);
  expect(await store.adoptDrafts(id, 'third', ['new', 'third'])).toEqual([]);
  await store.saveDraft(draftOf(id, 'unsent, continued', 1, 'new', 'x-1'));
  expect(readdirSync(draftsFolder(directory, id))).toHaveLength(1);
  expect(await store.loadDrafts(id)).toMatchObject([{ text: 'unsent, continued', owner: 'new' }]);
  // A reload of the same window gets its own back.
  expect(await store.adoptDrafts(id, 'new', [])).toMatchObject([{ text: 'unsent, continued', owner: 'new' }]);
});

// Seen failing with the old file removed before the new one is written.
test('at no moment of an adoption is the text nowhere', async () => {
  const directory = tempFolder();
  const watch = watchedFs();
  const { store, id } = await storeWithSession(directory, { fs: watch.fs });
  await store.saveDraft(draftOf(id, 'unsent', 7, 'dead', 'x-1'));
  const held: number[] = [];
  watch.before = () => {
    const texts = readdirSync(draftsFolder(directory, id)).map((name) =>
      readFileSync(join(draftsFolder(directory, id), name), 'utf8'),
    );
    held.push(texts.filter((text) => text.includes('"unsent"')).length);
  };
  await store.adoptDrafts(id, 'new');
  watch.before = () => {};
  expect(held.length).toBeGreaterThan(5);
  expect(Math.min(...held)).toBe(1);
});

test('two dead windows that edited the same answer: neither text is lost to the other', async () => {
  let now = Date.parse('2026-03-01T10:00:00.000Z');
  const { store, id } = await storeWithSession(tempFolder(), { clock: () => new Date(now++) });
  const edit = (text: string, owner: string) => ({ ...draftOf(id, text, 1, owner, 'x-a1'), kind: 'edit' as const });
  await store.saveDraft(edit('one', 'dead-1'));
  await store.saveDraft(edit('two', 'dead-2'));
  const adopted = await store.adoptDrafts(id, 'new', ['new']);
  expect(adopted.map(({ text, owner }) => [text, owner])).toEqual([
    ['two', 'new'],
    ['one', 'dead-1'],
  ]);
  await store.saveDraft(edit('two, continued', 'new'));
  expect((await store.loadDrafts(id)).map(({ text }) => text)).toEqual(['two, continued', 'one']);
});

// Seen failing with isDurable always false: the answered text comes back as unsent.
test('a draft whose text became an answer is dropped; one that went on is not', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  await store.saveDraft(draftOf(id, 'answer a1', 1, 'dead', 'x-a1'));
  await store.saveDraft(draftOf(id, 'answer a2 and more', 1, 'dead', 'x-a2'));
  expect(await store.loadDrafts(id)).toHaveLength(2);
  await store.dispatch(id, answer('a1'));
  await store.dispatch(id, answer('a2'));
  expect(await store.loadDrafts(id)).toMatchObject([{ text: 'answer a2 and more' }]);
  expect(readdirSync(draftsFolder(directory, id))).toHaveLength(1);
});

test('discarding takes one window’s draft, or everybody’s', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  await viewWritten(store, id);
  const before = everythingIn(directory);
  for (const owner of ['one', 'two', 'three']) await store.saveDraft(draftOf(id, owner, 1, owner, 'x'));
  await store.discardDraft({ sessionId: id, exchangeId: 'x', owner: 'one' });
  expect((await store.loadDrafts(id)).map(({ owner }) => owner).sort()).toEqual(['three', 'two']);
  await store.discardDraft({ sessionId: id, exchangeId: 'x' });
  expect(await store.loadDrafts(id)).toEqual([]);
  expect(everythingIn(directory)).toEqual(before);
  await store.discardDraft({ sessionId: id, exchangeId: 'x' });
});

test('a discard that comes after a save waits for it', async () => {
  const { store, id } = await storeWithSession(tempFolder());
  const saved = store.saveDraft(draftOf(id, 'text', 5, 'w', 'x'));
  const discarded = store.discardDraft({ sessionId: id, exchangeId: 'x', owner: 'w' });
  await Promise.all([saved, discarded]);
  expect(await store.loadDrafts(id)).toEqual([]);
  await store.saveDraft(draftOf(id, 'again', 0, 'w', 'x'));
  expect(await store.loadDrafts(id)).toMatchObject([{ text: 'again' }]);
});

test('the first draft stores a prepared session; an empty box stores nothing', async () => {
  const directory = tempFolder();
  const store = await openStore(directory);
  const before = everythingIn(directory);
  const { id } = await store.prepare({ templateId: 'reflective' });
  await store.saveDraft(draftOf(id, '', 1, 'w'));
  expect(everythingIn(directory)).toEqual(before);
  await store.saveDraft(draftOf(id, 'a', 2, 'w'));
  expect((await store.load(id)).revision).toBe(1);
  await store.saveDraft(draftOf(id, '', 3, 'w'));
  expect(await store.loadDrafts(id)).toEqual([]);
});

test('a damaged draft is kept aside and told, the others are there', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  await store.saveDraft(draftOf(id, 'one', 1, 'w', 'x-1'));
  const [name = ''] = readdirSync(draftsFolder(directory, id));
  await store.saveDraft(draftOf(id, 'two', 1, 'w', 'x-2'));
  const bytes = Buffer.from('{"text": "on');
  writeFileSync(join(draftsFolder(directory, id), name), bytes);
  writeFileSync(join(draftsFolder(directory, id), 'not-ours.json'), 'not ours');
  expect(await store.loadDrafts(id)).toMatchObject([{ text: 'two' }]);
  expect(isQuarantined(directory, bytes)).toBe(true);
  expect(store.troubles()).toMatchObject([{ kind: 'unreadable', sessionId: id }]);
});

test('the question of a draft keeps keys nobody knows', async () => {
  const { store, id } = await storeWithSession(tempFolder());
  await store.saveDraft({ ...draftOf(id, 'text', 1, 'w'), question: { ...question, later: 1 } });
  expect((await store.loadDrafts(id))[0]?.question).toEqual({ ...question, later: 1 });
});
