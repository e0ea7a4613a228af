// Going back: the texts of an answer and the versions of a session, seen, compared and brought back in every window.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SessionCommand } from '../../shared/session/session-command.ts';
import { seriousFindings } from '../support/axe-findings.ts';
import { conversation } from '../support/interview-steps.ts';
import { type LaunchedApp, launch } from '../support/launch-app.ts';
import { writeSession } from '../support/written-session.ts';

let app: LaunchedApp;
let page: Page;
let second: Page;
let id: string;
beforeAll(async () => {
  app = await launch();
  page = app.page;
  await page.getByRole('main', { name: 'Start' }).waitFor();
  id = await writeSession(page, 'A winter garden', [
    { exchangeId: 'one', asked: 'What happened?', said: 'Snow on the quince, and nobody about.' },
    { exchangeId: 'two', asked: 'And then?', said: 'We went home.' },
  ]);
  await page.evaluate((hash) => window.location.replace(`#${hash}`), `/session/${id}`);
  await page.reload();
  await page.getByRole('article').waitFor();
  await page.evaluate((route) => window.journal.call('window:open', { route }), `/session/${id}`);
  const windows = await app.windows(2);
  const other = windows.find((one) => one !== page);
  if (!other) throw new Error('no second window');
  second = other;
  await second.getByRole('article').waitFor();
});
afterAll(() => app.dispose());

const firstAnswer = (of: Page) => of.locator('#exchange-one .exchange-answer').textContent();
const statusOnDisk = () =>
  page.evaluate(async (sessionId) => {
    const reply = await window.journal.call('session:load', { sessionId });
    return reply.ok ? [reply.value.status, reply.value.title, reply.value.tags.join()] : reply.code;
  }, id);

async function edit(text: string): Promise<void> {
  const exchange = page.locator('#exchange-one');
  await exchange.getByRole('button', { name: 'Edit answer' }).click();
  await page.getByRole('textbox', { name: 'Edited answer' }).fill(text);
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect.poll(() => firstAnswer(page)).toBe(text);
}

it('edits twice, compares word by word, and brings the first text back, in both windows', async () => {
  expect(await conversation(page).getByRole('button', { name: 'History' }).count()).toBe(0);
  await edit('Snow on the old quince, and nobody about.');
  await edit('Rain on the old quince, and nobody there.');
  expect(await statusOnDisk()).toEqual(['completed', 'A winter garden', '']);
  await page.getByRole('article').waitFor();

  await conversation(page).getByRole('button', { name: 'History', exact: true }).click();
  const history = page.getByRole('region', { name: 'History of this answer' });
  const texts = history.getByRole('listitem');
  await expect.poll(() => texts.count()).toBe(3);
  await texts.nth(0).getByText('The answer now').waitFor();
  // Between the first text and the answer now.
  await expect.poll(() => texts.nth(2).locator('del').allTextContents()).toEqual(['Snow', 'about']);
  expect(await texts.nth(2).locator('ins').allTextContents()).toEqual(['Rain', 'old ', 'there']);
  await texts.nth(2).getByText('typed').waitFor();
  expect(await texts.nth(0).getByRole('button').count()).toBe(0);

  await texts.nth(2).getByRole('button', { name: 'Restore' }).click();
  await expect.poll(() => texts.count()).toBe(4);
  expect(await history.evaluate((section) => section === document.activeElement)).toBe(true);
  for (const one of [page, second])
    await expect.poll(() => firstAnswer(one)).toBe('Snow on the quince, and nobody about.');
  await texts.nth(0).getByText('brought back').waitFor();
  await texts.nth(3).getByText('The same as now').waitFor();
  expect(await statusOnDisk()).toEqual(['completed', 'A winter garden', '']);
  await conversation(second).getByRole('button', { name: 'History', exact: true }).click();
  await second.getByText('brought back').waitFor();
});

const dialog = () => page.getByRole('dialog', { name: 'Earlier versions' });
const versions = () => dialog().getByRole('list', { name: 'Versions' });

it('lists the versions in plain words, compares one with now, and brings back what is ticked', async () => {
  const change = async (commands: readonly SessionCommand[]) => {
    for (const command of commands)
      await page.evaluate(
        ([sessionId, sent]) => window.journal.call('session:dispatch', { sessionId, command: sent }),
        [id, command] as const,
      );
  };
  await change([
    { type: 'set-tags', commandId: 't1', tags: ['winter', 'garden'] },
    { type: 'set-tags', commandId: 't2', tags: ['garden'] },
    { type: 'rename', commandId: 'r1', title: 'Something else' },
  ]);
  await page.getByRole('article').getByRole('heading', { name: 'Something else' }).waitFor();
  await page.getByRole('button', { name: 'Earlier versions' }).click();
  await expect.poll(() => versions().getByRole('button').count()).toBe(9);
  await versions().getByRole('button').nth(0).getByText('As it is now').waitFor();
  expect(await versions().locator('button > span:last-child').allTextContents()).toEqual([
    'Title changed',
    'Tags changed',
    'Tags changed',
    '1 answer changed',
    '1 answer changed',
    '1 answer changed',
    'Finished',
    '1 answer more',
    'Begun',
  ]);
  await versions().getByRole('button').nth(0).click();
  await dialog().getByText('This is the session as it is now.').waitFor();

  // With the answer before it was brought back, and both tags.
  await versions().getByRole('button').nth(3).click();
  await dialog().getByText('The title was “A winter garden”').waitFor();
  await versions().getByRole('button').nth(2).click();
  await dialog().getByText('Tags that are gone: winter').waitFor();
  await dialog().getByRole('radio', { name: 'The session as it was' }).check();
  await dialog().getByText('Snow on the quince, and nobody about.').waitFor();
  await dialog().getByRole('radio', { name: 'What is different now' }).check();
  expect(await seriousFindings(page)).toEqual([]);

  await dialog().getByRole('checkbox', { name: 'Bring this back: The title was “A winter garden”' }).uncheck();
  await dialog().getByRole('button', { name: 'Bring back 1 thing' }).click();
  await dialog().getByText('Brought back. What it replaced stays in the history.').waitFor();
  // The button went with what there was to bring back.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
  await expect.poll(statusOnDisk).toEqual(['completed', 'Something else', 'garden,winter']);
  await expect.poll(() => versions().getByRole('button').count()).toBe(9);
  for (const one of [page, second])
    await expect.poll(() => one.locator('.reading-facts').textContent()).toContain('garden, winter');

  // An answer as it was in between, although its version will be pruned before long.
  await versions().getByRole('button').nth(5).click();
  await expect.poll(() => dialog().locator('del').allTextContents()).toEqual(['Rain', 'old ', 'there']);
  await dialog()
    .getByRole('checkbox', { name: /^Bring this back: The title/ })
    .uncheck();
  await dialog().getByRole('button', { name: 'Bring back 1 thing' }).click();
  for (const one of [page, second])
    await expect.poll(() => firstAnswer(one)).toBe('Rain on the old quince, and nobody there.');
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog().count()).toBe(0);
  expect(app.consoleErrors).toEqual([]);
});

it('names a version that cannot be read, and shows the others', async () => {
  const folder = join(app.userDataDir, 'sessions', '.revisions', id);
  const names = readdirSync(folder).sort();
  writeFileSync(join(folder, names.at(2) ?? ''), '{"format":1,');
  await page.getByRole('button', { name: 'Earlier versions' }).click();
  await dialog().getByText('This version cannot be read. Its bytes are kept.').waitFor();
  expect(await versions().getByRole('button').count()).toBe(names.length - 1);
  await page.keyboard.press('Escape');
});

it('says why nothing could be brought back, and nothing of the interview is in the way of looking back', async () => {
  await second.close();
  await page.getByRole('button', { name: 'Continue this session' }).click();
  await page.getByRole('main', { name: 'Interview' }).waitFor();
  await page.getByRole('button', { name: 'Earlier versions' }).click();
  await versions().getByRole('button').last().click();
  await dialog()
    .getByRole('heading', { name: /^The session as it was on/ })
    .waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  // A newer version of the app wrote the session meanwhile.
  const folder = join(app.userDataDir, 'sessions', '.revisions', id);
  const newest = readdirSync(folder).sort().at(-1) ?? '';
  const json = { ...JSON.parse(readFileSync(join(folder, newest), 'utf8')), format: 99 };
  writeFileSync(join(folder, newest.replace(/\d/, '1')), JSON.stringify(json));
  await dialog()
    .getByRole('button', { name: /^Bring back/ })
    .click();
  await dialog().getByText('newer version').waitFor();
});
