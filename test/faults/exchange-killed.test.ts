// An import, a backup and a restore whose process is killed in the middle: the journal opens, nothing half is in it, and doing
// it once more brings the rest.
import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { findBackups } from '../../electron/backup/backup-folder.ts';
import { lookInside } from '../../electron/backup/look-inside.ts';
import { makeBackup } from '../../electron/backup/make-backup.ts';
import { restoreBackup } from '../../electron/backup/restore-backup.ts';
import { openSessionStore } from '../../electron/store/session-store.ts';
import { syncStoreFs } from '../../electron/store/sync-store-fs.ts';
import { bundleCore } from '../../scripts/support/bundle-core.mjs';
import { projectRoot } from '../../scripts/support/project-root.mjs';
import { answerOf } from '../../shared/session/session.ts';
import { writeSessions } from '../support/many-sessions.ts';
import { tempFolder } from '../support/temp-folder.ts';

const entries = 60;

/** Starts `args`, and kills it as soon as there are `enough` of what `count` counts. Resolves to whether it still ran. */
async function killedAt(args: string[], count: () => number, enough: number): Promise<boolean> {
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const ended = new Promise<boolean>((done) => child.on('exit', (_code, signal) => done(signal === 'SIGKILL')));
  while (child.exitCode === null && count() < enough) await sleep(1);
  child.kill('SIGKILL');
  return ended;
}

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return []; // not made yet
  }
};

/** What a journal holds: the answers of every session that is listed. */
async function answersOf(directory: string): Promise<string[][]> {
  const store = await openSessionStore({ directory });
  try {
    const all: string[][] = [];
    for (const { id } of await store.list())
      all.push((await store.load(id)).exchanges.map((one) => answerOf(one) ?? ''));
    return all;
  } finally {
    await store.close();
  }
}

// Seen failing with ids of sessions that are not derived from the entry: 61 and 101 of 60.
test.each([1, 40])('an import killed after %i sessions goes on where it was', async (enough) => {
  const directory = join(tempFolder(), 'journal');
  const path = join(tempFolder(), 'journal.txt');
  const at = (entry: number) => new Date(Date.UTC(2024, 0, 1, 9) + entry * 86_400_000).toISOString();
  const text = (entry: number) => `[${at(entry).slice(0, 10)} 09:15] Entry ${entry}\nIt was cold on day ${entry}.\n`;
  writeFileSync(path, Array.from({ length: entries }, (_none, entry) => text(entry)).join(''));
  const script = join(projectRoot, 'scripts/import.mjs');
  const sessions = () => namesIn(join(directory, 'sessions')).filter((name) => name.startsWith('session-')).length;
  const args = [script, path, '--directory', directory, '--time-zone', 'UTC'];
  expect(await killedAt(args, sessions, enough)).toBe(true);

  const half = await answersOf(directory);
  expect(half.length).toBeGreaterThanOrEqual(enough);
  expect(half.length).toBeLessThan(entries);
  for (const [answer] of half) expect(answer).toMatch(/It was cold on day \d+\.$/u);
  await new Promise((done) => spawn(process.execPath, args, { stdio: 'ignore' }).on('exit', done));
  const whole = Array.from({ length: entries }, (_none, entry) => `Entry ${entry}\n\nIt was cold on day ${entry}.`);
  expect((await answersOf(directory)).map(([answer]) => answer).sort()).toEqual(whole.sort());
});

/** The functions of backups in a file that plain Node runs. */
async function backupScript(): Promise<string> {
  const core = `
    import { makeBackup } from './electron/backup/make-backup.ts';
    import { restoreBackup } from './electron/backup/restore-backup.ts';
    export const tasks = { makeBackup, restoreBackup };
  `;
  await bundleCore('backup-tasks', core);
  const script = join(tempFolder(), 'task.mjs');
  const loader = new URL('../../scripts/support/bundle-core.mjs', import.meta.url);
  writeFileSync(
    script,
    `const { bundleCore } = await import(${JSON.stringify(loader.href)});
const { tasks } = await bundleCore('backup-tasks', ${JSON.stringify(core)});
const [name, input] = process.argv.slice(2);
await tasks[name](JSON.parse(input));
`,
  );
  return script;
}

// Seen failing with a restore that takes a journal with sessions in it for a finished one.
test('a backup killed in the middle is none, and a restore killed in the middle is finished by the next', async () => {
  const script = await backupScript();
  const [directory, folder, other] = [tempFolder(), join(tempFolder(), 'backups'), join(tempFolder(), 'other')];
  const sessions = 400;
  writeSessions(directory, sessions);
  const options = { directory, folder, journal: 'mine', reason: 'asked' as const, spare: 0 };
  const objects = () => namesIn(join(folder, 'objects')).length;
  expect(await killedAt([script, 'makeBackup', JSON.stringify(options)], objects, 1)).toBe(true);
  expect(await findBackups(syncStoreFs, folder)).toEqual({ lists: [], unreadable: 0 });
  const { id } = await makeBackup(options);

  const inside = { directory: other, folder, journal: 'other', id };
  const restoring = { ...inside, what: 'missing' as const };
  const restored = () => namesIn(join(other, 'sessions')).filter((name) => name.startsWith('session-')).length;
  expect(await killedAt([script, 'restoreBackup', JSON.stringify(restoring)], restored, 40)).toBe(true);
  const half = await answersOf(other);
  expect(half.length).toBeLessThan(sessions);
  for (const answers of half) expect(answers).toHaveLength(2);
  expect(await restoreBackup(restoring)).toMatchObject({ damaged: 0 });
  expect((await lookInside(inside)).counts).toMatchObject({ missing: 0, same: sessions });
});
