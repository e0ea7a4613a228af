// The library with hundreds of sessions: by keyboard alone, several at once, filtered, by its calendar, and as it was
// left when the app comes back.
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seriousFindings } from '../support/axe-findings.ts';
import { type LaunchedApp, launch, makeUserDataDir } from '../support/launch-app.ts';
import { sessionAt, writeSession, writeSessions } from '../support/many-sessions.ts';

const count = 240;
let folder: string;
let app: LaunchedApp;
let page: Page;
beforeEach(async () => {
  folder = await makeUserDataDir();
  const folders = writeSessions(folder, count);
  writeSession(folders, {
    ...sessionAt(3),
    tags: ['sea'],
    mood: 4,
    title: 'עברית ו־English, a title that is much too long',
  });
  await start();
});
afterEach(() => app.dispose());

async function start(): Promise<void> {
  app = await launch({ userDataDir: folder });
  page = app.page;
  await page.getByRole('main', { name: 'Start' }).waitFor();
  await expect.poll(total).toBe(count);
}

const library = () => page.getByRole('navigation', { name: 'Library' });
const sessions = () => library().getByRole('list', { name: 'Sessions' });
const rows = () => sessions().getByRole('listitem');
const total = async () =>
  (await rows().count()) === 0 ? 0 : Number(await rows().first().getAttribute('aria-setsize'));
const undoLine = () => library().locator('.undo').getByRole('status');
const selected = () => library().locator('.selection').getByRole('status');

/** The place of the row with the focus, from 1; null when the focus is elsewhere. */
const at = () =>
  page.evaluate(() => {
    const row = document.activeElement?.matches('.session-open') ? document.activeElement.closest('[data-row]') : null;
    return row === null ? null : Number(row.getAttribute('aria-posinset'));
  });
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const enterList = async () => {
  await sessions().getByRole('button').first().focus();
  await expect.poll(at).toBe(1);
};

describe('by keyboard alone', () => {
  it('walks, opens, renames and uses the menu, drawing only what is seen', async () => {
    await enterList();
    await press('ArrowDown', 'ArrowDown', 'ArrowUp');
    await expect.poll(at).toBe(2);
    await press('End');
    await expect.poll(at).toBe(count);
    expect(await rows().count()).toBeLessThan(60);
    await press('PageUp');
    await expect.poll(at).toBeLessThan(count);
    await press('Home');
    await expect.poll(at).toBe(1);
    const title = await page.evaluate(() => document.activeElement?.querySelector('.session-title')?.textContent ?? '');
    await press('F2');
    await page.getByRole('textbox', { name: 'Rename session' }).fill('Renamed by keyboard');
    await press('Enter');
    await expect.poll(at).toBe(1);
    await sessions().getByText('Renamed by keyboard').waitFor();
    // The same Enter must not go on to the row and open it.
    expect(await page.getByRole('main', { name: 'Start' }).count()).toBe(1);
    await press('ContextMenu');
    const menu = library().getByRole('menu');
    expect(await menu.getByRole('menuitem').allTextContents()).toEqual([
      'Open in new window',
      'Rename',
      'Tags',
      'Show file',
      'Export…',
      'Select',
      'Move to trash',
    ]);
    await menu.getByRole('menuitem', { name: 'Export…' }).press('Enter');
    await page.getByRole('dialog', { name: 'Export this session' }).getByText('Renamed by keyboard').waitFor();
    await press('Escape');
    await expect.poll(at).toBe(1);
    await press('ContextMenu', 'ArrowDown', 'Escape');
    await expect.poll(at).toBe(1);
    await press('Enter');
    await page.getByRole('article').getByRole('heading', { name: 'Renamed by keyboard' }).waitFor();
    expect(title).not.toBe('');
    expect(app.consoleErrors).toEqual([]);
  });

  it('selects a range, moves it to the trash, keeps the focus in the list, and takes it back', async () => {
    await enterList();
    await press('ArrowDown', 'Space', 'Shift+ArrowDown', 'Shift+ArrowDown');
    await expect.poll(() => selected().textContent()).toBe('3 selected');
    await press('Delete');
    await expect.poll(() => undoLine().textContent()).toBe('3 sessions were moved to the trash.');
    await expect.poll(total).toBe(count - 3);
    await expect.poll(at).not.toBeNull();
    await press('Control+z');
    await expect.poll(total).toBe(count);
    await press('Control+a');
    await expect.poll(() => selected().textContent()).toBe(`${count} selected`);
    await library().locator('.selection').getByRole('button', { name: 'Export…' }).click();
    await page.getByRole('dialog', { name: `Export ${count} sessions` }).waitFor();
    await press('Escape');
    await enterList();
    await press('Escape');
    await expect.poll(() => selected().textContent()).toBe('');
  });
});

it('a long batch shows how far it is, stops when asked, and one Undo takes all of it back', async () => {
  await enterList();
  await press('Control+a', 'Delete');
  const progress = library().getByRole('progressbar', { name: 'Moving to the trash' });
  await progress.waitFor();
  expect(await progress.getAttribute('aria-valuemax')).toBe(String(count));
  await library().getByRole('button', { name: 'Cancel' }).click();
  await undoLine().getByText('moved to the trash').waitFor();
  await expect.poll(total).toBeGreaterThan(0);
  expect(await total()).toBeLessThan(count);
  await library().getByRole('button', { name: 'Undo' }).click();
  await expect.poll(total).toBe(count);
});

it('deletes nothing for good while Undo is offered, not even when the app is killed', async () => {
  await enterList();
  await press('Delete');
  await expect.poll(total).toBe(count - 1);
  await library().getByRole('button', { name: 'Trash (1)' }).click();
  const trash = () => library().getByRole('list', { name: 'Trash' });
  await trash().getByRole('button').first().focus();
  await press('Delete');
  await expect.poll(() => undoLine().textContent()).toMatch(/is being deleted for good/);
  await app.kill();
  app = await launch({ userDataDir: folder });
  page = app.page;
  const open = library().getByRole('button', { name: 'Trash (1)' });
  await open.or(trash()).first().waitFor();
  if (await open.isVisible()) await open.click();
  await trash()
    .getByRole('button', { name: /^Actions for / })
    .click();
  await library().getByRole('menuitem', { name: 'Restore' }).click();
  await expect.poll(total).toBe(count);
});

it('empties the trash, which Undo takes back', async () => {
  await enterList();
  await press('Space', 'Shift+ArrowDown', 'Delete');
  await library().getByRole('button', { name: 'Trash (2)' }).click();
  await library().getByRole('button', { name: 'Empty trash' }).click();
  await expect.poll(() => undoLine().textContent()).toBe('2 sessions are being deleted for good.');
  await library().getByRole('button', { name: 'Undo' }).click();
  await library().getByRole('button', { name: 'Trash (2)' }).waitFor();
});

it('tags several at once, lists by tag, says so in one line, and clears', async () => {
  await enterList();
  await press('Space', 'Shift+ArrowDown');
  await library().getByRole('button', { name: 'Tags', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Tags of 2 sessions' });
  await dialog.getByRole('combobox', { name: 'New tag' }).fill('harbour');
  await press('Enter');
  await expect.poll(() => undoLine().textContent()).toBe('The tags of 2 sessions were changed.');
  await library().getByRole('button', { name: 'Filter and sort' }).click();
  await library().getByRole('combobox', { name: 'Tag' }).selectOption('harbour');
  await expect.poll(total).toBe(2);
  await library().getByText('2 sessions: tagged harbour').waitFor();
  await library().getByRole('combobox', { name: 'Mood' }).selectOption('Low');
  await library().getByText('No session fits these filters.').waitFor();
  await library().getByRole('button', { name: 'Clear the filters' }).click();
  await expect.poll(total).toBe(count);
  await library().getByRole('combobox', { name: 'Mood' }).selectOption('Good');
  await expect.poll(total).toBe(1);
  await library().getByRole('button', { name: 'Clear', exact: true }).click();
  await library().getByRole('combobox', { name: 'Sort by' }).selectOption('Title');
  await expect.poll(() => sessions().getByRole('heading').count()).toBe(0);
});

async function goToJanuary(): Promise<void> {
  await library().getByRole('combobox', { name: 'Year' }).selectOption('2026');
  for (let month = new Date().getMonth(); month > 0; month -= 1)
    await library().getByRole('button', { name: 'Previous month' }).click();
  await library().getByRole('grid', { name: 'January 2026' }).waitFor();
}

it('the calendar marks days, is walked by keyboard, and lists what was written on a day', async () => {
  await goToJanuary();
  const day = library().getByRole('button', { name: /^24 sessions, Tuesday, January 6/ });
  await day.focus();
  const label = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await press('ArrowRight');
  expect(await label()).toMatch(/^24 sessions, Wednesday, January 7/);
  await press('ArrowDown', 'ArrowDown');
  expect(await label()).toMatch(/^No sessions, Wednesday, January 21/);
  await press('Enter');
  expect(await total()).toBe(count);
  await press('PageDown');
  await expect.poll(label).toMatch(/^No sessions, Saturday, February 21/);
  await press('PageUp', 'ArrowUp', 'ArrowUp', 'Enter');
  await expect.poll(total).toBe(24);
  await library()
    .getByText(/^24 sessions: Wednesday, January 7/)
    .waitFor();
  await press('Enter');
  await expect.poll(total).toBe(count);
});

it('comes back as it was left, and another window has its own way of looking', async () => {
  await goToJanuary();
  await library().getByRole('button', { name: 'Filter and sort' }).click();
  await library().getByRole('combobox', { name: 'Status' }).selectOption('Finished');
  await library().getByRole('combobox', { name: 'Sort by' }).selectOption('Most answers');
  const edge = () => library().getByRole('separator', { name: 'Width of the library' });
  await edge().focus();
  await press('ArrowRight', 'ArrowRight');
  await expect.poll(() => edge().getAttribute('aria-valuenow')).toBe('304');
  await sessions().getByRole('button').first().focus();
  await press('End');
  await expect.poll(at).toBe(count);
  const scrolled = () => page.locator('.library-scroll').evaluate((box) => box.scrollTop);
  const before = await scrolled();
  expect(before).toBeGreaterThan(5_000);

  await press('Control+Shift+N');
  const [, second] = await app.windows(2);
  await second?.getByRole('list', { name: 'Sessions' }).getByRole('heading').first().waitFor();
  await second?.close();
  await app.windows(1);
  await app.quit();

  await start();
  await library().getByRole('grid', { name: 'January 2026' }).waitFor();
  await library().getByText(`${count} sessions: finished`).waitFor();
  await expect.poll(() => edge().getAttribute('aria-valuenow')).toBe('304');
  expect(await sessions().getByRole('heading').count()).toBe(0);
  // The fields that were open are closed again, so less stands above the list.
  await expect.poll(scrolled).toBeGreaterThan(before - 250);
});

it('has nothing serious for axe: filters, selection, menu, tags, trash, a small window', async () => {
  await library().getByRole('button', { name: 'Filter and sort' }).click();
  await library().getByRole('combobox', { name: 'Tag' }).selectOption('sea');
  expect(await seriousFindings(page), 'filters').toEqual([]);
  await library().getByRole('button', { name: 'Clear', exact: true }).click();
  await enterList();
  await press('Space', 'Shift+ArrowDown');
  expect(await seriousFindings(page), 'selection').toEqual([]);
  await press('ContextMenu');
  await library().getByRole('menu').waitFor();
  expect(await seriousFindings(page), 'menu').toEqual([]);
  await press('Escape');
  await library().getByRole('button', { name: 'Tags', exact: true }).click();
  expect(await seriousFindings(page), 'tags').toEqual([]);
  await press('Escape');
  await enterList();
  await press('Delete');
  await library().getByRole('button', { name: 'Trash (2)' }).click();
  await library().getByRole('list', { name: 'Trash' }).waitFor();
  expect(await seriousFindings(page), 'trash').toEqual([]);
  for (const theme of ['dark', 'high-contrast'] as const) {
    await page.evaluate((chosen) => window.journal.call('preferences:change', { theme: chosen }), theme);
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
    expect(await seriousFindings(page), theme).toEqual([]);
  }
});
