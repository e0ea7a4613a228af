// The insights in the real app: what they say with little, by mouse, by keyboard and as tables; what is behind a figure;
// long counting with a figure and Cancel; and axe in every theme.
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Session } from '../../shared/session/session.ts';
import { seriousFindings } from '../support/axe-findings.ts';
import { answer, begin } from '../support/interview-steps.ts';
import { type LaunchedApp, launch, makeUserDataDir } from '../support/launch-app.ts';
import { makeSession } from '../support/make-session.ts';
import { makeFolders, writeSession, writeSessions } from '../support/many-sessions.ts';

const dayMs = 86_400_000;
const dayBefore = (days: number): string => new Date(Date.now() - days * dayMs).toISOString().slice(0, 10);

/** A session of `days` days ago, with one answer per text, a minute apart. */
function written(number: number, days: number, texts: readonly string[], tags: readonly string[] = []): Session {
  const begun = Date.parse(`${dayBefore(days)}T09:00:00.000Z`);
  const at = (minute: number) => new Date(begun + minute * 60_000).toISOString();
  const session = makeSession({
    id: `0190aaaa-0000-7000-8000-${String(number).padStart(12, '0')}`,
    title: `Session ${number}`,
    createdAt: at(0),
    updatedAt: at(texts.length),
    completedAt: at(texts.length),
    status: 'completed',
    tags: [...tags],
  });
  return {
    ...session,
    exchanges: texts.map((text, place) => ({
      id: `e${place}`,
      at: at(place + 1),
      question: { id: `q${place}`, text: 'What happened?', kind: 'own' as const, depth: 0 },
      state: 'answered' as const,
      texts: [{ id: `t${number}-${place}`, at: at(place + 1), text, source: 'typed' as const }],
    })),
  };
}

async function opened(sessions: readonly Session[]): Promise<LaunchedApp> {
  const userDataDir = await makeUserDataDir();
  const folders = makeFolders(userDataDir);
  for (const session of sessions) writeSession(folders, session);
  const app = await launch({ userDataDir });
  onTestFinished(() => app.dispose());
  await app.page.getByRole('button', { name: 'Insights', exact: true }).click();
  await app.page.getByRole('main', { name: 'Insights' }).waitFor();
  return app;
}

/** Seven sessions: two of yesterday, one of eight days ago, four of older days. */
const seven = (): Session[] => [
  written(1, 1, ['One two three.', 'Four five.'], ['sea']),
  written(2, 1, ['Six.'], ['sea', 'work']),
  written(3, 8, ['Seven eight nine ten.']),
  written(4, 20, ['Eleven.', 'Twelve.', 'Thirteen.']),
  written(5, 30, ['Fourteen.']),
  written(6, 40, ['Fifteen.']),
  written(7, 50, ['Sixteen.'], ['work']),
];

const dialog = (page: Page) => page.getByRole('dialog');
const rows = (page: Page) => page.getByRole('list', { name: 'Sessions behind this figure' }).getByRole('button');
const cell = (page: Page, name: RegExp) => page.getByRole('gridcell', { name });
const longDay = (days: number): RegExp =>
  new RegExp(
    String(
      new Date(`${dayBefore(days)}T12:00:00Z`).toLocaleDateString('en-US', {
        weekday: 'long',
        month: 'long',
        day: 'numeric',
        year: 'numeric',
        timeZone: 'UTC',
      }),
    ),
  );

it('says in words what there is while there is little', async () => {
  const { page } = await opened([]);
  const main = page.getByRole('main', { name: 'Insights' });
  await expect.poll(() => main.textContent()).toContain('Nothing to count yet.');
  await page.keyboard.press('Control+n');
  await page.keyboard.press('Escape');
  await begin(page, 'Reflective');
  await answer(page, 'One two three four.');
  await page.keyboard.press('Control+i');
  await expect.poll(() => main.textContent()).toContain('One session so far, with 4 words.');
  expect(await main.getByRole('grid').count()).toBe(0);
  expect(await main.getByRole('toolbar').count()).toBe(0);
});

describe('seven sessions', () => {
  it('a figure opens exactly its sessions, and one of them is a click away', async () => {
    const { page } = await opened(seven());
    await page.getByRole('button', { name: '7 sessions', exact: true }).click();
    await expect.poll(() => rows(page).count()).toBe(7);
    expect(await dialog(page).textContent()).toContain('7 sessions, 10 answers, 16 words');
    await page.keyboard.press('Escape');
    await page.getByRole('list', { name: 'Tags' }).getByRole('button', { name: /work/ }).click();
    await expect.poll(() => rows(page).allTextContents()).toHaveLength(2);
    expect((await rows(page).allTextContents()).map((text) => text.slice(0, 9))).toEqual(['Session 2', 'Session 7']);
    await rows(page).first().click();
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('/session/0190aaaa');
  });

  // Seen failing with a dialog that gave the focus back to elements of HTML only.
  it('the year is walked by arrow keys, each day says its figures, and Enter opens them', async () => {
    const { page } = await opened(seven());
    const yesterday = cell(page, longDay(1));
    await yesterday.focus();
    expect(await yesterday.getAttribute('aria-label')).toMatch(/: 2 sessions, 6 words$/);
    await page.keyboard.press('ArrowLeft');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    expect(await focused()).toMatch(longDay(8));
    expect(await focused()).toMatch(/: 1 session, 4 words$/);
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toMatch(longDay(9));
    expect(await focused()).toMatch(/nothing written$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toMatch(longDay(1));
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page).count()).toBe(2);
    await page.keyboard.press('Escape');
    await expect.poll(focused).toMatch(longDay(1));
    // One stop for the whole year.
    expect(await page.locator('[role="gridcell"][tabindex="0"]').count()).toBe(1);
  });

  it('every chart has a table with a caption, whose rows open their sessions too', async () => {
    const { page } = await opened(seven());
    await page.getByRole('grid', { name: 'Days you wrote' }).waitFor();
    await page.getByRole('button', { name: 'Show as tables' }).click();
    const captions = ['Days you wrote', 'Words a week', 'Time of day', 'Days of the week', 'Templates', 'Tags'];
    for (const name of captions) await page.getByRole('table', { name }).waitFor();
    expect(await page.getByRole('grid', { name: 'Days you wrote' }).count()).toBe(0);
    const days = page.getByRole('table', { name: 'Days you wrote' }).getByRole('row');
    expect(await days.count()).toBe(7);
    await days.nth(1).getByRole('button').click();
    await expect.poll(() => rows(page).count()).toBe(2);
  });

  it('another answer is counted while one looks', async () => {
    const { page } = await opened(seven());
    await page.getByRole('button', { name: '16 words', exact: true }).waitFor();
    const [second] = await Promise.all([
      page.context().waitForEvent('page'),
      page.evaluate(() => window.journal.call('window:open', { route: '/start' })),
    ]);
    await begin(second, 'Reflective');
    await answer(second, 'Seventeen eighteen.');
    await page.getByRole('button', { name: '18 words', exact: true }).waitFor();
    await page.getByRole('button', { name: '8 sessions', exact: true }).waitFor();
  });

  it.each(['light', 'dark', 'high-contrast'] as const)('has nothing serious for axe in %s', async (theme) => {
    const { page, consoleErrors } = await opened(seven());
    await page.evaluate((chosen) => window.journal.call('preferences:change', { theme: chosen }), theme);
    await page.getByRole('grid', { name: 'Days you wrote' }).waitFor();
    // The library beside it is judged with its own screens.
    await page.keyboard.press('Control+b');
    expect(consoleErrors).toEqual([]);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show as tables' }).click();
    await page.getByRole('button', { name: 'Show streaks' }).click();
    await page.getByRole('list', { name: 'Streaks' }).or(page.getByText('No two days in a row yet.')).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });
});

it('a journal of thousands is read with a figure and can be stopped, and goes on where it was', async () => {
  const userDataDir = await makeUserDataDir();
  writeSessions(userDataDir, 4_000);
  const app = await launch({ userDataDir });
  onTestFinished(() => app.dispose());
  const { page } = app;
  await page.getByRole('button', { name: 'Insights', exact: true }).click();
  const bar = page.getByRole('progressbar', { name: 'Reading your sessions' });
  await expect.poll(() => bar.getAttribute('aria-valuetext')).toMatch(/^[\d,]+ of 4,000 sessions$/);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('The counting was stopped.').waitFor();
  expect(await bar.count()).toBe(0);
  expect(await page.getByRole('grid', { name: 'Days you wrote' }).count()).toBe(0);
  await page.getByRole('button', { name: 'Go on counting' }).click();
  await page.getByRole('button', { name: /^Altogether 4,000 sessions/ }).waitFor({ timeout: 120_000 });
});
