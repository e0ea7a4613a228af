// npm run test:soak: the long form of every promise of the store, one test file after another. Broken off, it goes on
// where it was; `-- --promise N` takes one promise, `-- --again` forgets what was done, `-- --share 0.05` is a trial with
// a part of the rounds, kept apart. Once all are through, docs/reliability.md is written.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runSetup } from './setup/run-setup.mjs';
import { describeMachine } from './soak/describe-machine.mjs';
import { keepFileResult, readSoak, readyForThisCode } from './soak/soak-folder.mjs';
import { promisesToProve, reliabilityPage, soakRows, tableText } from './soak/soak-table.mjs';
import { countReport } from './support/check-counts.mjs';
import { runOnDisplay } from './support/display.mjs';
import { projectRoot } from './support/project-root.mjs';
import { runBuild } from './support/run-build.mjs';
import { runCommand } from './support/run-command.mjs';

const { values } = parseArgs({
  options: {
    promise: { type: 'string', multiple: true },
    again: { type: 'boolean' },
    share: { type: 'string' },
  },
});
process.exitCode = await soak();

async function soak() {
  const chosen = new Set((values.promise ?? []).map(Number));
  const files = testFiles().filter(({ promise }) => chosen.size === 0 || chosen.has(promise));
  const folder = join(projectRoot, '.cache', values.share === undefined ? 'soak' : 'soak-trial');
  // A trial is always a new one: a part of the rounds is quickly done.
  if (values.again || values.share !== undefined) forget(folder, chosen);
  if (readyForThisCode(folder)) console.log('The code has changed since the last soak, so it begins anew.');
  if (!(await runSetup())) return 1;
  if (files.some(inTheApp)) {
    const built = await runBuild();
    if (built !== 0) return built;
  }

  for (const [index, file] of files.entries()) {
    const known = readSoak(folder).files.find(({ test }) => test === file.test);
    const heading = `\n— ${index + 1} of ${files.length}: ${file.test}`;
    if (known && known.failed === 0) console.log(`${heading}: done before`);
    else {
      console.log(heading);
      await runFile(folder, file);
    }
  }

  const kept = readSoak(folder);
  const rows = soakRows(files, kept);
  console.log(`\n${tableText(rows)}`);
  const proved =
    rows.length > 0 && rows.every(({ result }) => !result.startsWith('failed') && result !== 'not finished');
  const all = proved && promisesToProve.every(({ number }) => rows.some(({ promise }) => promise === number));
  if (all && chosen.size === 0 && values.share === undefined) {
    writeFileSync(join(projectRoot, 'docs', 'reliability.md'), reliabilityPage(rows, await describeMachine()));
    console.log('\nWritten to docs/reliability.md.');
  } else console.log(`\nKept in ${folder}; docs/reliability.md is written when all promises are through.`);
  return proved ? 0 : 1;
}

/** @param {{ test: string }} file */
function inTheApp({ test }) {
  return test.startsWith('test/e2e/');
}

/** Every test file of a promise, by number. */
function testFiles() {
  return ['test/faults', 'test/e2e']
    .flatMap((folder) => readdirSync(join(projectRoot, folder)).map((name) => ({ folder, name })))
    .flatMap(({ folder, name }) => {
      const number = /^promise-(\d{2})-.*\.test\.ts$/.exec(name)?.[1];
      return number === undefined ? [] : [{ promise: Number(number), test: `${folder}/${name}` }];
    })
    .sort((a, b) => a.promise - b.promise || a.test.localeCompare(b.test));
}

/** @param {string} folder @param {Set<number>} chosen forgotten promises; all if empty */
function forget(folder, chosen) {
  if (chosen.size === 0) return rmSync(folder, { recursive: true, force: true });
  for (const promise of chosen) for (const path of readSoak(folder).pathsOf(promise)) rmSync(path);
}

/** @param {string} folder @param {{ promise: number, test: string }} file */
async function runFile(folder, file) {
  const report = join(folder, 'report.json');
  rmSync(report, { force: true });
  const args = [
    join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    file.test,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const env = { ...process.env, INNERVIEW_SOAK: folder, INNERVIEW_SOAK_SHARE: values.share ?? '1' };
  const options = { cwd: projectRoot, env };
  const began = performance.now();
  const code = inTheApp(file)
    ? await runOnDisplay(process.execPath, args, options)
    : (await runCommand(process.execPath, args, options)).code;
  const seconds = (performance.now() - began) / 1_000;
  keepFileResult(folder, { ...file, ...countReport(report, code), seconds });
}
