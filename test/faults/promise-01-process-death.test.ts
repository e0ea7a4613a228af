// Promise 1: "Saved" survives the death of the process. Killed at random moments, and at every system call of an update.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openSessionStore } from '../../electron/store/session-store.ts';
import { answer, answersIn, codeOf, openStore, storeWithSession } from '../electron/store/open-store.ts';
import { secondProcess } from '../support/second-process.ts';
import { skippedAloud } from '../support/small-disk.ts';
import { type Counts, rounds } from './rounds.ts';
import { memoryFolder } from './support/memory-folder.ts';
import { ageLocks } from './support/store-leftovers.ts';
import { type SystemCall, tracedUpdate, whyNoTracing } from './support/traced-process.ts';

const sessions = 20;
const killedAtOnce = 5;
const roundsPerFolder = 20;

/** A folder with sessions whose writers are killed in turn, and what these said was saved. */
type Journal = { directory: string; saved: Map<string, string[]> };

async function newJournal(): Promise<Journal> {
  const directory = memoryFolder();
  const store = await openSessionStore({ directory });
  const saved = new Map<string, string[]>();
  for (let index = 0; index < sessions; index++) saved.set((await store.create({ templateId: 'reflective' })).id, []);
  await store.close();
  return { directory, saved };
}

// Seen failing with the acknowledgement before the link (in tryCommit).
test('promise 1: kills at random moments lose no acknowledged answer', async () => {
  let journal: Journal | undefined;
  const options = { promise: 1, what: 'kills at random moments', short: 30 / killedAtOnce, long: 2_000 / killedAtOnce };
  const counts = await rounds(options, async (n): Promise<Counts> => {
    if (!journal || n % roundsPerFolder === 0) {
      if (journal) rmSync(journal.directory, { recursive: true });
      journal = await newJournal();
    }
    const { directory, saved } = journal;
    // In rotation: a killed holder's lock is stale by the time its session is written again.
    const ids = [...saved.keys()].filter(
      (_id, index) => index % (sessions / killedAtOnce) === n % (sessions / killedAtOnce),
    );
    const killed = await Promise.all(ids.map((id, index) => killedWhileAnswering(directory, id, `r${n}-${index}`)));
    const store = await openSessionStore({ directory });
    for (const { id, acknowledged } of killed) {
      const known = [...(saved.get(id) ?? []), ...acknowledged];
      const found = answersIn(await store.load(id));
      expect(known.filter((commandId) => !found.includes(commandId))).toEqual([]);
      // Of each killed writer one answer may be there that it could not speak of any more; from now on it is known.
      expect(found.length).toBeLessThanOrEqual(known.length + 1);
      expect(new Set(found).size).toBe(found.length);
      saved.set(id, found);
    }
    expect(await store.list()).toHaveLength(sessions);
    expect(store.troubles()).toEqual([]);
    await store.close();
    const acknowledged = killed.flatMap((writer) => writer.acknowledged).length;
    return { kills: killed.length, acknowledged, lost: 0, unreadable: 0 };
  });
  expect(counts.acknowledged).toBeGreaterThan(counts.kills ?? 0);
});

async function killedWhileAnswering(directory: string, id: string, name: string) {
  const writer = await secondProcess(['answer', directory, id, name, '100000']);
  await writer.until((line) => line === `${name}-0`);
  await sleep(Math.random() * 60);
  writer.child.kill('SIGKILL');
  expect(await writer.ended).toBeNull();
  return { id, acknowledged: writer.lines.filter((line) => line !== 'ready') };
}

/** A session with so many revisions that the next answer prunes one as well. */
async function sessionToUpdate(): Promise<{ folder: string; id: string; before: string[] }> {
  const folder = join(memoryFolder(), 'session');
  const { store, id } = await storeWithSession(folder);
  const before = [...Array(9).keys()].map((index) => `a${index}`);
  for (const commandId of before) await store.dispatch(id, answer(commandId));
  await store.close();
  return { folder, id, before };
}

const skip = skippedAloud(whyNoTracing, 'promise 1, kills at every system call');

// Seen failing with the acknowledgement before the link: killed at the write of the temp file, after it said saved.
test.skipIf(skip)('promise 1: a kill at each system call of an update loses nothing, and the next works', async () => {
  const { folder, id, before } = await sessionToUpdate();
  let copies = 0;
  const copied = () => {
    const directory = `${folder}-${copies++}`;
    cpSync(folder, directory, { recursive: true, preserveTimestamps: true });
    return directory;
  };
  const { calls, said } = await tracedUpdate(copied(), id, [answer('new')]);
  expect(said).toEqual(['new']);
  // Threads may share the calls out in another way each time, so those that were counted once are tried once.
  const points = new Map<string, SystemCall>(calls.map((call) => [`${call.name} ${call.when}`, call]));
  const plan = [...points.values()];
  const options = { promise: 1, what: 'kill at every system call', short: plan.length, long: plan.length * 5 };
  const counts = await rounds(options, async (n): Promise<Counts> => {
    const at = plan[n % plan.length]!;
    const directory = copied();
    const update = await tracedUpdate(directory, id, [answer('new')], { at, does: 'signal=KILL' });
    const where = `killed at ${at.name} ${at.when}, after it said: ${update.said.join()}`;
    ageLocks(directory);
    const store = await openStore(directory);
    const held = answersIn(await store.load(id));
    expect(update.said.includes('new') ? [[...before, 'new']] : [before, [...before, 'new']], where).toContainEqual(
      held,
    );
    expect(await codeOf(store.dispatch(id, answer('new'))), where).toBe('none');
    expect(await codeOf(store.dispatch(id, answer('next'))), where).toBe('none');
    await store.close();
    const later = await openStore(directory);
    expect(answersIn(await later.load(id)), where).toEqual([...before, 'new', 'next']);
    expect(later.troubles(), where).toEqual([]);
    await later.close();
    rmSync(directory, { recursive: true });
    const there = held.includes('new') ? 1 : 0;
    return { tried: 1, killed: update.killed ? 1 : 0, saved: update.said.length, there, lost: 0, unreadable: 0 };
  });
  expect(counts.killed).toBeGreaterThan(0.9 * (counts.tried ?? 0));
  expect(plan.length).toBeGreaterThan(20);
  if ((counts.tried ?? 0) < plan.length) return; // only a part of a soak, which may end before the reply
  // Killed before the commit, between that and the reply, and after the reply.
  expect(counts.there).toBeLessThan(counts.tried ?? 0);
  expect(counts.saved).toBeGreaterThan(0);
  expect(counts.there).toBeGreaterThan(counts.saved ?? 0);
});

// Seen failing with a save that resolves before the draft is written.
test('promise 1: a draft that was acknowledged survives a kill', async () => {
  const directory = memoryFolder();
  const { store, id } = await storeWithSession(directory);
  const options = { promise: 1, what: 'drafts and kills', short: 5, long: 100 };
  const counts = await rounds(options, async (n): Promise<Counts> => {
    const writer = await secondProcess(['draft', directory, id, `window-${n}`, '100000']);
    await writer.until((line) => line === '3');
    await sleep(Math.random() * 40);
    writer.child.kill('SIGKILL');
    await writer.ended;
    const last = Number(writer.lines.at(-1));
    const [draft] = await store.loadDrafts(id);
    expect(draft?.owner).toBe(`window-${n}`);
    expect(draft?.sequence).toBeGreaterThanOrEqual(last);
    expect(draft?.text).toBe(`typed ${draft?.sequence}`);
    return { kills: 1, acknowledged: last + 1, lost: 0 };
  });
  expect(counts.acknowledged).toBeGreaterThan(3 * (counts.kills ?? 0));
  expect(store.troubles()).toEqual([]);
});
