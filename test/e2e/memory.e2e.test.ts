// The memory as a person meets it: an intention comes up again in its own words, and never again once that was asked.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { openSessionStore } from '../../electron/store/session-store.ts';
import { answer, begin, question } from '../support/interview-steps.ts';
import { type LaunchedApp, launch, makeUserDataDir } from '../support/launch-app.ts';
import { dueQuestion } from '../support/make-session.ts';

const running: LaunchedApp[] = [];
async function start(userDataDir: string): Promise<LaunchedApp> {
  const app = await launch({ userDataDir });
  running.push(app);
  await app.page.getByRole('main', { name: /^(Start|Interview|Memory)$/ }).waitFor();
  return app;
}
afterEach(async () => {
  for (const app of running.splice(0)) await app.dispose();
});

const intention = 'I’ll call Maria on Friday.';
const plain = 'Bread, rain and a long walk along the water.';

const openMemory = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Memory' }).click();
  await page.getByRole('main', { name: 'Memory' }).waitFor();
};

/** A finished session whose only answer is `text`. */
async function write(page: Page, text: string): Promise<void> {
  await begin(page, 'Daily reflection');
  await answer(page, text);
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('main', { name: 'Session summary' }).waitFor();
  await page.getByRole('button', { name: 'Done' }).click();
}

/** A session of two weeks ago whose only answer is `text`: nothing is brought up on the day it was written. */
async function writtenBefore(text: string): Promise<string> {
  const folder = await makeUserDataDir();
  const at = new Date(Date.now() - 14 * 86_400_000);
  const store = await openSessionStore({ directory: folder, clock: () => at });
  const session = await store.create({ templateId: 'daily-reflection' });
  await store.dispatch(session.id, {
    type: 'answer',
    commandId: 'written-before',
    exchangeId: 'exchange-before',
    question: dueQuestion(session),
    text,
  });
  await store.dispatch(session.id, { type: 'complete', commandId: 'ended-before' });
  await store.close();
  return folder;
}

/** The first questions of a new session, answered plainly. */
async function firstQuestions(page: Page, count: number): Promise<string[]> {
  await begin(page, 'Daily reflection');
  const asked: string[] = [];
  for (let number = 0; number < count; number += 1) {
    asked.push((await question(page).textContent()) ?? '');
    await answer(page, `${plain} ${number}`);
  }
  return asked;
}

const recalls = (asked: string[]): string[] => asked.filter((text) => text.includes('I’ll call Maria'));

/** Answers plainly until the question about the intention is on the screen. */
async function untilRecalled(page: Page): Promise<void> {
  await begin(page, 'Daily reflection');
  for (let tries = 0; tries < 4; tries += 1) {
    await answer(page, `${plain} ${tries}`);
    if (/I’ll call Maria/.test((await question(page).textContent()) ?? '')) return;
  }
  throw new Error('the intention did not come up');
}

describe('an intention', () => {
  it('comes up in a later session in its own words, with the way to where it was written', async () => {
    const { page, consoleErrors } = await start(await writtenBefore(`${plain} ${intention}`));
    await openMemory(page);
    await page.getByRole('list', { name: 'Open threads' }).getByText(intention).waitFor();
    // The day leads to the answer it was written in.
    await page
      .getByRole('list', { name: 'Open threads' })
      .getByRole('button', { name: /, Daily reflection$/ })
      .click();
    await page.getByRole('article').getByText(intention).first().waitFor();
    expect(new URL(page.url()).hash).toMatch(/^#\/session\/[^/]+\/[^/]+$/);
    await untilRecalled(page);
    expect(await question(page).textContent()).toMatch(
      /^On \w+day \d+ \w+ (?:\d{4} )?you wrote “I’ll call Maria on Friday”\. .+\?$/,
    );
    await page.getByRole('button', { name: 'Why this question?' }).click();
    await page.getByText('In an earlier session you wrote that you meant to do this').waitFor();
    await page.getByRole('button', { name: 'Open that session' }).click();
    await page.getByRole('article').getByText(intention).first().waitFor();
    expect(consoleErrors).toEqual([]);
  });

  it('is never brought up again once the person said so, not even after a restart', async () => {
    const folder = await writtenBefore(`${plain} ${intention}`);
    const first = await start(folder);
    await openMemory(first.page);
    await first.page.getByRole('list', { name: 'Open threads' }).getByText(intention).waitFor();
    await untilRecalled(first.page);
    await first.page.getByRole('button', { name: 'Why this question?' }).click();
    await first.page.getByRole('button', { name: 'Do not bring this up' }).click();
    await first.page.getByText('will not be brought up').waitFor();
    // The question goes at once, and so does the thread from the page.
    await question(first.page).filter({ hasNotText: 'I’ll call Maria' }).waitFor();
    await openMemory(first.page);
    await first.page.getByRole('list', { name: 'Not brought up' }).getByText(intention).waitFor();
    expect(await first.page.getByRole('list', { name: 'Open threads' }).count()).toBe(0);
    await first.quit();

    const { page } = await start(folder);
    await openMemory(page);
    await page.getByRole('list', { name: 'Not brought up' }).getByText(intention).waitFor();
    expect(recalls(await firstQuestions(page, 4))).toEqual([]);
    // And it may be brought up again.
    await openMemory(page);
    await page.getByRole('button', { name: `May be brought up again: ${intention}` }).click();
    await page.getByRole('list', { name: 'Open threads' }).getByText(intention).waitFor();
    await untilRecalled(page);
  });

  it('that is done is not asked about', async () => {
    const { page } = await start(await writtenBefore(`${plain} ${intention}`));
    await openMemory(page);
    const done = page.getByRole('checkbox', { name: intention });
    await done.check();
    // The memory is derived a moment after the tick is stored; a page that opens before that keeps the row where it is.
    await expect
      .poll(() =>
        page.evaluate(async () => {
          const reply = await window.journal.call('memory:show', undefined);
          return reply.ok && reply.value.threads.some((thread) => thread.done);
        }),
      )
      .toBe(true);
    await page.reload();
    await page.getByText('Done (1)').waitFor();
    expect(recalls(await firstQuestions(page, 3))).toEqual([]);
  });
});

it('the page is empty at first, has nothing axe finds serious, and shows what recurs', async () => {
  const { page } = await start(await makeUserDataDir());
  await openMemory(page);
  await page.getByText('Nothing yet.').waitFor();
  for (const day of ['Monday', 'Tuesday', 'Wednesday'])
    await write(
      page,
      `On ${day} I met Maria in Porto about the proposal. I realised that I don’t have to finish it. ${intention}`,
    );
  await openMemory(page);
  await page.getByRole('list', { name: 'People' }).getByText('In each of the last three sessions').waitFor();
  await page.getByRole('list', { name: 'Places' }).getByText('Porto').waitFor();
  await page.getByRole('list', { name: 'Themes' }).getByText('the proposal').waitFor();
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
  const found = await page.evaluate(
    `axe.run(document).then(({ violations }) => violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => id + ' ' + nodes.map(({ target }) => target)))`,
  );
  expect(found).toEqual([]);
  // By keyboard alone: silenced, and the focus is on the way back.
  await page.getByRole('button', { name: 'Do not bring this up: Maria' }).focus();
  await page.keyboard.press('Enter');
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect.poll(() => undo.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.getByRole('list', { name: 'Not brought up' }).getByText('Maria').waitFor();
  // What names her is silent too.
  expect(await page.getByRole('list', { name: 'Open threads' }).count()).toBe(0);
});
