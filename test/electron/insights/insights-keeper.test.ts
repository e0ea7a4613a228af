// The insights kept up with real sessions, in their own thread: what is counted again, what survives, what may be lost.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { createInsightsKeeper, type InsightsKeeper } from '../../../electron/insights/insights-keeper.ts';
import type { SessionStore } from '../../../electron/store/session-store.ts';
import type { DatedScope } from '../../../shared/insights/period.ts';
import { writeSessions } from '../../support/many-sessions.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { answer, codeOf, openStore } from '../store/open-store.ts';

const built = mkdtempSync(join(tmpdir(), 'innerview-insights-'));
const script = join(built, 'insights-worker.cjs');

// Node 20 does not run TypeScript; the app's own build makes the same file.
beforeAll(async () => {
  const entry = fileURLToPath(new URL('../../../electron/insights/insights-worker.ts', import.meta.url));
  await build({ entryPoints: [entry], bundle: true, platform: 'node', format: 'cjs', outfile: script });
});
afterAll(() => rmSync(built, { recursive: true }));

const scope = (): DatedScope => ({
  period: 'recent',
  weekStart: 1,
  today: new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Dublin' }),
});
const patient = () => ({ signal: new AbortController().signal, progress: () => undefined });

type Kept = { store: SessionStore; keeper: InsightsKeeper; loaded: string[]; logged: string[]; file: string };

/** A store and the insights beside it; `loaded` are the sessions that were read for them, in order. */
async function keep(directory: string, idle?: number, worker = script): Promise<Kept> {
  const store = await openStore(directory);
  const file = join(directory, 'insights.json');
  const loaded: string[] = [];
  const logged: string[] = [];
  const keeper = createInsightsKeeper({
    script: worker,
    file,
    journal: async () => ({
      listPage: store.listPage,
      load: (id) => {
        loaded.push(id);
        return store.load(id);
      },
    }),
    log: { error: (what) => logged.push(what) },
    ...(idle === undefined ? {} : { idle }),
  });
  const stop = store.subscribe(keeper.notice);
  onTestFinished(async () => {
    stop();
    await keeper.close();
  });
  return { store, keeper, loaded, logged, file };
}

async function begun(store: SessionStore, text: string): Promise<string> {
  const { id } = await store.create({ templateId: 'daily-reflection', title: text });
  await store.dispatch(id, answer(`a-${id}`, text));
  return id;
}

const shown = async ({ keeper }: Kept) => (await keeper.show(scope(), patient())).period;

/** The store tells of a change a moment after it acknowledged it. */
const eventually = (kept: Kept, counts: object) =>
  vi.waitFor(async () => expect(await shown(kept)).toMatchObject(counts), { timeout: 30_000, interval: 50 });

// Seen failing with `notice` that took nothing in.
test('a change, a trashed, a restored and a purged session are taken in, and only what changed is read', async () => {
  const kept = await keep(tempFolder());
  const ids = [await begun(kept.store, 'One two three.'), await begun(kept.store, 'Four five.')];
  const first = ids[0] ?? '';
  expect(await shown(kept)).toMatchObject({ sessions: 2, answers: 2, words: 5 });
  expect(kept.loaded.sort()).toEqual([...ids].sort());
  kept.loaded.length = 0;
  await kept.store.dispatch(first, answer('more', 'Six.'));
  await eventually(kept, { sessions: 2, answers: 3, words: 6 });
  expect(kept.loaded).toEqual([first]);
  await kept.store.dispatch(first, { type: 'trash', commandId: 'trash' });
  await eventually(kept, { sessions: 1, answers: 1, words: 2 });
  await kept.store.dispatch(first, { type: 'restore', commandId: 'restore' });
  await eventually(kept, { sessions: 2, answers: 3, words: 6 });
  await kept.store.dispatch(first, { type: 'trash', commandId: 'trash-again' });
  await kept.store.purge(first);
  await eventually(kept, { sessions: 1 });
  await kept.keeper.close();
  expect(readFileSync(kept.file, 'utf8')).not.toContain('One two three');
});

// Seen failing with a file that was never written at the end.
test('the next start reads only what changed since', async () => {
  const directory = tempFolder();
  const kept = await keep(directory);
  const ids = [await begun(kept.store, 'One.'), await begun(kept.store, 'Two.')];
  await shown(kept);
  await kept.keeper.close();
  await kept.store.dispatch(ids[1] ?? '', answer('more', 'Three.'));
  const again = await keep(directory);
  expect(await shown(again)).toMatchObject({ sessions: 2, words: 3 });
  expect(again.loaded).toEqual([ids[1]]);
});

const spoiled: [string, (text: string) => string | null][] = [
  ['missing', () => null],
  ['empty', () => ''],
  ['cut off', (text) => text.slice(0, -20)],
  ['altered', (text) => text.replace(/"daily-reflection"/u, '"something-else"')],
  ['of another version', (text) => text.replace('"derivation":1', '"derivation":99')],
  ['of a newer format', (text) => text.replace('"format":1', '"format":2')],
  ['something else', () => '[{"id":"x"}]'],
];

// Seen failing, for `altered`, without the digest, and for `of another version` without looking at the derivation.
test.each(spoiled)('a file that is %s is counted anew, and then right again', async (_name, spoil) => {
  const directory = tempFolder();
  const kept = await keep(directory);
  await begun(kept.store, 'One two.');
  await shown(kept);
  await kept.keeper.close();
  const text = spoil(readFileSync(kept.file, 'utf8'));
  if (text === null) rmSync(kept.file);
  else writeFileSync(kept.file, text);
  const again = await keep(directory);
  expect(await shown(again)).toMatchObject({ sessions: 1, words: 2 });
  expect(again.loaded).toHaveLength(1);
  await again.keeper.close();
  expect(JSON.parse(readFileSync(again.file, 'utf8'))).toMatchObject({ format: 1, derivation: 1 });
});

// Seen failing with sessions kept that the journal does not have.
test('a file of another journal gives it no sessions', async () => {
  const kept = await keep(tempFolder());
  await begun(kept.store, 'One two.');
  await shown(kept);
  await kept.keeper.close();
  const elsewhere = tempFolder();
  writeFileSync(join(elsewhere, 'insights.json'), readFileSync(kept.file));
  const other = await keep(elsewhere);
  await begun(other.store, 'Three.');
  expect(await shown(other)).toMatchObject({ sessions: 1, words: 1 });
  await other.keeper.close();
  expect(readFileSync(other.file, 'utf8')).not.toContain('One two');
});

// Seen failing with a loop that did not look at the signal.
test('a reading that is cancelled stops, keeps what it has, and goes on from there', async () => {
  const directory = tempFolder();
  writeSessions(directory, 60);
  const kept = await keep(directory);
  const stop = new AbortController();
  const figures: [number, number][] = [];
  const cut = kept.keeper.show(scope(), {
    signal: stop.signal,
    progress: (done, total) => {
      figures.push([done, total]);
      if (done === 20) stop.abort();
    },
  });
  expect(await codeOf(cut)).toBe('cancelled');
  expect(kept.loaded.length).toBeLessThan(40);
  expect(figures[0]).toEqual([1, 60]);
  expect((await kept.keeper.show({ ...scope(), period: 2026 }, patient())).journal.sessions).toBe(60);
  expect(new Set(kept.loaded).size).toBe(60);
  expect(kept.loaded).toHaveLength(60);
});

// Seen failing with a thread that was never ended.
test('without a question for a while the thread ends, and the next question begins another', async () => {
  const kept = await keep(tempFolder(), 50);
  await begun(kept.store, 'One two.');
  expect(existsSync(kept.file)).toBe(false);
  expect(await shown(kept)).toMatchObject({ sessions: 1 });
  await vi.waitFor(() => expect(existsSync(kept.file)).toBe(true), { timeout: 30_000 });
  await new Promise((wake) => setTimeout(wake, 300));
  await begun(kept.store, 'Three.');
  expect(await shown(kept)).toMatchObject({ sessions: 2, words: 3 });
  expect(kept.loaded).toHaveLength(2);
  expect(kept.logged).toEqual([]);
});

// Seen failing with a second thread begun while the first was still ending: the session was read twice.
test('a question that comes while the thread is ending waits for it, and nothing is counted twice', async () => {
  const slow = join(built, 'slow.cjs');
  const wait = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400)';
  writeFileSync(
    slow,
    `require(${JSON.stringify(script)});
     require('node:worker_threads').parentPort.on('message', ({ method }) => { if (method === 'end') ${wait}; });`,
  );
  const kept = await keep(tempFolder(), 200, slow);
  await begun(kept.store, 'One two.');
  expect(await shown(kept)).toMatchObject({ sessions: 1 });
  await new Promise((wake) => setTimeout(wake, 300));
  const id = await begun(kept.store, 'Three.');
  for (const until = Date.now() + 1_000; Date.now() < until; ) {
    expect(await shown(kept)).toMatchObject({ sessions: 2, words: 3 });
    await new Promise((wake) => setTimeout(wake, 20));
  }
  expect(kept.loaded.filter((loaded) => loaded === id)).toHaveLength(1);
});

// Seen failing with removals noticed only while the thread ran.
test('a session removed for good while nobody looks at the insights goes from their file too', async () => {
  const kept = await keep(tempFolder(), 50);
  const id = await begun(kept.store, 'One two.');
  await begun(kept.store, 'Three.');
  await shown(kept);
  await vi.waitFor(() => expect(existsSync(kept.file)).toBe(true), { timeout: 30_000 });
  await new Promise((wake) => setTimeout(wake, 300));
  expect(readFileSync(kept.file, 'utf8')).toContain(id);
  await kept.store.purge(id);
  await vi.waitFor(() => expect(readFileSync(kept.file, 'utf8')).not.toContain(id), { timeout: 30_000 });
});
