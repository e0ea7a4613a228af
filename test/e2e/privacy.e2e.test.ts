/// <reference path="../../renderer/bridge/window-journal.d.ts" />
// What a person wrote is where their sessions are and nowhere else: not in a log, a temporary file or what the browser
// keeps, not after a crash; files are closed to others; and all of it goes when the person says so.
import { once } from 'node:events';
import { cp, lstat, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seriousFindings } from '../support/axe-findings.ts';
import { answer, answerBox, begin, draftKept } from '../support/interview-steps.ts';
import { type LaunchedApp, launch } from '../support/launch-app.ts';

const canary = 'The quetzal sang of vermilion marmalade at dusk.';
/** Parts of it, in case something keeps single words, in the spellings a browser writes. */
const traces = ['quetzal', 'vermilion', 'marmalade'].flatMap((word) => [
  Buffer.from(word),
  Buffer.from(word, 'utf16le'),
]);

let here: LaunchedApp;
let folder: string;
let data: string;
let temp: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'innerview-privacy-'));
  data = join(folder, 'data');
  temp = join(folder, 'temp');
  await mkdir(data);
  await mkdir(temp);
  // Nothing is closed by the surroundings: what is closed, the app closed.
  const mask = process.umask(0);
  try {
    here = await launch({ userDataDir: data, env: { TMPDIR: temp } });
  } finally {
    process.umask(mask);
  }
});
afterAll(async () => {
  await here.dispose();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Every file and folder below, by its path from the data folder's parent. */
async function everything(): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.map((name) => join(folder, name));
}

/** Files that hold a trace of the canary. */
async function singing(): Promise<string[]> {
  const found: string[] = [];
  for (const path of await everything()) {
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    if (traces.some((trace) => bytes.includes(trace))) found.push(relative(folder, path));
  }
  return found;
}

async function showPrivacy(page: Page) {
  await page.keyboard.press('Control+,');
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('navigation').getByRole('button', { name: 'Privacy' }).click();
  return settings.getByRole('region', { name: 'Privacy' });
}

// Seen failing with the input of each command in the log.
it('rule 8: no log, temporary file or file of the browser holds a word of it, and a crash leaves no dump', async () => {
  const { page } = here;
  await begin(page, 'Just talk');
  await answer(page, canary);
  await answerBox(page).fill(`Once more: ${canary}`);
  await draftKept(page);
  // Errors on the way, with the words in what was asked.
  await page.evaluate((words) => window.journal.call('search:find', { query: words, limit: 0 }), canary);
  await page.evaluate(
    (words) => window.journal.call('session:load', { sessionId: words.toLowerCase().replace(/\W+/g, '-') }),
    canary,
  );
  // A second window's process dies with the words in its memory.
  const [session = ''] = await readdir(join(data, 'sessions', '.revisions'));
  await page.evaluate((route) => window.journal.call('window:open', { route }), `/session/${session}`);
  const [, second] = await here.windows(2);
  await second?.getByText(canary, { exact: true }).first().waitFor();
  await here.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const [newest] = BrowserWindow.getAllWindows().sort((a, b) => b.id - a.id);
        newest?.webContents.once('render-process-gone', () => resolve());
        newest?.webContents.forcefullyCrashRenderer();
      }),
  );
  await expect.poll(() => readFile(join(data, 'logs', 'innerview.log'), 'utf8')).toContain('"page-gone"');

  const found = await singing();
  expect(found.some((path) => path.startsWith('data/sessions/'))).toBe(true);
  expect(found.filter((path) => !/^data\/(?:sessions\/|(?:catalog|memory|insights)\.json$)/.test(path))).toEqual([]);
  expect((await everything()).filter((path) => path.endsWith('.dmp'))).toEqual([]);
});

// Seen failing with 0o666 in the log.
it.skipIf(process.platform === 'win32')('rule 10: every file and folder of ours is closed to others', async () => {
  const ours = /^data\/(?:sessions|templates|attachments|logs|[a-z-]+\.json$)/;
  const open: string[] = [];
  for (const path of await everything()) {
    const stats = await lstat(path);
    if (!stats.isSymbolicLink() && ours.test(relative(folder, path)) && (stats.mode & 0o077) !== 0)
      open.push(`${relative(folder, path)} ${(stats.mode & 0o777).toString(8)}`);
  }
  expect(open).toEqual([]);
});

// Seen failing with the copy before the move left where it was.
it('Settings say what is stored where, and show the log; everything is deleted once the words are typed', async () => {
  const { page } = here;
  const part = await showPrivacy(page);
  await part.getByText('Network requests: 0 since Innerview was opened.').waitFor();
  await part.getByRole('row', { name: /^Your sessions.* in \d+ files/ }).waitFor();
  await part.getByText('Read the log').click();
  await expect.poll(() => part.getByRole('log', { name: 'Log' }).textContent()).toContain('page-gone');
  await part.getByRole('button', { name: 'Delete everything…' }).click();
  await part.getByRole('button', { name: 'Export an archive first' }).waitFor();
  const now = part.getByRole('button', { name: 'Delete everything now' });
  expect(await seriousFindings(page)).toEqual([]);
  // Anything else than the words deletes nothing, from the page or past it.
  const box = part.getByRole('textbox', { name: /^Type/ });
  await box.fill('delete');
  expect(await now.getAttribute('aria-disabled')).toBe('true');
  await box.press('Enter');
  const past = await page.evaluate(() => window.journal.call('privacy:erase', JSON.parse('{"phrase":"delete"}')));
  expect(past).toMatchObject({ ok: false, code: 'invalid-input' });
  expect((await singing()).length).toBeGreaterThan(0);

  // The journal as a move left it behind, beside something that is not ours.
  const before = join(folder, 'before');
  await cp(join(data, 'sessions'), join(before, 'sessions'), { recursive: true });
  await writeFile(join(before, 'mine.txt'), 'mine');
  await writeFile(join(data, 'data-folder.json'), JSON.stringify({ format: 1, folder: null, old: before }));

  const ended = once(here.app.process(), 'exit');
  await box.fill('delete everything');
  await now.click();
  await ended;
  expect(await singing()).toEqual([]);
  expect(await readdir(before)).toEqual(['mine.txt']);
  expect(
    (await readdir(data)).filter((name) => /^(?:sessions|backups|logs|templates|attachments|.*\.json)$/.test(name)),
  ).toEqual([]);
});
