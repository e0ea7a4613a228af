// Promise 2: "Saved" survives a power cut. The disk is copied right after each reply, the copy is mounted, and what was
// acknowledged must be on it. The same disk takes answers back from a writer that does not sync the folder.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import writeFileAtomic from 'write-file-atomic';
import { openSessionStore, type SessionStore } from '../../electron/store/session-store.ts';
import { answer, answersIn, codeOf, draftOf } from '../electron/store/open-store.ts';
import { skippedAloud } from '../support/small-disk.ts';
import { type Counts, rounds } from './rounds.ts';
import { type CuttableDisk, cuttableDisk, whyNoPowerCuts } from './support/power-cut.ts';
import { ageLocks } from './support/store-leftovers.ts';

const skip = skippedAloud(whyNoPowerCuts, 'promise 2, power cuts');
const cutsPerDisk = 25;

/** What the store has acknowledged so far: the answers of each session, the newest draft, what was removed. */
type Acknowledged = { answers: Map<string, string[]>; draft: { id: string; text: string } | null; purged: string[] };

type Journal = { disk: CuttableDisk; store: SessionStore; saved: Acknowledged };

async function newJournal(): Promise<Journal> {
  const disk = cuttableDisk();
  const store = await openSessionStore({ directory: disk.folder, timeZone: 'Europe/Dublin' });
  return { disk, store, saved: { answers: new Map(), draft: null, purged: [] } };
}

/** Saves something, each time in another way. */
async function save({ store, saved }: Journal, n: number): Promise<void> {
  const ids = [...saved.answers.keys()];
  const id = ids[n % Math.max(1, ids.length)];
  const kind = n % 5;
  if (id === undefined || kind === 0) {
    const session = await store.create({ templateId: 'reflective' });
    saved.answers.set(session.id, []);
  } else if (kind === 1) {
    const prepared = await store.prepare({ templateId: 'just-talk' });
    await store.dispatch(prepared.id, answer(`a${n}`));
    saved.answers.set(prepared.id, [`a${n}`]);
  } else if (kind === 2) {
    await store.saveDraft(draftOf(id, `typed ${n}`, n, 'window'));
    saved.draft = { id, text: `typed ${n}` };
  } else if (kind === 3 && n % 10 === 8 && ids.length > 3) {
    await store.purge(id);
    saved.answers.delete(id);
    saved.purged.push(id);
    if (saved.draft?.id === id) saved.draft = null;
  } else {
    const commands = [answer(`a${n}`), answer(`b${n}`)];
    await Promise.all(commands.map((command) => store.dispatch(id, command)));
    saved.answers.get(id)?.push(`a${n}`, `b${n}`);
  }
}

/** What is missing, or there again, on the disk after the cut. */
async function lostOn(directory: string, { answers, draft, purged }: Acknowledged): Promise<string[]> {
  // No machine starts again within the second a lock looks alive for; waiting for that is the matter of promise 12.
  ageLocks(directory);
  const store = await openSessionStore({ directory });
  const lost: string[] = [];
  for (const [id, ids] of answers) {
    if ((await codeOf(store.load(id))) !== 'none') lost.push(`session ${id}`);
    else if (answersIn(await store.load(id)).join() !== ids.join()) lost.push(`answers of ${id}`);
  }
  for (const id of purged) if ((await codeOf(store.load(id))) !== 'not-found') lost.push(`the removal of ${id}`);
  if (draft && (await store.loadDrafts(draft.id))[0]?.text !== draft.text) lost.push('the draft');
  // The view is not synced, because it can be rebuilt: after a cut it may be empty, and that is all that may be found.
  const troubles = store.troubles().filter(({ detail }) => !detail.startsWith('the readable file of the session'));
  lost.push(...troubles.map(({ detail }) => `trouble: ${detail}`));
  const [id] = answers.keys();
  if (id && (await codeOf(store.dispatch(id, answer('next')))) !== 'none') lost.push('the next answer');
  await store.close();
  return lost;
}

const acknowledgedIn = ({ answers }: Acknowledged) => [...answers.values()].flat().length;

// Seen failing without the sync of the folder after the link, and without the sync of the temp file before it.
test.skipIf(skip)('promise 2: the power cut right after a reply takes nothing back that was acknowledged', async () => {
  let journal: Journal | undefined;
  let cuts = 0;
  const options = { promise: 2, what: 'power cut after the reply', short: 20, long: 200 };
  const counts = await rounds(options, async (n): Promise<Counts> => {
    if (!journal || cuts++ === cutsPerDisk) {
      await journal?.store.close();
      journal = await newJournal();
      cuts = 1;
    }
    const { disk, saved } = journal;
    await save(journal, n);
    const lost = await disk.cut((folder) => lostOn(folder, saved));
    expect(lost, `cut ${n}`).toEqual([]);
    return { cuts: 1, answersLookedFor: acknowledgedIn(saved), lost: lost.length };
  });
  await journal?.store.close();
  expect(counts).toMatchObject({ lost: 0 });
  expect(counts.answersLookedFor).toBeGreaterThan(counts.cuts ?? 0);
});

// Seen failing with a sync of the folder after each write: then nothing is lost, as it should be.
test.skipIf(skip)(
  'promise 2, negative control: the same cut takes the last answer back from plain write-file-atomic',
  async () => {
    let disk: CuttableDisk | undefined;
    const options = { promise: 2, what: 'negative control, write-file-atomic', short: 5, long: 40 };
    const counts = await rounds(options, async (n): Promise<Counts> => {
      disk ??= cuttableDisk();
      const answers = Array.from({ length: n + 1 }, (_, index) => `answer ${index}`);
      await writeFileAtomic(join(disk.folder, 'session.json'), JSON.stringify(answers));
      const found = await disk.cut((folder) => readFile(join(folder, 'session.json'), 'utf8').catch(() => '[]'));
      return { cuts: 1, lost: JSON.parse(found).length === answers.length ? 0 : 1 };
    });
    expect(counts.lost).toBeGreaterThan(0.8 * (counts.cuts ?? 0));
  },
);
