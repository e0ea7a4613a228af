// What a keystroke in the search box takes: by way of each contender on the same text, and in the app on whole libraries,
// to the results and to the pixels.
import { join } from 'node:path';
import { build } from 'esbuild';
import { _electron } from 'playwright-core';
import { projectRoot } from '../../scripts/support/project-root.mjs';
import { runCommand } from '../../scripts/support/run-command.mjs';
import { electron, electronArguments, electronEnvironment } from './electron-process.mjs';
import { madeLibrary } from './made-library.mjs';
import { typed } from './searches.mjs';

const contenders = ['scan', 'minisearch', 'sqlite'];

/** Returns `contenders`, by name { buildMs, heldMb, keystrokes }, and `libraries`, one { sessions, … } for each size. */
export async function measureSearch({ work, compared, sizes, progress }) {
  const bundle = join(work, 'search.mjs');
  const entry = join(projectRoot, 'electron', 'store', 'search.ts');
  await build({ entryPoints: [entry], bundle: true, platform: 'node', format: 'esm', outfile: bundle });
  const measured = { compared, contenders: {}, libraries: [] };
  let done = 0;
  const all = contenders.length + sizes.length;
  for (const name of contenders) {
    measured.contenders[name] = await alone(name, compared, bundle);
    done += 1;
    progress(done, all);
  }
  for (const sessions of sizes) {
    measured.libraries.push({ sessions, ...(await inTheApp(await madeLibrary(sessions))) });
    done += 1;
    progress(done, all);
  }
  return measured;
}

async function alone(name, sessions, bundle) {
  const script = join(import.meta.dirname, 'search-contender.mjs');
  const args = ['--expose-gc', script, name, String(sessions), bundle];
  const { code, output } = await runCommand(process.execPath, args, { capture: true });
  if (code !== 0) throw new Error(`${name} could not be measured:\n${output}`);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '');
}

async function inTheApp(directory) {
  const app = await _electron.launch({
    executablePath: electron().executable,
    args: electronArguments(projectRoot, directory),
    env: electronEnvironment(),
  });
  try {
    const page = await app.firstWindow();
    const box = page.getByRole('searchbox', { name: 'Search' });
    await box.waitFor();
    const before = await residentMb(app);
    const { firstMs, readMs } = await page.evaluate(readAll);
    const heldMb = (await residentMb(app)) - before;
    // Once for the machine, which learns what is asked of it.
    await page.evaluate(typeAll, typed.slice(0, 2));
    return { firstMs, readMs, heldMb, keystrokes: await page.evaluate(typeAll, typed) };
  } finally {
    await app.close();
  }
}

const residentMb = (app) =>
  app.evaluate(({ app: electronApp }) => {
    const main = electronApp.getAppMetrics().find(({ type }) => type === 'Browser');
    return (main?.memory.workingSetSize ?? 0) / 1024;
  });

/** In the page: until there is an answer at all, and until every session was looked at. */
async function readAll() {
  const began = performance.now();
  let firstMs = null;
  for (;;) {
    const { value } = await window.journal.call('search:find', { query: 'the', limit: 1 });
    if (value && value.total > 0) firstMs ??= performance.now() - began;
    if (value && value.read === value.of && value.of > 0) return { firstMs, readMs: performance.now() - began };
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

/** In the page: each letter as a keyboard brings it, with the time to its results and to the frame that shows them. */
async function typeAll(texts) {
  const input = document.querySelector('input[type=search]');
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const type = (text) => {
    setValue.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const keystrokes = [];
  for (const text of texts)
    for (let end = 1; end <= text.length; end += 1) {
      const query = text.slice(0, end);
      const began = performance.now();
      type(query);
      while (document.querySelector('[data-answers]')?.dataset.answers !== query)
        await new Promise((resolve) => setTimeout(resolve, 1));
      const results = performance.now() - began;
      await frame();
      await frame();
      keystrokes.push({ results, pixels: performance.now() - began });
    }
  type('');
  return keystrokes;
}
