// Promise 3: errors of the disk lose nothing. Whatever is asked of the store, each of its file calls fails in turn.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openSessionStore, type SessionStore } from '../../electron/store/session-store.ts';
import { Failure } from '../../shared/failure.ts';
import { type Counts, rounds } from './rounds.ts';
import { type ArmedFs, type DiskFault, diskFaults, failingFs } from './support/disk-faults.ts';
import { memoryFolder } from './support/memory-folder.ts';
import type { Operation } from './support/operation.ts';
import { ageLeftovers, ageLocks, tempsIn } from './support/store-leftovers.ts';
import { nextAnswerWorks, operations, secret } from './support/store-operations.ts';

type Retry = 'same' | 'other';

/** A folder as the operation finds it, copied for each try. */
type Arranged = { folder: string; id: string; calls: number; writes: number };

const timeZone = 'Europe/Dublin';
const healthy = (directory: string) => openSessionStore({ directory, timeZone });

async function arranged(root: string, operation: Operation): Promise<Arranged> {
  const folder = join(root, operation.name);
  const store = await healthy(folder);
  const id = await operation.arrange(store);
  await store.close();
  await operation.afterwards?.(folder, id);
  const fs = failingFs();
  const tried = await begun(join(root, 'counted'), { folder, id }, operation, fs);
  await operation.run(tried.store, tried.id);
  await tried.store.close();
  const writes = fs.calls.filter(({ name }) => name === 'file.writeFile').length;
  rmSync(join(root, 'counted'), { recursive: true });
  return { folder, id, calls: fs.calls.length, writes };
}

async function begun(directory: string, from: { folder: string; id: string }, operation: Operation, fs: ArmedFs) {
  cpSync(from.folder, directory, { recursive: true, preserveTimestamps: true });
  const store = await openSessionStore({ directory, timeZone, fs: fs.fs });
  const id = await operation.begin(store, from.id);
  await quiet(fs);
  fs.reset();
  return { store, id };
}

/** Waits until what follows an acknowledgement is over as well. */
async function quiet(fs: ArmedFs): Promise<void> {
  for (let silent = 0, seen = -1; silent < 3; await sleep(4)) {
    silent = seen === fs.calls.length ? silent + 1 : 0;
    seen = fs.calls.length;
  }
}

/** Waits until the call that was to fail has come, which may be long after the acknowledgement. */
async function struck(fs: ArmedFs): Promise<void> {
  for (let waited = 0; fs.failed() === 0 && waited < 50; waited++) await sleep(4);
  await quiet(fs);
}

async function outcome(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'none';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(`${error}`).not.toMatch(new RegExp(`${secret}|/|x-`));
    return error.code;
  }
}

/** One try: the k-th call fails, then everything that is promised is looked at. Returns whether a call failed. */
async function tryOnce(root: string, from: Arranged, operation: Operation, fault: DiskFault, k: number, retry: Retry) {
  const directory = join(root, `tried-${k}`);
  const fs = failingFs();
  const { store, id } = await begun(directory, from, operation, fs);
  fs.arm(fault, k);
  const code = await outcome(operation.run(store, id));
  if (retry === 'other') await store.close();
  else await struck(fs);
  fs.disarm();
  const where = `${operation.name}: ${fault.name} (call ${k}, ${fs.where()}; it said ${code})`;
  expect(['none', fault.code], where).toContain(code);

  // Otherwise whoever opens the store next waits for locks that could not be released.
  ageLocks(directory);
  const reader = await healthy(directory);
  const found = await operation.find(reader, id, directory);
  expect(code === 'none' && !operation.mayWait ? ['after'] : ['before', 'after'], where).toContain(found);
  expect(reader.troubles(), where).toEqual([]);
  await reader.close();
  expect(tempsIn(directory).length, where).toBeLessThanOrEqual(4);

  const second = retry === 'other' ? await healthy(directory) : store;
  const again = await outcome(operation.run(second, id));
  expect(found === 'after' ? ['none', operation.again] : ['none'], where).toContain(again);
  await expectAfter(operation, second, id, directory, where);
  await second.close();

  ageLeftovers(directory);
  const later = await healthy(directory);
  await expectAfter(operation, later, id, directory, where);
  expect(await nextAnswerWorks(later, from.id, await isGone(later, from.id)), where).toBe(true);
  expect(
    (await later.list()).every(({ readOnly }) => !readOnly),
    where,
  ).toBe(true);
  expect(later.troubles(), where).toEqual([]);
  await later.close();
  expect(tempsIn(directory), where).toEqual([]);
  rmSync(directory, { recursive: true });
  return fs.failed() > 0;
}

async function expectAfter(
  operation: Operation,
  store: SessionStore,
  id: string,
  directory: string,
  where: string,
): Promise<void> {
  expect(await operation.find(store, id, directory), where).toBe('after');
}

const isGone = async (store: SessionStore, id: string) => (await outcome(store.load(id))) === 'not-found';

const retries: Retry[] = ['same', 'other'];

// Seen failing with the size check taken out of writeTemp, with drafts removed when the disk could not say whether their
// session is there, with a hand-over of drafts that, broken off, showed the same text twice, with a copy put aside
// before it was merged, and with a view written although what stood there could not be read.
test('promise 3: whatever is asked, each file call failing in turn, once or for ever, loses nothing', async () => {
  const root = memoryFolder();
  const known = new Map<Operation, Arranged>();
  const long = operations.length * diskFaults.length;
  const options = { promise: 3, what: 'each call of everything fails', short: operations.length, long };
  const counts = await rounds(options, async (n): Promise<Counts> => {
    const turn = Math.floor(n / operations.length);
    const operation = operations[n % operations.length]!;
    // Another fault for each operation, so that the short form has them all.
    const fault = diskFaults[(turn + (n % operations.length)) % diskFaults.length]!;
    const from = known.get(operation) ?? (await arranged(root, operation));
    known.set(operation, from);
    const failing = fault.kind === 'short' ? from.writes : from.calls;
    let failed = 0;
    const calls = [...Array(failing).keys()];
    const lane = async () => {
      for (let k = calls.shift(); k !== undefined; k = calls.shift()) {
        const retry = operation.elsewhere ? retries[(k + turn) % 2]! : 'same';
        if (await tryOnce(root, from, operation, fault, k, retry)) failed++;
      }
    };
    await Promise.all([lane(), lane(), lane(), lane()]);
    return { rounds: 1, tried: failing, failed };
  });
  // What comes after an acknowledgement may take another turn when it is tried again; nearly every try must fail a call.
  expect(counts.failed).toBeGreaterThan(0.95 * (counts.tried ?? 0));
  expect(counts.tried).toBeGreaterThan(10 * (counts.rounds ?? 0));
});
