// A journal after a bad day: it opens as always, says in one line what was found, and offers what lies beside it.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { plainSession } from '../../electron/store/plain-session.ts';
import { type LaunchedApp, launch, makeUserDataDir } from '../support/launch-app.ts';
import { answered } from '../support/make-session.ts';
import { besideViews, damageSession, sessionAt, writeSessions } from '../support/many-sessions.ts';

const opened: LaunchedApp[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const app of opened.splice(0)) await app.dispose();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const library = (page: Page) => page.getByRole('navigation', { name: 'Library' });
const found = (page: Page) => library(page).getByRole('region', { name: 'Other versions that were found' });

const own = { id: 'own', text: 'What else?', kind: 'own', depth: 0 } as const;

/** A folder of a journal of that many sessions, of which the first `damaged` cannot be read. */
async function largeJournal(sessions: number, damaged: number) {
  const userDataDir = await makeUserDataDir();
  folders.push(userDataDir);
  const paths = writeSessions(userDataDir, sessions);
  for (let index = 0; index < damaged; index++) damageSession(paths, index);
  return { userDataDir, paths };
}

async function open(userDataDir: string): Promise<Page> {
  const app = await launch({ userDataDir });
  opened.push(app);
  await app.page.getByRole('main', { name: 'Start' }).waitFor();
  return app.page;
}

it('500 sessions with 10 damaged ones: one line says so, and who wants to know opens it', async () => {
  const { userDataDir } = await largeJournal(500, 10);
  const page = await open(userDataDir);
  const notices = library(page).getByRole('status', { name: 'Notices' });
  const line = notices.getByText('10 sessions could not be read. Their bytes are kept.');
  await line.waitFor();
  expect(await notices.locator('summary').count()).toBe(1);
  await line.click();
  await notices.getByText('Session begun on').first().waitFor();
  expect(await notices.getByRole('listitem').count()).toBe(10);
  await notices.getByRole('button', { name: 'Show folder' }).waitFor();
  // The list draws only the rows on the screen; each says of how many it is.
  const rows = library(page).getByRole('list', { name: 'Sessions' }).locator('li[aria-setsize]');
  await expect.poll(() => rows.first().getAttribute('aria-setsize')).toBe('490');
});

it('a copy of a sync tool is offered with what is in it, and merged when that is chosen', async () => {
  const { userDataDir, paths } = await largeJournal(3, 0);
  const session = sessionAt(1);
  const there = answered({ ...session, writer: 'elsewhere' }, 'Said on the laptop.', own);
  await writeFile(besideViews(paths, `session-${session.id} (conflicted copy 2026-01-05).json`), plainSession(there));
  const page = await open(userDataDir);
  await found(page).getByText('A copy of “Day 1” from a sync tool was found.').waitFor();
  await found(page).getByText('What is in it').click();
  await found(page).getByText('Said on the laptop.').waitFor();
  await found(page).getByRole('button', { name: 'Merge it' }).click();
  await found(page).getByText('Merged: “Day 1” now holds both versions.').waitFor();
  expect(await found(page).getByRole('button').count()).toBe(0);
  await library(page)
    .getByRole('button', { name: /^Day 1/ })
    .first()
    .click();
  const article = page.getByRole('article');
  for (const text of ['Answer 1 of day 1.', 'Answer 2 of day 1.', 'Said on the laptop.'])
    await article.getByText(text).waitFor();
  expect((await readdir(paths.sessions)).filter((name) => name.includes('conflicted'))).toEqual([]);
  expect(await readdir(paths.quarantine)).toHaveLength(1);
});

it('a copy that comes while the journal is open is offered too, and can be kept aside', async () => {
  const { userDataDir, paths } = await largeJournal(3, 0);
  const page = await open(userDataDir);
  expect(await found(page).count()).toBe(0);
  const there = answered({ ...sessionAt(2), writer: 'elsewhere' }, 'Said on the telephone.', own);
  const name = `session-${there.id}.sync-conflict-20260105-120000-ABCDEFG.json`;
  await writeFile(besideViews(paths, name), plainSession(there));
  await found(page).getByText('A copy of “Day 2” from a sync tool was found.').waitFor();
  await found(page).getByRole('button', { name: 'Keep it aside' }).click();
  await found(page).getByText('The other version of “Day 2” was kept aside.').waitFor();
  expect(await readdir(paths.sessions)).not.toContain(name);
  const [kept] = await readdir(paths.quarantine);
  expect(await readFile(join(paths.quarantine, kept ?? ''), 'utf8')).toContain('Said on the telephone.');
});
