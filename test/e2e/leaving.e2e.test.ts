// Leaving in the moment of typing: a window that closes, the app that quits, another session; on a good disk and a
// full one.
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { answer, begin, draftKept, saveState } from '../support/interview-steps.ts';
import { type LaunchedApp, launch, makeUserDataDir } from '../support/launch-app.ts';
import { skippedAloud, smallDisk, whyNoTmpfs } from '../support/small-disk.ts';
import { draftsOnDisk } from '../support/texts-on-disk.ts';

const running: LaunchedApp[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const app of running.splice(0)) await app.dispose();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function start(userDataDir: string): Promise<LaunchedApp> {
  const app = await launch({ userDataDir });
  running.push(app);
  return app;
}

async function ownFolder(): Promise<string> {
  const folder = await makeUserDataDir();
  folders.push(folder);
  return folder;
}

// Exact, because the box of an edit has a name that holds this one.
const answerBox = (page: Page) => page.getByRole('textbox', { name: 'Your answer', exact: true });
const editBox = (page: Page) => page.getByRole('textbox', { name: 'Edited answer' });

const close = (app: LaunchedApp) => app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
const askToQuit = (app: LaunchedApp) => app.app.evaluate(({ app: electron }) => void setTimeout(() => electron.quit()));

// Seen failing with the flush request left out of main.
describe.each([
  ['closing the window', close],
  ['quitting', askToQuit],
] as const)('%s in the moment of typing', (_, leave) => {
  it('keeps the text of the box and of an edit', async () => {
    const folder = await ownFolder();
    const app = await start(folder);
    await begin(app.page, 'Just talk');
    await answer(app.page, 'An answer.');
    await app.page.getByRole('button', { name: 'Edit answer' }).click();
    const ended = once(app.app.process(), 'exit');
    await editBox(app.page).fill('An answer, edited');
    await answerBox(app.page).fill('Half a thou');
    await leave(app);
    await ended;
    const again = await start(folder);
    await expect.poll(() => answerBox(again.page).inputValue()).toBe('Half a thou');
    expect(await editBox(again.page).inputValue()).toBe('An answer, edited');
  });

  // Seen failing with the page's word that not all is kept passed over in main.
  it.skipIf(skippedAloud(whyNoTmpfs, 'leaving while the disk is full'))(
    'keeps the window while the disk is full, until asked again',
    async () => {
      const disk = smallDisk(2_048);
      const app = await start(disk.folder);
      await begin(app.page, 'Just talk');
      await answer(app.page, 'An answer.');
      const ended = once(app.app.process(), 'exit');
      const notSaved = saveState(app.page).filter({ hasText: 'Not saved: the disk is full.' });

      disk.fill();
      await answerBox(app.page).fill('Typed into a full disk');
      await leave(app);
      await app.page.getByText(/Close again to leave/).waitFor();
      disk.fill();
      await notSaved.waitFor();
      expect(await answerBox(app.page).inputValue()).toBe('Typed into a full disk');

      // With room again all is kept, and closing asks nothing any more.
      disk.empty();
      await draftKept(app.page);
      expect(await app.page.getByText(/Close again to leave/).count()).toBe(0);
      disk.fill();
      await answerBox(app.page).fill('Typed into a full disk again');
      await leave(app);
      await app.page.getByText(/Close again to leave/).waitFor();
      await leave(app);
      await ended;
      disk.empty();
      const again = await start(disk.folder);
      await expect.poll(() => answerBox(again.page).inputValue()).toBe('Typed into a full disk');
    },
  );
});

// Seen failing with the interview forgotten as soon as its screen is gone.
it.skipIf(skippedAloud(whyNoTmpfs, 'going elsewhere while the disk is full'))(
  'text typed into a full disk is still there after going elsewhere, and holds the window',
  async () => {
    const disk = smallDisk(2_048);
    const app = await start(disk.folder);
    const { page } = app;
    await begin(page, 'Just talk');
    await answer(page, 'An answer.');
    const session = new URL(page.url()).hash;
    disk.fill();
    await answerBox(page).fill('Typed into a full disk');
    await begin(page, 'Just talk');
    expect(new URL(page.url()).hash).not.toBe(session);
    expect(await answerBox(page).inputValue()).toBe('');
    disk.fill();
    await close(app);
    await page.getByText(/Close again to leave/).waitFor();
    expect(new URL(page.url()).hash).toBe(session);
    expect(await answerBox(page).inputValue()).toBe('Typed into a full disk');
    disk.empty();
    await draftKept(page);
    expect(await draftsOnDisk(disk.folder)).toEqual(['Typed into a full disk']);
  },
);
