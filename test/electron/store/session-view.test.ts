// The one file a person sees: edited by hand, replaced by a sync tool, written by a newer version, copied in.
import { createHash } from 'node:crypto';
import { copyFileSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/canonical-json.ts';
import { sessionOf } from '../../../shared/session/session-change.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { watchedFs } from '../../support/watched-fs.ts';
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
  storeWithSession,
  viewOf,
} from './open-store.ts';

async function twoAnswers() {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  for (const commandId of ['a1', 'a2']) await store.dispatch(id, answer(commandId));
  await store.close();
  return { directory, id, view: viewOf(directory, id) };
}

/** Edits the view as an editor does: new bytes, new time, the checksum left as it was. */
function editView(view: string, from: string, to: string): void {
  const { mtimeMs } = statSync(view);
  writeFileSync(view, readFileSync(view, 'utf8').replace(from, to));
  const later = new Date(mtimeMs + 2_000);
  utimesSync(view, later, later);
}

test('the view carries the date of its revision, so that a later edit can be told', async () => {
  const { directory, id, view } = await twoAnswers();
  const committed = statSync(revisionFiles(directory, id)[0] ?? '').mtimeMs;
  // To the millisecond, and rounded down: the system takes dates as fractions of seconds.
  expect(statSync(view).mtimeMs).toBeLessThanOrEqual(committed);
  expect(statSync(view).mtimeMs).toBeGreaterThan(committed - 3);
});

// Seen failing with asHandEdit replaced by the edited session itself: which text wins is then a matter of chance.
test('an answer edited by hand becomes its newest text with the next change, and the old text stays', async () => {
  const { directory, id, view } = await twoAnswers();
  editView(view, '"answer a2"', '"answer a2, better said"');
  const store = await openStore(directory);
  const session = await store.dispatch(id, answer('a3'));
  const texts = session.exchanges.map((exchange) => exchange.texts.map(({ text, source }) => [text, source]));
  expect(texts[1]).toEqual([
    ['answer a2', 'typed'],
    ['answer a2, better said', 'merged'],
  ]);
  expect(session.exchanges).toHaveLength(3);
  expect(session.revision).toBe(4);
  expect(store.troubles()).toMatchObject([{ kind: 'merged', sessionId: id }]);
  await store.close();
  expect(JSON.parse(readFileSync(view, 'utf8')).revision).toBe(4);
});

test('a title edited by hand is taken, and a retry of a command from before stays harmless', async () => {
  const { directory, id, view } = await twoAnswers();
  editView(view, '"title": "A day"', '"title": "A better day"');
  const store = await openStore(directory);
  const session = await store.dispatch(id, answer('a2'));
  expect([session.title, answersIn(session)]).toEqual(['A better day', ['a1', 'a2']]);
});

test('an edit that changes nothing but the layout is no change', async () => {
  const { directory, id, view } = await twoAnswers();
  editView(view, '"title": "A day"', '"title":      "A day"');
  const store = await openStore(directory);
  expect((await store.dispatch(id, answer('a3'))).revision).toBe(4);
  expect(store.troubles()).toEqual([]);
});

test('a changed view that is not newer than ours is not taken, but kept aside and told', async () => {
  const { directory, id, view } = await twoAnswers();
  const { mtime } = statSync(view);
  writeFileSync(view, readFileSync(view, 'utf8').replace('answer a1', 'answer b1'));
  utimesSync(view, mtime, mtime);
  const bytes = readFileSync(view);
  const store = await openStore(directory);
  const session = await store.dispatch(id, answer('a3'));
  expect(JSON.stringify(session)).not.toContain('answer b1');
  await store.close();
  expect(isQuarantined(directory, bytes)).toBe(true);
  expect(store.troubles()).toMatchObject([{ kind: 'rebuilt', sessionId: id }]);
});

test('an old view of ours that comes back is simply written anew', async () => {
  const { directory, id, view } = await twoAnswers();
  copyFileSync(revisionFiles(directory, id)[1] ?? '', view);
  const store = await openStore(directory);
  expect((await store.dispatch(id, answer('a3'))).revision).toBe(4);
  await store.close();
  expect(JSON.parse(readFileSync(view, 'utf8')).exchanges).toHaveLength(3);
  expect(store.troubles()).toEqual([]);
});

test('the version of another machine is merged: every answer of both is there', async () => {
  const here = await twoAnswers();
  const thereDirectory = tempFolder();
  copyFileSync(here.view, viewOf(await made(thereDirectory), here.id));
  const there = await openStore(thereDirectory);
  await there.dispatch(here.id, answer('there'));
  await there.close();
  const store = await openStore(here.directory);
  await store.dispatch(here.id, answer('here'));
  await store.close();
  copyFileSync(viewOf(thereDirectory, here.id), here.view);
  const again = await openStore(here.directory);
  const session = await again.dispatch(here.id, answer('after'));
  expect(answersIn(session).sort()).toEqual(['a1', 'a2', 'after', 'here', 'there']);
  expect(again.troubles()).toMatchObject([{ kind: 'merged' }]);
});

async function made(directory: string): Promise<string> {
  await (await openStore(directory)).close();
  return directory;
}

test('a view copied in without revisions is a session, and is adopted when it is changed', async () => {
  const { id, view } = await twoAnswers();
  const directory = await made(tempFolder());
  copyFileSync(view, viewOf(directory, id));
  const store = await openStore(directory);
  expect(answersIn(await store.load(id))).toEqual(['a1', 'a2']);
  expect(await store.list()).toMatchObject([{ id, revision: 3 }]);
  expect(everythingIn(directory)).not.toContain(join('sessions', '.revisions', id));
  const session = await store.dispatch(id, answer('a3'));
  // Windows ignore older revisions, so the count goes on from the file's own.
  expect([session.revision, answersIn(session)]).toEqual([4, ['a1', 'a2', 'a3']]);
  expect(revisionFiles(directory, id)).toHaveLength(1);
});

test('a missing view is written again when the sessions are listed', async () => {
  const { directory, id, view } = await twoAnswers();
  rmSync(view);
  const store = await openStore(directory);
  expect(await store.list()).toMatchObject([{ id, answered: 1 }]);
  await store.close();
  expect(readFileSync(view, 'utf8')).toBe(readFileSync(revisionFiles(directory, id)[0] ?? '', 'utf8'));
});

test.each(['view', 'revision'])('a newer format in the %s is shown, never written, never kept aside', async (where) => {
  const { directory, id, view } = await twoAnswers();
  const path = where === 'view' ? view : (revisionFiles(directory, id)[0] ?? '');
  if (where === 'revision') rmSync(view);
  editJson(path, (json) => ({ ...json, format: 2, title: 'From the future', novelty: { kept: true } }));
  const before = contentsIn(directory);
  const store = await openStore(directory);
  expect(await store.list()).toMatchObject([{ id, readOnly: true, title: 'From the future' }]);
  expect((await store.load(id)).format).toBe(2);
  expect(await codeOf(store.dispatch(id, answer('a3')))).toBe('newer-format');
  expect(await codeOf(store.purge(id))).toBe('newer-format');
  await store.close();
  expect(contentsIn(directory)).toEqual(before);
});

/** All but the catalog, which says what was read last. */
const contentsIn = (directory: string): string[][] =>
  everythingIn(directory)
    .filter((name) => name !== 'catalog.json')
    .map((name) => [name, contentOf(join(directory, name))]);

const contentOf = (path: string): string => (statSync(path).isDirectory() ? '' : readFileSync(path, 'utf8'));

test('a newer format that cannot even be shown is told and left alone', async () => {
  const { directory, id, view } = await twoAnswers();
  rmSync(revisionsFolder(directory, id), { recursive: true });
  writeFileSync(view, JSON.stringify({ format: 9, everything: 'is different' }));
  const store = await openStore(directory);
  expect(await store.list()).toEqual([]);
  expect(await codeOf(store.load(id))).toBe('newer-format');
  expect(await codeOf(store.dispatch(id, answer('a3')))).toBe('newer-format');
  expect(store.troubles()).toMatchObject([{ kind: 'newer-format', sessionId: id }]);
  expect(readFileSync(view, 'utf8')).toContain('is different');
});

// write-file-atomic follows links.
test('a view that is a link is not written through', async () => {
  const { directory, id, view } = await twoAnswers();
  const target = join(tempFolder(), 'precious.txt');
  writeFileSync(target, 'precious');
  rmSync(view);
  symlinkSync(target, view);
  const store = await openStore(directory);
  expect(answersIn(await store.dispatch(id, answer('a3')))).toEqual(['a1', 'a2', 'a3']);
  await store.close();
  expect(readFileSync(target, 'utf8')).toBe('precious');
  expect(store.troubles()).toMatchObject([{ kind: 'view-pending', sessionId: id }]);
});

test('keys of later versions survive and are covered by the checksum', async () => {
  const { directory, id, view } = await twoAnswers();
  editJson(view, ({ checksum: _checksum, ...json }) => ({ ...json, novelty: { kept: [1, 2] } }));
  const later = new Date(Date.now() + 5_000);
  utimesSync(view, later, later);
  const store = await openStore(directory);
  expect(await store.dispatch(id, answer('a3'))).toMatchObject({ novelty: { kept: [1, 2] } });
  await store.close();
  const { checksum, ...body } = JSON.parse(readFileSync(view, 'utf8'));
  expect(checksum).toBe(createHash('sha256').update(canonicalJson(body)).digest('hex'));
});

// Seen failing with the merged version taken for the one that was handed out: the window never shows the edit.
test('a window that sends a command after a hand edit gets the edit with the reply', async () => {
  const { directory, id, view } = await twoAnswers();
  const store = await openStore(directory);
  const known = await store.load(id);
  editView(view, 'answer a1', 'edited by hand');
  const session = sessionOf(known, await store.dispatchFrom(id, answer('a3'), known.revision));
  expect(session.exchanges[0]?.texts.map(({ text }) => text)).toEqual(['answer a1', 'edited by hand']);
  expect(session).toStrictEqual(await store.load(id));
});

// Seen failing with the revision taken over: the next answer got a name of 13 digits, which no reader looks at.
test('a revision that cannot be, set by hand, is not taken over, and the rest of the edit is', async () => {
  const { directory, id, view } = await twoAnswers();
  editView(view, '"revision": 3', '"revision": 999999999999');
  editView(view, '"A day"', '"By hand"');
  const store = await openStore(directory);
  for (const commandId of ['a3', 'a4']) await store.dispatch(id, answer(commandId));
  await store.close();
  const session = await (await openStore(directory)).load(id);
  expect([session.title, session.revision, answersIn(session)]).toEqual(['By hand', 5, ['a1', 'a2', 'a3', 'a4']]);
});

// Seen failing with the view written without a second look: the edit is gone.
test('an edit saved while a commit is under way is not written over', async () => {
  const { directory, id, view } = await twoAnswers();
  const watch = watchedFs();
  const store = await openStore(directory, { fs: watch.fs });
  watch.after = ({ name }) => {
    if (name === 'link') editView(view, 'answer a1', 'edited by hand');
  };
  await store.dispatch(id, answer('a3'));
  await store.close();
  expect(readFileSync(view, 'utf8')).toContain('edited by hand');
  const session = await (await openStore(directory)).dispatch(id, answer('a4'));
  expect(session.exchanges[0]?.texts.map(({ text }) => text)).toEqual(['answer a1', 'edited by hand']);
  expect(answersIn(session).filter((answered) => answered.startsWith('a'))).toEqual(['a1', 'a2', 'a3', 'a4']);
});
