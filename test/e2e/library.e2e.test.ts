// The library and the settings in their first form: each thing done as a person does it.
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { answer, answerBox, begin, conversation, question, saveState } from '../support/interview-steps.ts';
import { type LaunchedApp, launch, makeUserDataDir } from '../support/launch-app.ts';

let folder: string;
let app: LaunchedApp;
let page: Page;
beforeEach(async () => {
  folder = await makeUserDataDir();
  app = await launch({ userDataDir: folder });
  page = app.page;
  await page.getByRole('main', { name: 'Start' }).waitFor();
});
afterEach(() => app.dispose());

const library = () => page.getByRole('navigation', { name: 'Library' });
const sessions = () => library().getByRole('list', { name: 'Sessions' });

async function finished(subject: string, text: string): Promise<void> {
  await begin(page, 'Reflective', subject);
  await answer(page, text);
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await sessions().getByText(subject).waitFor();
}

async function choose(title: string, action: string): Promise<void> {
  await library()
    .getByRole('button', { name: `Actions for ${title}` })
    .click();
  await library().getByRole('menuitem', { name: action }).click();
}

it('lists sessions by day, opens one to read, renames it, and keeps its place in the trash undoable', async () => {
  await finished('A winter garden', 'Snow on the quince, and nobody about.');
  await library().getByRole('heading', { name: 'Today' }).waitFor();
  await sessions()
    .getByRole('button', { name: /^A winter garden/ })
    .click();
  const article = page.getByRole('article');
  await article.getByText('Snow on the quince, and nobody about.').waitFor();

  await choose('A winter garden', 'Rename');
  await page.getByRole('textbox', { name: 'Rename session' }).fill('The quince');
  await page.keyboard.press('Enter');
  await sessions()
    .getByRole('button', { name: /^The quince/ })
    .waitFor();
  await article.getByRole('heading', { name: 'The quince' }).waitFor();

  await choose('The quince', 'Move to trash');
  await expect.poll(() => sessions().getByText('The quince').count()).toBe(0);
  await library().getByRole('button', { name: 'Undo' }).click();
  await sessions().getByText('The quince').waitFor();

  await choose('The quince', 'Move to trash');
  await library().getByText('Trash (1)').click();
  await choose('The quince', 'Restore');
  await sessions().getByText('The quince').waitFor();
});

it('resumes what was paused, at the question it was at', async () => {
  await begin(page, 'Analytical', 'A claim');
  await answer(page, 'It says that attention is a choice.');
  const asked = await question(page).textContent();
  await answerBox(page).fill('Half a sentence about');
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.getByRole('main', { name: 'Start' }).waitFor();
  await page.getByRole('button', { name: 'Resume A claim' }).click();
  await answerBox(page).waitFor();
  expect(await question(page).textContent()).toBe(asked);
  expect(await answerBox(page).inputValue()).toBe('Half a sentence about');
});

it('opens any session in a window of its own', async () => {
  await finished('Elsewhere', 'To be read beside the other.');
  await choose('Elsewhere', 'Open in new window');
  const [, second] = await app.windows(2);
  if (!second) throw new Error('no second window');
  await second.getByRole('article').getByText('To be read beside the other.').waitFor();
  await page.keyboard.press('Control+Shift+N');
  await app.windows(3);
  // Seen failing when the handler answered with the window itself, which cannot cross to a page.
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(app.consoleErrors).toEqual([]);
});

it('edits an answer in place, shows its earlier texts, and restores one without losing any', async () => {
  await begin(page);
  await answer(page, 'The first wording.');
  await page.getByRole('button', { name: 'Edit answer' }).click();
  await page.getByRole('textbox', { name: 'Edited answer' }).fill('The second wording.');
  await page.keyboard.press('Control+Enter');
  await conversation(page).getByText('The second wording.').waitFor();
  await page.getByRole('button', { name: 'History' }).click();
  await page.getByRole('checkbox', { name: 'Show what is different from the answer now' }).uncheck();
  await conversation(page).getByText('The first wording.').waitFor();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect.poll(() => page.locator('.exchange-answer').textContent()).toBe('The first wording.');
  await conversation(page).getByText('The second wording.').waitFor();
});

it('a finished session takes more answers', async () => {
  await finished('More to say', 'What was said first.');
  await sessions()
    .getByRole('button', { name: /^More to say/ })
    .click();
  await page.getByRole('button', { name: 'Continue this session' }).click();
  await answer(page, 'And what was said after.');
  await conversation(page).getByText('What was said first.').waitFor();
});

it('goes to the previous and the next session by keyboard', async () => {
  await finished('The older one', 'Older.');
  await finished('The newer one', 'Newer.');
  await page.keyboard.press('Control+[');
  await page.getByRole('article').getByRole('heading', { name: 'The newer one' }).waitFor();
  await page.keyboard.press('Control+[');
  await page.getByRole('article').getByRole('heading', { name: 'The older one' }).waitFor();
  await page.keyboard.press('Control+]');
  await page.getByRole('article').getByRole('heading', { name: 'The newer one' }).waitFor();
});

it('settings hold: theme, font, text size, and the key that saves', async () => {
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByText(folder).waitFor();
  await settings.getByText('Network requests: 0').waitFor();
  await settings.getByRole('radio', { name: 'Dark' }).check();
  await settings.getByRole('radio', { name: 'OpenDyslexic' }).check();
  await settings.getByRole('radio', { name: 'Larger' }).check();
  await settings.getByRole('radio', { name: 'Enter saves, Shift+Enter is a new line', exact: true }).check();
  await page.keyboard.press('Escape');
  const look = () =>
    page.evaluate(() => [
      getComputedStyle(document.body).color,
      getComputedStyle(document.documentElement).fontSize,
      getComputedStyle(document.body).fontFamily.split(',')[0],
    ]);
  const chosen = await look();
  expect(chosen).toEqual(['rgb(231, 233, 237)', '21.6px', 'OpenDyslexic']);
  await app.quit();

  app = await launch({ userDataDir: folder });
  page = app.page;
  await page.getByRole('main', { name: 'Start' }).waitFor();
  await expect.poll(look).toEqual(chosen);
  await begin(page);
  await answerBox(page).pressSequentially('one line');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('and another');
  expect(await answerBox(page).inputValue()).toBe('one line\nand another');
  await page.keyboard.press('Enter');
  await saveState(page).filter({ hasText: 'Saved' }).waitFor();
  await conversation(page).getByText('and another').waitFor();
});

it('focus mode shows question and answer only, and returns', async () => {
  await begin(page);
  await page.keyboard.press('F11');
  await expect.poll(() => library().count()).toBe(0);
  await question(page).waitFor();
  await page.keyboard.press('F11');
  await library().waitFor();
});

it('nothing jumps when the text grows', async () => {
  await begin(page);
  const top = () => question(page).evaluate((heading) => heading.getBoundingClientRect().top);
  const before = await top();
  await answerBox(page).pressSequentially('line\nline\nline\n');
  expect(await top()).toBe(before);
});
