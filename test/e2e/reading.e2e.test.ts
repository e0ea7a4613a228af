// Reading a session: finding in it, going on to the next, coming back to where one was, and putting it on paper.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousFindings } from '../support/axe-findings.ts';
import { conversation } from '../support/interview-steps.ts';
import { type LaunchedApp, launch } from '../support/launch-app.ts';
import { textOfPdf } from '../support/pdf-text.ts';
import { writeSession } from '../support/written-session.ts';

let app: LaunchedApp;
let page: Page;
let porto: string;
let long: string;
beforeAll(async () => {
  app = await launch();
  page = app.page;
  await page.getByRole('main', { name: 'Start' }).waitFor();
  long = await writeSession(
    page,
    'The long one',
    Array.from({ length: 40 }, (_item, index) => ({
      exchangeId: `long-${index}`,
      asked: `Number ${index}?`,
      said: `What was said at ${index}, and more so that it takes its room on the page. `.repeat(4),
    })),
  );
  porto = await writeSession(page, 'The house in Porto', [
    {
      exchangeId: 'one',
      asked: 'What happened?',
      said: 'We met at the Café do Rio. She always talks, but I had to go.',
    },
    {
      exchangeId: 'two',
      asked: 'She always talks: what else?',
      said: 'Nothing. The tide was out; I said “cafe, then”, and left.',
      followUpTo: 'one',
      quoted: ['She always talks'],
    },
    { exchangeId: 'three', asked: 'And now?', said: 'Das Haus ist groß. 東京に行きたい。' },
  ]);
});
afterAll(() => app.dispose());

const article = () => page.getByRole('article');
const open = async (route: string, title: string) => {
  await page.evaluate((hash) => window.location.replace(`#${hash}`), route);
  await page.reload();
  await article().getByRole('heading', { name: title, level: 1 }).waitFor();
};
const findBox = () => page.getByRole('textbox', { name: 'Find in this session' });
const found = () => page.getByRole('search').getByRole('status').textContent();
const painted = () =>
  page.evaluate(() =>
    [...(CSS.highlights.get('found-current') ?? [])].map((range) => (range instanceof Range ? range.toString() : '')),
  );

it('finds what is written whatever its accents, goes on and back, and gives the keyboard back', async () => {
  await open(`/session/${porto}`, 'The house in Porto');
  const edit = conversation(page).getByRole('button', { name: 'Edit answer' }).first();
  await edit.focus();
  await page.keyboard.press('Control+f');
  await findBox().waitFor();
  await page.keyboard.type('CAFE');
  await expect.poll(found).toBe('1 of 2');
  expect(await painted()).toEqual(['Café']);
  await page.keyboard.press('Enter');
  await expect.poll(found).toBe('2 of 2');
  await expect.poll(painted).toEqual(['cafe']);
  await page.keyboard.press('Enter');
  await expect.poll(found).toBe('1 of 2');
  await page.keyboard.press('Shift+Enter');
  await expect.poll(found).toBe('2 of 2');
  await page.getByRole('button', { name: 'Next match' }).click();
  await expect.poll(found).toBe('1 of 2');

  // Across the end of words that a question quoted, in other scripts, and by what people type for what they mean.
  for (const [query, hit] of [
    ['talks, but', 'talks, but'],
    ['"cafe, then"', '“cafe, then”'],
    ['gross', 'groß'],
    ['行きたい', '行きたい'],
  ] as const) {
    await findBox().fill(query);
    await expect.poll(painted).toEqual([hit]);
  }
  // Never from one paragraph into the next, and no button.
  for (const query of ['happened? We', 'Edit answer', 'nowhere to be found']) {
    await findBox().fill(query);
    await expect.poll(found).toBe('Not found');
  }
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);

  await findBox().fill('tide');
  await page.keyboard.press('Escape');
  expect(await findBox().count()).toBe(0);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  expect(await edit.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(app.consoleErrors).toEqual([]);
});

it('brings what it finds into sight, and finds what is edited meanwhile', async () => {
  await open(`/session/${long}`, 'The long one');
  await page.keyboard.press('Control+f');
  await findBox().fill('said at 37');
  await expect.poll(found).toBe('1 of 4');
  const inSight = () =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('found-current') ?? [];
      const box = range instanceof Range ? range.getBoundingClientRect() : null;
      return box !== null && box.top > 90 && box.bottom < window.innerHeight - 50;
    });
  await expect.poll(inSight).toBe(true);
  const command = { type: 'edit-answer', commandId: 'other', exchangeId: 'long-37', text: 'Rewritten.' } as const;
  await page.evaluate(
    ([sessionId, change]) => window.journal.call('session:dispatch', { sessionId, command: change }),
    [long, { ...command, reopens: false as const }] as const,
  );
  await expect.poll(found).toBe('Not found');
  await findBox().fill('rewritten');
  await expect.poll(found).toBe('1 of 1');
  await page.keyboard.press('Escape');
});

it('goes to the session before and after, by button and by keyboard, in the order of the library', async () => {
  await open(`/session/${porto}`, 'The house in Porto');
  const listed = await page
    .getByRole('list', { name: 'Sessions' })
    .getByRole('button', { name: /^The/ })
    .allTextContents();
  const [first, second] = listed[0]?.startsWith('The house')
    ? ['The house in Porto', 'The long one']
    : ['The long one', 'The house in Porto'];
  await open(`/session/${first === 'The long one' ? long : porto}`, first ?? '');
  const previous = page.getByRole('button', { name: 'Previous session' });
  const next = page.getByRole('button', { name: 'Next session' });
  expect(await next.getAttribute('aria-disabled')).toBe('true');
  await previous.click();
  await article()
    .getByRole('heading', { name: second ?? '' })
    .waitFor();
  expect(await previous.getAttribute('aria-disabled')).toBe('true');
  await page.keyboard.press('Control+]');
  await article()
    .getByRole('heading', { name: first ?? '' })
    .waitFor();
  await page.keyboard.press('Control+[');
  await article()
    .getByRole('heading', { name: second ?? '' })
    .waitFor();
});

it('opens at an exchange that a link names, shows which it is, and has the keyboard there', async () => {
  await open(`/session/${long}/long-25`, 'The long one');
  const shown = page.locator('#exchange-long-25');
  await expect.poll(() => shown.getAttribute('aria-current')).toBe('location');
  expect(await shown.evaluate((item) => item === document.activeElement)).toBe(true);
  const middle = await shown.evaluate((item) => {
    const { top, bottom } = item.getBoundingClientRect();
    return top > 0 && bottom < window.innerHeight;
  });
  expect(middle).toBe(true);
});

it('goes on where this window left off', async () => {
  await open(`/session/${long}`, 'The long one');
  const place = () =>
    page.evaluate(() => {
      const item = document.getElementById('exchange-long-20');
      return item ? Math.round(item.getBoundingClientRect().top) : null;
    });
  await page.locator('#exchange-long-20').evaluate((item) => item.scrollIntoView({ block: 'start' }));
  await page.waitForTimeout(100);
  const before = await place();
  // Begun first, so it stands last in the library.
  await page.keyboard.press('Control+]');
  await article().getByRole('heading', { name: 'The house in Porto' }).waitFor();
  await page.keyboard.press('Control+[');
  await article().getByRole('heading', { name: 'The long one' }).waitFor();
  await expect.poll(place).toBe(before);
});

it('opens in a window of its own, and moves to the trash with a way back', async () => {
  await open(`/session/${porto}`, 'The house in Porto');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Open in new window' }).last().click();
  const [, second] = await app.windows(2);
  if (!second) throw new Error('no second window');
  await second.getByRole('article').getByText('Nothing. The tide was out').waitFor();
  await second.close();
  await app.windows(1);
  await page.getByRole('button', { name: 'Move to trash' }).click();
  await page.getByRole('main', { name: 'Start' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  const deletedAt = () =>
    page.evaluate(async (sessionId) => {
      const reply = await window.journal.call('session:load', { sessionId });
      return reply.ok ? reply.value.deletedAt : reply.code;
    }, porto);
  await expect.poll(deletedAt).toBe(null);
});

// Seen failing with Undo in the library only.
it('offers the way back from the trash while the library is hidden too', async () => {
  await open(`/session/${porto}`, 'The house in Porto');
  await page.keyboard.press('Control+b');
  await page.getByRole('navigation', { name: 'Library' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Move to trash' }).click();
  await page.getByRole('main', { name: 'Start' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  const deletedAt = () =>
    page.evaluate(async (sessionId) => {
      const reply = await window.journal.call('session:load', { sessionId });
      return reply.ok ? reply.value.deletedAt : reply.code;
    }, porto);
  await expect.poll(deletedAt).toBe(null);
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await page.keyboard.press('Control+b');
  await page.getByRole('navigation', { name: 'Library' }).waitFor();
});

it('shows the file, and says so where there is none', async () => {
  const shown = await app.app.evaluate(({ shell }) => {
    const paths: string[] = [];
    shell.showItemInFolder = (path) => void paths.push(path);
    return Object.assign(globalThis, { shownPaths: paths }).shownPaths.length;
  });
  expect(shown).toBe(0);
  await open(`/session/${porto}`, 'The house in Porto');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Show file' }).last().click();
  const paths = () => app.app.evaluate(() => Reflect.get(globalThis, 'shownPaths'));
  await expect.poll(async () => (await paths()).length).toBe(1);
  expect((await paths())[0]).toMatch(new RegExp(`session-${porto}\\.json$`));
  const missing = await page.evaluate(() => window.journal.call('session:show-file', { sessionId: 'no-such-session' }));
  expect(missing).toMatchObject({ ok: false, code: 'not-found' });
});

const pdf = async (): Promise<string[]> =>
  textOfPdf(
    Buffer.from(
      await app.app.evaluate(async ({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        return (await window?.webContents.printToPDF({}))?.toString('base64') ?? '';
      }),
      'base64',
    ),
  );

it('prints the whole session and nothing else, black on white whatever the theme', async () => {
  await page.evaluate(() => window.journal.call('preferences:change', { theme: 'dark' }));
  await open(`/session/${long}`, 'The long one');
  const pages = await pdf();
  expect(pages.length).toBeGreaterThan(2);
  const text = pages.join('');
  for (let index = 0; index < 40; index += 1) expect(text).toContain(`Number${index}?`);
  expect(text).toContain('Whatwassaidat39');
  for (const other of ['Library', 'Newsession', 'Editanswer', 'Movetotrash', 'Earlierversions', 'ThehouseinPorto'])
    expect(text).not.toContain(other);
  await page.emulateMedia({ media: 'print' });
  const look = await page
    .locator('.exchange-answer')
    .first()
    .evaluate((answer) => {
      const { backgroundColor } = getComputedStyle(document.documentElement);
      return [getComputedStyle(answer).color, backgroundColor];
    });
  expect(look).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.journal.call('preferences:change', { theme: 'system' }));
});

it('Ctrl+P asks the system to print this window', async () => {
  await open(`/session/${porto}`, 'The house in Porto');
  await app.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window)
      window.webContents.print = (options, done) => {
        Object.assign(globalThis, { printed: options });
        done?.(false, 'Print job canceled');
      };
  });
  await page.keyboard.press('Control+p');
  await expect
    .poll(() => app.app.evaluate(() => Reflect.get(globalThis, 'printed')))
    .toEqual({ printBackground: false });
  // Who would rather not print is not told that it failed.
  await page.waitForTimeout(200);
  expect(await page.getByRole('alert').count()).toBe(0);
});

it('axe finds nothing serious on the page with find open and a menu, in any theme', async () => {
  await open(`/session/${porto}`, 'The house in Porto');
  await page.keyboard.press('Control+f');
  await findBox().fill('the');
  for (const theme of ['light', 'dark', 'high-contrast'] as const) {
    await page.evaluate((chosen) => window.journal.call('preferences:change', { theme: chosen }), theme);
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
    await page.waitForTimeout(250);
    expect(await seriousFindings(page), theme).toEqual([]);
  }
});
