// The packaged app, not the source tree: it starts from its asar and stores an answer. The package is the shipped
// one but for the fuse that lets a test drive it.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { _electron, type ElectronApplication } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answer, begin, conversation } from '../support/interview-steps.ts';

const projectRoot = resolve(import.meta.dirname, '..', '..');
const executablePath = join(projectRoot, 'dist-test', 'linux-unpacked', 'innerview');
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

let data: string;
let app: ElectronApplication | undefined;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'innerview-packaged-'));
  await promisify(execFile)('npm', ['run', 'package', '--', '--for-tests'], { cwd: projectRoot, maxBuffer: 64e6 });
}, 300_000);
afterAll(async () => {
  await app?.close();
  await rm(data, { recursive: true, force: true, maxRetries: 5 });
});

it('starts, stores an answer, and finds it again', async () => {
  app = await _electron.launch({ executablePath, args: [...sandbox, `--user-data-dir=${data}`] });
  const page = await app.firstWindow();
  expect(
    await app.evaluate(({ app: electron }) => [electron.isPackaged, electron.getAppPath().endsWith('app.asar')]),
  ).toEqual([true, true]);
  await begin(page);
  await answer(page, 'Written in the packaged app.');
  const [id = ''] = await readdir(join(data, 'sessions', '.revisions'));
  // The readable file follows the acknowledgement.
  const view = join(data, 'sessions', `session-${id}.json`);
  await expect.poll(() => readFile(view, 'utf8').catch(() => '')).toContain('Written in the packaged app.');
  await app.close();

  app = await _electron.launch({ executablePath, args: [...sandbox, `--user-data-dir=${data}`] });
  await conversation(await app.firstWindow())
    .getByText('Written in the packaged app.')
    .waitFor();
});

it('rule 11: fuses close what the app does not use, and it is no Node', async () => {
  const wire = await getCurrentFuseWire(executablePath);
  // As the wire is written: the digits 0 and 1.
  const [DISABLE, ENABLE] = [0x30, 0x31];
  expect({ ...wire }).toMatchObject({
    [FuseV1Options.RunAsNode]: DISABLE,
    [FuseV1Options.EnableCookieEncryption]: ENABLE,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
    // The one fuse a test needs; in the shipped app it is off, as the line below reads.
    [FuseV1Options.EnableNodeCliInspectArguments]: ENABLE,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: DISABLE,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: DISABLE,
  });
  const configured = await readFile(join(projectRoot, 'electron-builder.yml'), 'utf8');
  expect(configured).toMatch(/^ {2}enableNodeCliInspectArguments: false$/m);
  expect(await readdir(join(executablePath, '..', 'resources'))).not.toContain('app');

  // As Node it would run the code, print, and end.
  const folder = join(data, 'as-node');
  const output = await outputOf(['-e', 'console.log("I am " + "Node")', `--user-data-dir=${folder}`], {
    ELECTRON_RUN_AS_NODE: '1',
    NODE_OPTIONS: '--require=/nowhere.js',
  });
  expect(output).not.toContain('I am Node');
  expect(output).not.toContain('nowhere.js');
});

it('rule 11: no switch opens a debug port', async () => {
  const folder = join(data, 'debug-port');
  const output = await outputOf(['--remote-debugging-port=0', `--user-data-dir=${folder}`], {});
  expect(output).not.toContain('DevTools listening');
  expect(await readdir(folder, { recursive: true })).toEqual(
    expect.not.arrayContaining([expect.stringContaining('DevToolsActivePort')]),
  );
});

/** What the packaged app prints until it has been up for a while. */
async function outputOf(args: string[], env: Record<string, string>): Promise<string> {
  const child = spawn(executablePath, [...sandbox, ...args], { env: { ...process.env, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  const ended = once(child, 'exit');
  await Promise.race([ended, wait(4_000)]);
  child.kill('SIGKILL');
  await ended;
  return output;
}
