// The product as a person meets it: an interview by keyboard alone, a kill at any moment, and finding it all back.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { Session } from '../../shared/session/session.ts';
import { answer, answerBox, begin, conversation, draftKept, question, saveState } from '../support/interview-steps.ts';
import { type LaunchedApp, launch, makeUserDataDir } from '../support/launch-app.ts';

const running: LaunchedApp[] = [];
async function start(userDataDir: string): Promise<LaunchedApp> {
  const app = await launch({ userDataDir });
  running.push(app);
  return app;
}
afterEach(async () => {
  for (const app of running.splice(0)) await app.dispose();
});

const sessionsIn = (folder: string): string => join(folder, 'sessions');

/** The sessions as their newest revisions hold them: what is on the disk, not what the app says. */
async function stored(folder: string): Promise<Session[]> {
  const revisions = join(sessionsIn(folder), '.revisions');
  const ids = await readdir(revisions);
  return Promise.all(
    ids.map(async (id) => {
      const newest = (await readdir(join(revisions, id))).sort().at(-1) ?? '';
      return Session.parse(JSON.parse(await readFile(join(revisions, id, newest), 'utf8')));
    }),
  );
}
const answersIn = (session: Session | undefined): (string | undefined)[] =>
  session?.exchanges.filter(({ state }) => state === 'answered').map(({ texts }) => texts.at(-1)?.text) ?? [];

const caretOf = (page: Page): Promise<number> =>
  answerBox(page).evaluate((box) => (box instanceof HTMLTextAreaElement ? box.selectionStart : -1));

describe('the first interview', () => {
  it('is held by keyboard alone, and every answer is on the disk when it says Saved', async () => {
    const folder = await makeUserDataDir();
    const { page, consoleErrors } = await start(folder);
    await page.getByRole('main', { name: 'Start' }).waitFor();
    expect(await page.getByRole('button', { name: 'New session' }).count()).toBe(1);

    await page.keyboard.press('Control+n');
    await page.getByRole('dialog', { name: 'New session' }).waitFor();
    await page.keyboard.press('Enter');
    await question(page).waitFor();
    const said: string[] = [];
    const asked: (string | null)[] = [];
    while (await page.getByRole('main', { name: 'Interview' }).isVisible()) {
      asked.push(await question(page).textContent());
      said.push(`In March the garden answered me, sentence number ${said.length + 1}.`);
      await page.keyboard.type(said.at(-1) ?? '');
      await page.keyboard.press('Control+Enter');
      await saveState(page)
        .filter({ hasText: /^Saved \d\d:\d\d$/ })
        .waitFor();
      expect(answersIn((await stored(folder))[0])).toEqual(said);
    }
    expect(said.length).toBe(5);
    expect(new Set(asked).size).toBe(5);

    await page.getByRole('main', { name: 'Session summary' }).waitFor();
    await saveState(page)
      .filter({ hasText: /^Saved/ })
      .waitFor();
    const done = page.getByRole('button', { name: 'Done' });
    for (let presses = 0; presses < 40 && !(await done.evaluate((it) => it === document.activeElement)); presses += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('main', { name: 'Start' }).waitFor();
    expect((await stored(folder))[0]?.status).toBe('completed');
    expect(consoleErrors).toEqual([]);
  });

  it('leaves nothing behind when nothing was answered', async () => {
    const folder = await makeUserDataDir();
    const { page } = await start(folder);
    await begin(page);
    const first = await question(page).textContent();
    await page.getByRole('button', { name: 'Another question' }).click();
    await expect.poll(() => question(page).textContent()).not.toBe(first);
    await answerBox(page).fill('Written, and thought better of.');
    await draftKept(page);
    await answerBox(page).fill('');
    await page.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('main', { name: 'Start' }).waitFor();
    await expect.poll(() => stored(folder)).toEqual([]);
    expect((await readdir(sessionsIn(folder))).filter((name) => !name.startsWith('.'))).toEqual([]);
  });

  it('that was begun and not answered is not what the next start opens on', async () => {
    const folder = await makeUserDataDir();
    const first = await start(folder);
    await begin(first.page);
    await first.quit();
    const second = await start(folder);
    await second.page.getByRole('main', { name: 'Start' }).waitFor();
    await second.page.getByRole('heading', { name: 'Innerview', level: 1 }).waitFor();
    expect(await second.page.getByRole('alert').count()).toBe(0);
  });

  it('is paused with a draft, and the next start opens on that draft', async () => {
    const folder = await makeUserDataDir();
    const first = await start(folder);
    await begin(first.page);
    await answer(first.page, 'Said and saved.');
    await answerBox(first.page).fill('Not said yet');
    await first.page.getByRole('button', { name: 'Pause' }).click();
    await first.page.getByRole('main', { name: 'Start' }).waitFor();
    await first.quit();
    const second = await start(folder);
    await expect.poll(() => answerBox(second.page).inputValue()).toBe('Not said yet');
  });

  it('can begin with the suggested question', async () => {
    const { page } = await start(await makeUserDataDir());
    await begin(page, 'Just talk');
    await answer(page, 'So that there is a start page with a suggestion.');
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Answer this one' }).waitFor();
    const suggested = await page.getByRole('main', { name: 'Start' }).getByRole('heading', { level: 1 }).textContent();
    await page.getByRole('button', { name: 'Answer this one' }).click();
    await question(page).waitFor();
    expect(await question(page).textContent()).toBe(suggested);
    await answer(page, 'An answer to what was suggested.');
    expect(await question(page).textContent()).not.toBe(suggested);
  });

  it('is about a subject, and takes skipping, another question and going deeper', async () => {
    const folder = await makeUserDataDir();
    const { page } = await start(folder);
    await begin(page, 'Reflective', 'The Overstory');
    expect(await question(page).textContent()).toContain('The Overstory');
    const first = await question(page).textContent();
    await page.getByRole('button', { name: 'Another question' }).click();
    await expect.poll(() => question(page).textContent()).not.toBe(first);
    await answer(page, 'The chestnut chapter, read in one night.');
    const second = await question(page).textContent();
    await page.getByRole('button', { name: 'Go deeper' }).click();
    await expect.poll(() => question(page).textContent()).not.toBe(second);
    await page.getByRole('button', { name: 'Skip' }).click();
    await conversation(page).getByText('Skipped').waitFor();
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByRole('main', { name: 'Session summary' }).waitFor();
    const [session] = await stored(folder);
    expect(session?.exchanges.map(({ state }) => state)).toEqual(['answered', 'skipped']);
    expect(session?.subject?.title).toBe('The Overstory');
  });

  it('marks the words it heard in the question and underlines them in the answer', async () => {
    const { page } = await start(await makeUserDataDir());
    await begin(page);
    await answer(page, 'My sister called about the house. We were fine and then I always end up shouting at her.');
    const marked = question(page).locator('mark');
    expect(await marked.count()).toBeGreaterThan(0);
    expect(await question(page).textContent()).toContain((await marked.first().textContent()) ?? '?');
    expect(await conversation(page).locator('.exchange-answer .heard').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Why this question?' }).click();
    await page.getByText('Your words:').waitFor();
  });
});

describe('kill and return', () => {
  it('finds the answers again, and the unsent text in the box with its caret', async () => {
    const folder = await makeUserDataDir();
    const first = await start(folder);
    await begin(first.page);
    await answer(first.page, 'An answer that was saved.');
    await answerBox(first.page).pressSequentially('Unsent words, half a thought');
    await first.page.keyboard.press('Control+ArrowLeft');
    await first.page.keyboard.type('long ');
    const caret = await caretOf(first.page);
    await draftKept(first.page);
    await first.page.waitForTimeout(600);
    await first.kill();

    const second = await start(folder);
    await answerBox(second.page).waitFor();
    expect(await answerBox(second.page).inputValue()).toBe('Unsent words, half a long thought');
    expect(await caretOf(second.page)).toBe(caret);
    await second.page.getByText('Recovered, not yet submitted').waitFor();
    await conversation(second.page).getByText('An answer that was saved.').waitFor();

    await answerBox(second.page).press('Control+Enter');
    await saveState(second.page).filter({ hasText: 'Saved' }).waitFor();
    await second.kill();
    const third = await start(folder);
    await answerBox(third.page).waitFor();
    expect(await answerBox(third.page).inputValue()).toBe('');
    expect(answersIn((await stored(folder))[0])).toEqual([
      'An answer that was saved.',
      'Unsent words, half a long thought',
    ]);
  });

  it('does not bring a recovered draft back once it was changed and saved', async () => {
    const folder = await makeUserDataDir();
    const first = await start(folder);
    await begin(first.page);
    await answerBox(first.page).fill('The first wording');
    await draftKept(first.page);
    await first.kill();
    const second = await start(folder);
    await second.page.getByText('Recovered, not yet submitted').waitFor();
    await answerBox(second.page).fill('Another wording altogether');
    await answerBox(second.page).press('Control+Enter');
    await saveState(second.page).filter({ hasText: 'Saved' }).waitFor();
    await second.kill();
    const third = await start(folder);
    await answerBox(third.page).waitFor();
    await conversation(third.page).getByText('Another wording altogether').waitFor();
    expect(await answerBox(third.page).inputValue()).toBe('');
    expect(await third.page.getByText('Recovered, not yet submitted').count()).toBe(0);
  });

  it('loses at most two seconds of typing, five times in a row', async () => {
    const folder = await makeUserDataDir();
    let typed = '';
    for (let round = 0; round < 5; round += 1) {
      const { page, kill } = await start(folder);
      if (round === 0) await begin(page);
      await answerBox(page).waitFor();
      await answerBox(page).press('Control+End');
      const before: { at: number; text: string }[] = [];
      const until = Date.now() + 2_500 + round * 300;
      while (Date.now() < until) {
        typed += 'abcdefghij'[typed.length % 10];
        await page.keyboard.type(typed.at(-1) ?? '');
        before.push({ at: Date.now(), text: typed });
        await page.waitForTimeout(30);
      }
      const killedAt = Date.now();
      await kill();
      const again = await start(folder);
      await answerBox(again.page).waitFor();
      const found = await answerBox(again.page).inputValue();
      // Two seconds until the save begins, and what the save itself takes on a busy machine.
      const due = before.filter(({ at }) => at <= killedAt - 2_500).at(-1)?.text ?? '';
      expect(typed.startsWith(found)).toBe(true);
      expect(found.length).toBeGreaterThanOrEqual(due.length);
      typed = found;
      await again.kill();
    }
    expect(typed.length).toBeGreaterThan(0);
  });
});

describe('a damaged file at start', () => {
  it('is told, its bytes are kept, and the other sessions open', async () => {
    const folder = await makeUserDataDir();
    const first = await start(folder);
    await begin(first.page);
    await answer(first.page, 'The session that stays healthy.');
    await first.quit();
    const damage = Buffer.from('{"format":1,"id":"broken-file-0001","title":"cut of');
    const path = join(sessionsIn(folder), 'session-broken-file-0001.json');
    await writeFile(path, damage);

    const { page } = await start(folder);
    await page.getByText('1 session could not be read. Its bytes are kept.').waitFor();
    await conversation(page).getByText('The session that stays healthy.').waitFor();
    expect(await readFile(path)).toEqual(damage);
  });

  it('of a session with good revisions costs nothing and is told', async () => {
    const folder = await makeUserDataDir();
    const first = await start(folder);
    await begin(first.page);
    await answer(first.page, 'Kept in the revisions.');
    await first.quit();
    const [view = ''] = (await readdir(sessionsIn(folder))).filter((name) => name.startsWith('session-'));
    await writeFile(join(sessionsIn(folder), view), '\u0000\u0000\u0000');

    const { page } = await start(folder);
    await conversation(page).getByText('Kept in the revisions.').waitFor();
    await page.getByText('could not be read').first().waitFor();
  });
});
