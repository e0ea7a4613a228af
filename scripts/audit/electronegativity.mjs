// Rule 13: what @doyensec/electronegativity says of the main process. It always ends well, so its list is judged here.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../support/project-root.mjs';
import { lastLines, runCommand, runNpm } from '../support/run-command.mjs';

/** The audit's own packages: what the tool brings along is no part of the project. */
const packages = join(projectRoot, 'test', 'audit');

/** Checks that cannot see how Electron works today, whatever they are shown. */
const noise = ['AUXCLICK_JS_CHECK', 'SANDBOX_JS_CHECK', 'PRELOAD_JS_CHECK'];

/**
 * @param {string} csv
 * @returns {{ problems: string[], evidence: string }}
 */
export function judgeFindings(csv) {
  if (!csv.startsWith('issue, severity')) return { problems: ['the tool wrote no list'], evidence: '' };
  const found = [...csv.matchAll(/^([A-Z_]+),"([A-Z]+)",/gm)].map(([, issue = '', severity = '']) => ({
    issue,
    severity,
  }));
  const counted = found.filter(({ issue }) => !noise.includes(issue));
  const high = counted.filter(({ severity }) => severity === 'HIGH' || severity === 'CRITICAL');
  const others = counted
    .filter((finding) => !high.includes(finding))
    .map(({ issue, severity }) => `${issue} ${severity.toLowerCase()}`);
  return {
    problems: high.map(({ issue }) => `${issue} is high`),
    evidence: `0 high findings; looked at: ${others.join(', ') || 'nothing'}`,
  };
}

/** Installs the tool if needed and lets it look at a folder. @param {string} folder @returns {Promise<string>} its list */
export async function findingsOf(folder) {
  const tool = join(packages, 'node_modules', '@doyensec', 'electronegativity', 'dist', 'index.js');
  if ((await readFile(tool).catch(() => null)) === null) {
    const { code, output } = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: packages,
      capture: true,
      timeoutMs: 300_000,
    });
    if (code !== 0) throw new Error(`electronegativity could not be installed: ${lastLines(output, 3)}`);
  }
  const place = await mkdtemp(join(tmpdir(), 'innerview-electronegativity-'));
  try {
    const list = join(place, 'findings.csv');
    await runCommand(process.execPath, [tool, '-i', folder, '-o', list], { capture: true, timeoutMs: 180_000 });
    return await readFile(list, 'utf8').catch(() => '');
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
