// npm test: set-up, then every check. A failing one does not stop the others; the last line counts them all.
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSetup } from './setup/run-setup.mjs';
import { addCounts, countReport, countsLine, noCounts } from './support/check-counts.mjs';
import { runOnDisplay } from './support/display.mjs';
import { projectRoot } from './support/project-root.mjs';
import { runBuild, runNodeTool } from './support/run-build.mjs';
import { runCommand } from './support/run-command.mjs';

const reports = mkdtempSync(join(tmpdir(), 'innerview-checks-'));
let total = noCounts;

/** @param {string} name @param {() => Promise<number>} run @returns {Promise<boolean>} whether it passed */
async function check(name, run) {
  console.log(`\n— ${name}`);
  const code = await run();
  console.log(code === 0 ? `${name}: passed` : `${name}: FAILED (code ${code})`);
  total = addCounts(total, { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });
  return code === 0;
}

/** Runs vitest projects and counts their tests. @param {string[]} projects @param {boolean} [onScreen] */
async function vitest(projects, onScreen = false) {
  console.log(`\n— tests: ${projects.join(', ')}`);
  const report = join(reports, `${projects.join('-')}.json`);
  const args = [
    join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    // By itself a run leaves one core free. Projects that must not run beside themselves say so in the configuration.
    `--maxWorkers=${availableParallelism()}`,
  ];
  const options = { cwd: projectRoot };
  const code = onScreen
    ? await runOnDisplay(process.execPath, args, options)
    : (await runCommand(process.execPath, args, options)).code;
  total = addCounts(total, countReport(report, code));
}

async function runEverything() {
  const ready = await check('set-up', async () => ((await runSetup()) ? 0 : 1));
  if (!ready) return;
  await check(
    'types',
    async () => (await runCommand(process.execPath, ['scripts/typecheck.mjs'], { cwd: projectRoot })).code,
  );
  await check(
    'lint',
    async () => (await runNodeTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])).code,
  );
  const built = await check('build', runBuild);
  await vitest(['unit', 'store']);
  await vitest(['faults']);
  if (built) await vitest(['e2e'], true);
  else console.log('\nThe tests in the app were not run, because there is no build.');
}

try {
  await runEverything();
} finally {
  rmSync(reports, { recursive: true, force: true });
}
console.log(`\n${countsLine(total)}`);
if (total.failed > 0) process.exitCode = 1;
