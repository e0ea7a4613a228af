// A window on a library, and one with nothing in it: when it can be used, what memory all its processes take, how long
// its threads were held up meanwhile, and how it scrolls.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../scripts/support/project-root.mjs';
import { electron, electronArguments, electronEnvironment } from './electron-process.mjs';

const probe = join(import.meta.dirname, 'start-up-probe');
const patienceMs = 180_000;
const awaited = [
  ['button', 'New session'],
  ['textarea', 'Your answer'],
];

/** { blank, ours }: lists of runs, each { usable, memory, … } in milliseconds and bytes. */
export async function measureLibraryWindows({ work, directory, runs }) {
  const measured = { blank: [], ours: [] };
  for (let run = 0; run < runs; run++) {
    const empty = await mkdtemp(join(work, 'blank-'));
    measured.blank.push(await startOnce(join(import.meta.dirname, 'blank-app'), empty, []));
    await rm(empty, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    // A run that was broken off leaves its window on another page.
    await rm(join(directory, 'windows.json'), { force: true });
    measured.ours.push(await startOnce(projectRoot, directory, awaited));
  }
  return measured;
}

async function startOnce(folder, dataFolder, wanted) {
  const started = performance.timeOrigin + performance.now();
  const child = spawn(electron().executable, electronArguments(probe, dataFolder), {
    env: electronEnvironment({ PROBED_APP: folder, PROBED_FOR: JSON.stringify(wanted), PROBED_ON: '1' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit');
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    complaints += text;
  });
  const figures = {};
  const timer = setTimeout(() => child.kill('SIGKILL'), patienceMs);
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const [, at, milestone] = /^milestone (\S+) (.+)$/.exec(line) ?? [];
      const [, value, name] = /^figure (\S+) (.+)$/.exec(line) ?? [];
      if (milestone === 'usable') figures.usable = Number(at) - started;
      // The probe rests at that moment, so that nothing of its own counts.
      if (name === 'resting') figures.memory = memoryOf(child.pid);
      else if (name) figures[name] = Number(value);
      if (name === 'over') break;
    }
    if (!('over' in figures))
      throw new Error(`A window was not measured to its end, but so far: ${JSON.stringify(figures)}\n${complaints}`);
    return figures;
  } finally {
    clearTimeout(timer);
    const killer = setTimeout(() => child.kill('SIGKILL'), 5_000);
    child.kill('SIGTERM');
    await ended;
    clearTimeout(killer);
  }
}

/** Bytes of a process and all that come from it; what they share is counted once (Linux; NaN elsewhere). */
function memoryOf(root) {
  const parents = new Map();
  for (const name of readable('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const [, parent] = /\) \S (\d+)/.exec(text(`/proc/${name}/stat`)) ?? [];
    if (parent) parents.set(Number(name), Number(parent));
  }
  const isOurs = (pid) => pid === root || (parents.has(pid) && isOurs(parents.get(pid)));
  const shares = [...parents.keys()].filter(isOurs).map((pid) => {
    const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(text(`/proc/${pid}/smaps_rollup`)) ?? [];
    return Number(kilobytes ?? 0) * 1024;
  });
  return shares.length === 0 ? Number.NaN : shares.reduce((sum, share) => sum + share, 0);
}

function readable(path) {
  try {
    return readdirSync(path);
  } catch {
    // No /proc: not Linux.
    return [];
  }
}

function text(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process has ended meanwhile.
    return '';
  }
}
