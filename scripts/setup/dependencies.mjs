// Set-up step 1: the packages of package-lock.json, exactly those, into node_modules.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstLines, runNpm } from '../support/run-command.mjs';
import { SetupFailure } from './setup-failure.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */

export const dependencies = {
  name: 'dependencies',
  isDone: installedAsLocked,

  /** @param {string} root @param {(line: string) => void} say */
  async run(root, say) {
    say('Installing the dependencies of package-lock.json (npm ci); this can take a minute or two…');
    const result = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      capture: true,
    });
    if (result.code !== 0) {
      throw new SetupFailure(
        `npm ci ended with code ${result.code}:\n${firstLines(result.output)}`,
        'Check that the npm registry can be reached (npm ping) and that the disk has 1 GB free, then start the same command again.',
      );
    }
  },
};

/**
 * Whether node_modules holds what package-lock.json says. npm writes node_modules/.package-lock.json as its last
 * act, so an interrupted installation has none; nothing of our own has to be remembered.
 *
 * @param {string} root
 */
export function installedAsLocked(root) {
  const locked = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!locked) {
    throw new SetupFailure(
      'package-lock.json is missing or cannot be read.',
      'Restore it: git checkout -- package-lock.json',
    );
  }
  if (!installed) return false;
  for (const [path, wanted] of Object.entries(locked)) {
    if (path === '') continue;
    const found = installed[path];
    if (!found) {
      if (wanted.optional) continue; // for another system or processor
      return false;
    }
    if (found.version !== wanted.version || found.integrity !== wanted.integrity) return false;
    if (!existsSync(join(root, path, 'package.json'))) return false;
  }
  return true;
}

/**
 * @param {string} lockFile
 * @returns {Record<string, LockedPackage> | null} null when there is no readable lock file
 */
function readPackages(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? null;
  } catch (error) {
    if (error instanceof SyntaxError || /** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return null;
    throw error;
  }
}
