// Set-up step 3: what Electron needs from the system. Installed where we may (root on Debian or Ubuntu),
// otherwise named with the one command that installs it.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { lastLines, runCommand } from '../support/run-command.mjs';
import { locateElectron } from './electron-location.mjs';
import { SetupFailure } from './setup-failure.mjs';

/** Debian's names. Newer releases call some of them …t64. */
export const debianPackages = [
  'xvfb',
  'xauth',
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libnotify4',
  'libxtst6',
  'libatspi2.0-0',
  'libdrm2',
  'libsecret-1-0',
  'xdg-utils',
  'fonts-liberation',
];

export const systemLibraries = {
  name: 'system libraries',

  /** @param {string} root */
  async isDone(root) {
    if (process.platform !== 'linux') return true;
    if ((await whatIsMissing(root)).length > 0) return false;
    return !mayInstall() || (await missingDebianPackages()).length === 0;
  },

  /** @param {string} root @param {(line: string) => void} say */
  async run(root, say) {
    if (mayInstall()) {
      await installDebianPackages(await missingDebianPackages(), say);
      const missing = await whatIsMissing(root);
      if (missing.length > 0) throw stillMissing(missing, '');
    } else {
      throw stillMissing(await whatIsMissing(root), await installCommand());
    }
  },
};

/**
 * What keeps Electron from starting here: libraries its executable asks for, and a display or the means to make one.
 *
 * @param {string} root
 */
async function whatIsMissing(root) {
  const location = locateElectron(root);
  const missing = location
    ? parseMissingLibraries((await runCommand('ldd', [location.executable], { capture: true })).output)
    : [];
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    missing.push(...['xvfb-run', 'xauth'].filter((program) => !onPath(program)));
  }
  return missing;
}

/** @param {string} output of ldd */
export function parseMissingLibraries(output) {
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/** @param {string} program */
export function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => folder && existsSync(join(folder, program)));
}

/** Whether packages can be installed: root, on Debian or Ubuntu. */
export function mayInstall() {
  return process.getuid?.() === 0 && onPath('apt-get') && onPath('dpkg-query');
}

async function missingDebianPackages() {
  const names = debianPackages.flatMap((name) => [name, `${name}t64`]);
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholders
  const format = '-f=${Package} ${db:Status-Status}\n';
  const { output } = await runCommand('dpkg-query', ['-W', format, ...names], { capture: true });
  const installed = new Set([...output.matchAll(/^(\S+) installed$/gm)].map((match) => match[1]));
  return debianPackages.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

/** @param {string[]} packages @param {(line: string) => void} say */
export async function installDebianPackages(packages, say) {
  say(`Installing system packages: ${packages.join(' ')}…`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  const update = await runCommand('apt-get', [...wait, 'update'], { capture: true, env });
  const names = await namesOfThisRelease(packages);
  const install = await runCommand('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...names], {
    capture: true,
    env,
  });
  if (install.code !== 0) {
    const failed = update.code === 0 ? install : update;
    throw new SetupFailure(
      `apt-get could not install ${names.join(' ')} (code ${failed.code}):\n${lastLines(failed.output)}`,
      `Check that the Debian mirror can be reached, then start the same command again, or install them yourself: apt-get install -y ${names.join(' ')}`,
    );
  }
}

/** @param {string[]} packages */
async function namesOfThisRelease(packages) {
  const { output } = await runCommand('apt-cache', ['pkgnames'], { capture: true });
  const known = new Set(output.split('\n'));
  return packages.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name));
}

async function installCommand() {
  if (onPath('apt-get')) {
    const absent = await missingDebianPackages();
    const names = await namesOfThisRelease(absent.length > 0 ? absent : debianPackages);
    return `sudo apt-get install -y ${names.join(' ')}`;
  }
  if (onPath('dnf'))
    return 'sudo dnf install -y gtk3 nss alsa-lib mesa-libgbm libXScrnSaver libnotify libXtst at-spi2-core libdrm libsecret xdg-utils xorg-x11-server-Xvfb xauth';
  return '';
}

/** @param {string[]} missing @param {string} command */
function stillMissing(missing, command) {
  return new SetupFailure(
    `This system lacks what Electron needs: ${missing.join(', ')}.`,
    command
      ? `Run this one command, then start again:\n  ${command}`
      : `Install what provides ${missing.join(', ')} with your system's package manager, then start again.`,
  );
}
