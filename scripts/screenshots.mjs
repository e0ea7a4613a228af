// Makes a picture of every screen, in light, dark and high contrast, in screenshots/ (which git ignores).
// Drives the real app on a journal of its own; `--readme` also renews the pictures the README shows.
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright-core';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, 'screenshots');
const themes = ['light', 'dark', 'high-contrast'];
const executablePath = execFileSync('npm', ['run', '--silent', 'electron:path'], {
  cwd: root,
  encoding: 'utf8',
}).trim();

const analytical = [
  'The claim is that whatever we attend to, we are already making a choice about what matters.',
  'She never shows what it costs. My mother always worked two jobs, and I think attention was a luxury in our house.',
  'The evidence is mostly from Weil, and from one teacher in a school in Lyon.',
  'I should read the letters before I decide. I was sure of it in the morning and less sure now.',
  'I am going to write to Helen about it on Friday.',
];
const porto = [
  'My sister Maria called about the house in Porto. We were fine for ten minutes and then I always end up shouting, and she goes quiet, and that’s that for a month.',
  'Once, in March. I was cooking, so I had her on the speaker and my hands were busy. She talked about Dad’s tools and I just let her. I think it was the onions, honestly, I couldn’t interrupt',
];

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const theme of themes) {
  await picturesOf(theme);
  await libraryOf(theme);
}
if (process.argv.includes('--readme')) {
  const kept = join(root, 'docs', 'pictures');
  await mkdir(kept, { recursive: true });
  for (const theme of ['light', 'dark'])
    await copyFile(join(folder, `${theme}-06-follow-up.png`), join(kept, `interview-${theme}.png`));
}
console.log(`pictures are in ${folder}`);

function started(data) {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const args = [...sandbox, root, `--user-data-dir=${data}`];
  return _electron.launch({ executablePath, colorScheme: null, args });
}

/** Takes pictures of a page, numbered after `number`. */
const camera = (page, theme, number) => async (name) => {
  number += 1;
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(folder, `${theme}-${String(number).padStart(2, '0')}-${name}.png`) });
};

/** A journal with something to find and to count. */
async function libraryOf(theme) {
  const data = await mkdtemp(join(tmpdir(), 'innerview-pictures-'));
  execFileSync('npm', ['run', '--silent', 'generate', '--', '--sessions', '400', '--directory', data], { cwd: root });
  const app = await started(data);
  try {
    const page = await app.firstWindow();
    const picture = camera(page, theme, 40);
    const library = page.getByRole('navigation', { name: 'Library' });
    await library.getByRole('list', { name: 'Sessions' }).waitFor();
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1200, 900));
    await page.evaluate((chosen) => window.journal.call('preferences:change', { theme: chosen }), theme);
    await picture('library');
    await library.getByRole('button', { name: 'Filter and sort' }).click();
    await library.getByRole('combobox', { name: 'Status' }).selectOption({ index: 2 });
    await picture('library-filters');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('the morn');
    await library.locator('.hit').first().waitFor();
    await picture('search-hits');
    await page.keyboard.press('Enter');
    await page.getByRole('article').waitFor();
    await picture('search-led-here');
    await library.getByRole('button', { name: 'Insights' }).click();
    const insights = page.getByRole('main', { name: 'Insights' });
    await insights.getByRole('heading', { level: 1 }).waitFor({ timeout: 120_000 });
    await picture('insights');
    await insights.getByRole('button', { name: 'Show as tables' }).click();
    await picture('insights-tables');
  } finally {
    await app.close();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function picturesOf(theme) {
  const data = await mkdtemp(join(tmpdir(), 'innerview-pictures-'));
  const app = await started(data);
  try {
    const page = await app.firstWindow();
    const picture = camera(page, theme, 0);
    const size = (width, height) =>
      app.evaluate(
        ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
        [width, height],
      );
    const box = page.getByRole('textbox', { name: 'Your answer' });
    const save = async (text) => {
      await box.fill(text);
      await box.press('Control+Enter');
      await page.getByRole('status', { name: 'Save state' }).filter({ hasText: 'Saved' }).waitFor();
      await page.waitForTimeout(200);
    };
    const begin = async (template, subject) => {
      await page.getByRole('button', { name: 'New session' }).click();
      await page.getByRole('radio', { name: template, exact: true }).check();
      if (subject) await page.getByRole('textbox', { name: 'Subject' }).fill(subject);
      await page.getByRole('button', { name: 'Begin' }).click();
      await box.waitFor();
    };
    await size(1200, 780);
    await page.getByRole('main', { name: 'Start' }).waitFor();
    await page.evaluate((chosen) => window.journal.call('preferences:change', { theme: chosen }), theme);

    await picture('first-run');
    await page.getByRole('button', { name: 'New session' }).click();
    await page.getByRole('dialog').waitFor();
    await picture('new-session');
    await page.keyboard.press('Escape');
    await begin('Analytical', 'Attention is a moral act');
    await picture('first-question');
    for (const text of analytical) if (await box.isVisible()) await save(text);
    await page.getByRole('button', { name: 'Finish' }).click();
    await page.getByRole('main', { name: 'Session summary' }).waitFor();
    await picture('summary');
    await page.getByRole('button', { name: 'Done' }).click();
    await picture('start');

    await begin('Reflective', 'The house in Porto');
    await save(porto[0]);
    await box.pressSequentially(porto[1]);
    await page.getByRole('status', { name: 'Save state' }).filter({ hasText: 'Draft kept' }).waitFor();
    await picture('follow-up');
    await page.getByRole('button', { name: 'Why this question?' }).click();
    await picture('why');
    await box.press('Control+Enter');
    await page.waitForTimeout(300);
    await page.getByRole('button', { name: 'Edit answer' }).first().click();
    await picture('edit');
    await page.getByRole('textbox', { name: 'Edited answer' }).press('Control+End');
    await page.keyboard.type(' Still.');
    await page.getByRole('button', { name: 'Save changes' }).click();
    await page.getByRole('button', { name: 'History' }).click();
    await picture('earlier-texts');
    await page.keyboard.press('F11');
    await picture('focus-mode');
    await page.keyboard.press('F11');
    await page.waitForTimeout(300);
    await size(1200, 780);

    await page.keyboard.press('Control+Comma');
    await picture('settings');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Slash');
    await picture('shortcuts');
    await page.keyboard.press('Escape');
    await writeFile(join(data, 'sessions', 'session-cut-off-0001.json'), '{"format":1,');
    await page.getByRole('button', { name: 'Attention is a moral act' }).first().click();
    await page.getByRole('article').waitFor();
    await page.reload();
    await page.getByRole('article').waitFor();
    await picture('reading');

    await page.getByRole('button', { name: /^Resume/ }).click();
    await box.waitFor();
    await size(640, 480);
    await picture('small');
    await page.getByRole('button', { name: /library/ }).click();
    await picture('small-library');
    await page.keyboard.press('Control+B');
    await size(1920, 1200);
    await picture('large');

    const change = (preferences) =>
      page.evaluate((chosen) => window.journal.call('preferences:change', chosen), preferences);
    await size(1200, 780);
    await box.fill(`${porto.join(' ')}\n\n`.repeat(4));
    await box.press('Control+End');
    await picture('long-answer');
    await box.fill('');
    await page.getByRole('button', { name: /^Actions for The house/ }).click();
    await picture('row-menu');
    await page.keyboard.press('Escape');
    await change({ textSize: 'larger', lineWidth: 'wide' });
    await box.fill(porto[1]);
    await picture('larger-wide');
    await page.keyboard.press('Control+Comma');
    await picture('larger-settings');
    await page.keyboard.press('Escape');
    await size(640, 480);
    await picture('larger-small');
    await change({ textSize: 'medium', lineWidth: 'medium' });
    await size(1200, 780);
    await page.emulateMedia({ forcedColors: 'active' });
    await picture('forced-colors');
    await page.emulateMedia({ forcedColors: null });
  } finally {
    await app.close();
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  }
}
