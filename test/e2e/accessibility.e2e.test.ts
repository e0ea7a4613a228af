// Every screen in every theme, judged by axe: nothing serious; and the whole way by keyboard alone.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answer, answerBox, begin, saveState } from '../support/interview-steps.ts';
import { type LaunchedApp, launch } from '../support/launch-app.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let app: LaunchedApp;
let page: Page;
beforeAll(async () => {
  app = await launch();
  page = app.page;
  await page.getByRole('main', { name: 'Start' }).waitFor();
});
afterAll(() => app.dispose());

type Violation = { id: string; impact: string | null; nodes: { target: unknown; failureSummary: string }[] };

/** Serious and critical findings as `rule: element: why`. The debugger's world is not bound by the page's CSP. */
async function serious(): Promise<string[]> {
  await page.evaluate(axeSource);
  const violations: Violation[] = await page.evaluate('axe.run(document).then(({ violations }) => violations)');
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target}: ${failureSummary}`));
}

const screens: [string, () => Promise<void>][] = [
  ['first run', async () => {}],
  [
    'new session',
    async () => {
      await page.keyboard.press('Control+n');
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'first question',
    async () => {
      await page.keyboard.press('Escape');
      await begin(page, 'Reflective', 'A book');
    },
  ],
  [
    'follow-up',
    async () => {
      await answer(page, 'My sister called and I always end up shouting at her about the house.');
      await page.getByRole('button', { name: 'Why this question?' }).click();
    },
  ],
  [
    'own question',
    async () => {
      await page.getByRole('button', { name: 'Ask yourself something' }).click();
      await page.getByRole('button', { name: 'Ask', exact: true }).click();
    },
  ],
  [
    'questions in this session',
    async () => {
      await page.getByRole('button', { name: 'Not now' }).click();
      await page.getByRole('button', { name: 'Questions in this session' }).click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  [
    'editing',
    async () => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Edit answer' }).click();
      await page.getByRole('textbox', { name: 'Edited answer' }).waitFor();
    },
  ],
  [
    'summary',
    async () => {
      await page.getByRole('button', { name: 'Cancel' }).click();
      await page.getByRole('button', { name: 'Finish' }).click();
      await page.getByRole('main', { name: 'Session summary' }).waitFor();
      await page.getByText('Choose from everything you wrote').click();
    },
  ],
  [
    'start with sessions',
    async () => {
      await page.getByRole('button', { name: 'Done' }).click();
      await page.getByRole('main', { name: 'Start' }).waitFor();
    },
  ],
  [
    'reading',
    async () => {
      await page
        .getByRole('list', { name: 'Sessions' })
        .getByRole('button', { name: /^A book/ })
        .click();
      await page.getByRole('article').waitFor();
    },
  ],
  [
    'settings',
    async () => {
      await page.keyboard.press('Control+,');
      await page.getByRole('dialog', { name: 'Settings' }).waitFor();
    },
  ],
  [
    'shortcuts',
    async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+/');
      await page.getByRole('dialog', { name: 'Shortcuts' }).waitFor();
    },
  ],
  [
    'crisis',
    async () => {
      await page.keyboard.press('Escape');
      await begin(page, 'Just talk');
      await answer(page, 'I do not want to live any more.');
      await page.getByText('Other places and countries').click();
    },
  ],
];

describe('axe finds nothing serious', () => {
  for (const [name, arrive] of screens)
    it(`on the screen "${name}"`, async () => {
      await arrive();
      for (const theme of ['light', 'dark', 'high-contrast'] as const) {
        await page.evaluate((chosen) => window.journal.call('preferences:change', { theme: chosen }), theme);
        await page.locator(`html[data-theme="${theme}"]`).waitFor();
        await page.waitForTimeout(250);
        expect(await serious(), theme).toEqual([]);
      }
    });
});

it('every control can be reached by Tab, and shows that it is', async () => {
  await page.keyboard.press('Escape');
  await begin(page, 'Just talk');
  await answer(page, 'Something to stand above the question.');
  await answerBox(page).press('Control+Home');
  const reached = new Set<string>();
  const unseen: string[] = [];
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const style = getComputedStyle(element);
      const box = element instanceof HTMLTextAreaElement;
      const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return { name: name.trim(), shown: box || (style.outlineStyle !== 'none' && style.opacity !== '0') };
    });
    if (!focused) continue;
    if (!focused.shown) unseen.push(focused.name);
    reached.add(focused.name.replace(/Ctrl.*$/, '').trim());
  }
  expect(unseen).toEqual([]);
  for (const name of [
    'Your answer',
    'Skip',
    'Another question',
    'Go deeper',
    'Pause',
    'Finish',
    'Why this question?',
    'Edit answer',
    'Settings',
    'New session',
  ])
    expect([...reached], name).toContain(name);
});

it('an input method composes without submitting', async () => {
  await answerBox(page).fill('');
  await answerBox(page).focus();
  const client = await app.app.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  const before = await saveState(page).textContent();
  await answerBox(page).evaluate((box) => {
    const press = { key: 'Enter', ctrlKey: true, isComposing: true, bubbles: true, cancelable: true };
    box.dispatchEvent(new KeyboardEvent('keydown', press));
    box.dispatchEvent(new KeyboardEvent('keydown', { ...press, isComposing: false, keyCode: 229 }));
  });
  await page.waitForTimeout(300);
  expect(await answerBox(page).inputValue()).toBe('にほん');
  await client.send('Input.insertText', { text: '日本' });
  expect(await answerBox(page).inputValue()).toBe('日本');
  expect(before).not.toMatch(/^Not saved/);
  await answerBox(page).press('Control+Enter');
  await page.getByRole('list', { name: 'Conversation' }).getByText('日本').waitFor();
});

it('at 200 % zoom and at 640 × 480 nothing is cut off sideways', async () => {
  for (const [width, height, zoom] of [
    [640, 480, 1],
    [1280, 960, 2],
    [3840, 2160, 1],
  ] as const) {
    await app.app.evaluate(
      ({ BrowserWindow }, [w, h, z]) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setContentSize(w, h);
        window?.webContents.setZoomFactor(z);
      },
      [width, height, zoom] as const,
    );
    await page.waitForTimeout(500);
    const sideways = await page.evaluate(
      () =>
        [...document.querySelectorAll('html, body, main, .scroller, .column, footer')].filter(
          (element) => element.scrollWidth > element.clientWidth + 1,
        ).length,
    );
    expect(sideways, `${width} × ${height} at ${zoom}`).toBe(0);
    await answerBox(page).focus();
    for (const name of ['Save answer', 'Finish']) {
      const button = page.getByRole('button', { name });
      await button.scrollIntoViewIfNeeded();
      expect(await button.isVisible(), name).toBe(true);
    }
  }
});
