// The log tells what happened, never what somebody wrote.
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLog } from '../../../electron/app/log.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'innerview-log-'));
});
afterEach(() => rm(folder, { recursive: true }));

const logs = () => join(folder, 'logs');
const written = () => readFile(join(logs(), 'innerview.log'), 'utf8');

it('notes an error by kind, code and place, without its message or any folder', async () => {
  const log = openLog(logs());
  log.error('something', Object.assign(new RangeError('Dear diary: /home/somebody'), { code: 'ENOSPC' }));
  log.answered({ name: 'session:dispatch', code: 'unexpected', milliseconds: 3, cause: new Error('secret words') });
  await log.flushed();
  const text = await written();
  expect(text).toContain('"kind":"RangeError ENOSPC"');
  expect(text).toContain('log.test.ts:');
  expect(text).toContain('session:dispatch');
  expect(text).not.toMatch(/diary|somebody|secret|\/home|\/test\//i);
});

it('notes failures and slow commands, not every quick success', async () => {
  const log = openLog(logs());
  log.answered({ name: 'draft:save', code: 'ok', milliseconds: 2 });
  log.answered({ name: 'session:list', code: 'ok', milliseconds: 900 });
  log.answered({ name: 'session:dispatch', code: 'disk-full', milliseconds: 1 });
  await log.flushed();
  const events = (await written())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).event);
  expect(events).toEqual(['session:list', 'session:dispatch']);
});

it('is for the person alone, and keeps a few files of bounded size', async () => {
  const log = openLog(logs());
  const filler = 'x'.repeat(100_000);
  for (let line = 0; line < 60; line += 1) log.info('filler', { filler });
  await log.flushed();
  const names = (await readdir(logs())).sort();
  expect(names).toEqual(['innerview.1.log', 'innerview.2.log', 'innerview.3.log', 'innerview.log']);
  for (const name of names) {
    const { mode, size } = await stat(join(logs(), name));
    expect(mode & 0o777).toBe(0o600);
    expect(size).toBeLessThanOrEqual(1_000_000);
  }
  expect((await stat(logs())).mode & 0o777).toBe(0o700);
});
