// A model that asks, in the real app against a real server: off, good, useless, slow, and left in the middle.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { answer, answerBox, begin, question, saveState } from '../support/interview-steps.ts';
import { type LaunchedApp, launch } from '../support/launch-app.ts';
import {
  asStream,
  done,
  type ModelServer,
  said,
  saying,
  sayingForEver,
  startModelServer,
  stopped,
  tokens,
} from '../support/model-server.ts';

const first = 'I never told Ana about the letter. It lay in the drawer of the kitchen table for nine years.';
const good = 'What would have changed in that kitchen if the letter had been read aloud?';
const builtInLine = 'The model gave no usable question; this one is built in.';

let server: ModelServer;
const running: LaunchedApp[] = [];
beforeEach(async () => {
  server = await startModelServer(saying(good));
});
afterEach(async () => {
  for (const app of running.splice(0)) await app.dispose();
  await server.close();
});

async function start(): Promise<LaunchedApp> {
  const app = await launch();
  running.push(app);
  return app;
}

/** Switches the model on as a person does, in Settings. */
async function switchOn(page: Page): Promise<void> {
  await page.keyboard.press('Control+Comma');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByLabel('Address').fill(server.address);
  await settings.getByLabel('Name of the model').fill('small');
  await settings.getByLabel('Name of the model').press('Tab');
  await settings.getByRole('checkbox', { name: 'Let the model ask questions' }).check();
  await page.keyboard.press('Escape');
}

async function storedKinds({ userDataDir }: LaunchedApp): Promise<string[]> {
  const folder = join(userDataDir, 'sessions');
  const [name = ''] = (await readdir(folder)).filter((file) => file.startsWith('session-'));
  const session = JSON.parse(await readFile(join(folder, name), 'utf8'));
  return session.exchanges.map((exchange: { question: { kind: string } }) => exchange.question.kind);
}

const thinking = (page: Page) => question(page).and(page.locator('[aria-busy="true"]'));

// Seen failing with the model asked whether it is switched on or not.
it('asks no model and opens no connection as long as it is off', async () => {
  const app = await start();
  await app.page.evaluate(
    (address) =>
      window.journal.call('preferences:change', {
        model: { on: false, address, name: 'small', seconds: 20, agreedTo: null },
      }),
    server.address,
  );
  await begin(app.page);
  await answer(app.page, first);
  await answer(app.page, 'The evening light lay on the kitchen table while the soup was cooking.');
  expect(await thinking(app.page).count()).toBe(0);
  expect(server.connections()).toBe(0);
});

// Seen failing with the question shown and not stored: after the kill the built-in one was back.
it('shows a good question as it comes, stores it, and asks the same after a kill and in another window', async () => {
  let goOn: () => void = () => {};
  server.behave(async (response) => {
    const [some, rest] = [tokens(good).slice(0, 5), tokens(good).slice(5)];
    response.writeHead(200, asStream);
    for (const token of some) response.write(said(token));
    await new Promise<void>((wake) => {
      goOn = wake;
    });
    for (const token of rest) response.write(said(token));
    response.end(stopped + done);
  });
  const app = await start();
  const { page } = app;
  await begin(page);
  await switchOn(page);
  const opening = await question(page).textContent();
  await answer(page, first);
  // Saved stands before the model has said all.
  expect(await saveState(page).textContent()).toMatch(/^Saved/);
  await expect.poll(() => question(page).textContent()).toBe('What would have changed in');
  goOn();
  await expect.poll(() => question(page).textContent()).toBe(good);
  await expect.poll(() => thinking(page).count()).toBe(0);
  expect(await page.getByText(builtInLine).count()).toBe(0);
  await page.getByRole('button', { name: 'Why this question?' }).click();
  await page.getByText(/The language model you set up suggested this question/).waitFor();
  await expect.poll(() => storedKinds(app)).toEqual(['opening', 'model']);

  await page.evaluate((route) => window.journal.call('window:open', { route }), new URL(page.url()).hash.slice(1));
  const [, second] = await app.windows(2);
  if (!second) throw new Error('no second window');
  await expect.poll(() => question(second).textContent()).toBe(good);

  await app.kill();
  const again = await launch({ userDataDir: app.userDataDir });
  running.push(again);
  await expect.poll(() => question(again.page).textContent()).toBe(good);
  expect(server.asked).toHaveLength(1);
  const told = JSON.parse(server.asked[0]?.body ?? '').messages[1].content;
  expect(told).toContain(first);
  expect(told).toContain(opening);
});

it('asks the built-in question at once and says so when the model has none, and shows what was sent', async () => {
  server.behave(saying('That is wonderful! **Well done.**'));
  const app = await start();
  const { page } = app;
  await begin(page);
  await switchOn(page);
  await answer(page, first);
  await page.getByText(builtInLine).waitFor();
  const builtIn = await question(page).textContent();
  expect(builtIn).not.toContain('wonderful');
  expect(await thinking(page).count()).toBe(0);
  // Answered and stored as the built-in question it is; the line goes with it.
  server.behave((response) => void response.writeHead(503).end());
  await answer(page, 'It was in the blue envelope, under the knives.');
  await page.getByText(builtInLine).waitFor();
  expect(await storedKinds(app)).not.toContain('model');

  await page.keyboard.press('Control+Comma');
  const privacy = page.getByRole('dialog', { name: 'Settings' }).locator('#settings-privacy');
  await privacy.getByText('Network requests: 0').waitFor();
  await privacy.getByText('Requests to a model: 2').first().waitFor();
  await privacy.getByText('Show what was sent last').click();
  await privacy.getByText('It refused.').waitFor();
  await expect.poll(() => privacy.getByRole('region', { name: 'What it was told' }).textContent()).toContain(first);
});

// Seen failing with the turn not dropped on typing: the question changed over the text in the box.
it('leaves the built-in question to whoever begins to write, and lets go of the model', async () => {
  server.behave(sayingForEver('What would have changed'));
  const app = await start();
  const { page } = app;
  await begin(page);
  await switchOn(page);
  await answer(page, first);
  await expect.poll(() => question(page).textContent()).toBe('What would have changed');
  await answerBox(page).pressSequentially('The');
  const shown = await question(page).textContent();
  expect(shown).not.toContain('What would have changed');
  await expect.poll(() => server.asked[0]?.hungUp).toBe(true);
  await answerBox(page).pressSequentially(' blue envelope.');
  expect(await question(page).textContent()).toBe(shown);
  server.behave(saying(good));
  await answerBox(page).press('Control+Enter');
  await expect.poll(() => question(page).textContent()).toBe(good);

  // And the other way: "Another question" brings back what is built in.
  await page.getByRole('button', { name: 'Another question' }).click();
  await expect.poll(() => question(page).textContent()).not.toBe(good);
});

// Seen failing with the end of a page not told to whoever asks.
it('lets go of the model when the window goes away', async () => {
  server.behave(sayingForEver('What would have changed'));
  const app = await start();
  const { page } = app;
  await page.evaluate(() => window.journal.call('window:open', { route: '/start' }));
  await app.windows(2);
  await begin(page);
  await switchOn(page);
  await answer(page, first);
  await expect.poll(() => server.asked.length).toBe(1);
  await page.close();
  await expect.poll(() => server.asked[0]?.hungUp).toBe(true);
});

it('sends words to another computer only after the person allowed it outside the page', async () => {
  const { app, page } = await start();
  await page.getByRole('main', { name: 'Start' }).waitFor();
  const answering = (response: number) =>
    app.evaluate(({ dialog }, given) => {
      dialog.showMessageBox = async () => ({ response: given, checkboxChecked: false });
    }, response);
  await answering(0);
  const agreedTo = await page.evaluate(async () => {
    const model = { on: true, address: 'http://192.0.2.7:80', name: 'm', seconds: 20, agreedTo: 'http://192.0.2.7:80' };
    const changed: unknown = await window.journal.call('preferences:change', { model });
    return JSON.stringify(changed);
  });
  expect(agreedTo).toContain('"agreedTo":null');
  await page.keyboard.press('Control+Comma');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  const typed = settings.getByRole('textbox', { name: /^To allow it, type/ });
  await typed.fill('my words may leave this computer');
  await expect.poll(() => typed.inputValue()).toBe('');
  expect(await settings.getByText('You allowed your words').count()).toBe(0);
  await answering(1);
  await typed.fill('my words may leave this computer');
  await settings.getByText('You allowed your words to be sent to http://192.0.2.7:80.').waitFor();
});
