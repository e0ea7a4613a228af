// What only the bench needs, from test/bench/package-lock.json: contenders in JavaScript, and better-sqlite3, ready-made where there is such a build
// for this Node, else compiled, which takes a minute or two.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { lastLines, runNpm } from '../../scripts/support/run-command.mjs';

const requireHere = createRequire(import.meta.url);

/** Installs what is not there yet. Returns null, or why it could not be had: the bench then goes on without it. */
export async function installBenchPackages() {
  if (opens() === null && existsSync(join(import.meta.dirname, 'node_modules', 'minisearch'))) return null;
  process.stderr.write('Installing better-sqlite3 for the bench, once…\n');
  const { code, output } = await runNpm(['ci', '--no-audit', '--no-fund'], {
    cwd: import.meta.dirname,
    env: { ...process.env, ...localHeaders() },
    capture: true,
    timeoutMs: 600_000,
  });
  if (code !== 0) return lastLines(output, 3).replaceAll('\n', ' ');
  return opens();
}

/** better-sqlite3's class; only after `installBenchPackages` has returned null. */
export const loadSqlite = () => requireHere('better-sqlite3');

function opens() {
  try {
    const Database = loadSqlite();
    new Database(':memory:').close();
    return null;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}

/** Where Node brought its headers along, compiling needs no download. */
function localHeaders() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include', 'node', 'node.h')) ? { npm_config_nodedir: prefix } : {};
}
