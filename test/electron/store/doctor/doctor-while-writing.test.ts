// The doctor among writers: processes that answer, draft, begin and remove sessions all the time give no finding, lose
// nothing, and wait for nobody.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { examineFolder } from '../../../../electron/store/doctor/examine-folder.ts';
import { repairFolder } from '../../../../electron/store/doctor/repair-folder.ts';
import { openSessionStore } from '../../../../electron/store/session-store.ts';
import { spoil } from '../../../support/doctor-journal.ts';
import { secondProcess } from '../../../support/second-process.ts';
import { tempFolder } from '../../../support/temp-folder.ts';
import {
  answer,
  answersIn,
  draftOf,
  everythingIn,
  openStore,
  revisionFiles,
  storeWithSession,
  viewWritten,
} from '../open-store.ts';

/** Writes through two stores of its own until told to stop; resolves with the answers that were acknowledged. */
function writeOn(directory: string): { ids: string[]; stop: () => Promise<Map<string, string[]>> } {
  let going = true;
  const kept = new Map<string, string[]>();
  const ids: string[] = [];
  const run = async (name: string) => {
    const store = await openSessionStore({ directory, timeZone: 'Europe/Dublin' });
    for (let turn = 0; going; turn++) {
      if (turn % 20 === 0 && ids.length < 12) ids.push((await store.create({ templateId: 'reflective' })).id);
      const id = ids[turn % ids.length] ?? '';
      // In bursts, so that views fall behind for moments.
      const answers = Array.from({ length: 1 + (turn % 5) }, (_, index) => `${name}-${turn}-${index}`);
      await Promise.all(answers.map((one) => store.dispatch(id, answer(one))));
      kept.set(id, [...(kept.get(id) ?? []), ...answers]);
      await store.saveDraft(draftOf(id, `typed ${turn}`, turn, name));
      if (turn % 7 === 0) {
        const gone = await store.create({ templateId: 'just-talk' });
        await store.dispatch(gone.id, answer(`gone-${name}-${turn}`));
        await store.purge(gone.id);
      }
      await sleep(1);
    }
    await store.close();
  };
  const running = Promise.all([run('one'), run('two')]);
  return {
    ids,
    stop: async () => {
      going = false;
      await running;
      return kept;
    },
  };
}

async function expectKept(directory: string, kept: Map<string, string[]>): Promise<void> {
  const store = await openStore(directory);
  for (const [id, answers] of kept) expect(answersIn(await store.load(id))).toEqual(expect.arrayContaining(answers));
}

// Seen failing without a second look (views that were behind for a moment).
test('verifying while three processes answer finds nothing, again and again', async () => {
  const directory = tempFolder();
  const { store, id: first } = await storeWithSession(directory);
  const { id: second } = await store.create({ templateId: 'reflective' });
  await viewWritten(store, second);
  const answers = 150;
  const writers = await Promise.all(
    [first, first, second].map((id, index) => secondProcess(['answer', directory, id, `w${index}`, `${answers}`])),
  );
  await Promise.all(writers.map(({ until }, index) => until((line) => line === `w${index}-0`)));
  let going = true;
  const ended = Promise.all(writers.map((writer) => writer.ended)).finally(() => {
    going = false;
  });
  let looks = 0;
  while (going) {
    expect((await examineFolder({ directory })).findings).toEqual([]);
    looks++;
  }
  expect(await ended).toEqual([0, 0, 0]);
  expect(looks).toBeGreaterThan(0);
  expect(answersIn(await store.load(first))).toHaveLength(2 * answers);
  expect(answersIn(await store.load(second))).toHaveLength(answers);
});

test('verifying among drafts, beginnings and removals finds nothing', async () => {
  const directory = tempFolder();
  const writers = writeOn(directory);
  await expect.poll(() => writers.ids.length).toBeGreaterThan(1);
  for (let round = 0; round < 3; round++) expect((await examineFolder({ directory })).findings).toEqual([]);
  const kept = await writers.stop();
  expect([...kept.values()].flat().length).toBeGreaterThan(5);
  await expectKept(directory, kept);
});

test('repairing while others write repairs what is damaged, and loses nothing', async () => {
  const directory = tempFolder();
  const id = await damagedSession(directory);
  const writers = writeOn(directory);
  await expect.poll(() => writers.ids.length).toBeGreaterThan(1);
  const report = await repairFolder({ directory });
  expect(report.repaired.map(({ code, sessionId }) => [code, sessionId])).toEqual([['newest-version-damaged', id]]);
  expect(report.findings).toEqual([]);
  await expectKept(directory, await writers.stop());
});

async function damagedSession(directory: string): Promise<string> {
  const store = await openSessionStore({ directory });
  const { id } = await store.create({ templateId: 'reflective' });
  for (const one of ['a1', 'a2']) await store.dispatch(id, answer(one));
  await store.close();
  const [newest = ''] = revisionFiles(directory, id);
  spoil(newest, readFileSync(newest).subarray(0, 500));
  return id;
}

test('what a repair put aside goes with its session when that is removed for good', async () => {
  const directory = tempFolder();
  const id = await damagedSession(directory);
  await repairFolder({ directory, pauseMs: 20 });
  expect(everythingIn(directory).filter((name) => name.includes('.quarantine/'))).not.toEqual([]);
  const store = await openStore(directory);
  await store.purge(id);
  await store.close();
  expect(everythingIn(directory).filter((name) => name.includes(id))).toEqual([]);
});
