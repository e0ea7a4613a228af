// The packaged app, not the source tree: it starts from its asar and stores an answer. The package is the shipped
// one but for the fuse that lets a test drive it.
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
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
