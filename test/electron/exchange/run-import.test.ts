// Entries become sessions of a real store: first counted, then imported, again without effect, changed, stopped, undone.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { htmlToMarkdown } from '../../../electron/exchange/html-to-markdown.ts';
import { readSource } from '../../../electron/exchange/read-source.ts';
import { type ImportOptions, runImport, undoImport } from '../../../electron/exchange/run-import.ts';
import { openSource } from '../../../electron/exchange/source.ts';
import { openAttachments } from '../../../electron/store/attachments.ts';
import type { SessionStore } from '../../../electron/store/session-store.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { codeOf, everythingIn, openStore } from '../store/open-store.ts';

type Written = { uuid: string; text: string; modifiedDate?: string; photos?: unknown[] };

const photo = { identifier: 'P1', md5: 'aa11', type: 'jpeg' };
const first: Written[] = [
  { uuid: 'A1', text: 'The harbour\n\nIt was cold. ![](dayone-moment://P1)', photos: [photo] },
  { uuid: 'A2', text: 'The bakery' },
  { uuid: 'A3', text: ' ' },
];

/** A folder as Day One exports it, with one photo. */
function exported(entries: Written[]): string {
  const folder = tempFolder();
  const whole = entries.map((entry) => ({ creationDate: '2024-04-16T23:00:00Z', timeZone: 'Europe/Dublin', ...entry }));
  writeFileSync(join(folder, 'Journal.json'), JSON.stringify({ metadata: { version: '1.0' }, entries: whole }));
  mkdirSync(join(folder, 'photos'));
  writeFileSync(join(folder, 'photos/aa11.jpeg'), 'picture');
  return folder;
}

async function importFrom(
  folder: string,
  store: SessionStore,
  directory: string,
  options: Partial<ImportOptions> = {},
) {
  const source = await openSource(folder);
  const items = await readSource(source, { timeZone: 'UTC', htmlToMarkdown });
  const attachments = openAttachments(directory);
  return runImport(store, attachments, source, items, { dryRun: false, ...options });
}

const textsOf = async (store: SessionStore, id: string) =>
  (await store.load(id)).exchanges.flatMap(({ texts }) => texts.map(({ text, source }) => [text, source]));

const counts = ({ new: fresh, same, changed, skipped, attachments }: Awaited<ReturnType<typeof importFrom>>) => ({
  fresh,
  same,
  changed,
  skipped: skipped.map(({ where, reason }) => `${where}: ${reason}`),
  attachments,
});

// Seen failing with sessions of random ids, which are new each time, and with a dry run that imports.
test('an import is what its dry run said, and again it is nothing', async () => {
  const directory = tempFolder();
  const store = await openStore(directory);
  const folder = exported(first);
  const before = everythingIn(directory);
  const dry = await importFrom(folder, store, directory, { dryRun: true });
  expect(everythingIn(directory)).toEqual(before);
  const done = await importFrom(folder, store, directory);
  expect(counts(done)).toEqual(counts(dry));
  expect(counts(done)).toEqual({ fresh: 2, same: 0, changed: 0, skipped: ['entry 3: empty'], attachments: 1 });
  const sessions = await store.list();
  expect(sessions.map(({ title, day, status }) => [title, day, status]).sort()).toEqual([
    ['The bakery', '2024-04-17', 'completed'],
    ['The harbour', '2024-04-17', 'completed'],
  ]);
  const again = await importFrom(folder, store, directory);
  expect(counts(again)).toEqual({ fresh: 0, same: 2, changed: 0, skipped: ['entry 3: empty'], attachments: 0 });
  expect(await store.list()).toEqual(sessions);
});

test('a photo is kept under its digest, once, and named by the session', async () => {
  const directory = tempFolder();
  const store = await openStore(directory);
  const { ids } = await importFrom(exported(first), store, directory);
  const sessions = await Promise.all(ids.map((id) => store.load(id)));
  const [attachment] = sessions.flatMap(({ attachments }) => attachments);
  expect(attachment).toMatchObject({ type: 'image/jpeg', size: 7, name: 'aa11.jpeg' });
  const { sha256 = '' } = attachment ?? {};
  expect(readFileSync(join(directory, 'attachments', sha256), 'utf8')).toBe('picture');
  writeFileSync(join(directory, 'attachments', sha256), 'damaged');
  const attachments = openAttachments(directory);
  expect(await codeOf(attachments.read(sha256))).toBe('unreadable-session');
  await attachments.put(Buffer.from('picture'));
  expect(Buffer.from(await attachments.read(sha256)).toString()).toBe('picture');
  expect(await codeOf(attachments.read('../../etc/passwd'))).toBe('invalid-input');
});

// Seen failing with the text dated like the entry, not like its change.
test('a text that was changed over there is the newest, and the old one stays; what was written here stays above', async () => {
  const directory = tempFolder();
  const store = await openStore(directory);
  const { ids } = await importFrom(exported(first), store, directory);
  const bakery = (await Promise.all(ids.map((id) => store.load(id)))).find(({ title }) => title === 'The bakery');
  const id = bakery?.id ?? '';
  const changed = exported([{ uuid: 'A2', text: 'The bakery, closed', modifiedDate: '2024-05-01T10:00:00Z' }]);
  expect(counts(await importFrom(changed, store, directory))).toMatchObject({ fresh: 0, changed: 1 });
  expect(await textsOf(store, id)).toEqual([
    ['The bakery', 'imported'],
    ['The bakery, closed', 'imported'],
  ]);
  const exchangeId = bakery?.exchanges[0]?.id ?? '';
  await store.dispatch(id, { type: 'edit-answer', commandId: 'e1', exchangeId, text: 'My own words' });
  const later = exported([{ uuid: 'A2', text: 'The bakery, open', modifiedDate: '2024-06-01T10:00:00Z' }]);
  await importFrom(later, store, directory);
  expect((await textsOf(store, id)).at(-1)).toEqual(['My own words', 'typed']);
  expect(await textsOf(store, id)).toHaveLength(4);
});

test('stopped in the middle, what is there is whole, and going on brings the rest', async () => {
  const directory = tempFolder();
  const store = await openStore(directory);
  const many = Array.from({ length: 40 }, (_, n) => ({ uuid: `B${n}`, text: `Entry ${n}` }));
  const stop = new AbortController();
  const stopped = importFrom(exported(many), store, directory, {
    signal: stop.signal,
    progress: (done) => done === 15 && stop.abort(),
  });
  expect(await codeOf(stopped)).toBe('cancelled');
  const there = await store.list();
  expect(there).toHaveLength(15);
  for (const { id } of there) expect(await textsOf(store, id)).toHaveLength(1);
  expect(counts(await importFrom(exported(many), store, directory))).toMatchObject({ fresh: 25, same: 15 });
  expect(await store.list()).toHaveLength(40);
});

test('undone, new sessions are in the trash, and one that was written in stays', async () => {
  const directory = tempFolder();
  const store = await openStore(directory);
  const { ids } = await importFrom(exported(first), store, directory);
  const [touched = ''] = ids;
  const session = await store.load(touched);
  const exchangeId = session.exchanges[0]?.id ?? '';
  await store.dispatch(touched, { type: 'edit-answer', commandId: 'e1', exchangeId, text: 'My own words' });
  expect(await undoImport(store, ids)).toEqual({ undone: 1, kept: 1 });
  const list = await store.list();
  expect(list.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id)).toEqual([touched]);
  expect(await undoImport(store, ids)).toEqual({ undone: 0, kept: 1 });
});
