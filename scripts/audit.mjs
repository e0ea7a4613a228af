// npm run audit: the thirteen rules of security, each proven by the tests of `npm test` in a copy of the project, and each
// seen failing there with its protection taken away. `-- --json` prints data; `-- --only 3,7` some rules; `-- --quick` takes
// nothing away. Ends with 1 if a rule is not kept, or if its proof does not notice that it is not.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findingsOf, judgeFindings } from './audit/electronegativity.mjs';
import { checkLockFile } from './audit/lock-file.mjs';
import { rules } from './audit/rules.mjs';
import { ranOf, runProofs } from './audit/run-proofs.mjs';
import { makeScratchTree, remove } from './audit/scratch-tree.mjs';
import { runSetup } from './setup/run-setup.mjs';
import { projectRoot } from './support/project-root.mjs';
import { lastLines, runCommand } from './support/run-command.mjs';

/** @typedef {{ number: number, rule: string, kept: boolean, evidence: string, noticed: string }} Row `noticed`: what the proof said without the protection */

const asJson = process.argv.includes('--json');
const quick = process.argv.includes('--quick');
const list = process.argv[process.argv.indexOf('--only') + 1];
const chosen = process.argv.includes('--only') ? (list ?? '').split(',').map(Number) : null;
const wanted = (/** @type {number} */ number) => chosen === null || chosen.includes(number);
const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);

process.exitCode = await audit();

async function audit() {
  if (!asJson && !(await runSetup())) return 1;
  const tree = await makeScratchTree();
  try {
    const rows = [...(await testedRows(tree.root)), ...(await checkedRows(tree.root))];
    console.log(asJson ? JSON.stringify(rows, null, 2) : tableOf(rows));
    return rows.length > 0 && rows.every(({ kept }) => kept) ? 0 : 1;
  } finally {
    await tree.dispose();
  }
}

/** @param {string} root @returns {Promise<Row[]>} */
async function testedRows(root) {
  const asked = rules.filter(({ number }) => wanted(number));
  if (asked.length === 0) return [];
  say('Building the copy…');
  await build(root);
  say('Running the proofs…');
  const outcomes = await runProofs(
    root,
    asked.flatMap(({ proofs }) => proofs),
  );
  /** @type {Row[]} */
  const rows = [];
  for (const { number, rule, proofs, without } of asked) {
    const ran = proofs.map((proof) => ranOf(outcomes, proof));
    const failed = ran.flat().filter(({ status }) => status === 'failed');
    const notRun = proofs.filter((_proof, at) => ran[at]?.length === 0).map(({ file }) => file);
    const evidence = [
      `${ran.flat().length - failed.length} tests passed`,
      ...failed.map(({ title }) => `FAILED: ${title}`),
      ...notRun.map((file) => `NOT RUN HERE: ${file}`),
    ].join('; ');
    const row = {
      number,
      rule,
      kept: failed.length === 0 && notRun.length < proofs.length,
      evidence,
      noticed: 'not asked',
    };
    if (!quick) {
      const seen = [];
      for (const one of without) seen.push(await withoutIt(root, number, proofs, one));
      row.noticed = seen.map(({ said }) => said).join('; ');
      row.kept &&= seen.every(({ noticed }) => noticed);
    }
    say(`${row.kept ? 'pass' : 'FAIL'}  ${number}  ${rule}`);
    rows.push(row);
  }
  return rows;
}

/**
 * @param {string} root @param {number} number
 * @param {import('./audit/rules.mjs').Proof[]} proofs @param {import('./audit/rules.mjs').Without} without
 */
async function withoutIt(root, number, proofs, { removals, proof: at, fails = 1 }) {
  const proof = proofs[at];
  if (!proof) throw new Error(`Rule ${number} has no proof ${at}.`);
  const putBack = await remove(root, removals);
  try {
    if (proof.project === 'e2e') await build(root);
    const ran = ranOf(await runProofs(root, [proof]), proof);
    const red = ran.filter(({ status }) => status === 'failed').length;
    if (ran.length === 0) return { noticed: true, said: `could not be tried here (${proof.file})` };
    return { noticed: red >= fails, said: red >= fails ? `${red} red` : `NOT NOTICED by ${proof.file}` };
  } finally {
    await putBack();
  }
}

/** @param {string} root */
async function build(root) {
  const { code, output } = await runCommand(process.execPath, ['scripts/build.mjs'], { cwd: root, capture: true });
  if (code !== 0) throw new Error(`The copy does not build: ${lastLines(output, 10)}`);
}

/** Rules 12 and 13. @param {string} root @returns {Promise<Row[]>} */
async function checkedRows(root) {
  /** @type {Row[]} */
  const rows = [];
  if (wanted(12)) {
    const manifest = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
    const lock = JSON.parse(await readFile(join(projectRoot, 'package-lock.json'), 'utf8'));
    const npmrc = await readFile(join(projectRoot, '.npmrc'), 'utf8');
    const { problems, evidence } = checkLockFile(manifest, lock, npmrc);
    const loose = { ...manifest, dependencies: { ...manifest.dependencies, zod: '^4.0.0' } };
    const noticed = checkLockFile(loose, lock, '').problems.length - problems.length;
    rows.push({
      number: 12,
      rule: 'Dependencies are pinned, licensed, few, and run nothing when installed',
      kept: problems.length === 0 && noticed === 2,
      evidence: problems.join('; ') || evidence,
      noticed: `${noticed} red`,
    });
  }
  if (wanted(13)) {
    say('Asking electronegativity…');
    const { problems, evidence } = judgeFindings(await findingsOf(join(root, 'electron')));
    const putBack = await remove(root, [
      { file: 'electron/app/window.ts', find: '      contextIsolation: true,\n', put: '' },
    ]);
    const without = quick ? null : judgeFindings(await findingsOf(join(root, 'electron')));
    await putBack();
    rows.push({
      number: 13,
      rule: 'electronegativity has no high finding',
      kept: problems.length === 0 && (without === null || without.problems.length > 0),
      evidence: problems.join('; ') || evidence,
      noticed: without ? `${without.problems.length} red` : 'not asked',
    });
  }
  return rows;
}

/** @param {Row[]} rows */
function tableOf(rows) {
  const lines = rows.map(
    ({ number, rule, kept, evidence, noticed }) =>
      `| ${number} | ${rule} | ${kept ? 'pass' : 'FAIL'} | ${evidence} | ${noticed} |`,
  );
  return ['| # | rule | | evidence | without its protection |', '|---|---|---|---|---|', ...lines].join('\n');
}
