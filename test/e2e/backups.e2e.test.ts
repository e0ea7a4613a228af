// Backups and the data folder in the window: a backup made, missed, looked into and brought back; and the journal moved to another
// folder and back, each time with a new start of the app.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { seriousFindings } from '../support/axe-findings.ts';
import { personalFiles } from '../support/generated-journal.ts';
import { type LaunchedApp, launch, makeUserDataDir } from '../support/launch-app.ts';
import { idAt, writeSessions } from '../support/many-sessions.ts';

const opened: LaunchedApp[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const app of opened.splice(0)) await app.dispose();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function open(userDataDir: string): Promise<LaunchedApp> {
  const app = await launch({ userDataDir });
  opened.push(app);
  await app.page.getByRole('main', { name: 'Start' }).waitFor();
  return app;
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'innerview-e2e-folder-'));
  folders.push(folder);
  return folder;
}

async function journal(): Promise<string> {
  const userDataDir = await makeUserDataDir();
  folders.push(userDataDir);
  writeSessions(userDataDir, 3);
  return userDataDir;
}

async function showYourData(page: Page) {
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('navigation').getByRole('button', { name: 'Your data' }).click();
  return settings.getByRole('region', { name: 'Your data' });
}

/** What the person will choose in the system's dialog; null is Cancel. */
const willChoose = ({ app }: LaunchedApp, folder: string | null) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: path === null, filePaths: path === null ? [] : [path] });
  }, folder);

it('backups: made, told when they fail, looked into, and brought back', async () => {
  const app = await open(await journal());
  const { page } = app;
  const disk = join(await newFolder(), 'disk');
  await mkdir(disk);
  await willChoose(app, disk);
  const part = await showYourData(page);
  const backups = part.getByRole('region', { name: 'Backups' });
  await backups.getByText('There is no backup yet.').waitFor();
  await backups.getByRole('button', { name: 'Choose folder…' }).click();
  await backups.getByText(join(disk, 'Innerview backups')).waitFor();
  await backups.getByRole('button', { name: 'Back up now' }).click();
  await backups.getByText(/^Backed up: 3 sessions, .* added\. It was checked after writing\.$/).waitFor();
  const list = backups.getByRole('list', { name: 'Backups there are' });
  await list.getByText(/^3 sessions, .* · made when you asked$/).waitFor();

  await rename(disk, `${disk}-away`);
  await backups.getByRole('button', { name: 'Back up now' }).click();
  await backups.getByText('The last backup was not made: the folder for backups is not there.').waitFor();
  await page.getByText('No backup could be made: the folder for backups is not there.').waitFor({ state: 'attached' });
  expect(existsSync(disk)).toBe(false);
  await rename(`${disk}-away`, disk);
  await backups.getByRole('button', { name: 'Back up now' }).click();
  await backups.getByText('Backed up: 3 sessions. Nothing had changed.').waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  await page.evaluate(async (sessionId) => {
    await window.journal.call('session:dispatch', { sessionId, command: { type: 'trash', commandId: 'c1' } });
    await window.journal.call('session:purge', { sessionId });
  }, idAt(1));
  await list
    .getByRole('button', { name: /^Look inside the backup of/ })
    .first()
    .click();
  const inside = page.getByRole('dialog', { name: /^Backup of / });
  await inside.getByText('In the backup and not here: 1').waitFor();
  await inside.getByText('2 sessions are the same.').waitFor();
  await inside.getByText('Day 1', { exact: false }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  const copy = join(await newFolder(), 'copy');
  await mkdir(copy);
  await willChoose(app, copy);
  await inside.getByRole('button', { name: 'Make a copy in a folder…' }).click();
  await inside.getByText(`The copy is in ${copy}.`).waitFor();
  expect(readdirSync(join(copy, 'sessions', '.revisions'))).toHaveLength(3);
  await inside.getByRole('button', { name: 'Bring back what is missing' }).click();
  await inside.getByText('Brought back: one session that was missing. Nothing that was here is lost.').waitFor();
  await inside.getByText('Everything in this backup is here, as it was.').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('navigation', { name: 'Library' }).getByText('Day 1', { exact: true }).waitFor();
});

it('the data folder moves, the old one stays until the person says otherwise, and another journal can be used', async () => {
  const start = await journal();
  const app = await open(start);
  const target = await newFolder();
  await writeFile(join(target, 'notes.txt'), 'mine');
  await willChoose(app, target);
  let part = await showYourData(app.page);
  await part.getByRole('button', { name: 'Move…' }).click();
  await part.getByText('That folder is not empty. Choose an empty one, or make a new one.').waitFor();
  await rm(join(target, 'notes.txt'));
  const ended = ending(app);
  await part.getByRole('button', { name: 'Move…' }).click();
  await ended;
  await endRestarted(start);
  const moved = personalFiles(target);
  expect(Object.keys(moved).length).toBeGreaterThanOrEqual(6);
  for (const [name, bytes] of Object.entries(personalFiles(start))) expect([name, moved[name]]).toEqual([name, bytes]);

  const left = personalFiles(start);
  const again = await open(start);
  part = await showYourData(again.page);
  await part.getByText(target, { exact: true }).first().waitFor();
  await part.getByText(`Your journal was moved. The old copy is still in ${start}.`).waitFor();
  expect(await seriousFindings(again.page)).toEqual([]);
  await again.page.evaluate(
    (sessionId) =>
      window.journal.call('session:dispatch', {
        sessionId,
        command: { type: 'rename', commandId: 'c1', title: 'Moved' },
      }),
    idAt(0),
  );
  expect(personalFiles(start)).toEqual(left);
  await part.getByRole('button', { name: 'Keep it there' }).click();
  await part.getByText('The old copy stays where it is.').waitFor();

  await willChoose(again, await newFolder());
  await part.getByRole('button', { name: 'Use another…' }).click();
  await part.getByText('There is no journal in that folder.').waitFor();
  await willChoose(again, start);
  await part.getByRole('button', { name: 'Use another…' }).click();
  await part.getByText(`3 sessions in ${start}.`, { exact: false }).waitFor();
  const over = ending(again);
  await part.getByRole('button', { name: 'Use this journal' }).click();
  await over;
  await endRestarted(start);
  expect(JSON.parse(readFileSync(join(start, 'data-folder.json'), 'utf8'))).toEqual({
    format: 1,
    folder: null,
    old: null,
  });
});

const ending = ({ app }: LaunchedApp) => new Promise<void>((done) => app.process().once('exit', () => done()));

/** The app that started again by itself, which no test holds: waits for its window, then ends it. */
async function endRestarted(userDataDir: string): Promise<void> {
  const argument = `--user-data-dir=${userDataDir}`;
  for (;;) {
    const [found] = readdirSync('/proc').filter((name) => /^\d+$/u.test(name) && isMain(name, argument));
    if (found !== undefined) {
      // Long enough to have opened what it was pointed to.
      await sleep(1_000);
      process.kill(Number(found), 'SIGKILL');
      while (isMain(found, argument)) await sleep(50);
      return;
    }
    await sleep(50);
  }
}

function isMain(pid: string, argument: string): boolean {
  try {
    const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return line.includes(argument) && !line.includes('--type=');
  } catch {
    return false;
  }
}
