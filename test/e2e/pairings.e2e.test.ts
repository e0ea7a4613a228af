// One window types while another does something to the same session: whatever it is, the text survives and has a
// way home. Each pairing in two real windows.
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { SessionCommand } from '../../shared/session/session-command.ts';
import { answer, answerBox, begin, conversation, saveState } from '../support/interview-steps.ts';
import { type LaunchedApp, launch } from '../support/launch-app.ts';

let app: LaunchedApp;
let typing: Page;
let other: Page;
let sessionId: string;

beforeEach(async () => {
  app = await launch();
  typing = app.page;
  await begin(typing, 'Just talk');
  await answer(typing, 'Where it began.');
  await typing.keyboard.press('Control+Shift+N');
  const [, second] = await app.windows(2);
  if (!second) throw new Error('no second window');
  other = second;
  await other.getByRole('button', { name: /^Resume / }).click();
  await answerBox(other).waitFor();
  sessionId = new URL(typing.url()).hash.replace('#/session/', '');
  await answerBox(typing).fill('Words in the making');
});
afterEach(() => app.dispose());

const send = (page: Page, type: SessionCommand['type']) =>
  page.evaluate(
    async ([id, kind]) => {
      const command = { commandId: `other-${kind}`, type: kind } as SessionCommand;
      const reply = await window.journal.call('session:dispatch', { sessionId: id ?? '', command });
      if (!reply.ok) throw new Error(reply.code);
    },
    [sessionId, type],
  );

const status = (page: Page) =>
  page.evaluate(async (id) => {
    const reply = await window.journal.call('session:open', { sessionId: id });
    if (!reply.ok) throw new Error(reply.code);
    return [reply.value.session.status, reply.value.session.deletedAt];
  }, sessionId);

async function saveAndFind(): Promise<void> {
  await answerBox(typing).press('Control+Enter');
  await saveState(typing).filter({ hasText: 'Saved' }).waitFor();
  await conversation(typing).getByText('Words in the making').waitFor();
  expect(await status(typing)).toEqual(['active', null]);
}

it('finish', async () => {
  await other.getByRole('button', { name: 'Finish' }).click();
  await other.getByRole('main', { name: 'Session summary' }).waitFor();
  await typing.getByText('Saving your answer opens it again.').waitFor();
  expect(await answerBox(typing).inputValue()).toBe('Words in the making');
  await saveAndFind();
});

it('pause', async () => {
  await other.getByRole('button', { name: 'Pause' }).click();
  await other.getByRole('main', { name: 'Start' }).waitFor();
  expect((await status(other))[0]).toBe('paused');
  expect(await answerBox(typing).inputValue()).toBe('Words in the making');
  await saveAndFind();
});

it('abandon', async () => {
  await send(other, 'abandon');
  await typing.getByText('Saving your answer opens it again.').waitFor();
  await saveAndFind();
});

it('move to trash', async () => {
  await other
    .getByRole('button', { name: /^Actions for / })
    .first()
    .click();
  await other.getByRole('menuitem', { name: 'Move to trash' }).click();
  await other.getByRole('button', { name: 'Undo' }).waitFor();
  await typing.getByText('Saving your answer opens it again.').waitFor();
  expect(await answerBox(typing).inputValue()).toBe('Words in the making');
  await saveAndFind();
});

it('delete for good', async () => {
  await send(other, 'trash');
  await other.getByText(/^Trash/).click();
  await other
    .getByRole('button', { name: /^Actions for / })
    .first()
    .click();
  await other.getByRole('menuitem', { name: 'Delete for good' }).click();
  await typing.getByText('This session was removed in another window.').waitFor();
  expect(await answerBox(typing).inputValue()).toBe('Words in the making');
  await typing.getByRole('button', { name: 'Keep it in a new session' }).click();
  await expect.poll(() => typing.url()).not.toContain(sessionId);
  await expect.poll(() => answerBox(typing).inputValue()).toBe('Words in the making');
  await answerBox(typing).press('Control+Enter');
  await saveState(typing).filter({ hasText: 'Saved' }).waitFor();
  await conversation(typing).getByText('Words in the making').waitFor();
});

it('delete for good, met only when saving', async () => {
  await send(other, 'trash');
  await other.evaluate((id) => window.journal.call('session:purge', { sessionId: id }), sessionId);
  await answerBox(typing).press('Control+Enter');
  await typing.getByRole('button', { name: 'Keep it in a new session' }).waitFor();
  expect(await answerBox(typing).inputValue()).toBe('Words in the making');
});
