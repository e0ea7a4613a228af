// Promise 5: whoever slept in the middle of a change, however long, cannot overwrite what others committed meanwhile.
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openSessionStore } from '../../electron/store/session-store.ts';
import { answer, answersIn, viewWritten } from '../electron/store/open-store.ts';
import { secondProcess } from '../support/second-process.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { rounds } from './rounds.ts';

/** More file calls than an answer makes; how many it really makes is found out. */
const mostCalls = 60;
/** How many others commit while one sleeps. With twelve, the revision it is about to make is pruned again. */
const rivals = [1, 2, 12];

type Slept = { acknowledged: string[]; held: string[]; call: string | null };

/**
 * A session that one process answers, sleeping before `call` (its name, or the how manieth of the answer), and that
 * `count` others answer meanwhile. Returns what was acknowledged, what the session holds at last, and the name of the
 * call, null if the answer had no such call.
 */
async function sleepBefore(directory: string, call: string, count: number, commit: 'link' | 'rename'): Promise<Slept> {
  const store = await openSessionStore({ directory });
  const { id } = await store.create({ templateId: 'reflective' });
  const sleeper = await secondProcess(['sleeper', directory, id, call, commit], undefined, 'rival-writer.ts');
  await sleeper.until((line) => line.startsWith('asleep') || line === 'late');
  const asleep = sleeper.lines.find((line) => line.startsWith('asleep'))?.split(' ')[1] ?? null;
  const acknowledged: string[] = [];
  for (let index = 0; asleep !== null && index < count; index++) {
    await store.dispatch(id, answer(`rival-${index}`));
    acknowledged.push(`rival-${index}`);
  }
  await viewWritten(store, id);
  sleeper.child.stdin?.end('\n');
  expect(await sleeper.ended).toBe(0);
  expect(sleeper.lines).toContain('late');
  acknowledged.push('late');
  await store.close();
  // Opened anew: nothing that anybody remembers counts.
  const fresh = await openSessionStore({ directory });
  const held = answersIn(await fresh.load(id));
  await fresh.close();
  return { acknowledged, held, call: asleep };
}

const lostOf = ({ acknowledged, held }: Slept): string[] => acknowledged.filter((id) => !held.includes(id));

// Seen failing with `rename` in place of `link` in session-commit.ts.
test('promise 5: a writer that sleeps before any of its file calls overwrites nothing', async () => {
  const directory = tempFolder();
  let calls = mostCalls;
  const options = { promise: 5, what: 'asleep before each file call of a change', short: 40, long: 250 };
  const counts = await rounds(options, async (n) => {
    const index = n % calls;
    const count = rivals[(n + Math.floor(n / calls)) % rivals.length] ?? 1;
    const slept = await sleepBefore(directory, String(index), count, 'link');
    if (slept.call === null) calls = index;
    expect(lostOf(slept)).toEqual([]);
    expect(slept.held).toHaveLength(slept.acknowledged.length);
    const order = slept.held.filter((id) => id !== 'late');
    expect(order).toEqual(slept.acknowledged.filter((id) => id !== 'late'));
    const at = (call: string) => (slept.call === call ? 1 : 0);
    return { acknowledged: slept.acknowledged.length, lost: 0, beforeSync: at('file.sync'), beforeLink: at('link') };
  });
  expect(counts.beforeSync).toBeGreaterThan(0);
  expect(counts.beforeLink).toBeGreaterThan(0);
});

// The negative control: the test above can lose, and the link is what keeps it from losing.
test('promise 5: with the commit check off, the same sleep before the commit loses an answer', async () => {
  const slept = await sleepBefore(tempFolder(), 'link', 1, 'rename');
  expect(slept.call).toBe('link');
  expect(lostOf(slept)).toEqual(['rival-0']);
  expect(lostOf(await sleepBefore(tempFolder(), 'link', 1, 'link'))).toEqual([]);
});

// Seen failing with the look at the names after the link taken out (step 9 of a change, in tryCommit).
test('promise 5: a sleeper whose revision was made and pruned by others meanwhile loses nothing either', async () => {
  const slept = await sleepBefore(tempFolder(), 'link', 12, 'link');
  expect(slept.held).toHaveLength(13);
  expect(lostOf(slept)).toEqual([]);
});

const perWriter = 10;
const writers = ['one', 'two', 'three'];

/** Three processes on a session of their own; one is stopped at a random moment, for longer than its lock is good. */
async function stopOneOfThree(directory: string): Promise<{ acknowledged: number; stops: number }> {
  const store = await openSessionStore({ directory });
  const { id } = await store.create({ templateId: 'reflective' });
  const started = writers.map((name) => secondProcess(['answer', directory, id, name, String(perWriter)]));
  const processes = await Promise.all(started);
  const stopped = processes[Math.floor(Math.random() * processes.length)];
  await stopped?.until((line) => line === 'ready');
  await sleep(Math.random() * 60);
  const stops = stopped?.child.kill('SIGSTOP') ? 1 : 0;
  await sleep(2_050 + Math.random() * 400);
  stopped?.child.kill('SIGCONT');
  expect(await Promise.all(processes.map(({ ended }) => ended))).toEqual([0, 0, 0]);
  const held = answersIn(await store.load(id));
  await store.close();
  const acknowledged = processes.flatMap(({ lines }) => lines.filter((line) => line !== 'ready'));
  expect(acknowledged).toHaveLength(writers.length * perWriter);
  expect([...held].sort()).toEqual([...acknowledged].sort());
  return { acknowledged: acknowledged.length, stops };
}

// Seen failing with `rename` in place of `link` in session-commit.ts.
test('promise 5: processes stopped at random for longer than a lock is good lose nothing', async () => {
  const directory = tempFolder();
  const options = { promise: 5, what: 'SIGSTOP and SIGCONT at random', short: 1, long: 13 };
  await rounds(options, async () => {
    const four = await Promise.all(Array.from({ length: 4 }, () => stopOneOfThree(directory)));
    return {
      acknowledged: four.reduce((sum, { acknowledged }) => sum + acknowledged, 0),
      stops: four.reduce((sum, { stops }) => sum + stops, 0),
      lost: 0,
    };
  });
});
