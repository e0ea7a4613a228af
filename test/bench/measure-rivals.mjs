// Two, four and eight processes that answer in one session, one answer at a time each, as fast as they are let. All
// contenders write as many answers into a session of the same size, one contender after the other, in several rounds.
import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openSqlite } from './sqlite-answers.mjs';
import { newestRevision } from './stored-revision.mjs';
import { answerCommand, createWriter } from './written-answers.mjs';

const here = (name) => join(import.meta.dirname, name);
/** Answers that are there before anybody begins. */
const before = 10;

const program = (kind) => [process.execPath, here('rival-answers.mjs'), kind];

/**
 * Returns [{ processes, who, runs }]: a run is { took (ms), acknowledged, waits (ms), counts (answers of each process), lost }.
 * `without`: names of contenders that cannot be had.
 */
export async function measureRivals({ openSessionStore, work, crowds, answers, rounds, without, progress }) {
  const contenders = Object.entries(contendersFor(openSessionStore)).filter(([who]) => !without.includes(who));
  const table = crowds.flatMap((processes) => contenders.map(([who]) => ({ processes, who, runs: [] })));
  for (let round = 0; round < rounds; round++) {
    for (const processes of crowds) {
      for (let turn = 0; turn < contenders.length; turn++) {
        const [who, begin] = contenders[(turn + round) % contenders.length];
        const folder = join(work, `rivals-${processes}-${who}-${round}`);
        await mkdir(folder);
        const run = await compete(await begin(folder), processes, before + answers);
        table.find((row) => row.processes === processes && row.who === who).runs.push(run);
      }
      progress(round * crowds.length + crowds.indexOf(processes), rounds * crowds.length);
    }
  }
  return table;
}

/** Each begins a session and says how to start a process that answers in it, and which answers it holds in the end. */
const contendersFor = (openSessionStore) => ({
  store: async (folder) => {
    const id = await sessionIn(openSessionStore, folder);
    return {
      command: (name, last) => [...program('store'), folder, id, name, last],
      found: async () => idsIn(await newestRevision(folder, id)),
    };
  },
  python: async (folder) => {
    const path = await fileIn(openSessionStore, folder);
    return {
      command: (name, last) => ['python3', here('rival-answers.py'), path, name, last],
      found: async () => idsIn(await readFile(path)),
    };
  },
  naive: async (folder) => {
    const path = await fileIn(openSessionStore, folder);
    return {
      command: (name, last) => [...program('naive'), path, '', name, last],
      found: async () => idsIn(await readFile(path)),
    };
  },
  sqlite: async (folder) => {
    const path = join(folder, 'answers.sqlite');
    const database = openSqlite(path);
    for (let number = 1; number <= before; number++) database.add(`before-${number}`, {});
    database.close();
    return {
      command: (name, last) => [...program('sqlite'), path, '', name, last],
      found: async () => {
        const opened = openSqlite(path);
        const names = opened.names();
        opened.close();
        return names;
      },
    };
  },
});

const idsIn = (bytes) => JSON.parse(bytes.toString('utf8')).exchanges.map(({ id }) => id);

async function sessionIn(openSessionStore, directory) {
  const store = await openSessionStore({ directory });
  const write = createWriter(before);
  const { id } = await store.create({ templateId: 'just-talk' });
  for (let number = 1; number <= before; number++) await store.dispatch(id, answerCommand(number, write()));
  await store.close();
  return id;
}

/** The same session as a file of its own. */
async function fileIn(openSessionStore, folder) {
  const id = await sessionIn(openSessionStore, folder);
  const path = join(folder, 'session.json');
  await writeFile(path, await newestRevision(folder, id));
  return path;
}

async function compete({ command, found }, processes, last) {
  const names = Array.from({ length: processes }, (_, index) => String.fromCharCode(97 + index));
  const rivals = names.map((name) => startRival(command(name, String(last))));
  try {
    await Promise.all(rivals.map(({ ready }) => ready));
    for (const { begin } of rivals) begin();
    const lists = await Promise.all(rivals.map(({ result }) => result));
    const all = lists.flat();
    const began = Math.min(...all.map(({ started }) => started));
    // Until the first one found the session full: after that there are fewer and fewer of them.
    const full = Math.min(...lists.map((list) => list.at(-1).ended));
    const counted = lists.map((list) => list.filter(({ ended }) => ended <= full));
    const inside = await found();
    const times = new Map();
    for (const id of inside) times.set(id, (times.get(id) ?? 0) + 1);
    return {
      took: full - began,
      acknowledged: counted.flat().length,
      counts: counted.map((list) => list.length),
      // An answer still waited for when the others were done has waited, too.
      waits: all.map(({ started, ended }) => ended - started),
      lost: all.filter(({ id }) => !times.has(id)).length,
      doubled: [...times.values()].filter((count) => count > 1).length,
    };
  } finally {
    for (const { child } of rivals) child.kill('SIGKILL');
  }
}

function startRival([executable, ...args]) {
  const child = spawn(executable, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`A process of ${args.join(' ')} ended early.`);
    return value;
  };
  const ready = next();
  return {
    child,
    ready,
    begin: () => child.stdin.write('go\n'),
    result: ready.then(next).then((line) => JSON.parse(line)),
  };
}
