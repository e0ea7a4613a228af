// Exporting in the window: one session as a PDF, a selection, everything as an archive that is then checked; nothing is replaced
// unasked, what is stopped leaves nothing.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousFindings } from '../support/axe-findings.ts';
import { type LaunchedApp, launch, makeUserDataDir } from '../support/launch-app.ts';
import { idAt, writeSessions } from '../support/many-sessions.ts';
import { textOfPdf } from '../support/pdf-text.ts';

let app: LaunchedApp;
let page: Page;
let out: string;

beforeAll(async () => {
  const userDataDir = await makeUserDataDir();
  writeSessions(userDataDir, 300);
  out = join(userDataDir, 'out');
  mkdirSync(out);
  app = await launch({ userDataDir });
  page = app.page;
  await page.getByRole('main', { name: 'Start' }).waitFor();
});
afterAll(() => app?.dispose());

/** The system's own dialogs cannot be reached from here: this is the person's answer to them. */
const answerDialogs = (path: string | null) =>
  app.app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: chosen === null, filePath: chosen ?? '' });
    dialog.showOpenDialog = async () => ({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
  }, path);

const dialog = (name: string) => page.getByRole('dialog', { name, exact: true });
const choose = (name: string, format: string) => dialog(name).getByRole('radio', { name: format }).check();
const run = (name: string) => dialog(name).getByRole('button', { name: 'Choose where…' }).click();

it('one session becomes a PDF with its words and numbered pages', async () => {
  await page.evaluate((id) => {
    location.hash = `/session/${id}`;
    location.reload();
  }, idAt(7));
  await page.getByRole('main', { name: 'Day 7' }).waitFor();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Export…', exact: true }).click();
  const name = 'Export this session';
  await dialog(name).getByText('Day 7', { exact: true }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await choose(name, 'PDF');
  await answerDialogs(null);
  await run(name);
  // Who says no is asked again, at the same place.
  await dialog(name).getByRole('button', { name: 'Choose where…' }).waitFor();
  await answerDialogs(join(out, 'one'));
  await run(name);
  await dialog(name).getByText('The session is in “one.pdf”.').waitFor();
  const bytes = readFileSync(join(out, 'one.pdf'));
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const text = textOfPdf(bytes).join('');
  expect(text).toContain('Day7');
  expect(text).toContain('Answer1ofday7.');
  expect(text).toContain('Answer2ofday7.');
  expect(text).toMatch(/1\/1/u);
  expect(readdirSync(out)).toEqual(['one.pdf']);

  await app.app.evaluate(({ shell }) => {
    shell.showItemInFolder = (path) => void Object.assign(globalThis, { shownPath: path });
  });
  await dialog(name).getByRole('button', { name: 'Show in folder' }).click();
  await expect
    .poll(() => app.app.evaluate(() => Object.entries(globalThis).find(([key]) => key === 'shownPath')?.[1]))
    .toBe(join(out, 'one.pdf'));
  await dialog(name).getByRole('button', { name: 'Done' }).click();
});

it('the name of a file that is there is not taken without being asked for', async () => {
  writeFileSync(join(out, 'mine.txt'), 'mine');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('button', { name: 'Export…', exact: true }).click();
  const name = 'Export this session';
  await choose(name, 'Plain text');
  // The dialog asked about "mine", and never about "mine.txt".
  await answerDialogs(join(out, 'mine'));
  await run(name);
  await dialog(name).getByText('The session is in “mine (2).txt”.').waitFor();
  await dialog(name).getByText('Something of that name was there already; it was left as it is.').waitFor();
  expect(readFileSync(join(out, 'mine.txt'), 'utf8')).toBe('mine');
  await dialog(name).getByRole('button', { name: 'Export again' }).click();
  // Here the system's dialog has asked whether it is to be replaced.
  await answerDialogs(join(out, 'mine.txt'));
  await run(name);
  await dialog(name).getByText('The session is in “mine.txt”.').waitFor();
  expect(readFileSync(join(out, 'mine.txt'), 'utf8')).toContain('Answer 1 of day 7.');
  await dialog(name).getByRole('button', { name: 'Done' }).click();
});

it('everything goes into a folder of its own, can be stopped, and an archive of it is checked', async () => {
  await page.keyboard.press('Control+Shift+e');
  const name = 'Export everything';
  await choose(name, 'PDF');
  await answerDialogs(out);
  const before = readdirSync(out);
  await run(name);
  const bar = dialog(name).getByRole('progressbar', { name: 'Exporting' });
  await expect.poll(() => bar.getAttribute('aria-valuetext')).toMatch(/of 300 sessions$/u);
  await page.keyboard.press('Escape');
  await dialog(name).getByText('Cancelled. Nothing was written.').waitFor();
  await expect.poll(() => readdirSync(out)).toEqual(before);

  await choose(name, 'Markdown');
  await run(name);
  await dialog(name)
    .getByText(/^300 sessions are in the folder “Innerview \d{4}-\d\d-\d\d”\.$/u)
    .waitFor();
  const folder = readdirSync(out).find((one) => one.startsWith('Innerview')) ?? '';
  expect(readdirSync(join(out, folder))).toHaveLength(300);
  await dialog(name).getByRole('button', { name: 'Export again' }).click();
  await choose(name, 'Archive');
  await answerDialogs(join(out, 'all.zip'));
  await run(name);
  await dialog(name).getByText('300 sessions are in “all.zip”.').waitFor();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+,');
  const data = page.getByRole('region', { name: 'Your data' });
  await data.getByRole('button', { name: 'Verify an archive…' }).click();
  await data.getByText(/^“all\.zip” is whole: 300 sessions in \d+ files, archived on /u).waitFor();
  const bytes = readFileSync(join(out, 'all.zip'));
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(join(out, 'all.zip'), bytes);
  await data.getByRole('button', { name: 'Verify an archive…' }).click();
  await data.getByText(/^“all\.zip” is not whole: /u).waitFor();
  await data.getByText('The archive is not as it was written: bytes in it were changed.').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  expect(app.consoleErrors).toEqual([]);
});
