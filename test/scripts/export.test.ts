// npm run export and npm run verify: what they print, what they return, and what a kill leaves.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/support/project-root.mjs';
import { treeOf } from '../support/folder-tree.ts';
import { idAt, writeSessions } from '../support/many-sessions.ts';
import { tempFolder } from '../support/temp-folder.ts';

const script = (name: string) => join(projectRoot, 'scripts', `${name}.mjs`);

function run(name: string, ...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script(name), ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

test('a journal is exported and archived without being changed, and the archive is verified', () => {
  const folder = tempFolder();
  const directory = join(folder, 'journal');
  writeSessions(directory, 3);
  const before = treeOf(directory);
  const markdown = run('export', '--directory', directory, '--format', 'markdown', '--to', join(folder, 'notes'));
  expect(markdown).toEqual({ code: 0, out: `Exported 3 sessions to ${join(folder, 'notes')}\n`, err: '' });
  expect(readdirSync(join(folder, 'notes'))).toHaveLength(3);
  const one = run(
    'export',
    '--directory',
    directory,
    '--format',
    'html',
    '--to',
    folder,
    '--session',
    idAt(1),
    '--json',
  );
  expect(JSON.parse(one.out)).toMatchObject({ format: 'html', sessions: 1, to: join(folder, '2026-01-05 Day 1.html') });

  const archived = run('export', '--directory', directory, '--format', 'archive', '--to', join(folder, 'all.zip'));
  expect(archived.out).toBe(`Archived 3 sessions with 3 versions in ${join(folder, 'all.zip')}\n`);
  expect(treeOf(directory)).toEqual(before);
  const whole = run('verify', join(folder, 'all.zip'));
  expect(whole).toMatchObject({ code: 0, err: '' });
  expect(whole.out).toMatch(/^Whole: 3 sessions in 10 files, archived on \d{4}-\d\d-\d\d\./u);
  const bytes = readFileSync(join(folder, 'all.zip'));
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(join(folder, 'all.zip'), bytes);
  const damaged = run('verify', join(folder, 'all.zip'));
  expect(damaged.code).toBe(1);
  expect(damaged.out).toContain('bytes in it were changed');
  expect(JSON.parse(run('verify', join(folder, 'all.zip'), '--json').out)).toMatchObject({ format: 1, ok: false });
});

test('what cannot be done is told with 2', () => {
  const folder = tempFolder();
  const directory = join(folder, 'journal');
  writeSessions(directory, 1);
  const out = (format: string, to: string, ...more: string[]) =>
    run('export', '--directory', directory, '--format', format, '--to', to, ...more);
  expect(out('docx', join(folder, 'a'))).toMatchObject({ code: 2, out: '' });
  expect(out('text', directory).err).toContain('There is something there already.');
  expect(out('text', join(folder, 'a'), '--session', '0190aaaa-not-there').err).toBe('There is no such session.\n');
  const none = run('export', '--directory', folder, '--format', 'text', '--to', join(folder, 'a'));
  expect(none).toEqual({ code: 2, out: '', err: 'There is no journal in that folder.\n' });
  expect(run('verify', join(folder, 'none.zip'))).toEqual({ code: 2, out: '', err: 'There is no such file.\n' });
  expect(readdirSync(folder)).toEqual(['journal']);
});

test.each(['markdown', 'archive'])('killed in the middle, nothing half made has the final name: %s', async (format) => {
  const folder = tempFolder();
  const directory = join(folder, 'journal');
  writeSessions(directory, 400);
  const to = join(folder, format === 'archive' ? 'all.zip' : 'notes');
  const child = spawn(process.execPath, [script('export'), '--directory', directory, '--format', format, '--to', to]);
  const ended = new Promise<string | null>((done) => child.on('exit', (_code, signal) => done(signal)));
  // As soon as something of it is on disk.
  while (child.exitCode === null && !readdirSync(folder).some((name) => name.endsWith('.part'))) await sleep(1);
  child.kill('SIGKILL');
  expect(await ended).toBe('SIGKILL');
  expect(existsSync(to)).toBe(false);
  expect(run('export', '--directory', directory, '--format', format, '--to', to).code).toBe(0);
});
