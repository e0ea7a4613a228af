// Searching as a person does: typing, seeing, going down the hits, and being led to the very answer.
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSessionStore } from '../../electron/store/session-store.ts';
import { seriousFindings } from '../support/axe-findings.ts';
import { answer, begin } from '../support/interview-steps.ts';
import { type LaunchedApp, launch, makeUserDataDir } from '../support/launch-app.ts';

let folder: string;
let app: LaunchedApp;
let page: Page;

const asked = { id: 'q', text: 'What happened by the harbour?', kind: 'own', depth: 0 } as const;

/** Writes a finished session through the store, as another program would. */
async function write(title: string, texts: readonly string[], tags: readonly string[] = []): Promise<string> {
  const store = await openSessionStore({ directory: folder });
  const { id } = await store.create({ templateId: 'just-talk', title });
  for (const [n, text] of texts.entries()) {
    const question = { ...asked, id: `q${n}` };
    await store.dispatch(id, { type: 'answer', commandId: `${id}-${n}`, exchangeId: `x${n}`, question, text });
  }
  await store.dispatch(id, { type: 'set-tags', commandId: `${id}-t`, tags: [...tags] });
  await store.dispatch(id, { type: 'complete', commandId: `${id}-c` });
  await store.close();
  return id;
}

async function start(): Promise<void> {
  app = await launch({ userDataDir: folder });
  page = app.page;
  await page.getByRole('main', { name: /^(Start|Interview)$/ }).waitFor();
}

beforeEach(async () => {
  folder = await makeUserDataDir();
});
afterEach(() => app.dispose());

const box = () => page.getByRole('searchbox', { name: 'Search' });
const hits = () => page.getByRole('list', { name: 'Search results' });
const titles = () => hits().locator('.hit-title').allTextContents();
const marks = () => hits().locator('mark').allTextContents();
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

// Seen failing with the card left where it was: the hit led nowhere.
it('leads from the closing card to the answer that was found', async () => {
  await start();
  await begin(page, 'Reflective', 'A winter garden');
  await answer(page, 'Snow on the quince.');
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('main', { name: 'Session summary' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('quince');
  await expect.poll(titles).toEqual(['A winter garden']);
  await hits().locator('.hit-open').click();
  await page.getByRole('article').getByText('Snow on the quince.').waitFor();
  const shown = page.locator('article .exchange[aria-current="location"]');
  await shown.waitFor();
  expect(await shown.evaluate((item) => item === document.activeElement)).toBe(true);
  expect(app.consoleErrors).toEqual([]);
});

// Seen failing with hits of whole sessions that only change the address.
it('leads to the head of a session found by its tag, also when that session is open already', async () => {
  await write('A long day', [`${'We walked on and on.\n\n'.repeat(60)}Home.`], ['harbour']);
  await start();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tag:harbour');
  await expect.poll(titles).toEqual(['A long day']);
  const head = page.locator('.reading-header');
  const isAtHead = () => head.evaluate((element) => element === document.activeElement);
  await hits().locator('.hit-open').click();
  await expect.poll(isAtHead).toBe(true);
  const scroller = page.locator('.reading .scroller');
  await scroller.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  await box().focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('long day');
  await expect.poll(titles).toEqual(['A long day']);
  await hits().locator('.hit-open').click();
  await expect.poll(isAtHead).toBe(true);
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBeLessThan(100);
  const painted = () => page.evaluate(() => [...(CSS.highlights.get('searched') ?? [])].map(String));
  await expect.poll(painted).toEqual(['long', 'day']);
  expect(app.consoleErrors).toEqual([]);
});

it('finds as one types, marks the words, and Enter leads to the very answer', async () => {
  const long = `${'We walked on and on. '.repeat(4_000)}There stood the Café Müller. ${'And home again. '.repeat(1_000)}`;
  await write('A day off', ['Nothing much.', long, 'The café again.']);
  await write('Another day', ['Bread, rain.']);
  await start();
  await page.keyboard.press('Control+k');
  expect(await box().evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.type('cafe mul');
  await expect.poll(titles).toEqual(['A day off']);
  expect(await marks()).toEqual(['Café', 'Mül']);
  await page.getByText('1 session', { exact: true }).first().waitFor();
  await page.keyboard.press('Enter');
  const article = page.getByRole('article', { name: 'A day off' }).or(page.getByRole('article'));
  await article.getByText('There stood the Café Müller.').waitFor();
  expect(new URL(page.url()).hash).toMatch(/\/x1$/);
  // Painted over the text, in view, and gone after a moment.
  const painted = () =>
    page.evaluate(() => {
      const ranges = [...(CSS.highlights.get('searched') ?? [])];
      const [first] = ranges;
      const inView =
        first instanceof Range &&
        first.getBoundingClientRect().top > 0 &&
        first.getBoundingClientRect().bottom < innerHeight;
      return { texts: ranges.map(String), inView };
    });
  await expect.poll(painted).toEqual({ texts: ['Café', 'Mül'], inView: true });
  await expect.poll(painted).toEqual({ texts: [], inView: false });
  expect(app.consoleErrors).toEqual([]);
});

it('arrows go down the hits and back, Escape empties the box and then returns', async () => {
  await write('First', ['Rain on the roof.']);
  await write('Second', ['Rain in the yard.', 'And rain at night.']);
  await start();
  await begin(page, 'Just talk');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('rain');
  await expect.poll(titles).toEqual(['Second', 'First']);
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toContain('Second');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('1 more answer');
  await page.keyboard.press('Enter');
  await hits().getByRole('button', { name: 'And rain at night.' }).waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('And rain at night.');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toContain('First');
  for (let n = 0; n < 4; n += 1) await page.keyboard.press('ArrowUp');
  expect(await box().evaluate((element) => element === document.activeElement)).toBe(true);
  // Whoever types on a hit goes on in the box.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('x');
  expect(await box().inputValue()).toBe('rainx');
  await page.keyboard.press('Escape');
  expect(await box().inputValue()).toBe('');
  await page.getByRole('list', { name: 'Sessions' }).waitFor();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('textbox', { name: 'Your answer' }).evaluate((b) => b === document.activeElement)).toBe(
    true,
  );
});

it('a new answer is there at once, an edited one by its new words, and one in the trash only when asked for', async () => {
  await start();
  await begin(page, 'Just talk', 'The orchard');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('quince');
  await page.getByText('Nothing matches “quince”.').waitFor();
  await answer(page, 'The quince was in flower.');
  await expect.poll(titles).toEqual(['The orchard']);
  await page.getByRole('button', { name: 'Edit answer' }).first().click();
  await page.getByRole('textbox', { name: 'Edited answer' }).fill('It was the pear.');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Nothing matches “quince”.').waitFor();
  await box().fill('pear');
  await expect.poll(titles).toEqual(['The orchard']);
  const id = new URL(page.url()).hash.split('/')[2] ?? '';
  await page.evaluate(
    (sessionId) => window.journal.call('session:dispatch', { sessionId, command: { type: 'trash', commandId: 't' } }),
    id,
  );
  await page.getByText('Nothing matches “pear”.').waitFor();
  await page.getByText('What lies in the trash is found with status:trash.', { exact: true }).waitFor();
  await box().fill('pear status:trash');
  await expect.poll(titles).toEqual(['The orchard']);
  await hits().getByText('In the trash').waitFor();
});

it('any script, emoji, and words that mean something to programs', async () => {
  await write('Mixed', ['קראתי ספר בגן 🌧️ היום', '今日は雨が降った。', '__proto__ constructor .* <b>bold</b> \\d+']);
  await start();
  for (const [typed, expected] of [
    ['ספר', ['ספר']],
    ['🌧', ['🌧️']],
    ['雨が', ['雨が']],
    ['__proto__', ['__proto__']],
    ['constructor', ['constructor']],
    ['.*', ['.*']],
    ['<b>', ['<b>']],
    ['\\d+', ['\\d+']],
  ] as const) {
    await box().fill(typed);
    await expect.poll(marks).toEqual(expected);
  }
  await box().fill(Array.from({ length: 1_200 }, (_, n) => `word${n}`).join(' '));
  await page.getByText(/^Only the first words were looked for/).waitFor();
  await box().fill('x'.repeat(10_000));
  await page.getByText('Nothing matches “xxx').waitFor();
  expect(app.consoleErrors).toEqual([]);
});

it('filters narrow, a bad one is told in words, and the help puts them into the box', async () => {
  await write('Tagged', ['Rain.'], ['Long walks']);
  await write('Untagged', ['Rain.']);
  await start();
  await page.getByRole('button', { name: 'How to search' }).click();
  await page.getByRole('button', { name: 'tag:', exact: true }).click();
  await page.keyboard.type('"long walks" rain');
  await expect.poll(titles).toEqual(['Tagged']);
  await box().fill('rain before:soon');
  await expect.poll(titles).toEqual(['Untagged', 'Tagged']);
  await page.getByText('“before:soon” is left aside. A date is a year, a month or a day').waitFor();
  await box().fill('snow tag:walks');
  await page.getByText('Only sessions with tag: walks were looked through.').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

it('is read out once typing rests, and has nothing for axe to find', async () => {
  await write('First', ['Rain on the roof.', 'More rain.']);
  await start();
  await box().fill('rain');
  await page.getByRole('search').getByRole('status').filter({ hasText: '1 session' }).waitFor({ state: 'attached' });
  expect(await seriousFindings(page)).toEqual([]);
});
