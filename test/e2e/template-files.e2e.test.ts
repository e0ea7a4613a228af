// Templates as files: brought in, given away, broken, and written in by two windows at once.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { templateFile } from '../../shared/interview/template-file.ts';
import { seriousFindings } from '../support/axe-findings.ts';
import { answerBox } from '../support/interview-steps.ts';
import { type LaunchedApp, launch } from '../support/launch-app.ts';
import { smallStep, templateWith } from '../support/small-template.ts';
import {
  saved,
  templateEditor,
  templateList,
  templatePreview,
  toTemplates,
  wording,
} from '../support/template-steps.ts';

let app: LaunchedApp;
let page: Page;
beforeAll(async () => {
  app = await launch();
  page = app.page;
  await page.getByRole('main', { name: 'Start' }).waitFor();
});
afterAll(() => app.dispose());

const folder = () => join(app.userDataDir, 'templates');
const fileNamed = (name: string) => join(folder(), name);
const ownNames = () =>
  templateList(page)
    .getByRole('list', { name: 'Your own' })
    .getByRole('button', { name: /^Edit / })
    .allTextContents();

it('a deleted template comes back', async () => {
  mkdirSync(folder());
  writeFileSync(fileNamed('mine.json'), templateFile(templateWith([smallStep('one')], { id: 'mine', name: 'Mine' })));
  await toTemplates(page);
  await templateList(page).getByRole('button', { name: 'Delete Mine' }).click();
  await templateList(page).getByRole('button', { name: 'Undo' }).click();
  await templateList(page).getByRole('button', { name: 'Edit Mine' }).waitFor();
  expect(existsSync(fileNamed('mine.json'))).toBe(true);
});

it('broken files are told with line and reason, in the folder and brought in, and hide no good one', async () => {
  const good = templateFile(templateWith([smallStep('one')], { id: 'good', name: 'Brought along' }));
  writeFileSync(fileNamed('torn.json'), '{\n  "format": 1,\n  "template": {');
  await page.getByRole('button', { name: 'Done' }).click();
  await toTemplates(page);
  await templateList(page).getByText('1 file in the templates folder cannot be used.').waitFor();
  await templateList(page).getByText('Line 3: The text cannot be read as JSON from here on.').waitFor();
  expect(await ownNames()).toEqual(['Mine']);

  const file = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await page
    .getByLabel('Import a file…')
    .last()
    .setInputFiles([
      file('typo.json', good.replace('"minutes": 5', '"minutes": "five"')),
      file('good.json', good),
      file('later.json', '{ "format": 9 }'),
      file('big.json', 'x'.repeat(1_200_000)),
    ]);
  await templateList(page).getByText('“Brought along” was brought in.').waitFor();
  await templateList(page).getByText('typo.json was not brought in.').waitFor();
  await templateList(page).getByText('Line 7, minutes: The value is of the wrong kind.').waitFor();
  await templateList(page).getByText('Line 1, format: A newer version of Innerview wrote this template.').waitFor();
  await templateList(page).getByText('Line 1: The file is too big for a template.').waitFor();
  expect(await ownNames()).toEqual(['Brought along', 'Mine']);
  expect(await seriousFindings(page)).toEqual([]);
});

it('a file dropped on the list is brought in', async () => {
  const text = templateFile(templateWith([smallStep('one')], { id: 'dropped', name: 'Dropped' }));
  await templateList(page).evaluate((main, content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'dropped.json'));
    for (const type of ['dragover', 'drop'])
      main.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, text);
  await templateList(page).getByText('“Dropped” was brought in.').waitFor();
});

it('what was exported can be brought in again, and nothing is written where the person says no', async () => {
  const out = join(app.userDataDir, 'out');
  mkdirSync(out);
  const path = join(out, 'given.json');
  // The system's own dialog cannot be reached from here: this is the person's answer to it.
  const answerDialog = (answer: { canceled: boolean; filePath: string }) =>
    app.app.evaluate(({ dialog }, given) => {
      dialog.showSaveDialog = async () => given;
    }, answer);
  await answerDialog({ canceled: true, filePath: '' });
  await templateList(page).getByRole('button', { name: 'Export Mine' }).click();
  await answerDialog({ canceled: false, filePath: path });
  await templateList(page).getByRole('button', { name: 'Export Mine' }).click();
  await templateList(page).getByText('“Mine” was written to given.json.').waitFor();
  expect(readdirSync(out)).toEqual(['given.json']);
  expect(readFileSync(path, 'utf8')).toBe(readFileSync(fileNamed('mine.json'), 'utf8'));
  const chooser = () => page.getByLabel('Import a file…').last();
  await chooser().setInputFiles(path);
  await templateList(page).getByText('“Mine” was brought in.').waitFor();
  expect(await ownNames()).toEqual(['Brought along', 'Dropped', 'Mine']);

  // Changed since it was given away, it is not what the file holds.
  const given = readFileSync(path, 'utf8');
  writeFileSync(fileNamed('mine.json'), given.replace('To be broken', 'No longer to be broken'));
  await chooser().setInputFiles(path);
  await templateList(page).getByText('“Mine (2)” was brought in.').waitFor();
  const second = readFileSync(fileNamed('mine-2.json'), 'utf8');
  expect(second.replace('"mine-2"', '"mine"').replace('"Mine (2)"', '"Mine"')).toBe(given);
  expect(readFileSync(fileNamed('mine.json'), 'utf8')).toContain('No longer');
});

// Seen failing with an editor that goes on under the id it had.
it('a window follows what another writes in the same template, and of two at once both are kept', async () => {
  await templateList(page).getByRole('button', { name: 'Edit Mine', exact: true }).click();
  await page.keyboard.press('Control+Shift+n');
  const [, second] = await app.windows(2);
  if (!second) throw new Error('there is no second window');
  await second.getByRole('main').first().waitFor();
  await second.evaluate(() => {
    location.hash = '/templates/mine';
    location.reload();
  });
  const theirs = second.getByRole('textbox', { name: /in one line/ });
  const ours = templateEditor(page).getByRole('textbox', { name: /in one line/ });
  await theirs.fill('Written there.');
  await second.getByRole('status', { name: 'Save state' }).filter({ hasText: 'Saved' }).waitFor();
  // Untouched, the first window follows.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('input')].some(({ value }) => value === 'Written there.'),
  );
  await ours.fill('Written here.');
  await saved(page);
  // Both before either is saved.
  await Promise.all([theirs.fill('At once, there.'), ours.fill('At once, here.')]);
  const copied = 'This template was also changed elsewhere. Both are kept; this is yours.';
  await Promise.race([page, second].map((one) => one.getByText(copied).waitFor()));
  const kept = readdirSync(folder()).map((name) => readFileSync(fileNamed(name), 'utf8'));
  for (const text of ['At once, there.', 'At once, here.'])
    expect(kept.filter((one) => one.includes(text))).toHaveLength(1);
  // Whoever became a copy goes on typing in it.
  expect(await ours.inputValue()).toBe('At once, here.');
  await ours.fill('Written here.');
  await saved(page);
  await second.close();
  expect(
    readdirSync(folder()).filter((name) => readFileSync(fileNamed(name), 'utf8').includes('Written here.')),
  ).toHaveLength(1);
});

it('by keyboard alone: a question is added, written, moved and tried out', async () => {
  await page.keyboard.press('Control+,');
  await page
    .getByRole('dialog', { name: 'Settings' })
    .getByRole('button', { name: 'Your own templates' })
    .press('Enter');
  await templateList(page).getByRole('button', { name: 'Edit Mine', exact: true }).press('Enter');
  await templateEditor(page).getByRole('button', { name: 'Add a question' }).press('Enter');
  await page.keyboard.type('What was the last thing you saw before you turned back home?');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowUp');
  expect(await wording(page, 'Question 1').inputValue()).toBe(
    'What was the last thing you saw before you turned back home?',
  );
  await saved(page);
  await templateEditor(page).getByRole('button', { name: 'Preview' }).press('Enter');
  await answerBox(page).waitFor();
  await page.keyboard.type('A heron.');
  await page.keyboard.press('Control+Enter');
  await templatePreview(page).getByRole('list', { name: 'Your answers so far' }).getByText('A heron.').waitFor();
  await templatePreview(page).getByRole('button', { name: 'Back to editing' }).press('Enter');
  await templateEditor(page).waitFor();
});

it('nothing serious for axe in any theme, and nothing cut off in a small window', async () => {
  await templateEditor(page).getByText('Options').first().click();
  for (const theme of ['light', 'dark', 'high-contrast'] as const) {
    await page.evaluate((chosen) => window.journal.call('preferences:change', { theme: chosen }), theme);
    await page.locator(`html[data-theme="${theme}"]`).waitFor();
    await page.waitForTimeout(250);
    expect(await seriousFindings(page), theme).toEqual([]);
  }
  await app.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(640, 480));
  await page.waitForTimeout(500);
  const isSideways = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('html, body, main, .scroller, .column, footer')].filter(
          (element) => element.scrollWidth > element.clientWidth + 1,
        ).length,
    );
  expect(await isSideways()).toBe(0);
  await templateEditor(page).getByRole('button', { name: 'All templates' }).click();
  await templateList(page).waitFor();
  expect(await isSideways()).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  expect(app.consoleErrors).toEqual([]);
});
