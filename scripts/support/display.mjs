// A screen to draw on: the one there is, or a virtual one (Xvfb) around a single command.

import { spawn } from 'node:child_process';
import { constants } from 'node:os';

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * The command as it is, or wrapped in `xvfb-run -a` when there is no display.
 *
 * @param {string} command
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
export function onDisplay(command, args) {
  if (hasDisplay()) return [command, args];
  return ['xvfb-run', ['-a', '-s', '-screen 0 1600x1200x24', command, ...args]];
}

/**
 * Runs a command on a display, passing on our signals to it and everything it started.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit code
 */
export function runOnDisplay(command, args, options = {}) {
  const [program, programArgs] = onDisplay(command, args);
  // xvfb-run passes no signals on, so it gets a process group of its own, which can be signalled as a whole.
  const group = program !== command;
  const child = spawn(program, programArgs, { ...options, stdio: 'inherit', detached: group });
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const passOn = (/** @type {NodeJS.Signals} */ signal) => {
    if (group && child.pid) process.kill(-child.pid, signal);
    else child.kill(signal);
  };
  for (const signal of signals) process.on(signal, passOn);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      for (const name of signals) process.off(name, passOn);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}
