// The two builds, one after the other; the first that fails ends it.
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';
import { runCommand } from './run-command.mjs';

const builds = [
  ['electron-vite/bin/electron-vite.js', 'build', '--logLevel=warn'],
  ['vite/bin/vite.js', 'build', '--config=vite.store.config.mts', '--logLevel=warn'],
];

/** @returns {Promise<number>} exit code */
export async function runBuild() {
  for (const [script = '', ...args] of builds) {
    const { code } = await runNodeTool(script, args);
    if (code !== 0) return code;
  }
  return 0;
}

/**
 * Runs a tool of node_modules with this very Node.
 *
 * @param {string} script its path inside node_modules
 * @param {string[]} args
 */
export function runNodeTool(script, args) {
  return runCommand(process.execPath, [join(projectRoot, 'node_modules', script), ...args], { cwd: projectRoot });
}
