// What a person decides about the questions: help in place of one, their own, kinds they do not want, ways out of a
// circle, how many; and the card at the end, which two windows may hold at once.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { Session } from '../../shared/session/session.ts';
import { answer, answerBox, begin, conversation, question, saveState } from '../support/interview-steps.ts';
import { type LaunchedApp, launch, makeUserDataDir } from '../support/launch-app.ts';
import { dueQuestion, instantAfter, makeSession, withExchange } from '../support/make-session.ts';

const running: LaunchedApp[] = [];
async function start(userDataDir?: string): Promise<LaunchedApp> {
  const app = await launch(userDataDir === undefined ? {} : { userDataDir });
  running.push(app);
  return app;
}
afterEach(async () => {
  for (const app of running.splice(0)) await app.dispose();
});

async function stored(folder: string): Promise<Session> {
  const revisions = join(folder, 'sessions', '.revisions');
  const [id = ''] = await readdir(revisions);
  const newest = (await readdir(join(revisions, id))).sort().at(-1) ?? '';
  return Session.parse(JSON.parse(await readFile(join(revisions, id, newest), 'utf8')));
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const summary = (page: Page) => page.getByRole('main', { name: 'Session summary' });
const saved = (page: Page) =>
  saveState(page)
    .filter({ hasText: /^Saved/ })
    .waitFor();

describe('words that point to a crisis', () => {
  const heavy = 'I do not want to live any more.';
  const places = (page: Page) => page.getByRole('region', { name: 'Where to turn to' });

  it('bring help in place of a question, and room to go on writing; nothing is stored of it', async () => {
    const { page, userDataDir } = await start();
    await begin(page, 'Just talk');
    await answer(page, heavy);
    await places(page).getByText('findahelpline.com').waitFor({ state: 'attached' });
    expect(await question(page).textContent()).toContain('talk to a person');
    for (const name of ['Another question', 'Go deeper', 'Skip', 'Why this question?'])
      expect(await button(page, name).count()).toBe(0);
    for (const name of ['Pause', 'Finish']) expect(await button(page, name).count()).toBe(1);
    const session = await stored(userDataDir);
    expect(session.exchanges.map(({ texts }) => texts.at(-1)?.text)).toEqual([heavy]);
    expect(JSON.stringify(session)).not.toMatch(/crisis/i);

    await answer(page, 'My brother is on his way over.');
    await conversation(page).getByText('My brother is on his way over.').waitFor();
    await expect.poll(() => places(page).count()).toBe(0);
  });

  it('can be passed by, and the questions go on', async () => {
    const { page } = await start();
    await begin(page, 'Just talk');
    await answer(page, heavy);
    await places(page).waitFor();
    await button(page, 'Go on with the questions').click();
    await expect.poll(() => places(page).count()).toBe(0);
    await button(page, 'Another question').waitFor();
  });

  // Seen failing with the problem left out of the card.
  it('show the person’s own list, and the built-in one when that is broken', async () => {
    const folder = await makeUserDataDir();
    const list = join(folder, 'crisis-resources.json');
    const { page } = await start(folder);
    await page.getByRole('main', { name: 'Start' }).waitFor();
    await page.keyboard.press('Control+Comma');
    await button(page, 'Edit the list').click();
    await page.getByText(list).waitFor();
    const bundled = JSON.parse(await readFile(list, 'utf8'));
    await writeFile(list, JSON.stringify({ ...bundled, countries: [], note: 'Aunt May, at any hour.' }));
    await page.keyboard.press('Escape');
    await begin(page, 'Just talk');
    await answer(page, heavy);
    await places(page).getByText('Aunt May, at any hour.').waitFor();
    await writeFile(list, '{ "note": ');
    await page.reload();
    await places(page).getByText('so the built-in one is shown').waitFor();
    await places(page).getByText('findahelpline.com').waitFor({ state: 'attached' });
  });
});

it('a question of one’s own is asked by keyboard, an empty one kindly refused, and then the plan goes on', async () => {
  const { page, userDataDir } = await start();
  await begin(page);
  const planned = await question(page).textContent();
  await button(page, 'Ask yourself something').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Your question to yourself' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('Type the question first').waitFor();
  await page.keyboard.type('What am I putting off?');
  await page.keyboard.press('Enter');
  await expect.poll(() => question(page).textContent()).toBe('What am I putting off?');
  await expect.poll(() => answerBox(page).evaluate((box) => box === document.activeElement)).toBe(true);
  await answer(page, 'The tax papers.');
  expect((await stored(userDataDir)).exchanges[0]?.question).toMatchObject({
    kind: 'own',
    text: 'What am I putting off?',
  });
  await button(page, 'Skip').click();
  await expect.poll(() => question(page).textContent()).toBe(planned);
});

// Seen failing with the rule switched off in the preferences alone.
it('a kind of question switched off where it was asked is gone here and in new sessions, and can come back', async () => {
  const { page, userDataDir } = await start();
  const trigger = 'We were fine and then I always end up shouting at her.';
  await begin(page);
  await answer(page, trigger);
  const asked = await question(page).textContent();
  await button(page, 'Why this question?').click();
  await page.locator('.why mark').first().waitFor();
  await page.getByRole('checkbox', { name: 'Do not ask this kind of question' }).click();
  await expect.poll(() => question(page).textContent()).not.toBe(asked);
  const { rulesOff } = (await stored(userDataDir)).plan;
  expect(rulesOff).toHaveLength(1);
  const preferences = async () => JSON.parse(await readFile(join(userDataDir, 'preferences.json'), 'utf8')).rulesOff;
  await expect.poll(preferences).toEqual(rulesOff);
  const begun = await page.evaluate(() => window.journal.call('session:begin', { templateId: 'reflective' }));
  expect(begun.ok && begun.value.plan.rulesOff).toEqual(rulesOff);
  await button(page, 'Ask it again').click();
  await expect.poll(() => question(page).textContent()).toBe(asked);
  await expect.poll(preferences).toEqual([]);
});

it('how much is asked is set before and during a session', async () => {
  const { page, userDataDir } = await start();
  // A key pressed before the page listens goes nowhere.
  await page.getByRole('main', { name: 'Start' }).waitFor();
  await page.evaluate(() => window.journal.call('preferences:change', { questions: 3, followUpsPerThread: 0 }));
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: 'New session' });
  await expect.poll(() => dialog.getByRole('spinbutton', { name: 'Questions' }).inputValue()).toBe('3');
  await button(page, 'Begin').click();
  await page.getByText('Question 1 of 3').waitFor();
  await answer(page, 'We were fine and then I always end up shouting at her.');
  await page.getByText('Question 2 of 3').waitFor();
  expect(await page.getByText('Follow-up', { exact: true }).count()).toBe(0);
  await button(page, 'Questions in this session').click();
  await page.getByRole('spinbutton', { name: 'Questions' }).fill('4');
  await page.getByRole('spinbutton', { name: 'Follow-ups to one question' }).fill('77');
  await page.getByText('Choose a number from 0 to 10.').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('Question 2 of 4').waitFor();
  expect((await stored(userDataDir)).plan).toMatchObject({ questions: 4, followUpsPerThread: 0 });
});

it('the looping question offers its three ways, and another side is another question', async () => {
  const { page } = await start();
  await begin(page);
  await answer(page, 'It is the letters again, over and over.');
  await answer(page, 'I keep thinking about the letters and cannot let it go.');
  await answer(page, 'The letters. I keep coming back to the letters, again and again.');
  const ways = page.getByRole('group', { name: 'Where to from here' });
  await ways.waitFor();
  expect(await ways.getByRole('button').allTextContents()).toEqual([
    'Stay with it',
    'Look from another side',
    'Bring it to an end',
  ]);
  const looping = await question(page).textContent();
  await ways.getByRole('button', { name: 'Look from another side' }).click();
  await expect.poll(() => ways.count()).toBe(0);
  expect(await question(page).textContent()).not.toBe(looping);
  await button(page, 'Why this question?').click();
  await page.getByText('You asked to look at it from another side.').waitFor();
});

// Seen failing with the preference left unread.
it('twenty minutes are mentioned in one line, which goes when it is read and never comes when it is not wanted', async () => {
  const folder = await makeUserDataDir();
  let session = makeSession({ title: 'A long one' });
  for (const minutes of [9, 18, 27]) {
    const at = instantAfter(minutes);
    const texts = [{ id: `text-${minutes}`, at, text: 'Still here.', source: 'typed' as const }];
    session = withExchange(session, { question: dueQuestion(session), at, state: 'answered', texts });
  }
  await mkdir(join(folder, 'sessions'), { recursive: true });
  await writeFile(join(folder, 'sessions', `session-${session.id}.json`), JSON.stringify(session));
  const { page } = await start(folder);
  const open = async () => {
    await page
      .getByRole('button', { name: /^(Resume )?A long one/ })
      .first()
      .click();
    await question(page).waitFor();
  };
  const line = page.getByText('You have been here for about 20 minutes.');
  await page.getByRole('main').waitFor();
  if (!(await question(page).isVisible())) await open();
  await line.waitFor();
  expect(await question(page).textContent()).not.toContain('20 minutes');
  await page.getByRole('button', { name: 'All right' }).click();
  await expect.poll(() => line.count()).toBe(0);
  await page.reload();
  await line.waitFor();
  await page.evaluate(() => window.journal.call('preferences:change', { timeMarker: false }));
  await expect.poll(() => line.count()).toBe(0);
});

describe('the closing card', () => {
  const said = 'I’ll call Ana on Sunday. I realised that I miss the sea. My sister Ana asked me why I never call.';
  const line = 'I realised that I miss the sea.';

  async function close(page: Page): Promise<void> {
    await begin(page);
    await answer(page, said);
    await button(page, 'Finish').click();
    await summary(page).waitFor();
  }

  it('takes changes to all of it, and they are there after a kill', async () => {
    const folder = await makeUserDataDir();
    const { page, kill } = await start(folder);
    await close(page);
    await page.getByRole('checkbox', { name: line }).check();
    await page.getByText('Choose from everything you wrote').click();
    await page.getByRole('checkbox', { name: 'My sister Ana asked me why I never call.' }).check();
    const intentions = page.getByRole('list', { name: 'What you mean to do' });
    // The box shows what is stored, so it may stay as it is for the moment that takes.
    const promised = intentions.getByRole('checkbox', { name: 'I’ll call Ana on Sunday.' });
    await promised.click();
    await expect.poll(() => promised.isChecked()).toBe(true);
    await page.getByRole('textbox', { name: 'Something else you mean to do' }).fill('Buy stamps');
    await page.keyboard.press('Enter');
    await button(page, 'Edit: Buy stamps').click();
    await page.getByRole('textbox', { name: 'What you mean to do, in your words' }).fill('Buy ten stamps');
    await button(page, 'Back to the list').click();
    await button(page, 'Remove Ana').click();
    await page.getByRole('radio', { name: 'Even' }).check();
    await page.getByRole('button', { name: 'Edit: Buy ten stamps' }).waitFor();
    await expect.poll(async () => (await stored(folder)).mood).toBe(3);
    await saved(page);
    await kill();

    const session = await stored(folder);
    expect(session.keptLines.map(({ text }) => text)).toEqual([line, 'My sister Ana asked me why I never call.']);
    expect(session.intentions).toMatchObject([
      { text: 'I’ll call Ana on Sunday.', done: true },
      { text: 'Buy ten stamps', done: false },
    ]);
    expect(session).toMatchObject({ mood: 3, mentions: [{ text: 'Ana', kept: false }] });

    const again = await start(folder);
    const { page: later } = again;
    await later.getByRole('list', { name: 'Sessions' }).getByRole('button').first().click();
    await later.getByRole('article').waitFor();
    expect(await later.getByRole('checkbox', { name: line }).isChecked()).toBe(true);
    await later.getByText('Buy ten stamps').waitFor();
    expect(await button(later, 'Remove Ana').count()).toBe(0);
  });

  it('in two windows takes the ticks of both', async () => {
    const { page: first, windows, userDataDir } = await start();
    await close(first);
    await first.keyboard.press('Control+Shift+N');
    const [, second] = await windows(2);
    if (!second) throw new Error('no second window');
    await second.getByRole('list', { name: 'Sessions' }).getByRole('button').first().click();
    await second.getByRole('article').waitFor();
    await Promise.all([
      first.getByRole('checkbox', { name: line }).check(),
      second.getByText('Choose from everything you wrote').click(),
    ]);
    await Promise.all([
      first.getByRole('textbox', { name: 'Something else you mean to do' }).fill('Buy stamps'),
      second.getByRole('checkbox', { name: 'My sister Ana asked me why I never call.' }).check(),
    ]);
    await first.keyboard.press('Enter');
    await expect
      .poll(async () => (await stored(userDataDir)).keptLines.map(({ text }) => text).sort())
      .toEqual([line, 'My sister Ana asked me why I never call.'].sort());
    for (const page of [first, second]) {
      await expect.poll(() => page.getByRole('checkbox', { name: line }).isChecked()).toBe(true);
      await page.getByText('Buy stamps').waitFor();
    }
  });
});
