// Several windows on one session: nothing overwrites, nothing jumps, both answers stay.

import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { answer, answerBox, begin, conversation, question, saveState } from '../support/interview-steps.ts';
import { type LaunchedApp, launch } from '../support/launch-app.ts';

let app: LaunchedApp | undefined;
afterEach(async () => {
  await app?.dispose();
  app = undefined;
});

/** Two windows on the same session, one answer in it. */
async function twoWindows(): Promise<[Page, Page, LaunchedApp]> {
  app = await launch();
  const first = app.page;
  await begin(first, 'Just talk');
  await answer(first, 'Where we both begin.');
  await first.keyboard.press('Control+Shift+N');
  const [, second] = await app.windows(2);
  if (!second) throw new Error('no second window');
  await second.getByRole('button', { name: /^Resume / }).click();
  await answerBox(second).waitFor();
  return [first, second, app];
}

it('3 writers × 100 answers through two windows are exactly 300', async () => {
  const [first, second] = await twoWindows();
  const sessionId = new URL(first.url()).hash.replace('#/session/', '');
  const write = (page: Page, writer: string) =>
    page.evaluate(
      async ([id, name]) => {
        for (let n = 0; n < 100; n += 1) {
          const reply = await window.journal.call('session:dispatch', {
            sessionId: id ?? '',
            command: {
              commandId: `${name}-${n}`,
              type: 'answer',
              exchangeId: `${name}-exchange-${n}`,
              question: { id: `own:${name}:${n}`, text: 'What else?', kind: 'own', depth: 0 },
              text: `answer ${name} ${n}`,
            },
          });
          if (!reply.ok) throw new Error(reply.code);
        }
      },
      [sessionId, writer],
    );
  await Promise.all([write(first, 'a'), write(first, 'b'), write(second, 'c')]);
  const read = (page: Page) =>
    page.evaluate(async (id) => {
      const reply = await window.journal.call('session:open', { sessionId: id });
      if (!reply.ok) throw new Error(reply.code);
      return reply.value.session.exchanges.flatMap(({ texts }) => texts.map(({ text }) => text));
    }, sessionId);
  const texts = (await read(second)).filter((text) => text.startsWith('answer '));
  expect(texts).toHaveLength(300);
  expect(new Set(texts).size).toBe(300);
  for (const writer of ['a', 'b', 'c']) {
    const own = texts.filter((text) => text.startsWith(`answer ${writer} `));
    expect(own).toEqual(Array.from({ length: 100 }, (_, n) => `answer ${writer} ${n}`));
  }
});

it('shows the other window’s answer without moving caret or question', async () => {
  const [first, second] = await twoWindows();
  await answerBox(first).pressSequentially('Words being written here');
  await first.keyboard.press('Home');
  await first.keyboard.press('ArrowRight');
  const before = await question(first).textContent();
  await answer(second, 'Something said in the other window.');
  await conversation(first).getByText('Something said in the other window.').waitFor({ timeout: 5_000 });
  expect(await question(first).textContent()).toBe(before);
  expect(await answerBox(first).inputValue()).toBe('Words being written here');
  expect(await answerBox(first).evaluate((box) => (box as HTMLTextAreaElement).selectionStart)).toBe(1);
  expect(await answerBox(first).evaluate((box) => box === document.activeElement)).toBe(true);
});

it('keeps both answers to the same question and says so once', async () => {
  const [first, second] = await twoWindows();
  await answerBox(first).fill('My answer in the first window.');
  await answer(second, 'My answer in the second window.');
  await first.getByText('Also changed in another window. Both are kept.').waitFor();
  await first.getByRole('button', { name: 'Compare' }).click();
  const compared = first.getByRole('dialog', { name: 'Both answers' });
  await compared.getByText('My answer in the second window.').waitFor();
  await compared.getByText('My answer in the first window.').waitFor();
  await first.keyboard.press('Escape');
  await answerBox(first).press('Control+Enter');
  await saveState(first).filter({ hasText: 'Saved' }).waitFor();
  for (const page of [first, second])
    for (const text of ['My answer in the first window.', 'My answer in the second window.'])
      await conversation(page).getByText(text).waitFor({ timeout: 5_000 });
});

it('both answer a question that was asked anew: two exchanges, both kept, and one line says so', async () => {
  const [first, second] = await twoWindows();
  const before = await question(first).textContent();
  await first.getByRole('button', { name: 'Go deeper' }).click();
  await expect.poll(() => question(first).textContent()).not.toBe(before);
  await expect.poll(() => question(second).textContent()).toBe(await question(first).textContent());
  await answerBox(first).fill('Deeper, says the first window.');
  await first.keyboard.press('Home');
  await first.keyboard.press('ArrowRight');
  await answer(second, 'Deeper, says the second window.');
  await first.getByText('Also changed in another window. Both are kept.').waitFor();
  const caret = (box: Element) => [box === document.activeElement, (box as HTMLTextAreaElement).selectionStart];
  expect(await answerBox(first).evaluate(caret)).toEqual([true, 1]);
  await answerBox(first).press('Control+Enter');
  await saveState(first).filter({ hasText: 'Saved' }).waitFor();
  const answers = conversation(second).locator('.exchange-answer');
  await expect
    .poll(() => answers.allTextContents())
    .toEqual(['Where we both begin.', 'Deeper, says the second window.', 'Deeper, says the first window.']);
});

it('the closing card of one window does not undo title and tags that another gave', async () => {
  const [first, second] = await twoWindows();
  await second.getByRole('button', { name: 'Finish' }).click();
  const title = (page: Page) => page.getByRole('textbox', { name: 'Title' });
  const tags = (page: Page) => page.getByRole('textbox', { name: 'Tags' });
  await title(first).waitFor();
  await title(second).fill('A title of the second');
  await tags(second).fill('work, family');
  await second.getByRole('heading', { level: 1 }).click();
  await expect.poll(() => tags(first).inputValue()).toBe('work, family');
  await title(first).focus();
  for (let presses = 0; presses < 4; presses += 1) await first.keyboard.press('Tab');
  await expect.poll(() => title(second).inputValue()).toBe('A title of the second');
  expect([await title(first).inputValue(), await tags(second).inputValue()]).toEqual([
    'A title of the second',
    'work, family',
  ]);
});

it('text typed while the other window finishes the session is saved, and opens it again', async () => {
  const [first, second] = await twoWindows();
  await answerBox(first).fill('Still writing this.');
  await second.getByRole('button', { name: 'Finish' }).click();
  await second.getByRole('main', { name: 'Session summary' }).waitFor();
  await first.getByText('This session was finished in another window.').waitFor();
  await answerBox(first).press('Control+Enter');
  await saveState(first).filter({ hasText: 'Saved' }).waitFor();
  await conversation(first).getByText('Still writing this.').waitFor();
});

it('text typed while the other window removes the session for good finds a new home', async () => {
  const [first, second] = await twoWindows();
  await answerBox(first).fill('Words worth keeping.');
  const sessionId = new URL(first.url()).hash.replace('#/session/', '');
  await second.evaluate(async (id) => {
    await window.journal.call('session:dispatch', { sessionId: id, command: { commandId: 'to-trash', type: 'trash' } });
    const reply = await window.journal.call('session:purge', { sessionId: id });
    if (!reply.ok) throw new Error(reply.code);
  }, sessionId);
  await first.getByText('This session was removed in another window.').waitFor();
  await first.getByRole('button', { name: 'Keep it in a new session' }).click();
  await expect.poll(() => new URL(first.url()).hash).not.toContain(sessionId);
  await expect.poll(() => answerBox(first).inputValue()).toBe('Words worth keeping.');
  await answerBox(first).press('Control+Enter');
  await saveState(first).filter({ hasText: 'Saved' }).waitFor();
});
