// The search in its own thread, over real sessions that change under it, here and in another process.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { createSearchKeeper, type SearchKeeper } from '../../../electron/search/search-keeper.ts';
import type { SessionStore } from '../../../electron/store/session-store.ts';
import { writeSessions } from '../../support/many-sessions.ts';
import { secondProcess } from '../../support/second-process.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { answer, codeOf, everythingIn, openStore, revisionFiles, storeWithSession } from '../store/open-store.ts';

const built = mkdtempSync(join(tmpdir(), 'innerview-search-'));
const script = join(built, 'search-worker.cjs');

// Node 20 does not run TypeScript; the app's own build makes the same file.
beforeAll(async () => {
  const entry = fileURLToPath(new URL('../../../electron/search/search-worker.ts', import.meta.url));
  await build({ entryPoints: [entry], bundle: true, platform: 'node', format: 'cjs', outfile: script });
});
afterAll(() => rmSync(built, { recursive: true }));

/** Patient: other things may keep the machine busy. */
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 60_000, interval: 20 });

type Searched = { keeper: SearchKeeper; logged: string[]; news: () => number };

function search(
  directory: string,
  store: SessionStore | null,
  rest: { script?: string; restMs?: number } = {},
): Searched {
  const logged: string[] = [];
  let news = 0;
  const keeper = createSearchKeeper({
    script,
    directory,
    naming: async (names) => ({ namedIn: names.map((name) => [name, name === 'maria' ? ['none'] : []]), unread: 2 }),
    changed: () => {
      news += 1;
    },
    log: { error: (what) => logged.push(what) },
    ...rest,
  });
  const stop = store?.subscribe(keeper.notice);
  onTestFinished(async () => {
    stop?.();
    await keeper.close();
  });
  return { keeper, logged, news: () => news };
}

const found = async ({ keeper }: Searched, text: string): Promise<string[]> =>
  (await keeper.find('w', text, 50))?.hits.map(({ sessionId }) => sessionId) ?? [];
const total = async ({ keeper }: Searched, text: string) => (await keeper.find('w', text, 50))?.total;
const allRead = (searched: Searched) =>
  eventually(async () => {
    const reply = await searched.keeper.find('w', 'x', 1);
    expect(reply?.read).toBe(reply?.of);
  });

// Seen failing with `notice` not telling the thread of changes.
test('a new answer is found, an edited one by its new words only, and trash and purge take it away', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  const searched = search(directory, store);
  await allRead(searched);
  await store.dispatch(id, answer('one', 'The quince was in flower.'));
  await eventually(async () => expect(await found(searched, 'quince')).toEqual([id]));
  await store.dispatch(id, { type: 'edit-answer', commandId: 'two', exchangeId: 'x-one', text: 'It was the pear.' });
  await eventually(async () => expect(await found(searched, 'pear')).toEqual([id]));
  expect(await found(searched, 'quince')).toEqual([]);
  await store.dispatch(id, { type: 'rename', commandId: 'three', title: 'An orchard' });
  await store.dispatch(id, { type: 'set-tags', commandId: 'four', tags: ['trees'] });
  await eventually(async () => expect(await found(searched, 'orchard tag:trees')).toEqual([id]));
  await store.dispatch(id, { type: 'trash', commandId: 'five' });
  await eventually(async () => expect(await found(searched, 'pear')).toEqual([]));
  expect(await found(searched, 'pear status:trash')).toEqual([id]);
  await store.purge(id);
  await eventually(async () => expect(await found(searched, 'pear status:trash')).toEqual([]));
  expect(searched.logged).toEqual([]);
  expect(searched.news()).toBeGreaterThan(0);
});

test('what another process writes is found, and what it removes is not', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  const searched = search(directory, store);
  await allRead(searched);
  const other = await openStore(directory);
  const writer = await secondProcess(['answer', directory, id, 'w', '3']);
  await writer.ended;
  await eventually(async () => expect(await found(searched, '"answer w-2"')).toEqual([id]));
  const { id: added } = await other.create({ templateId: 'just-talk', title: 'From elsewhere' });
  await eventually(async () => expect(await found(searched, 'elsewhere')).toEqual([added]));
  await other.purge(added);
  await eventually(async () => expect(await found(searched, 'elsewhere')).toEqual([]));
});

// Seen failing with `notice` passing over what the list told.
test('what a look at the folder found to be other than listed, or gone, is searched as it is', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  const searched = search(directory, null);
  await allRead(searched);
  await store.dispatch(id, answer('one', 'The quince was in flower.'));
  expect(await found(searched, 'quince')).toEqual([]);
  searched.keeper.notice({ type: 'listed', ids: [id], checked: true });
  await eventually(async () => expect(await found(searched, 'quince')).toEqual([id]));
  await store.purge(id);
  searched.keeper.notice({ type: 'listed', ids: [id], checked: true });
  await eventually(async () => expect(await found(searched, 'quince')).toEqual([]));
  expect(searched.logged).toEqual([]);
});

test('hits are there while the rest is still being read, the newest sessions first, and it is said how far it is', async () => {
  const directory = tempFolder();
  writeSessions(directory, 1_500);
  const searched = search(directory, null);
  const seen = new Set<number>();
  for (let read = -1; read < 1_500; ) {
    const reply = await searched.keeper.find('w', 'answer', 1);
    expect(reply).not.toBeNull();
    read = reply?.read ?? 0;
    seen.add(read);
    expect(reply?.total).toBe(read);
    if (read > 0) expect(reply?.hits[0]?.title.text).toBe('Day 1499');
  }
  expect(seen.size).toBeGreaterThan(2);
  expect(await total(searched, 'tag:none')).toBe(0);
});

// Seen failing with no look at who asks in `superseded`: both are answered.
test('a newer question of a window takes the place of its older ones, and of no other window’s', async () => {
  const directory = tempFolder();
  writeSessions(directory, 300);
  const searched = search(directory, null);
  await allRead(searched);
  const { find } = searched.keeper;
  const older = Array.from({ length: 200 }, () => find('a', 'day', 5));
  const [other, last] = await Promise.all([find('b', 'day', 5), find('a', 'answer', 5)]);
  expect(other?.total).toBe(300);
  expect(last?.total).toBe(300);
  // How many were answered before the next one came is up to the threads, but it cannot be all.
  const answers = await Promise.all(older);
  expect(answers.filter((reply) => reply === null).length).toBeGreaterThan(100);
});

test('it only reads: no file is changed, and one that is damaged is passed over', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  await store.dispatch(id, answer('one', 'The quince.'));
  const { id: spoilt } = await store.create({ templateId: 'just-talk', title: 'Spoilt' });
  await store.close();
  for (const path of revisionFiles(directory, spoilt)) writeFileSync(path, '{"format":1,');
  writeFileSync(join(directory, 'sessions', `session-${spoilt}.json`), 'x');
  const before = everythingIn(directory);
  const searched = search(directory, null);
  await allRead(searched);
  expect(await found(searched, 'quince')).toEqual([id]);
  expect(await found(searched, 'spoilt')).toEqual([]);
  expect(everythingIn(directory)).toEqual(before);
  expect(searched.logged).toEqual([]);
});

test('a newest version that is damaged is searched as it is shown: by the one before', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  await store.dispatch(id, answer('one', 'The quince.'));
  await store.dispatch(id, answer('two', 'The pear.'));
  await store.close();
  writeFileSync(join(directory, 'sessions', `session-${id}.json`), 'x');
  writeFileSync(revisionFiles(directory, id)[0] ?? '', '{"format":1,');
  const searched = search(directory, null);
  await allRead(searched);
  expect(await found(searched, 'quince')).toEqual([id]);
});

test('person: goes by what the memory knows, and says how many sessions it does not know yet', async () => {
  const directory = tempFolder();
  writeSessions(directory, 0);
  const { keeper } = search(directory, null);
  const reply = await keeper.find('w', 'person:Maria person:"Tom Reed"', 50);
  expect(reply).toMatchObject({ total: 0, unread: 2, hints: [] });
});

// Seen failing with `ask` not asking again: the first question is answered with a failure.
test('a thread that ends by a fault is logged and started once more; one that cannot live is told', async () => {
  const directory = tempFolder();
  writeSessions(directory, 3);
  const folder = tempFolder();
  const once = join(folder, 'once.cjs');
  writeFileSync(
    once,
    `const { existsSync, writeFileSync } = require('node:fs');
     const mark = ${JSON.stringify(join(folder, 'mark'))};
     if (existsSync(mark)) require(${JSON.stringify(script)});
     else { writeFileSync(mark, ''); throw new Error('a fault'); }`,
  );
  const searched = search(directory, null, { script: once });
  await eventually(async () => expect(await total(searched, 'answer')).toBe(3));
  expect(searched.logged).toEqual(['search-ended']);

  const never = join(folder, 'never.cjs');
  writeFileSync(never, `throw new Error('a fault');`);
  const dead = search(directory, null, { script: never });
  await expect(dead.keeper.find('w', 'answer', 5)).rejects.toMatchObject({ code: 'unexpected' });
  expect(dead.logged).toEqual(['search-ended', 'search-ended']);
});

test('it ends when nobody searches, and begins anew when somebody does', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  const searched = search(directory, store, { restMs: 50 });
  await allRead(searched);
  await new Promise((wake) => setTimeout(wake, 200));
  await store.dispatch(id, answer('one', 'The quince.'));
  await eventually(async () => expect(await found(searched, 'quince')).toEqual([id]));
  expect(searched.logged).toEqual([]);
});

test('the store itself searches alike, as things are when it is asked', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  expect((await store.search('quince')).total).toBe(0);
  await store.dispatch(id, answer('one', 'The quince was in flower.'));
  const other = await openStore(directory);
  await other.dispatch(id, answer('two', 'The pear was not.'));
  const reply = await store.search('pear quince', { limit: 1 });
  expect(reply).toMatchObject({ total: 1, read: 1, of: 1, hits: [{ sessionId: id }] });
  expect((await store.search('person:maria')).hints).toEqual([{ filter: 'person', value: 'maria' }]);
  await other.purge(id);
  expect((await store.search('pear')).total).toBe(0);
});

// Seen failing with the account of the disk logged only: nothing was found in a journal nobody had looked at.
test('a folder that cannot be listed is told to whoever searches, who can try again', async () => {
  const directory = tempFolder();
  const searched = search(directory, null);
  expect(await codeOf(found(searched, 'answer'))).toBe('unexpected');
  writeSessions(directory, 3);
  await allRead(searched);
  expect(await total(searched, 'answer')).toBe(3);
});
