// One answer at a time by each contender in turn, all sizes in the same rounds, so that whatever the machine does
// meanwhile, it does to all of them.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerNaively, writeFloor } from './contenders.mjs';
import { openJournalWindow } from './journal-window.mjs';
import { newestRevision } from './stored-revision.mjs';
import { createTracedFs, phasesOf } from './traced-fs.mjs';
import { answerCommand, chance, createWriter, exchangeOf } from './written-answers.mjs';

/** Answers to each new session that are not counted. */
const warmUps = 3;
/** After an answer from the window its page looks at its library again; the next contender waits for that to pass. */
const settleMs = 40;

/**
 * Returns, for each size, the milliseconds of each contender (`floor`, `naive`, `store`, `window`), what the store
 * takes until its turn is over (`turn`), an empty call from the window (`hop`), and the phases of answers whose file calls were timed (`traced`).
 */
export async function measureAnswers({ openSessionStore, work, sizes, rounds, progress }) {
  const plain = await openSessionStore({ directory: join(work, 'plain') });
  const trace = createTracedFs();
  const traced = await openSessionStore({ directory: join(work, 'traced'), fs: trace.fs });
  const appFolder = join(work, 'app');
  // Sessions for the app are made from outside: eight processes may share a journal, so two can.
  const beside = await openSessionStore({ directory: appFolder });
  const window = await openJournalWindow(appFolder);
  await mkdir(join(work, 'files'));
  const contenders = { plain, traced, trace, beside, window, work };
  try {
    const lanes = sizes.map((size) => createLane(contenders, size));
    // The first rounds only let the engine compile what is measured.
    for (let round = -Math.ceil(rounds / 10); round < rounds; round++) {
      if (round >= 0) progress(round, rounds);
      for (const lane of lanes) await lane.round(round >= 0);
    }
    for (const lane of lanes) await lane.verify();
    return lanes.map(({ result }) => result);
  } finally {
    await window.close();
    for (const store of [plain, traced, beside]) await store.close();
  }
}

/** One size. A session that has grown by a tenth is removed, and a new one begun. */
function createLane({ plain, traced, trace, beside, window, work }, size) {
  const write = createWriter(size);
  const growth = Math.max(4, Math.floor(size / 10));
  const result = { size, bytes: [], floor: [], naive: [], store: [], turn: [], window: [], hop: [], traced: [] };
  const floorPath = join(work, 'files', `floor-${size}.json`);
  const naivePath = join(work, 'files', `naive-${size}.json`);
  let ids = null;
  let number = 0;

  /** A contender that did not write what it was timed for has measured nothing. */
  const verify = async () => {
    const found = {
      store: await plain.load(ids.plain),
      traced: await traced.load(ids.traced),
      window: await beside.load(ids.beside),
      naive: JSON.parse(await readFile(naivePath, 'utf8')),
    };
    for (const [who, { exchanges }] of Object.entries(found))
      if (exchanges.length !== number) throw new Error(`${who} has ${exchanges.length} answers instead of ${number}`);
  };

  const begin = async () => {
    if (ids) {
      await verify();
      await plain.purge(ids.plain);
      await traced.purge(ids.traced);
      await beside.purge(ids.beside);
    }
    number = 0;
    const texts = Array.from({ length: size - warmUps }, write);
    ids = {
      plain: await grown(plain, texts),
      traced: await grown(traced, texts),
      beside: await grown(beside, texts),
    };
    number = texts.length;
    await writeFile(naivePath, await newestRevision(join(work, 'plain'), ids.plain));
    for (let i = 0; i < warmUps; i++) await everyone(null);
  };

  const byStore = async (command) => {
    const started = performance.now();
    await plain.dispatch(ids.plain, command);
    const acknowledged = performance.now();
    await plain.leave(ids.plain);
    return { store: acknowledged - started, turn: performance.now() - started };
  };
  const byTraced = async (command) => {
    trace.calls = [];
    const started = performance.now();
    await traced.dispatch(ids.traced, command);
    const acknowledged = performance.now();
    await traced.leave(ids.traced);
    return { traced: phasesOf(trace.calls, started, acknowledged) };
  };
  const byWindow = async (command) => {
    const took = await window.answer(ids.beside, command);
    await sleep(settleMs);
    return took;
  };
  const byNaive = async (command) => {
    const started = performance.now();
    await answerNaively(naivePath, exchangeOf(command));
    return { naive: performance.now() - started };
  };
  // The very bytes the store committed last.
  const byFloor = async () => {
    const bytes = await newestRevision(join(work, 'plain'), ids.plain);
    return { bytes: bytes.length, floor: writeFloor(floorPath, bytes) };
  };

  /** One answer by each, in an order that is another one each time: who follows whom is felt on the disk. */
  async function everyone(into) {
    number += 1;
    const command = answerCommand(number, write());
    for (const contender of shuffled([byFloor, byStore, byNaive, byTraced, byWindow])) {
      const measured = await contender(command);
      if (into) for (const [name, value] of Object.entries(measured)) into[name].push(value);
    }
  }

  const next = chance(size);
  const shuffled = (list) =>
    list
      .map((item) => [next(), item])
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);

  return {
    result,
    verify,
    /** One answer by each contender; `counted` tells whether it goes into the result. */
    async round(counted) {
      if (!ids || number >= size + growth) await begin();
      await everyone(counted ? result : null);
    },
  };
}

/** A new session with these answers, committed together; returns its id. */
async function grown(store, texts) {
  const { id } = await store.create({ templateId: 'just-talk' });
  await Promise.all(texts.map((text, index) => store.dispatch(id, answerCommand(index + 1, text))));
  await store.leave(id);
  return id;
}
