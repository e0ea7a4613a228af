// When, on what and with which code a soak was run. Nothing in it names a machine, a person or a folder.
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { projectRoot } from '../support/project-root.mjs';
import { runCommand } from '../support/run-command.mjs';

/** @returns {Promise<[string, string][]>} label and value, in the order they are told */
export async function describeMachine() {
  const cpu = cpus()[0]?.model.trim() ?? 'unknown';
  return [
    ['date', new Date().toISOString().slice(0, 10)],
    ['command', '`npm run test:soak`'],
    ['git revision', await revision()],
    ['machine', `${availableParallelism()} cores, ${cpu}, ${Math.round(totalmem() / 2 ** 30)} GB`],
    ['system', `${type()} ${release()}, Node ${process.versions.node}`],
  ];
}

async function revision() {
  const git = (/** @type {string[]} */ ...args) => runCommand('git', args, { cwd: projectRoot, capture: true });
  const { code, output } = await git('rev-parse', '--short=12', 'HEAD');
  if (code !== 0) return 'not in git';
  const { output: changes } = await git('status', '--porcelain');
  return `${output.trim()}${changes.trim() === '' ? '' : ', with changes that are not committed'}`;
}
