// Promise 7: damage is never fatal, silent or spread: the session opens, at most one version back, the bytes are kept, the
// person is told, and no other session changes. Chosen cases are in test/electron/store/damaged-files.test.ts.
import { cpSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { openSessionStore } from '../../electron/store/session-store.ts';
import {
  answer,
  answersIn,
  codeOf,
  everythingIn,
  revisionFiles,
  sessionsIn,
  viewOf,
} from '../electron/store/open-store.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { chance, mutations } from './mutations.ts';
import { type Counts, rounds } from './rounds.ts';

const perRound = 50;
const targets = ['revision', 'view', 'both'] as const;

/** A journal with a session for every damage, and one that nothing happens to. Each holds three answers. */
async function soundJournal(): Promise<{ directory: string; ids: string[]; bystander: string }> {
  const directory = tempFolder();
  const store = await openSessionStore({ directory, timeZone: 'Europe/Dublin' });
  const ids: string[] = [];
  for (let index = 0; index <= perRound; index++) {
    const { id } = await store.create({ templateId: 'reflective', title: `Day ${index}` });
    for (const commandId of ['a1', 'a2', 'a3']) await store.dispatch(id, answer(commandId));
    ids.push(id);
  }
  await store.close();
  const bystander = ids.pop() ?? '';
  return { directory, ids, bystander };
}

type Damaged = {
  id: string;
  what: string;
  target: (typeof targets)[number];
  /** The files as they are now. Harmless: they say what was there, or what was there before, and only that. */
  files: { path: string; bytes: Buffer; harmless: boolean; newer: boolean }[];
};

/** Damages a session's newest revision, its view, or both; a damaged file keeps its dates. */
function damageSession(directory: string, id: string, other: string, number: number): Damaged {
  const random = chance(number);
  const mutation = mutations[number % mutations.length];
  if (!mutation) throw new Error('no mutation');
  const target = targets[Math.floor(number / mutations.length) % targets.length] ?? 'both';
  const paths = [revisionFiles(directory, id)[0] ?? '', viewOf(directory, id)];
  const chosen = target === 'revision' ? paths.slice(0, 1) : target === 'view' ? paths.slice(1) : paths;
  const files = chosen.map((path) => {
    const sound = readFileSync(path);
    const { atime, mtime } = statSync(path);
    // What a disk or a person may confuse it with: a file of another session, or an older version of this one.
    const confused = random() < 0.5 ? viewOf(directory, other) : (revisionFiles(directory, id)[1] ?? '');
    const bytes = mutation.damage(sound, random, readFileSync(confused));
    writeFileSync(path, bytes);
    utimesSync(path, atime, mtime);
    const [before, after] = [parsed(sound), parsed(bytes)];
    // A view that is an older version of ours is only behind.
    const behind = path === paths[1] && revisionFiles(directory, id).some((old) => readFileSync(old).equals(bytes));
    return { path, bytes, harmless: behind || isDeepStrictEqual(before, after), newer: formatOf(after) > 1 };
  });
  return { id, what: `number ${number}: ${mutation.name}, ${target}`, target, files };
}

function parsed(bytes: Buffer): unknown {
  try {
    // A byte order mark is layout too: this takes it away.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const formatOf = (json: unknown): number =>
  json !== null && typeof json === 'object' && 'format' in json ? Number(json.format) : 0;

/** Everything of one session on disk, as text. */
const filesOf = (directory: string, id: string): string[] =>
  [viewOf(directory, id), ...revisionFiles(directory, id)].map((path) => readFileSync(path, 'latin1'));

/** Damages every session of a copy of the journal, opens it, looks, writes on, and looks again. */
async function damageAndOpen(sound: Awaited<ReturnType<typeof soundJournal>>, round: number): Promise<Counts> {
  const directory = `${sound.directory}-${round}`;
  cpSync(sound.directory, directory, { recursive: true, preserveTimestamps: true });
  const { ids, bystander } = sound;
  const damaged = ids.map((id, index) =>
    damageSession(directory, id, ids[(index + 1) % ids.length] ?? '', round * perRound + index),
  );
  const others = filesOf(directory, bystander);
  const store = await openSessionStore({ directory, timeZone: 'Europe/Dublin' });
  const listed = new Set((await store.list()).map(({ id }) => id));
  expect(listed.has(bystander)).toBe(true);
  const counts = { files: 0, harmless: 0, stepsBack: 0, takenForNewer: 0 };
  const openOne = async ({ id, what, target, files }: Damaged) => {
    counts.files += files.length;
    if (files.every(({ harmless }) => harmless)) counts.harmless++;
    if (files.some(({ newer }) => newer)) {
      // A number for the format above ours: whatever it is, it is not to be written.
      counts.takenForNewer++;
      expect([what, ['newer-format', 'none']]).toEqual([what, expect.arrayContaining([await codeOf(store.load(id))])]);
      expect([what, await codeOf(store.dispatch(id, answer('a4')))]).toEqual([what, 'newer-format']);
      for (const { path, bytes } of files) expect([what, readFileSync(path).equals(bytes)]).toEqual([what, true]);
      return;
    }
    expect([what, listed.has(id)]).toEqual([what, true]);
    const before = answersIn(await store.load(id).catch((error) => Promise.reject(new Error(what, { cause: error }))));
    const oneBack = target === 'both' && before.length === 2;
    if (oneBack) counts.stepsBack++;
    expect([what, before]).toEqual([what, oneBack ? ['a1', 'a2'] : ['a1', 'a2', 'a3']]);
    expect([what, answersIn(await store.dispatch(id, answer('a4')))]).toEqual([what, [...before, 'a4']]);
  };
  await Promise.all(damaged.map(openOne));
  await store.close();
  const quarantine = join(sessionsIn(directory), '.quarantine');
  const keptAside = new Set(readdirSync(quarantine).map((name) => readFileSync(join(quarantine, name), 'latin1')));
  for (const { id, what, files } of damaged) {
    const told = store.troubles().filter(({ sessionId }) => sessionId === id);
    if (files.some(({ newer }) => newer)) continue;
    if (files.some(({ harmless }) => !harmless)) expect([what, told.length > 0]).toEqual([what, true]);
    for (const { path, bytes, harmless } of files) {
      if (harmless) continue;
      expect([what, keptAside.has(bytes.toString('latin1'))]).toEqual([what, true]);
      if (path.includes('.revisions')) expect([what, readFileSync(path).equals(bytes)]).toEqual([what, true]);
    }
  }
  expect(JSON.stringify(store.troubles())).not.toContain('answer');
  expect(filesOf(directory, bystander)).toEqual(others);
  expect(store.troubles().filter(({ sessionId }) => sessionId === bystander)).toEqual([]);
  const known = new Set([...ids, bystander]);
  const views = readdirSync(sessionsIn(directory)).filter((name) => name.endsWith('.json'));
  expect(views.every((name) => known.has(name.slice('session-'.length, -'.json'.length)))).toBe(true);
  expect(everythingIn(join(sessionsIn(directory), '.tmp'))).toEqual([]);
  rmSync(directory, { recursive: true });
  return counts;
}

// Seen failing with the copy to quarantine left out, with `intact` ignored, and with an older version taken in a newer one's
// place, all in newestReadable of session-head.ts; and with a view dated against the version that was stepped back to.
test('promise 7: a damaged file costs at most its own newest version, is kept, and is told', async () => {
  const sound = await soundJournal();
  const options = { promise: 7, what: `${perRound} sessions with damaged files at a time`, short: 15, long: 300 };
  const counts = await rounds(options, (round) => damageAndOpen(sound, round));
  expect(counts.files).toBeGreaterThanOrEqual(perRound);
});
