// The catalog: a start that reads nothing it knows, and whatever the catalog holds, the list of a store without one.
import { existsSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { catalogBytes, entriesIn } from '../../../electron/store/catalog-file.ts';
import { revisionPath, storeFolders, viewPath } from '../../../electron/store/session-folder.ts';
import { fileKey, type StoreFs } from '../../../electron/store/store-fs.ts';
import { syncStoreFs } from '../../../electron/store/sync-store-fs.ts';
import type { SessionSummary } from '../../../shared/session/summarize-session.ts';
import { damageSession, idAt, sessionAt, writeSession, writeSessions } from '../../support/many-sessions.ts';
import { secondProcess } from '../../support/second-process.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { osError, type Watch, watchedFs } from '../../support/watched-fs.ts';
import { answer, editJson, openStore, revisionFiles, sessionsIn, viewOf, viewWritten } from './open-store.ts';

const catalogOf = (directory: string): string => join(directory, 'catalog.json');

/** What was changed a moment ago is not sure to stay as it looks, so nothing is kept of it. */
const settleMs = 2_100;

/** A folder of sessions with a catalog that knows all of them, made as if it had been written a while ago. */
async function catalogued(count: number): Promise<string> {
  const directory = tempFolder();
  writeSessions(directory, count);
  await later(() => listOnce(directory));
  return directory;
}

/** Does something when all that was written until now is settled, by the clock of the store. */
async function later<T>(work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + settleMs });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}

async function listOnce(directory: string): Promise<SessionSummary[]> {
  const store = await openStore(directory);
  const sessions = await store.list();
  await store.close();
  return sessions;
}

/** The list as it is without any catalog, which stays as it was. */
async function listWithout(directory: string): Promise<SessionSummary[]> {
  const kept = readFileSync(catalogOf(directory));
  rmSync(catalogOf(directory));
  const sessions = await listOnce(directory);
  writeFileSync(catalogOf(directory), kept);
  return sessions;
}

/** The ids of the sessions a file of which was read. */
const readIds = (watch: Watch): string[] => [
  ...new Set(
    watch.calls
      .filter(({ name, path }) => name === 'readFile' && basename(path) !== 'catalog.json')
      .map(({ path }) => /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(path)?.[0] ?? path),
  ),
];

// Seen failing with the key left out of the catalog, and with nothing believed that is younger than two hours.
test('an unchanged journal of 1,500 sessions is listed without reading any, a changed one by what changed', async () => {
  const directory = tempFolder();
  writeSessions(directory, 1_500);
  await sleep(settleMs);
  await listOnce(directory);
  const watch = watchedFs();
  const store = await openStore(directory, { fs: watch.fs });
  const list = await store.list();
  expect(list).toHaveLength(1_500);
  expect(readIds(watch)).toEqual([]);
  await store.close();

  const folders = storeFolders(directory);
  writeSession(folders, { ...sessionAt(7), revision: 2, title: 'Changed elsewhere' });
  writeSession(folders, sessionAt(1_500));
  rmSync(join(sessionsIn(directory), '.revisions', idAt(9)), { recursive: true });
  rmSync(viewPath(folders, idAt(9)));
  watch.reset();
  const later = await openStore(directory, { fs: watch.fs });
  const changed = await later.list();
  expect(readIds(watch).sort()).toEqual([idAt(7), idAt(1_500)].sort());
  expect(changed.find(({ id }) => id === idAt(7))?.title).toBe('Changed elsewhere');
  expect(changed.some(({ id }) => id === idAt(9))).toBe(false);
  expect(changed).toHaveLength(1_500);
  expect(changed).toEqual(await listWithout(directory));
}, 300_000);

// Seen failing with the digest not compared: a title one letter off.
test('whatever bytes the catalog holds, the list is that of a store without one', async () => {
  const directory = await catalogued(30);
  const sound = readFileSync(catalogOf(directory));
  const expected = await listWithout(directory);
  const other = readFileSync(catalogOf(await catalogued(5)));
  const text = sound.toString('utf8');
  const mutated = fc.oneof(
    fc
      .constantFrom('', '{}', 'null', '\n\n\n', text.replace('"format":1', '"format":2'))
      .map((bytes) => Buffer.from(bytes)),
    fc.constant(other),
    fc.nat(sound.length).map((end) => sound.subarray(0, end)),
    fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, by]) => {
      const bytes = Buffer.from(sound);
      bytes[at] = (bytes[at] ?? 0) ^ by;
      return bytes;
    }),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  );
  await fc.assert(
    fc.asyncProperty(mutated, async (bytes) => {
      writeFileSync(catalogOf(directory), bytes);
      expect(await listOnce(directory)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
}, 300_000);

// Seen failing with the names in the folder not looked at: the stranger is shown.
test('a catalog with a right digest that tells lies hides nothing, and neither shows nor revives what is gone', async () => {
  const directory = await catalogued(20);
  const expected = await listWithout(directory);
  const entries = await entriesIn(readFileSync(catalogOf(directory)));
  expect(entries).toHaveLength(20);
  const lies = entries.slice(1).map((entry, index) => ({
    ...entry,
    key: index % 2 === 0 ? entry.key : (entries[index]?.key ?? null),
    summary: index % 2 === 0 ? entry.summary : { ...entry.summary, title: 'A lie' },
  }));
  const stranger = entries
    .slice(0, 1)
    .map(({ key, summary }) => ({ key, wordings: [], summary: { ...summary, id: idAt(99) } }));
  writeFileSync(catalogOf(directory), await catalogBytes([...lies, ...stranger]));
  const store = await openStore(directory);
  const page = await store.listPage({ from: 0, of: null });
  expect(page.sessions.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
  expect(await store.list()).toEqual(expected);
  expect(existsSync(viewOf(directory, idAt(99)))).toBe(false);
});

// Seen failing with keys not compared.
test('a process killed between its commit and the catalog leaves nothing unseen', async () => {
  const directory = await catalogued(10);
  const writer = await secondProcess(['answer', directory, idAt(3), 'killed', '100000']);
  await writer.until((line) => line.includes('killed-3'));
  writer.child.kill('SIGKILL');
  await writer.ended;
  const store = await openStore(directory);
  const session = await store.load(idAt(3));
  expect(session.exchanges.length).toBeGreaterThan(4);
  const summary = (await store.list()).find(({ id }) => id === idAt(3));
  expect(summary?.updatedAt).toBe(session.updatedAt);
});

test('a view edited by hand while nothing ran is taken in, and one lost is written anew', async () => {
  const directory = await catalogued(10);
  editJson(viewOf(directory, idAt(2)), (json) => ({ ...json, title: 'By hand' }));
  rmSync(viewOf(directory, idAt(4)));
  const store = await openStore(directory);
  await store.list();
  await expect.poll(() => existsSync(viewOf(directory, idAt(4))), { timeout: 20_000 }).toBe(true);
  await store.dispatch(idAt(2), answer('after'));
  expect((await store.load(idAt(2))).title).toBe('By hand');
});

// Seen failing with a key kept for what one step back was taken from: at the second start nobody is told.
test('damage is told at every start, not only when it is met first', async () => {
  const directory = await catalogued(10);
  const folders = storeFolders(directory);
  damageSession(folders, 5);
  writeFileSync(revisionPath(folders, idAt(6), 2), 'half of it');
  const told: number[][] = [];
  for (let start = 0; start < 3; start++) {
    await later(() => listOnce(directory));
    const store = await openStore(directory);
    expect(await store.list()).toHaveLength(9);
    const count = (kind: string, index: number) =>
      store.troubles().filter((trouble) => trouble.kind === kind && trouble.sessionId === idAt(index)).length;
    told.push([count('unreadable', 5), count('rebuilt', 6)]);
    await store.close();
  }
  expect(told).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
});

/** The file calls as a file system gives them that counts time in whole seconds. */
const coarse: StoreFs = {
  ...syncStoreFs,
  lstat: async (path) => {
    const stats = await syncStoreFs.lstat(path);
    const whole = (time: bigint) => ({ value: (time / 1_000_000_000n) * 1_000_000_000n });
    return Object.create(stats, { mtimeNs: whole(stats.mtimeNs), ctimeNs: whole(stats.ctimeNs) });
  },
};

// Seen failing with entries believed however young their files are.
test('a change that leaves inode, size and times as they were is seen, because it came right after the look', async () => {
  const directory = tempFolder();
  const folders = writeSessions(directory, 3);
  const view = viewPath(folders, idAt(1));
  const keyOfView = async () => fileKey(await coarse.lstat(view));
  for (let attempt = 0; ; attempt++) {
    const { atime, mtime } = statSync(view);
    const touchView = (letter: string) => {
      writeFileSync(view, readFileSync(view, 'utf8').replace(/"title": "./, `"title": "${letter}`));
      utimesSync(view, atime, mtime);
    };
    touchView('D');
    const store = await openStore(directory, { fs: coarse });
    await store.list();
    await store.close();
    const before = await keyOfView();
    touchView(String(attempt % 10));
    if ((await keyOfView()) === before) break;
    expect(attempt).toBeLessThan(50);
  }
  const watch = watchedFs(coarse);
  const store = await openStore(directory, { fs: watch.fs });
  await store.list();
  expect(readIds(watch)).toContain(idAt(1));
});

// Seen failing with the removal left to the next change, and with a store that lists nothing leaving it alone.
test('a session that is removed for good is soon gone from the catalog, also by a store that lists nothing', async () => {
  const directory = await catalogued(10);
  const holds = (index: number) => readFileSync(catalogOf(directory), 'utf8').includes(idAt(index));
  expect([holds(1), holds(2)]).toEqual([true, true]);
  const store = await openStore(directory);
  await store.list();
  await store.purge(idAt(1));
  await expect.poll(() => holds(1), { timeout: 20_000 }).toBe(false);
  await store.close();
  const other = await openStore(directory);
  await other.purge(idAt(2));
  await other.close();
  expect([holds(2), holds(3)]).toEqual([false, true]);
});

// Seen failing with what the disk said kept to the catalog.
test('a catalog that cannot be written, or is something else, costs no session, and is told of once', async () => {
  const directory = await catalogued(5);
  rmSync(catalogOf(directory));
  const elsewhere = join(tempFolder(), 'elsewhere');
  writeFileSync(elsewhere, 'not ours');
  symlinkSync(elsewhere, catalogOf(directory));
  expect(await listOnce(directory)).toHaveLength(5);
  expect(readFileSync(elsewhere, 'utf8')).toBe('not ours');
  const watch = watchedFs();
  watch.before = ({ path }) => {
    if (basename(path) === 'catalog.json') throw osError('EIO');
  };
  const store = await openStore(directory, { fs: watch.fs });
  expect(await store.list()).toHaveLength(5);
  await store.close();
  const detail = 'the list could not be kept for the next start: EIO';
  expect(store.troubles()).toEqual([{ kind: 'not-writable', sessionId: null, code: null, detail }]);
});

// Seen failing with the wordings of all sessions waited for: as many reads as there are files.
test('beginning a session reads the catalog and a few sessions at most, never all of them', async () => {
  const directory = await catalogued(300);
  const watch = watchedFs();
  const store = await openStore(directory, { fs: watch.fs });
  await store.prepare({ templateId: 'reflective' });
  expect(readIds(watch)).toEqual([]);
  await store.close();
  rmSync(catalogOf(directory));
  watch.reset();
  const without = await openStore(directory, { fs: watch.fs });
  await without.prepare({ templateId: 'reflective' });
  expect(readIds(watch).length).toBeLessThanOrEqual(20);
});

// Seen failing with the catalog written at each commit.
test('no commit waits for the catalog, and none writes it', async () => {
  const directory = await catalogued(50);
  const before = statSync(catalogOf(directory)).ino;
  const watch = watchedFs();
  const store = await openStore(directory, { fs: watch.fs });
  await store.list();
  watch.reset();
  for (let n = 0; n < 5; n++) await store.dispatch(idAt(1), answer(`own-${n}`));
  await viewWritten(store, idAt(1));
  expect(watch.calls.filter(({ path }) => path.includes('catalog.json'))).toEqual([]);
  expect(statSync(catalogOf(directory)).ino).toBe(before);
  expect(revisionFiles(directory, idAt(1)).length).toBeGreaterThan(5);
});
