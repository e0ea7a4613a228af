// The bench itself, started by scripts/bench.mjs: measures, prints the tables, and after a full run writes them down.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { openSessionStore } from '../../out/store/session-store.mjs';
import { projectRoot } from '../../scripts/support/project-root.mjs';
import { describeRun } from './describe-run.mjs';
import { measureAnswers } from './measure-answers.mjs';
import { measureStartUp } from './measure-start-up.mjs';
import { performanceReport } from './performance-report.mjs';

const quick = process.argv.includes('--quick');
const sizes = [10, 100, 1_000];
const rounds = quick ? 25 : 250;
const runs = quick ? 3 : 11;

const progress = (what) => (done, all) => {
  if (done % Math.ceil(all / 10) === 0) process.stderr.write(`${what}: ${done} of ${all}\n`);
};

const described = await describeRun({ quick, rounds, runs });
const busyBefore = loadavg()[0];
// Inside the project, because a system's folder for temporary files is often in memory, where a sync costs nothing.
await mkdir(join(projectRoot, '.cache'), { recursive: true });
const work = await mkdtemp(join(projectRoot, '.cache', 'bench-'));
try {
  const startUp = await measureStartUp({ work, runs, progress: progress('start-up') });
  const answers = await measureAnswers({ openSessionStore, work, sizes, rounds, progress: progress('answers') });
  const load = [
    'load when it began',
    `${busyBefore.toFixed(1)}${busyBefore > 0.7 ? ': others were at work, so distrust the absolute times and every p99' : ''}`,
  ];
  const report = performanceReport({ described: [...described, load], answers, startUp });
  console.log(report);
  if (quick) console.log('A quick run: docs/performance.md stays as it is.');
  else await writeFile(join(projectRoot, 'docs', 'performance.md'), report);
} finally {
  await rm(work, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
