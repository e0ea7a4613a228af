// The sweep on real folders: what it does, what it leaves alone, and what happens when somebody writes meanwhile.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Session } from '../../../shared/session/session.ts';
import { defaultSweepRules } from '../../../shared/session/sweep-rules.ts';
import { secondProcess } from '../../support/second-process.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { draftsOnDisk, textsOnDisk } from '../../support/texts-on-disk.ts';
import { type WatchedCall, watchedFs } from '../../support/watched-fs.ts';
import { answer, answersIn, codeOf, draftOf, everythingIn, openStore, viewOf, viewWritten } from './open-store.ts';

const hour = 3_600_000;
const day = 24 * hour;
const start = Date.parse('2026-03-01T09:00:00.000Z');
const after = (milliseconds: number) => new Date(start + milliseconds);
/** A session begun and trashed at one instant is stamped a millisecond later. */
const trashOver = after(30 * day + 1);

/** A store whose clock stands where the test puts it. */
async function storeAt(directory = tempFolder(), options: Parameters<typeof openStore>[1] = {}) {
  const clock = { now: after(0) };
  const store = await openStore(directory, { ...options, clock: () => clock.now });
  const begin = async (title: string, ...types: ('pause' | 'complete' | 'abandon' | 'trash')[]) => {
    const { id } = await store.create({ templateId: 'reflective', title });
    await store.dispatch(id, answer(`answer-of-${title}`));
    for (const type of types) await store.dispatch(id, { type, commandId: `${type}-${title}` });
    return id;
  };
  return { directory, store, clock, begin };
}

/** Without what says when and by whom it was last changed. */
const content = ({ revision, writer, updatedAt, deletedAt, recentCommands, ...rest }: Session) => rest;

const retention = { ...defaultSweepRules, retention: { completed: 365, paused: null, abandoned: 90 } };

test('what was idle for an hour is paused, and nothing else of it changes, neither its date nor its place', async () => {
  const { store, clock, begin } = await storeAt();
  const idle = await begin('idle');
  const open = await begin('open');
  clock.now = after(30 * 60_000);
  const recent = await begin('recent');
  const before = await store.load(idle);
  const order = (await store.list()).map(({ id }) => id);

  expect(await store.sweep(after(hour), [open])).toEqual({
    done: [{ id: idle, title: 'idle', step: 'pause' }],
    failed: [],
  });
  const paused = await store.load(idle);
  expect(paused).toMatchObject({ status: 'paused', updatedAt: before.updatedAt, revision: before.revision + 1 });
  expect({ ...content(paused), status: 'active' }).toEqual(content(before));
  expect((await store.list()).map(({ id }) => id)).toEqual(order);
  expect((await store.load(open)).status).toBe('active');
  expect((await store.load(recent)).status).toBe('active');
  expect(await store.sweep(after(hour), [open])).toEqual({ done: [], failed: [] });
});

test('idle sessions are abandoned after the days that are set, or never', async () => {
  const { store, begin } = await storeAt();
  const paused = await begin('paused', 'pause');
  const completed = await begin('completed', 'complete');
  const { updatedAt } = await store.load(paused);
  const never = { ...defaultSweepRules, abandonAfterDays: null };
  expect((await store.sweep(after(3_000 * day), [], { rules: never })).done).toEqual([]);
  expect((await store.sweep(after(30 * day - 1), [])).done).toEqual([]);
  expect((await store.sweep(after(30 * day), [paused])).done).toEqual([]);
  expect((await store.sweep(after(30 * day), [])).done).toEqual([{ id: paused, title: 'paused', step: 'abandon' }]);
  expect(await store.load(paused)).toMatchObject({ status: 'abandoned', updatedAt });
  expect((await store.load(completed)).status).toBe('completed');
});

test('retention is off, goes through the trash when it is on, and restoring gives the same session back', async () => {
  const { store, clock, begin } = await storeAt();
  const completed = await begin('completed', 'complete');
  const abandoned = await begin('abandoned', 'abandon');
  const before = await store.load(completed);
  clock.now = after(400 * day);
  expect((await store.sweep(clock.now, [])).done).toEqual([]);

  const would = await store.sweep(clock.now, [], { rules: retention, dryRun: true });
  expect(would.done).toHaveLength(2);
  expect(await store.load(completed)).toEqual(before);
  expect((await store.sweep(clock.now, [abandoned], { rules: retention })).done).toEqual([
    { id: completed, title: 'completed', step: 'trash' },
  ]);
  expect((await store.load(completed)).deletedAt).toBe(clock.now.toISOString());

  await store.dispatch(completed, { type: 'restore', commandId: 'restore' });
  expect(content(await store.load(completed))).toEqual(content(before));
  // Brought back by the person, it is not thrown out again the next hour.
  clock.now = after(401 * day);
  expect((await store.sweep(clock.now, [abandoned], { rules: retention })).done).toEqual([]);
});

test('after 30 days in the trash nothing of a session is left', async () => {
  const { directory, store, begin } = await storeAt();
  const kept = await begin('kept', 'complete');
  await viewWritten(store, kept);
  const before = everythingIn(directory);
  const id = await begin('gone', 'complete', 'trash');
  await viewWritten(store, id);
  expect((await store.sweep(after(30 * day - 1), [])).done).toEqual([]);
  expect((await store.sweep(trashOver, [id])).done).toEqual([]);
  expect((await store.sweep(trashOver, [])).done).toEqual([{ id, title: 'gone', step: 'purge' }]);
  expect(everythingIn(directory)).toEqual(before);
  expect(await textsOnDisk(directory)).toEqual(['answer answer-of-kept']);
  expect(await codeOf(store.load(id))).toBe('not-found');
});

test('without a confirmed time, and with clocks that stand in the past, nothing but pausing happens', async () => {
  const { store, clock, begin } = await storeAt();
  const trashed = await begin('trashed', 'trash');
  const paused = await begin('paused', 'pause');
  const active = await begin('active');
  expect((await store.sweep(after(9_000 * day), [], { confirmed: null })).done).toEqual([
    { id: active, title: 'active', step: 'pause' },
  ]);
  expect((await store.sweep(after(-9_000 * day), [])).done).toEqual([]);
  // Written and trashed while the clock stood years ahead: its time comes by that clock.
  clock.now = after(3_000 * day);
  const ahead = await begin('ahead', 'trash');
  expect((await store.sweep(after(40 * day), [], { only: [ahead] })).done).toEqual([]);
  expect((await store.sweep(after(20 * day), [])).done).toEqual([]);
  expect((await store.list()).map(({ id }) => id).sort()).toEqual([trashed, paused, active, ahead].sort());
});

// Seen failing with `typedAt` null throughout.
test('a session with unsent text of any window is neither abandoned, nor put into the trash, nor removed', async () => {
  const { directory, store, clock, begin } = await storeAt();
  const ids = [await begin('one', 'pause'), await begin('two', 'complete'), await begin('three', 'trash')];
  for (const id of ids) await store.saveDraft(draftOf(id, `typed in ${id}`, 1, 'a window'));
  clock.now = after(900 * day);
  expect((await store.sweep(clock.now, [], { rules: retention })).done).toEqual([]);
  expect(await draftsOnDisk(directory)).toEqual(ids.map((id) => `typed in ${id}`).sort());
  // A draft that is stored as an answer holds nothing back.
  const [, , three = ''] = ids;
  await store.discardDraft({ sessionId: three, exchangeId: 'x-draft' });
  await store.saveDraft(draftOf(three, 'answer answer-of-three', 1, 'a window', 'x-answer-of-three'));
  expect((await store.sweep(clock.now, [], { rules: retention })).done).toMatchObject([{ id: three, step: 'purge' }]);
  expect(everythingIn(directory).filter((name) => name.includes(three))).toEqual([]);
});

// Seen failing with the `condition` of a job ignored.
test('an answer that another store is acknowledged before the commit keeps the session as it is', async () => {
  const directory = tempFolder();
  const watch = watchedFs();
  const { store, clock, begin } = await storeAt(directory, { fs: watch.fs });
  const id = await begin('raced', 'pause');
  await viewWritten(store, id);
  clock.now = after(40 * day);
  const other = await openStore(directory, { clock: () => clock.now });
  let answered = 0;
  watch.before = async ({ name, path }) => {
    if (answered > 0 || name !== 'link' || !path.includes(id)) return;
    answered++;
    await other.dispatch(id, answer('meanwhile'));
  };
  expect((await store.sweep(clock.now, [])).done).toEqual([]);
  expect(answered).toBe(1);
  expect(await store.load(id)).toMatchObject({ status: 'active' });
  expect(answersIn(await store.load(id))).toEqual(['answer-of-raced', 'meanwhile']);
});

// Seen failing with `stays` always false: the answer, the restoring and the draft were acknowledged and gone.
test.each(['an answer', 'restoring', 'a draft'])(
  '%s that another store is acknowledged while a purge begins brings the session back whole',
  async (what) => {
    const directory = tempFolder();
    const watch = watchedFs();
    const { store, begin } = await storeAt(directory, { fs: watch.fs });
    const id = await begin('raced', 'complete', 'trash');
    await viewWritten(store, id);
    const view = readFileSync(viewOf(directory, id));
    const other = await openStore(directory);
    let done = 0;
    watch.before = async ({ name, path }: WatchedCall) => {
      if (done > 0 || name !== 'rename' || !path.includes('judged')) return;
      done++;
      if (what === 'an answer') await other.dispatch(id, answer('meanwhile'));
      if (what === 'restoring') await other.dispatch(id, { type: 'restore', commandId: 'r' });
      if (what === 'a draft') await other.saveDraft(draftOf(id, 'half a', 1, 'w'));
    };
    expect((await store.sweep(trashOver, [])).done).toEqual([]);
    expect(done).toBe(1);
    const session = await other.load(id);
    expect(answersIn(session)).toEqual(what === 'an answer' ? ['answer-of-raced', 'meanwhile'] : ['answer-of-raced']);
    expect(session.deletedAt === null).toBe(what !== 'a draft');
    expect(await draftsOnDisk(directory)).toEqual(what === 'a draft' ? ['half a'] : []);
    await viewWritten(store, id);
    if (what === 'a draft') expect(readFileSync(viewOf(directory, id))).toEqual(view);
  },
);

test('a process that answers while its session is swept loses nothing, whatever the sweep may do', async () => {
  const { directory, store, clock, begin } = await storeAt();
  const id = await begin('busy', 'trash');
  const writer = await secondProcess(['answer', directory, id, 'w', '30']);
  await writer.until((line) => line === 'w-0');
  // The store's times are of the year 2026; the process stamps what it writes with the real time, which is later.
  clock.now = new Date(Date.now() + day);
  const swept = await Promise.all(
    Array.from({ length: 20 }, async () => (await store.sweep(clock.now, [])).done.map(({ step }) => step)),
  );
  expect(await writer.ended).toBe(0);
  // Every answer reopens what was paused; the sweep pauses by its own clock, which is a day ahead.
  expect(new Set(swept.flat())).toEqual(new Set(swept.flat().length > 0 ? ['pause'] : []));
  expect(answersIn(await store.load(id))).toHaveLength(31);
});

test('what cannot be changed is told of and holds up nothing else', async () => {
  const watch = watchedFs();
  const { store, begin } = await storeAt(tempFolder(), { fs: watch.fs });
  const bad = await begin('bad');
  const good = await begin('good');
  watch.before = ({ name, path }) => {
    if (name === 'link' && path.includes(bad)) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
  };
  const { done, failed } = await store.sweep(after(hour), []);
  expect(done.map(({ id }) => id)).toEqual([good]);
  expect(failed).toEqual([{ id: bad, code: 'disk-full' }]);
  watch.before = () => {};
  expect((await store.sweep(after(hour), [])).done.map(({ id }) => id)).toEqual([bad]);
});

test('a session that is in memory only is nobody’s to sweep', async () => {
  const { store } = await storeAt();
  const { id } = await store.prepare({ templateId: 'reflective' });
  expect(await store.sweep(after(900 * day), [], { only: [id, '0190aaaa-nothing'] })).toEqual({ done: [], failed: [] });
  expect(await store.list()).toEqual([]);
});

test('once it is removed and the store closed, no file holds a word of it or its title', async () => {
  const { directory, store, begin } = await storeAt();
  await begin('kept', 'complete');
  const id = await begin('unspeakable', 'complete', 'trash');
  await store.saveDraft(draftOf(id, 'answer answer-of-unspeakable', 1, 'a window', 'x-answer-of-unspeakable'));
  await store.list();
  expect((await store.sweep(trashOver, [])).done).toMatchObject([{ id, step: 'purge' }]);
  await store.close();
  const files = everythingIn(directory).filter((name) => statSync(join(directory, name)).isFile());
  const holds = (word: string) => files.filter((name) => readFileSync(join(directory, name)).includes(word));
  expect(holds('unspeakable')).toEqual([]);
  expect(holds(id)).toEqual([]);
  expect(holds('answer-of-kept')).not.toEqual([]);
});
