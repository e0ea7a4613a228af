// Promise 9: removal is undoable and cleanup is safe. Eight processes write in sessions that are all due for a sweep,
// while a sweep is at work.
import { expect, test } from 'vitest';
import { openSessionStore } from '../../electron/store/session-store.ts';
import type { Session } from '../../shared/session/session.ts';
import { answer, everythingIn } from '../electron/store/open-store.ts';
import { type SecondProcess, secondProcess } from '../support/second-process.ts';
import type { RivalJob } from '../support/sweep-rival.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { draftsOnDisk } from '../support/texts-on-disk.ts';
import { rounds } from './rounds.ts';

const rules = { abandonAfterDays: 30, retention: { completed: 30, paused: null, abandoned: null } };

/** Without what says when and by whom it was last changed. */
const content = ({ revision, writer, updatedAt, deletedAt, recentCommands, ...rest }: Session) => rest;

// Seen failing with `stays` in purge-session.ts always false: 12 of 369 acknowledged answers and drafts lost in 20 rounds.
test('promise 9: nothing acknowledged is lost while a sweep races eight writers, and what it put into the trash comes back the same', async () => {
  const directory = tempFolder();
  const store = await openSessionStore({ directory, timeZone: 'Europe/Dublin' });
  const writers = await Promise.all(
    Array.from({ length: 8 }, () => secondProcess([directory], undefined, 'sweep-rival.ts')),
  );
  await Promise.all(writers.map(({ until }) => until((line) => line === 'ready')));

  const begin = async (...types: ('pause' | 'complete' | 'trash')[]): Promise<string> => {
    const { id } = await store.create({ templateId: 'reflective', title: 'A day' });
    for (const type of ['answer', ...types] as const)
      await store.dispatch(id, type === 'answer' ? answer(id) : { type, commandId: `${type}-${id}` });
    return id;
  };

  const counts = await rounds({ promise: 9, what: 'sweep racing 8 writers', short: 20, long: 500 }, async (round) => {
    // Due to be removed, abandoned, and put into the trash; and one nobody writes in.
    const trashed = await begin('complete', 'trash');
    const paused = await begin('pause');
    const completed = await begin('complete');
    const quiet = await begin('complete');
    const before = await store.load(quiet);
    const ids = [trashed, trashed, trashed, trashed, paused, paused, completed, completed];

    const told = writers.map(({ lines }) => lines.length);
    let writing = true;
    const written = Promise.all(
      writers.map(async (writer, index) => {
        const job: RivalJob = {
          round,
          sessionId: ids[index] ?? '',
          writer: `w${index}`,
          delay: ((round * 17) % 90) + index * 2,
          // The fourth in the trash only types: nothing but its draft may hold the removal back.
          answers: index === 3 ? 0 : 3,
          types: index % 2 === 1,
        };
        tell(writer, job);
        await writer.until((line) => line === `done ${round}`);
      }),
    ).finally(() => {
      writing = false;
    });
    const swept: string[] = [];
    do {
      // Forty days on by the sweep's clock everything is due at any moment, also what was written just now.
      const { done } = await store.sweep(new Date(Date.now() + 40 * 86_400_000), [], { rules });
      swept.push(...done.map(({ id, step }) => `${step} ${id}`));
    } while (writing);
    await written;
    const lines = writers.flatMap(({ lines: all }, index) => all.slice(told[index]));
    const kept = lines.filter((line) => line.startsWith('kept ')).map((line) => line.slice(5));
    const refused = lines.filter((line) => line.startsWith('refused '));
    expect(new Set(refused)).toEqual(new Set(refused.length > 0 ? ['refused not-found'] : []));

    // Whether it was removed is what the sweep says; whatever is said to be kept must then be there.
    const purged = swept.includes(`purge ${trashed}`);
    const left = await Promise.all([...new Set(ids)].filter((id) => !purged || id !== trashed).map(store.load));
    const found = [
      ...left.flatMap(({ exchanges }) => exchanges.flatMap(({ texts }) => texts.map(({ text }) => text))),
      ...(await draftsOnDisk(directory)),
    ];
    await store.dispatch(quiet, { type: 'restore', commandId: `restore-${quiet}` });
    const same = expectSame(content(await store.load(quiet)), content(before));
    const leftovers = purged ? everythingIn(directory).filter((name) => name.includes(trashed)) : [];
    for (const { id } of [...left, before]) await store.purge(id);
    return {
      acknowledged: kept.length,
      lost: kept.filter((text) => !found.includes(text)).length,
      refused: refused.length,
      purged: Number(purged),
      leftovers: leftovers.length,
      trashed: Number(swept.includes(`trash ${quiet}`)),
      restored: Number(same),
    };
  });
  for (const { child } of writers) child.stdin?.end();
  expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual(Array(8).fill(0));
  expect(store.troubles()).toEqual([]);
  await store.close();

  expect(counts).toMatchObject({ lost: 0, leftovers: 0 });
  expect(counts.restored).toBe(counts.trashed);
  // Both ends of the race were met.
  expect(counts.purged).toBeGreaterThan(0);
  expect(counts.refused).toBeGreaterThan(0);
  expect(counts.acknowledged).toBeGreaterThan(100);
});

function tell({ child }: SecondProcess, job: RivalJob): void {
  child.stdin?.write(`${JSON.stringify(job)}\n`);
}

function expectSame(found: unknown, wanted: unknown): boolean {
  expect(found).toEqual(wanted);
  return true;
}
