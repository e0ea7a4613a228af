// The soak counts every round once: broken off, it goes on; failed, it says so until somebody clears it.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rounds } from './rounds.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'innerview-rounds-'));
  vi.stubEnv('INNERVIEW_SOAK', '');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const options = { promise: 4, what: 'rounds that are counted', short: 2, long: 5 };

test('the short form runs the short rounds, adds up, and keeps nothing', async () => {
  const ran: number[] = [];
  const counts = await rounds(options, async (n) => {
    ran.push(n);
    return { answers: 3, maxWait: 10 - n };
  });
  expect([ran, counts]).toEqual([[0, 1], { answers: 6, maxWait: 10 }]);
  expect(readdirSync(folder)).toEqual([]);
});

// Seen failing with `state.done` started at 0: rounds kept already were counted twice.
test('the long form goes on after the rounds that are kept, and a failure stays one', async () => {
  vi.stubEnv('INNERVIEW_SOAK', folder);
  const ran: number[] = [];
  const count = async (n: number) => {
    ran.push(n);
    return { answers: 1 };
  };
  vi.stubEnv('INNERVIEW_SOAK_SHARE', '0.4');
  expect(await rounds(options, count)).toEqual({ answers: 2 });
  vi.stubEnv('INNERVIEW_SOAK_SHARE', '1');
  expect(await rounds(options, count)).toEqual({ answers: 5 });
  expect(ran).toEqual([0, 1, 2, 3, 4]);

  const other = { ...options, what: 'rounds that fail' };
  const fail = async (n: number) => {
    if (n === 3) throw new Error('an answer was lost');
    return { answers: 1 };
  };
  await expect(rounds(other, fail)).rejects.toThrow('an answer was lost');
  await expect(rounds(other, count)).rejects.toThrow('round 3 failed in an earlier run: an answer was lost');
  const kept = JSON.parse(readFileSync(join(folder, 'promise-04-rounds-that-fail.json'), 'utf8'));
  expect(kept).toMatchObject({ done: 3, total: 5, counts: { answers: 3 }, failure: 'an answer was lost' });
  expect(kept.test).toBe('test/faults/rounds.test.ts');
});
