// When, on what and with which code the figures were measured. Nothing in it names a machine, a person or a folder.

import { statfs } from 'node:fs/promises';
import { availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { projectRoot } from '../../scripts/support/project-root.mjs';
import { runCommand } from '../../scripts/support/run-command.mjs';
import { electron } from './electron-process.mjs';

const fileSystems = { 61267: 'ext4', 16914836: 'tmpfs', 2435016766: 'btrfs', 1481003842: 'xfs', 2035054128: 'overlay' };

/** [label, value] pairs, in the order they are told. */
export async function describeRun({ args, samples }) {
  const { type: magic } = await statfs(projectRoot);
  const cpu = `${availableParallelism()} cores, ${cpus()[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB`;
  return [
    ['date', new Date().toISOString().slice(0, 10)],
    ['command', ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' ')],
    ['git revision', await revision()],
    ['machine', cpu],
    ['system', `${type()} ${release()}, ${fileSystems[magic] ?? `file system 0x${magic.toString(16)}`}`],
    ['Node, Electron', `${process.versions.node}, ${electron().version}`],
    [
      'samples',
      `${samples.rounds} answers of each contender at each size, ${samples.runs} starts of each app, ${samples.rivalRounds} × ${samples.rivalAnswers} answers of each crowd`,
    ],
  ];
}

async function revision() {
  const git = (...args) => runCommand('git', args, { cwd: projectRoot, capture: true });
  const { code, output } = await git('rev-parse', '--short=12', 'HEAD');
  if (code !== 0) return 'not in git';
  const { output: changes } = await git('status', '--porcelain');
  return `${output.trim()}${changes.trim() === '' ? '' : ', with changes that are not committed'}`;
}
