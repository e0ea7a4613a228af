// A journal of thousands: the window shows its newest sessions first, has all of them soon, and stays true to the folder.
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { storeFolders } from '../../electron/store/session-folder.ts';
import { openSessionStore } from '../../electron/store/session-store.ts';
import { type LaunchedApp, launch, makeUserDataDir } from '../support/launch-app.ts';
import { idAt, sessionAt, writeSession, writeSessions } from '../support/many-sessions.ts';

const many = 2_000;
let folder: string;
let app: LaunchedApp;
beforeEach(async () => {
  folder = await makeUserDataDir();
  writeSessions(folder, many);
});
afterEach(() => app.dispose());

const library = (page: Page) => page.getByRole('navigation', { name: 'Library' });
const row = (page: Page, title: string) => library(page).getByText(title, { exact: true });

/** Asks for every page, as the window does; resolves with the ids in the order of the list. */
const allPages = (page: Page) =>
  page.evaluate(async () => {
    const ids: string[] = [];
    let of: number | null = null;
    let total = 1;
    while (ids.length < total) {
      const reply: Awaited<ReturnType<typeof window.journal.call<'library:read'>>> = await window.journal.call(
        'library:read',
        { from: ids.length, of },
      );
      if (!reply.ok) throw new Error(reply.code);
      ids.push(...reply.value.sessions.map(({ id }) => id));
      of = reply.value.of;
      total = reply.value.total;
    }
    return ids;
  });

/** Scrolls the list to its end until the oldest session shows, as somebody does who holds the key down. */
async function showsOldest(page: Page, title: string): Promise<void> {
  await expect
    .poll(async () => {
      await library(page)
        .locator('.library-scroll')
        .evaluate((element) => element.scrollTo(0, element.scrollHeight));
      return row(page, title).isVisible();
    })
    .toBe(true);
}

it('shows the newest first and ends complete, and shows what another process changes', async () => {
  app = await launch({ userDataDir: folder });
  const { page } = app;
  await row(page, `Day ${many - 1}`)
    .first()
    .waitFor();
  await showsOldest(page, 'Day 0');
  await expect.poll(async () => (await allPages(page)).length).toBe(many);

  const elsewhere = await openSessionStore({ directory: folder });
  await elsewhere.dispatch(idAt(5), { type: 'rename', commandId: 'renamed', title: 'Named elsewhere' });
  await elsewhere.close();
  await library(page)
    .locator('.library-scroll')
    .evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await row(page, 'Named elsewhere').waitFor();
  await expect.poll(async () => (await allPages(page))[0]).toBe(idAt(5));
  expect(app.consoleErrors).toEqual([]);
});

it('begins with the catalog after a restart, and corrects what changed while it was closed', async () => {
  app = await launch({ userDataDir: folder });
  await showsOldest(app.page, 'Day 0');
  await expect.poll(async () => (await allPages(app.page)).length).toBe(many);
  await app.quit();
  const folders = storeFolders(folder);
  writeSession(folders, { ...sessionAt(0), revision: 2, title: 'Named while it was closed' });
  app = await launch({ userDataDir: folder });
  await row(app.page, `Day ${many - 1}`)
    .first()
    .waitFor();
  await showsOldest(app.page, 'Named while it was closed');
  expect(app.consoleErrors).toEqual([]);
});
