// The sandbox as people have it: an ordinary user, no `--no-sandbox`. Root cannot have one, so root starts the app as nobody.
import { chmod, chown, copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { answer, begin } from '../support/interview-steps.ts';
import { electronPath } from '../support/launch-app.ts';

const projectRoot = resolve(import.meta.dirname, '..', '..');
const root = process.getuid?.() === 0;
/** The user and group every Unix has for those who own nothing. */
const nobody = 65_534;

let app: ElectronApplication | undefined;
let folder: string | undefined;
afterEach(async () => {
  await app?.close();
  if (folder) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A stand-in for the executable, that gives up being root before it becomes it. */
async function asOrdinaryUser(place: string): Promise<{ executablePath: string; env: Record<string, string> }> {
  if (!root) return { executablePath: electronPath(), env: {} };
  await chown(place, nobody, nobody);
  const executablePath = join(place, 'electron-as-nobody');
  await writeFile(
    executablePath,
    `#!/bin/sh\nexec setpriv --reuid=${nobody} --regid=${nobody} --clear-groups "${electronPath()}" "$@"\n`,
  );
  await chmod(executablePath, 0o755);
  const env: Record<string, string> = { HOME: place, XDG_RUNTIME_DIR: place };
  if (process.env.XAUTHORITY) {
    env.XAUTHORITY = join(place, 'Xauthority');
    await copyFile(process.env.XAUTHORITY, env.XAUTHORITY);
    await chown(env.XAUTHORITY, nobody, nobody);
  }
  return { executablePath, env };
}

/** Of every process started with this text in its command line: its arguments, user and filter of system calls. */
async function processesOf(text: string) {
  const found: { args: string; user: number; filtered: boolean; namespaces: string }[] = [];
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const args = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ');
    if (!args.includes(text)) continue;
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    const user = Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]);
    const filtered = /^Seccomp:\s+2/m.test(status);
    found.push({ args, user, filtered, namespaces: /^NSpid:\s+(.*)$/m.exec(status)?.[1] ?? '' });
  }
  return found;
}

// Seen failing with `sandbox: false` in the window and `no-sandbox` switched on.
it.skipIf(process.platform !== 'linux')('rule 1: pages are sandboxed for an ordinary user', async () => {
  folder = await mkdtemp(join(tmpdir(), 'innerview-sandbox-'));
  const data = join(folder, 'data');
  const { executablePath, env } = await asOrdinaryUser(folder);
  const surroundings = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || ['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS'].includes(name) ? [] : [[name, value]],
  );
  app = await _electron.launch({
    executablePath,
    args: [projectRoot, `--user-data-dir=${data}`],
    // Else Playwright adds `--no-sandbox` by itself.
    chromiumSandbox: true,
    env: { ...Object.fromEntries(surroundings), ...env },
  });
  const page = await app.firstWindow();
  await begin(page, 'Just talk');
  await answer(page, 'I am an ordinary user.');
  const all = await processesOf(folder);
  const pages = all.filter(({ args }) => args.includes('--type=renderer'));
  expect(pages.length).toBeGreaterThan(0);
  for (const { args, user, filtered, namespaces } of pages) {
    expect(args).not.toContain('--no-sandbox');
    expect(user).not.toBe(0);
    expect(filtered).toBe(true);
    // A process in a namespace of its own has a second number, there.
    expect(namespaces.split(/\s+/).length).toBeGreaterThan(1);
  }
  expect(all.filter(({ args }) => args.includes('--no-sandbox'))).toEqual([]);
});
