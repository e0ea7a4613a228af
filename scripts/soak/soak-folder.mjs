// What a soak has done so far, on disk: one file for every set of rounds, written by the tests, and one for every test
// file, written by the runner.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../support/project-root.mjs';

/**
 * One set of rounds, as test/faults/rounds.ts keeps it.
 * @typedef {{ promise: number, what: string, test: string, total: number, done: number,
 *   counts: Record<string, number>, seconds: number, failure: string | null }} RoundsState
 */
/**
 * How a test file ended: its counts of tests, and the seconds of the run that ended it.
 * @typedef {{ promise: number, test: string, passed: number, failed: number, skipped: number, seconds: number }} FileResult
 */

const ending = '.file.json';

/**
 * Makes the folder ready for a soak of the code as it is now: what was kept of other code does not count.
 *
 * @param {string} folder
 * @returns {boolean} whether something was forgotten
 */
export function readyForThisCode(folder) {
  const path = join(folder, 'code');
  const now = codeDigest();
  const before = existsSync(path) ? readFileSync(path, 'utf8') : null;
  if (before === now) return false;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, now);
  return before !== null;
}

/** One text for all of the product's code, another one as soon as a letter of it changes. */
function codeDigest() {
  const hash = createHash('sha256');
  for (const folder of ['electron', 'renderer', 'shared'])
    for (const name of readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      const path = join(projectRoot, folder, name);
      if (statSync(path).isFile()) hash.update(`${name}\0`).update(readFileSync(path));
    }
  return hash.digest('hex');
}

/** @param {string} folder @param {FileResult} result */
export function keepFileResult(folder, result) {
  // A file that ran before was broken off or failed: the seconds of its rounds are kept with them.
  writeFileSync(join(folder, `${basename(result.test, '.ts')}${ending}`), `${JSON.stringify(result, null, 2)}\n`);
}

/**
 * @param {string} folder
 * @returns {{ rounds: RoundsState[], files: FileResult[], pathsOf: (promise: number) => string[] }}
 */
export function readSoak(folder) {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^promise-.*\.json$/.test(name)) : [];
  const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return {
    rounds: names.filter((name) => !name.endsWith(ending)).map(read),
    files: names.filter((name) => name.endsWith(ending)).map(read),
    pathsOf: (promise) =>
      names
        .filter((name) => name.startsWith(`promise-${String(promise).padStart(2, '0')}-`))
        .map((name) => join(folder, name)),
  };
}
