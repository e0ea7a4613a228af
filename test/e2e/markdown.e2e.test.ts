// An entry from a journal written in Markdown is read as that journal showed it, and nothing in it becomes markup of ours.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { importChosen } from '../../electron/exchange/import-chosen.ts';
import { openSessionStore } from '../../electron/store/session-store.ts';
import { seriousFindings } from '../support/axe-findings.ts';
import { type LaunchedApp, launch, makeUserDataDir } from '../support/launch-app.ts';

const folders: string[] = [];
let app: LaunchedApp | undefined;
afterEach(async () => {
  await app?.dispose();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const note = `---
date: 2024-05-01T10:00:00Z
---
## At the harbour

We *nearly* missed the **last** boat.
It was cold\\.

- bread
- two lemons

> Come back soon, she said.

[the timetable](https://example.org/boats) and [a trap](javascript:alert(1)) <img src=x onerror=alert(2)>

~~~
plain <b>code</b>
~~~
`;

// Seen failing with the answer shown as it stands in the file.
it('shows headings, lists, quotes and links of an imported entry, finds in it, and edits its source', async () => {
  const userDataDir = await makeUserDataDir();
  const notes = await mkdtemp(join(tmpdir(), 'innerview-notes-'));
  folders.push(userDataDir, notes);
  await writeFile(join(notes, 'harbour.md'), note);
  const store = await openSessionStore({ directory: userDataDir });
  const chosen = { dryRun: false, timeZone: 'UTC', now: () => new Date() };
  const { entries } = await importChosen([join(notes, 'harbour.md')], userDataDir, store, chosen);
  await store.close();
  app = await launch({ userDataDir });
  const { page } = app;
  await page.getByRole('list', { name: 'Sessions' }).getByRole('button').first().click();
  const reading = page.getByRole('main');
  await reading.getByRole('heading', { name: 'At the harbour' }).last().waitFor();
  const answer = reading.locator('.exchange-answer');
  expect(await answer.locator('em').textContent()).toBe('nearly');
  expect(await answer.locator('strong').textContent()).toBe('last');
  expect(await answer.getByRole('listitem').allTextContents()).toEqual(['bread', 'two lemons']);
  expect(await answer.locator('blockquote').textContent()).toBe('Come back soon, she said.');
  expect(await answer.getByRole('link').evaluateAll((all) => all.map((one) => one.getAttribute('href')))).toEqual([
    'https://example.org/boats',
  ]);
  const text = (await answer.textContent()) ?? '';
  expect(text).toContain('It was cold.');
  expect(text).toContain('a trap (javascript:alert(1))');
  expect(text).toContain('<img src=x onerror=alert(2)>');
  expect(text).toContain('plain <b>code</b>');
  expect(await answer.locator('img, b').count()).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);

  await page.keyboard.press('Control+f');
  await page.keyboard.type('nearly missed the last');
  await page.getByText('1 of 1').waitFor();
  await page.keyboard.press('Escape');
  await reading.getByRole('button', { name: 'Edit' }).first().click();
  expect(await reading.getByRole('textbox').first().inputValue()).toContain('We *nearly* missed the **last** boat.');
  expect(entries).toHaveLength(1);
});
