/// <reference path="../../renderer/bridge/window-journal.d.ts" />
// Windows in a real Electron: opening, coming back, closing without losing a word, crashing, hanging.
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { answer, answerBox, begin } from '../support/interview-steps.ts';
import { type LaunchedApp, type LaunchOptions, launch, makeUserDataDir, startAgain } from '../support/launch-app.ts';

const running: LaunchedApp[] = [];
const folders: string[] = [];

afterEach(async () => {
  for (const app of running.splice(0)) await app.dispose();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function start(options?: LaunchOptions): Promise<LaunchedApp> {
  const app = await launch(options);
  running.push(app);
  return app;
}

/** A folder that outlives one launch. */
async function keptFolder(): Promise<string> {
  const folder = await makeUserDataDir();
  folders.push(folder);
  return folder;
}

const routeOf = (page: Page): string => new URL(page.url()).hash.slice(1);
const routes = async (app: LaunchedApp, count: number) => (await app.windows(count)).map(routeOf).sort();
const atStart = (page: Page) => page.waitForURL(/#\/start$/);

/** The places last written, once there are that many. */
const placesKept = (folder: string, count: number) =>
  expect
    .poll(async () => {
      const text = await readFile(join(folder, 'windows.json'), 'utf8').catch(() => '{"windows":[]}');
      return JSON.parse(text).windows.filter(({ route }: { route: string }) => route !== '/').length;
    })
    .toBe(count);

describe('a new window', () => {
  // Seen failing with the width asked of `window.innerWidth` at the start: it is 0 on a busy machine, and stays hidden.
  it('shows its library however late it gets its size, and again when it is wide again', async () => {
    const { app, page } = await start();
    await page.addInitScript(() => Object.defineProperty(window, 'innerWidth', { get: () => 0 }));
    await page.reload();
    const library = page.getByRole('navigation', { name: 'Library' });
    await library.waitFor();
    const resize = (width: number) =>
      app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(to, 700), width);
    await resize(640);
    await library.waitFor({ state: 'hidden' });
    await resize(1_100);
    await library.waitFor();
  });

  it('opens by its shortcut, by the menu, and by a second start, which itself ends well', async () => {
    const app = await start();
    await atStart(app.page);
    await app.page.keyboard.press('Control+Shift+N');
    await app.windows(2);
    await app.app.evaluate(({ BrowserWindow, Menu }) => {
      BrowserWindow.getAllWindows()[0]?.focus();
      const item = Menu.getApplicationMenu()?.getMenuItemById('new-window');
      if (!item) throw new Error('no such menu item');
      item.click();
    });
    await app.windows(3);
    expect(await startAgain(app.userDataDir)).toBe(0);
    await app.windows(4);
    const corners = await app.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .map((window) => window.getBounds())
        .map(({ x, y }) => `${x},${y}`),
    );
    expect(new Set(corners).size).toBe(4);
    expect(app.consoleErrors).toEqual([]);
  });
});

describe('windows come back where they were', () => {
  it.each(['quit', 'kill'] as const)('after a %s', async (end) => {
    const userDataDir = await keptFolder();
    const first = await start({ userDataDir });
    await atStart(first.page);
    await begin(first.page, 'Just talk');
    await answer(first.page, 'Something to come back to.');
    const session = routeOf(first.page);
    await first.page.keyboard.press('Control+Shift+N');
    await first.windows(2);
    await first.app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.setBounds({ x: 60, y: 50, width: 900, height: 640 });
    });
    await placesKept(userDataDir, 2);
    await first.page.waitForTimeout(600); // the bounds are written a moment after they change; a kill must find them
    await first[end]();

    const again = await start({ userDataDir });
    expect(await routes(again, 2)).toEqual([session, '/start'].sort());
    const bounds = await again.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.getBounds()),
    );
    for (const one of bounds) expect(one).toMatchObject({ width: 900, height: 640 });
  });

  it('also the last one, closed by hand; files are only the person’s to read', async () => {
    const userDataDir = await keptFolder();
    const first = await start({ userDataDir });
    await atStart(first.page);
    await begin(first.page, 'Just talk');
    await answer(first.page, 'The only window.');
    const session = routeOf(first.page);
    const ended = new Promise((resolve) => first.app.process().once('exit', resolve));
    await first.app.evaluate(({ BrowserWindow }) => void setTimeout(() => BrowserWindow.getAllWindows()[0]?.close()));
    await ended;
    const again = await start({ userDataDir });
    expect(await routes(again, 1)).toEqual([session]);
    for (const name of ['windows.json', 'logs/innerview.log'])
      expect((await stat(join(userDataDir, name))).mode & 0o777, name).toBe(0o600);
  });

  it('or a fresh one, when what was kept makes no sense', async () => {
    const userDataDir = await keptFolder();
    await writeFile(join(userDataDir, 'windows.json'), '{"format":1,"windows":[{"route":"../../etc"');
    const app = await start({ userDataDir });
    await atStart(app.page);
  });
});

describe('typed text', () => {
  const typed = 'A thought that was never submitted.';

  it('survives the closing of its window in the very moment of typing, and nothing logs it', async () => {
    const app = await start();
    await atStart(app.page);
    await begin(app.page, 'Just talk');
    await answer(app.page, 'First words.');
    const session = routeOf(app.page);
    await app.page.keyboard.press('Control+Shift+N');
    const [, second] = await app.windows(2);
    if (!second) throw new Error('no second window');
    await answerBox(app.page).pressSequentially(typed);
    await app.app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes('/session/'),
      );
      window?.close();
    });
    await app.windows(1);
    await second.getByRole('button', { name: /^Resume / }).click();
    await expect.poll(() => answerBox(second).inputValue()).toBe(typed);
    expect(routeOf(second)).toBe(session);
    await app.quit();
    const log = await readFile(join(app.userDataDir, 'logs', 'innerview.log'), 'utf8');
    expect(log).not.toContain('thought');
    expect(log).not.toContain(app.userDataDir);
  });

  it('is in the box again after the page crashed', async () => {
    const app = await start();
    await atStart(app.page);
    await begin(app.page, 'Just talk');
    await answerBox(app.page).pressSequentially(typed);
    await app.page.getByText('Draft kept').waitFor();
    const boxText = () =>
      app.app.evaluate(async ({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        if (!window || window.webContents.isCrashed() || window.webContents.isLoading()) return '';
        const value = window.webContents.executeJavaScript("document.querySelector('textarea')?.value ?? ''");
        // A page that dies while it is asked never answers.
        return Promise.race([value, new Promise((resolve) => setTimeout(resolve, 500, ''))]);
      });
    await app.app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      setTimeout(() => window?.webContents.forcefullyCrashRenderer());
    });
    await app.app.evaluate(
      ({ BrowserWindow }) =>
        new Promise<void>((resolve) => {
          BrowserWindow.getAllWindows()[0]?.webContents.once('render-process-gone', () => resolve());
        }),
    );
    await expect.poll(boxText, { timeout: 20_000 }).toBe(typed);
  });
});

describe('trouble', () => {
  it('a page that hangs holds neither its window nor the app', async () => {
    const app = await start();
    await atStart(app.page);
    await app.page.evaluate(() => {
      setTimeout(() => {
        for (;;);
      });
    });
    await app.quit();
    expect(app.app.windows()).toEqual([]);
  });

  it('a journal that cannot open is told by code, and opens once it can', async () => {
    const userDataDir = await keptFolder();
    await writeFile(join(userDataDir, 'sessions'), 'not a folder');
    const app = await start({ userDataDir });
    const list = () => app.page.evaluate(() => window.journal.call('library:read', { from: 0, of: null }));
    expect(await list()).toMatchObject({ ok: false, code: expect.stringMatching(/^(?!unexpected)/) });
    expect(await app.page.evaluate(() => window.journal.call('app:info', undefined))).toMatchObject({ ok: true });
    await rm(join(userDataDir, 'sessions'));
    expect(await list()).toMatchObject({ ok: true });
  });

  it('the native theme follows the preference, in all windows', async () => {
    const app = await start();
    await atStart(app.page);
    const set = (theme: 'dark' | 'light' | 'high-contrast') =>
      app.page.evaluate((value) => window.journal.call('preferences:change', { theme: value }), theme);
    const source = () =>
      app.app.evaluate(({ BrowserWindow, nativeTheme }) => [
        nativeTheme.themeSource,
        BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase(),
      ]);
    await set('dark');
    expect(await source()).toEqual(['dark', '#1a1e25']);
    await set('light');
    expect(await source()).toEqual(['light', '#ffffff']);
    await set('high-contrast');
    expect((await source())[0]).toBe('system');
  });
});
