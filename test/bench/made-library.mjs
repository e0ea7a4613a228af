// Libraries to measure on, made once and kept in the folder for temporary things of the project: making 50,000 sessions
// takes half a minute, and what makes them seldom changes.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/support/project-root.mjs';
import { writeLibrary } from '../../scripts/support/write-library.mjs';

const shelf = join(projectRoot, '.cache', 'bench-libraries');
const makers = ['diary-text', 'library-core', 'made-sessions', 'write-library'];
const caches = ['catalog.json', 'memory.json', 'insights.json'];
const dayMs = 86_400_000;

/**
 * The data folder of a library of that size, without what the app remembers of it besides the sessions. A run may change it
 * as the app does, which the next run finds.
 *
 * @param {number} sessions @returns {Promise<string>}
 */
export async function madeLibrary(sessions) {
  // Its newest sessions are of the last weeks and none is in the trash, or the app would begin by sweeping.
  const until = new Date(Math.floor(Date.now() / (30 * dayMs)) * 30 * dayMs).toISOString().slice(0, 10);
  const directory = join(shelf, `${sessions}-${until}-${version()}`);
  if (!existsSync(directory)) {
    await mkdir(shelf, { recursive: true });
    const making = `${directory}.${process.pid}`;
    await writeLibrary(making, { sessions, seed: 1, until, withTrash: false });
    await rename(making, directory);
  }
  for (const name of caches) await rm(join(directory, name), { force: true });
  return directory;
}

/** Changes with the code that makes them, and with the formats it writes. */
function version() {
  const hash = createHash('sha256');
  for (const name of makers) hash.update(readFileSync(join(projectRoot, 'scripts', 'support', `${name}.mjs`)));
  hash.update(readFileSync(join(projectRoot, 'shared', 'session', 'session-v1.ts')));
  return hash.digest('hex').slice(0, 12);
}
