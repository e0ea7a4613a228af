// Runs tests of a tree and says how each of them ended.
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { onDisplay } from '../support/display.mjs';
import { lastLines, runCommand } from '../support/run-command.mjs';

/**
 * @typedef {{ file: string, title: string, status: string }} Outcome `status`: passed, failed, or another that says it was not run
 * @param {string} root
 * @param {import('./rules.mjs').Proof[]} proofs
 * @returns {Promise<Outcome[]>}
 */
export async function runProofs(root, proofs) {
  const report = join(root, 'audit-report.json');
  await rm(report, { force: true });
  const only = proofs.length === 1 ? [`--testNamePattern=${proofs[0]?.titles.source}`] : [];
  const args = [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    ...new Set(proofs.map(({ project }) => `--project=${project}`)),
    ...new Set(proofs.map(({ file }) => file)),
    ...only,
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const [program, programArgs] = onDisplay(process.execPath, args);
  const { output } = await runCommand(program, programArgs, { cwd: root, capture: true });
  const text = await readFile(report, 'utf8').catch(() => {
    throw new Error(`The tests did not run: ${lastLines(output, 5)}`);
  });
  /** @type {{ testResults: { name: string, assertionResults: { fullName: string, status: string }[] }[] }} */
  const { testResults } = JSON.parse(text);
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({ file: name, title: fullName, status })),
  );
}

/** Those of `outcomes` that belong to a proof and were run. @param {Outcome[]} outcomes @param {import('./rules.mjs').Proof} proof */
export const ranOf = (outcomes, { file, titles }) =>
  outcomes.filter(
    (one) => one.file.endsWith(file) && titles.test(one.title) && (one.status === 'passed' || one.status === 'failed'),
  );
