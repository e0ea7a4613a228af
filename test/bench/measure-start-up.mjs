// How long until the first window can be used, beside an Electron window with nothing in it. Each run starts a new
// process on an empty data folder of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../scripts/support/project-root.mjs';
import { electron, electronArguments, electronEnvironment } from './electron-process.mjs';

const probe = join(import.meta.dirname, 'start-up-probe');
const patienceMs = 30_000;

const apps = {
  blank: { folder: join(import.meta.dirname, 'blank-app'), awaited: [] },
  ours: {
    folder: projectRoot,
    awaited: [
      ['button', 'New session'],
      ['textarea', 'Your answer'],
    ],
  },
};

/** Returns for `blank` and `ours` a list of runs, each { milestone: milliseconds since the start of the process }. */
export async function measureStartUp({ work, runs, progress }) {
  const measured = { blank: [], ours: [] };
  // Run -1 brings the files into memory and is thrown away.
  for (let run = -1; run < runs; run++) {
    progress(run + 1, runs + 1);
    const order = run % 2 === 0 ? ['blank', 'ours'] : ['ours', 'blank'];
    for (const name of order) {
      const milestones = await startOnce(work, apps[name]);
      if (run >= 0) measured[name].push(milestones);
    }
  }
  return measured;
}

async function startOnce(work, { folder, awaited }) {
  const dataFolder = await mkdtemp(join(work, 'start-up-'));
  const started = performance.timeOrigin + performance.now();
  const child = spawn(electron().executable, electronArguments(probe, dataFolder), {
    env: electronEnvironment({ PROBED_APP: folder, PROBED_FOR: JSON.stringify(awaited) }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complaints += text;
  });
  const milestones = {};
  const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const [, at, milestone] = /^milestone (\S+) (.+)$/.exec(line) ?? [];
      if (milestone) milestones[milestone] = Number(at) - started;
      if ('usable' in milestones) break;
    }
    if (!('usable' in milestones)) throw new Error(`A window never became usable:\n${complaints}`);
    return milestones;
  } finally {
    clearTimeout(timer);
    const killer = setTimeout(() => child.kill('SIGKILL'), 5_000);
    child.kill('SIGTERM');
    await ended;
    clearTimeout(killer);
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
