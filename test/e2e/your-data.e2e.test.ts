// Settings → Your data: how much there is, whether all of it can be read, and putting right what can be put right, while
// the app is open.
import { readFileSync } from 'node:fs';
import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { revisionPath, viewPath } from '../../electron/store/session-folder.ts';
import { seriousFindings } from '../support/axe-findings.ts';
import { answer, begin } from '../support/interview-steps.ts';
import { type LaunchedApp, launch, makeUserDataDir } from '../support/launch-app.ts';
import { idAt, sessionAt, writeSessions } from '../support/many-sessions.ts';

const opened: LaunchedApp[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const app of opened.splice(0)) await app.dispose();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function journal(sessions: number) {
  const userDataDir = await makeUserDataDir();
  folders.push(userDataDir);
  return { userDataDir, paths: writeSessions(userDataDir, sessions) };
}

async function open(userDataDir?: string): Promise<Page> {
  const app = await launch(userDataDir === undefined ? {} : { userDataDir });
  opened.push(app);
  await app.page.getByRole('main', { name: 'Start' }).waitFor();
  return app.page;
}

async function showYourData(page: Page) {
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('navigation').getByRole('button', { name: 'Your data' }).click();
  return settings.getByRole('region', { name: 'Your data' });
}

const cutInHalf = async (path: string): Promise<Buffer> => {
  const bytes = await readFile(path);
  const { atime, mtime } = await stat(path);
  await writeFile(path, bytes.subarray(0, bytes.length / 2));
  await utimes(path, atime, mtime);
  return bytes.subarray(0, bytes.length / 2);
};

it('a journal the app is writing in is healthy, and says how much it holds', async () => {
  const page = await open();
  await begin(page, 'Reflective', 'A book');
  await answer(page, 'I read about the sea.');
  const part = await showYourData(page);
  await part.getByText(/^1 session, \d+ KB$/).waitFor();
  await part.getByRole('button', { name: 'Verify', exact: true }).click();
  await part.getByText(/^All is well: 1 session, \d+ KB\.$/).waitFor();
  expect(await part.getByRole('region', { name: 'Report' }).count()).toBe(0);
});

it('damage is told in words, and repaired with every original kept', async () => {
  const { userDataDir, paths } = await journal(40);
  const newest = sessionAt(3);
  // An earlier version to go back to.
  await writeFile(revisionPath(paths, newest.id, newest.revision + 1), '{"format":1', { mode: 0o600 });
  const unreadable = idAt(7);
  await cutInHalf(revisionPath(paths, unreadable, sessionAt(7).revision));
  await cutInHalf(viewPath(paths, unreadable));
  await writeFile(join(paths.sessions, 'notes.txt'), 'mine', { mode: 0o600 });
  const page = await open(userDataDir);
  const part = await showYourData(page);
  await part.getByRole('button', { name: 'Verify', exact: true }).click();
  const report = part.getByRole('region', { name: 'Report' });
  await report.getByText('One session cannot be read').waitFor();
  await report.getByText('One newest version of a session damaged').waitFor();
  await report.getByText('One file that is not ours').waitFor();
  await report.getByText('One thing can be repaired. Nothing is deleted.').waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  await report.getByRole('button', { name: 'Repair' }).focus();
  await page.keyboard.press('Enter');
  await part.getByText(/^One thing was repaired\. 2 things are left\./).waitFor();
  expect(
    await part.getByRole('button', { name: 'Verify', exact: true }).evaluate((one) => one === document.activeElement),
  ).toBe(true);
  expect(await report.getByRole('button', { name: 'Repair' }).count()).toBe(0);
  const kept = await readdir(paths.quarantine);
  const texts = await Promise.all(kept.map((name) => readFile(join(paths.quarantine, name), 'utf8')));
  expect(texts).toContain('{"format":1');
  expect(await readFile(join(paths.sessions, 'notes.txt'), 'utf8')).toBe('mine');
  // The repaired session is as it was, and can be written in.
  const repaired = JSON.parse(readFileSync(viewPath(paths, newest.id), 'utf8'));
  expect(repaired.exchanges).toEqual(newest.exchanges);
  expect(repaired.revision).toBe(newest.revision + 2);
});

it('verifying a large journal shows how far it is and can be cancelled', async () => {
  const { userDataDir } = await journal(2_500);
  const page = await open(userDataDir);
  const part = await showYourData(page);
  await part.getByText(/^2,500 sessions, /).waitFor();
  await part.getByRole('button', { name: 'Verify', exact: true }).click();
  const bar = part.getByRole('progressbar', { name: 'Verifying your data' });
  await bar.waitFor();
  await expect.poll(() => bar.getAttribute('aria-valuetext')).toMatch(/of 2,500 sessions$/);
  await part.getByRole('button', { name: 'Cancel' }).click();
  await part.getByText('Cancelled. Nothing was changed.').waitFor();
  await part.getByRole('button', { name: 'Verify', exact: true }).click();
  await part.getByText(/^All is well: 2,500 sessions/).waitFor();
});
