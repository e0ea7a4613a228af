// Starts another program and says how it ended: the one way the scripts do it.
import { spawn } from 'node:child_process';

/**
 * @typedef {{ code: number, output: string, timedOut: boolean }} CommandResult
 * `code` is 127 when the program is not there, 128 + n after signal n; `output` holds stdout and stderr if captured.
 */

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, capture?: boolean, timeoutMs?: number }} [options]
 *   capture: collect the output instead of showing it.
 * @returns {Promise<CommandResult>}
 */
export function runCommand(command, args, options = {}) {
  const { cwd, env = process.env, capture = false, timeoutMs } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    let output = '';
    let timedOut = false;
    const timer = timeoutMs
      ? setTimeout(() => {
          timedOut = true;
          child.kill('SIGKILL');
        }, timeoutMs)
      : undefined;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      clearTimeout(timer);
      if (error.code === 'ENOENT') resolve({ code: 127, output: `${command} is not installed`, timedOut: false });
      else reject(error);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({ code: code ?? (signal ? 128 + signalNumber(signal) : 1), output, timedOut });
    });
  });
}

/**
 * Runs npm: the very npm that started us if there is one, so that a second, older one on the path does no harm.
 *
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, capture?: boolean, timeoutMs?: number }} [options]
 */
export function runNpm(args, options) {
  const npmScript = process.env.npm_execpath;
  if (npmScript?.endsWith('.js')) return runCommand(process.execPath, [npmScript, ...args], options);
  return runCommand(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/** @param {NodeJS.Signals} signal */
function signalNumber(signal) {
  return { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[/** @type {string} */ (signal)] ?? 0;
}

/** The first lines of npm's output, where it says why; usage help follows them. */
export function firstLines(/** @type {string} */ output, count = 12) {
  return output.trim().split('\n').slice(0, count).join('\n');
}

/** The last lines of a program's output: enough to see the reason, short enough to read. */
export function lastLines(/** @type {string} */ output, count = 12) {
  return output.trimEnd().split('\n').slice(-count).join('\n');
}
