// The bench itself, started by scripts/bench.mjs: measures, prints the tables, and after a full run writes them down.
// `--quick` takes few samples, `--only NAME` measures one part, `--sizes N,N` other libraries. None of them writes anything.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { openSessionStore } from '../../out/store/session-store.mjs';
import { projectRoot } from '../../scripts/support/project-root.mjs';
import { runCommand } from '../../scripts/support/run-command.mjs';
import { installBenchPackages } from './bench-packages.mjs';
import { describeRun } from './describe-run.mjs';
import { measureAnswers } from './measure-answers.mjs';
import { measureBursts } from './measure-bursts.mjs';
import { measureExchange } from './measure-exchange.mjs';
import { measureLibrary } from './measure-library.mjs';
import { measureRecovery } from './measure-recovery.mjs';
import { measureRivals } from './measure-rivals.mjs';
import { measureSearch } from './measure-search.mjs';
import { measureStartUp } from './measure-start-up.mjs';
import { performanceReport } from './performance-report.mjs';

const args = process.argv.slice(2);
const quick = args.includes('--quick');
const only = args.includes('--only') ? (args[args.indexOf('--only') + 1] ?? '') : null;

const progress = (what) => (done, all) => {
  if (done % Math.ceil(all / 10) === 0) process.stderr.write(`${what}: ${done} of ${all}\n`);
};

const rounds = quick ? 20 : 200;
const runs = quick ? 3 : 9;
const crowds = [2, 4, 8];
const rivalRounds = quick ? 1 : 3;
const rivalAnswers = quick ? 120 : 400;

/** `--sizes 1000,10000` measures other libraries than usual. */
const librarySizes = args.includes('--sizes')
  ? (args[args.indexOf('--sizes') + 1] ?? '').split(',').map(Number)
  : quick
    ? [1_000, 3_000]
    : [1_000, 10_000, 50_000];

/** Each part with what it takes from `shared`. */
const parts = {
  'start-up': async ({ work }) => ({ startUp: await measureStartUp({ work, runs, progress: progress('start-up') }) }),
  library: async (shared) => ({
    library: await measureLibrary({
      ...shared,
      sizes: librarySizes,
      samplesOf: (size) =>
        quick ? { rounds: 2, runs: 1 } : size > 10_000 ? { rounds: 2, runs: 2 } : { rounds: 5, runs: 3 },
      progress: (what) => process.stderr.write(`${what}\n`),
    }),
  }),
  answers: async (shared) => ({
    answers: await measureAnswers({ ...shared, sizes: [10, 100, 1_000], rounds, progress: progress('answers') }),
  }),
  rivals: async (shared) => ({
    rivals: await measureRivals({
      ...shared,
      crowds,
      answers: rivalAnswers,
      rounds: rivalRounds,
      progress: progress('processes against each other'),
    }),
  }),
  bursts: async (shared) => ({
    bursts: await measureBursts({
      ...shared,
      answers: 200,
      rounds: quick ? 3 : 15,
      withSqlite: !shared.without.includes('sqlite'),
      progress: progress('bursts'),
    }),
  }),
  search: async ({ work }) => ({
    search: await measureSearch({
      work,
      compared: quick ? 1_000 : 10_000,
      sizes: quick && !args.includes('--sizes') ? [1_000] : librarySizes,
      progress: progress('search'),
    }),
  }),
  recovery: async (shared) => ({
    recovery: await measureRecovery({
      ...shared,
      rounds: quick ? 2 : 10,
      naiveRounds: quick ? 0 : 2,
      progress: progress('killed holders'),
    }),
  }),
  exchange: async ({ work }) => ({
    exchange: await measureExchange({
      work,
      sessions: quick ? 1_000 : 10_000,
      entries: quick ? 1_000 : 3_415,
      rounds: quick ? 1 : 3,
      progress: progress('arriving and leaving'),
    }),
  }),
};

process.exitCode = await bench();

async function bench() {
  if (only !== null && !(only in parts)) {
    console.error(`There is no part "${only}". What there is: ${Object.keys(parts).join(', ')}.`);
    return 2;
  }
  const described = await describeRun({ args, samples: { rounds, runs, rivalAnswers, rivalRounds } });
  const { without, unmeasured } = await missingContenders();
  const busy = loadavg()[0];
  // Inside the project, because a system's folder for temporary files is often in memory, where a sync costs nothing.
  await mkdir(join(projectRoot, '.cache'), { recursive: true });
  const work = await mkdtemp(join(projectRoot, '.cache', 'bench-'));
  try {
    const measured = {};
    for (const [name, measure] of Object.entries(parts))
      if (only === null || only === name) Object.assign(measured, await measure({ openSessionStore, work, without }));
    const load = `${busy.toFixed(1)}${busy > 0.7 ? ': others were at work, so distrust the absolute times and every p99' : ''}`;
    const table = [...described, ['load when it began', load]];
    const report = performanceReport({ described: table, unmeasured, ...measured });
    console.log(report);
    if (quick || only !== null || args.includes('--sizes'))
      console.log('Not a full run: docs/performance.md stays as it is.');
    else await writeFile(join(projectRoot, 'docs', 'performance.md'), report);
    return 0;
  } finally {
    await rm(work, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

/** Contenders this machine cannot have, and a sentence for each. */
async function missingContenders() {
  const noSqlite = await installBenchPackages();
  const { code } = await runCommand('python3', ['-c', 'import fcntl'], { capture: true });
  return {
    without: [...(noSqlite === null ? [] : ['sqlite']), ...(code === 0 ? [] : ['python'])],
    unmeasured: [
      ...(noSqlite === null ? [] : [`Without SQLite: better-sqlite3 could not be installed (${noSqlite}).`]),
      ...(code === 0 ? [] : ['Without Python: there is no python3 with fcntl here.']),
    ],
  };
}
