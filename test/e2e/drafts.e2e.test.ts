/// <reference path="../../renderer/bridge/window-journal.d.ts" />
// Unsent text: two windows on one question, a kill, a submit in the middle of a draft save, edits, Discard and Undo.
import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { answer, begin, conversation, draftKept, question, saveState } from '../support/interview-steps.ts';
import { type LaunchedApp, launch, makeUserDataDir } from '../support/launch-app.ts';
import { draftsOnDisk, textsOnDisk } from '../support/texts-on-disk.ts';

const running: LaunchedApp[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const app of running.splice(0)) await app.dispose();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function start(userDataDir: string): Promise<LaunchedApp> {
  const app = await launch({ userDataDir });
  running.push(app);
  return app;
}

async function ownFolder(): Promise<string> {
  const folder = await makeUserDataDir();
  folders.push(folder);
  return folder;
}

// Exact, because the box of an edit has a name that holds this one.
const answerBox = (page: Page) => page.getByRole('textbox', { name: 'Your answer', exact: true });
const editBox = (page: Page) => page.getByRole('textbox', { name: 'Edited answer' });
const recovered = (page: Page) => page.getByText('Recovered, not yet submitted');
const caretOf = (page: Page): Promise<number> =>
  answerBox(page).evaluate((box) => (box instanceof HTMLTextAreaElement ? box.selectionStart : -1));

/** A second window on the session of the first. */
async function secondWindow(app: LaunchedApp): Promise<Page> {
  await app.page.keyboard.press('Control+Shift+N');
  const [, second] = await app.windows(2);
  if (!second) throw new Error('no second window');
  await second.getByRole('button', { name: /^Resume / }).click();
  await answerBox(second).waitFor();
  return second;
}

/** The window whose box is not empty, once there is one. */
async function windowWithText(app: LaunchedApp, count: number): Promise<Page> {
  let found: Page | undefined;
  await expect
    .poll(async () => {
      for (const page of await app.windows(count)) {
        const text = (await answerBox(page).count()) === 1 ? await answerBox(page).inputValue() : '';
        if (text !== '') found = page;
      }
      return found !== undefined;
    })
    .toBe(true);
  if (!found) throw new Error('no window holds a draft');
  return found;
}

// Seen failing with drafts kept per exchange instead of per window, and with `takeDraft` not keeping what is in the box.
describe('two windows on one question', () => {
  it.each(['a question nobody changed', 'a question asked for'])(
    '%s: keep a draft each, and neither is lost',
    async (which) => {
      const folder = await ownFolder();
      const app = await start(folder);
      await begin(app.page, 'Just talk');
      await answer(app.page, 'Where we both begin.');
      // One that was asked for is stored with the id its answer will have: both windows then have the same one.
      if (which === 'a question asked for') {
        const before = await question(app.page).textContent();
        await app.page.getByRole('button', { name: 'Another question' }).click();
        await expect.poll(() => question(app.page).textContent()).not.toBe(before);
      }
      const second = await secondWindow(app);
      await answerBox(app.page).pressSequentially('Typed in the first window');
      await draftKept(app.page);
      await answerBox(second).pressSequentially('Typed in the second window');
      await draftKept(second);
      await expect
        .poll(() => draftsOnDisk(folder))
        .toEqual(['Typed in the first window', 'Typed in the second window']);
      expect(await answerBox(app.page).inputValue()).toBe('Typed in the first window');
      for (const page of [app.page, second]) expect(await page.getByText(/^One more .*draft/).count()).toBe(0);
      await app.kill();

      const again = await start(folder);
      const page = await windowWithText(again, 2);
      expect(await answerBox(page).inputValue()).toBe('Typed in the second window');
      await page.getByText(/^One more .*draft/).click();
      await page.getByText('Typed in the first window').waitFor();
      await page.getByRole('button', { name: 'Use this draft' }).click();
      await expect.poll(() => answerBox(page).inputValue()).toBe('Typed in the first window');
      await page.getByText('Typed in the second window').waitFor();
      // The box changed hands, and still both are on the disk.
      await draftKept(page);
      await expect
        .poll(() => draftsOnDisk(folder))
        .toEqual(['Typed in the first window', 'Typed in the second window']);

      await answerBox(page).press('Control+Enter');
      await saveState(page).filter({ hasText: 'Saved' }).waitFor();
      await expect.poll(() => draftsOnDisk(folder)).toEqual(['Typed in the second window']);
      await again.kill();
      const third = await start(folder);
      const last = await windowWithText(third, 2);
      expect(await answerBox(last).inputValue()).toBe('Typed in the second window');
      await answerBox(last).press('Control+Enter');
      await saveState(last).filter({ hasText: 'Saved' }).waitFor();
      expect((await textsOnDisk(folder)).sort()).toEqual(
        ['Typed in the first window', 'Typed in the second window', 'Where we both begin.'].sort(),
      );
      await expect.poll(() => draftsOnDisk(folder)).toEqual([]);
    },
  );
});

// Seen failing with the listing left out of `look`: the draft is taken over by the window that looks, and never shown.
it('the draft of a window that closes is listed in a window that goes on', async () => {
  const folder = await ownFolder();
  const app = await start(folder);
  await begin(app.page, 'Just talk');
  await answer(app.page, 'Where we all begin.');
  const second = await secondWindow(app);
  await answerBox(app.page).pressSequentially('Typed in the first window');
  await answerBox(second).pressSequentially('Typed in a window that closes');
  await draftKept(second);
  await second.evaluate(() => window.close());
  await app.windows(1);
  const third = await secondWindow(app);
  await expect.poll(() => answerBox(third).inputValue()).toBe('Typed in a window that closes');
  await third.evaluate(() => window.close());
  await app.windows(1);
  // Whatever changes the session makes the first window look at it again.
  const sessionId = new URL(app.page.url()).hash.replace('#/session/', '');
  await app.page.evaluate(async (id) => {
    await window.journal.call('session:dispatch', {
      sessionId: id,
      command: { commandId: 'named', type: 'rename', title: 'Named' },
    });
  }, sessionId);
  await app.page.getByText(/^One more .*draft/).click();
  await app.page.getByText('Typed in a window that closes').waitFor();
  expect(await answerBox(app.page).inputValue()).toBe('Typed in the first window');
  expect(await draftsOnDisk(folder)).toEqual(['Typed in a window that closes', 'Typed in the first window']);
});

// Seen failing with `boxes.answer.stop()` left out of `submit` and of its `onDone`.
it('submitting while a draft is being saved doubles nothing, and no draft comes back', async () => {
  const folder = await ownFolder();
  const { page, kill } = await start(folder);
  await begin(page, 'Just talk');
  const said: string[] = [];
  for (let round = 0; round < 25; round += 1) {
    const text = `Answer number ${round} of a quick hand.`;
    await answerBox(page).fill(text);
    // Submits fall before, into and after the save that starts 400 ms after the last key.
    await page.waitForTimeout((round % 5) * 105);
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => answerBox(page).inputValue(), { timeout: 15_000 }).toBe('');
    said.push(text);
  }
  await saveState(page).filter({ hasText: 'Saved' }).waitFor();
  expect(await textsOnDisk(folder)).toEqual(said);
  await expect.poll(() => draftsOnDisk(folder)).toEqual([]);
  await kill();
  const again = await start(folder);
  await conversation(again.page)
    .getByText(said.at(-1) ?? '')
    .waitFor();
  expect(await answerBox(again.page).inputValue()).toBe('');
  expect(await recovered(again.page).count()).toBe(0);
});

// Seen failing with `boxes.edit.change` left out of `typeEdit`.
it('an edit in place survives a kill and comes back into its own box', async () => {
  const folder = await ownFolder();
  const first = await start(folder);
  await begin(first.page, 'Just talk');
  await answer(first.page, 'The first wording.');
  await first.page.getByRole('button', { name: 'Edit answer' }).click();
  await editBox(first.page).fill('The second wording, unsent.');
  await draftKept(first.page);
  await first.kill();

  const second = await start(folder);
  await expect.poll(() => editBox(second.page).inputValue()).toBe('The second wording, unsent.');
  expect(await answerBox(second.page).inputValue()).toBe('');
  expect(await textsOnDisk(folder)).toEqual(['The first wording.']);
  await second.page.getByRole('button', { name: 'Save changes' }).click();
  await saveState(second.page).filter({ hasText: 'Saved' }).waitFor();
  await expect.poll(() => draftsOnDisk(folder)).toEqual([]);
  await second.kill();
  const third = await start(folder);
  await conversation(third.page).getByText('The second wording, unsent.').waitFor();
  expect(await editBox(third.page).count()).toBe(0);
});

// Seen failing with the caret put at the end by `undoDiscard`, and with the draft left on disk by `discardDraft`.
it('Discard draft takes the text away for good, and Undo brings it back with its caret', async () => {
  const folder = await ownFolder();
  const first = await start(folder);
  await begin(first.page, 'Just talk');
  await answer(first.page, 'An answer.');
  await answerBox(first.page).fill('Better not said');
  await draftKept(first.page);
  await first.kill();

  const { page, kill } = await start(folder);
  await recovered(page).waitFor();
  await answerBox(page).focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+ArrowRight');
  const caret = await caretOf(page);
  await page.getByRole('button', { name: 'Discard draft' }).click();
  await page.getByText('Draft discarded.').waitFor();
  expect(await answerBox(page).inputValue()).toBe('');
  await expect.poll(() => draftsOnDisk(folder)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => answerBox(page).inputValue()).toBe('Better not said');
  expect(await caretOf(page)).toBe(caret);
  expect(await answerBox(page).evaluate((box) => box === document.activeElement)).toBe(true);
  await draftKept(page);
  expect(await draftsOnDisk(folder)).toEqual(['Better not said']);
  await kill();

  const again = await start(folder);
  await recovered(again.page).waitFor();
  await again.page.getByRole('button', { name: 'Discard draft' }).click();
  await again.page.getByText('Draft discarded.').waitFor();
  await expect.poll(() => draftsOnDisk(folder)).toEqual([]);
  await again.kill();
  const last = await start(folder);
  await conversation(last.page).getByText('An answer.').waitFor();
  expect(await answerBox(last.page).inputValue()).toBe('');
  expect(await recovered(last.page).count()).toBe(0);
});

it('several answers are edited at once, and each edit survives a kill', async () => {
  const folder = await ownFolder();
  const app = await start(folder);
  await begin(app.page, 'Just talk');
  await answer(app.page, 'The first answer.');
  await answer(app.page, 'The second answer.');
  const edit = (page: Page) => page.getByRole('textbox', { name: 'Edited answer' });
  await app.page.getByRole('button', { name: 'Edit answer' }).first().click();
  await edit(app.page).first().fill('A long edit of the first.');
  await app.page.getByRole('button', { name: 'Edit answer' }).first().click();
  await edit(app.page).nth(1).fill('An edit of the second.');
  await expect.poll(() => draftsOnDisk(folder)).toEqual(['A long edit of the first.', 'An edit of the second.']);
  await app.kill();

  const { page } = await start(folder);
  await expect.poll(() => edit(page).count()).toBe(2);
  expect(await edit(page).first().inputValue()).toBe('A long edit of the first.');
  expect(await edit(page).nth(1).inputValue()).toBe('An edit of the second.');
  await page.getByRole('button', { name: 'Cancel' }).first().click();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await edit(page).first().inputValue()).toBe('A long edit of the first.');
  await page.getByRole('button', { name: 'Save changes' }).first().click();
  await page.getByRole('list', { name: 'Conversation' }).getByText('A long edit of the first.').waitFor();
  await expect.poll(() => edit(page).count()).toBe(1);
  expect(await edit(page).inputValue()).toBe('An edit of the second.');
});

it('the draft of a closed window to a question both were asked does not vanish into the other window’s', async () => {
  const folder = await ownFolder();
  const app = await start(folder);
  await begin(app.page, 'Just talk');
  await answer(app.page, 'Where we all begin.');
  const before = await question(app.page).textContent();
  await app.page.getByRole('button', { name: 'Go deeper' }).click();
  await expect.poll(() => question(app.page).textContent()).not.toBe(before);
  const second = await secondWindow(app);
  await answerBox(second).pressSequentially('Typed in the window that closes');
  await draftKept(second);
  await second.evaluate(() => window.close());
  await app.windows(1);
  const sessionId = new URL(app.page.url()).hash.replace('#/session/', '');
  await app.page.evaluate(async (id) => {
    const command = { commandId: 'named', type: 'rename', title: 'Named' } as const;
    await window.journal.call('session:dispatch', { sessionId: id, command });
  }, sessionId);
  await app.page.getByText(/^One more .*draft/).waitFor();
  await answerBox(app.page).pressSequentially('And here');
  await expect.poll(() => draftsOnDisk(folder)).toEqual(['And here', 'Typed in the window that closes']);
});
