// The whole set-up, in order. What is already done is seen from the files themselves, so a second run takes no time
// and an interrupted one goes on where it stopped.

import { projectRoot } from '../support/project-root.mjs';
import { dependencies } from './dependencies.mjs';
import { electron } from './electron.mjs';
import { SetupFailure } from './setup-failure.mjs';
import { takeSetupLock } from './setup-lock.mjs';
import { systemLibraries } from './system-libraries.mjs';

/**
 * @typedef {object} SetupStep
 * @property {string} name
 * @property {(root: string) => boolean | Promise<boolean>} isDone
 * @property {(root: string, say: (line: string) => void) => Promise<void>} run
 */

/** @type {SetupStep[]} */
export const setupSteps = [dependencies, electron, systemLibraries];

const say = (/** @type {string} */ line) => console.log(line);

/**
 * Does what is not done yet. Says which step failed, why, and what to do; never throws for an expected failure.
 *
 * @param {SetupStep[]} [steps]
 * @param {string} [root]
 * @param {(line: string) => void} [complain]
 * @returns {Promise<boolean>} whether everything is in place
 */
export async function runSetup(steps = setupSteps, root = projectRoot, complain = (line) => console.error(line)) {
  const tooOld = whyNodeIsTooOld(process.versions.node);
  if (tooOld) {
    complain(tooOld);
    return false;
  }
  let current = steps[0];
  /** @type {(() => Promise<void>) | undefined} */
  let release;
  try {
    for (const step of steps) {
      current = step;
      if (await step.isDone(root)) continue;
      release ??= await takeSetupLock(root, () => say('Another set-up is at work in this folder; waiting for it…'));
      if (await step.isDone(root)) continue; // the other one did it
      await step.run(root, say);
      if (!(await step.isDone(root))) {
        throw new SetupFailure(
          'It ended without an error, but its result is not there.',
          'Start the same command again.',
        );
      }
      say(`Set-up: ${step.name} ready.`);
    }
    return true;
  } catch (error) {
    complain(explainFailure(error, steps, current));
    return false;
  } finally {
    await release?.();
  }
}

/**
 * @param {unknown} error
 * @param {SetupStep[]} steps
 * @param {SetupStep | undefined} step
 */
function explainFailure(error, steps, step) {
  const position = step ? `step ${steps.indexOf(step) + 1} of ${steps.length}, ${step.name}` : 'its start';
  const known = error instanceof SetupFailure;
  const why = known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  const remedy = known
    ? error.remedy
    : 'Check free disk space and that you may write in this folder, then start the same command again.';
  return `\nThe set-up stopped at ${position}.\nWhy: ${why}\nWhat to do: ${remedy}`;
}

/** @param {string} version */
export function whyNodeIsTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return null;
  return `Innerview needs Node 20.19 or newer; this is Node ${version}.\nWhat to do: install a newer Node (https://nodejs.org), then start the same command again.`;
}
