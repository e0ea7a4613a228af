// What a person does in a window, in the words of the interface: roles and accessible names only.
import type { Locator, Page } from 'playwright-core';

export const answerBox = (page: Page): Locator => page.getByRole('textbox', { name: 'Your answer' });
export const question = (page: Page): Locator =>
  page.getByRole('main', { name: 'Interview' }).getByRole('heading', { level: 1 });
export const saveState = (page: Page): Locator => page.getByRole('status', { name: 'Save state' });
export const conversation = (page: Page): Locator => page.getByRole('list', { name: 'Conversation' });

/** Opens the dialog, chooses, begins; resolves when the first question is there. */
export async function begin(page: Page, template = 'Reflective', subject?: string): Promise<void> {
  await page.getByRole('button', { name: 'New session' }).click();
  const dialog = page.getByRole('dialog', { name: 'New session' });
  await dialog.getByRole('radio', { name: template, exact: true }).check();
  if (subject !== undefined) await dialog.getByRole('textbox', { name: 'Subject' }).fill(subject);
  await dialog.getByRole('button', { name: 'Begin' }).click();
  await question(page).waitFor();
}

/** Writes an answer and saves it with the keyboard; resolves when it says Saved and the box is empty. */
export async function answer(page: Page, text: string): Promise<void> {
  const box = answerBox(page);
  await box.fill(text);
  await box.press('Control+Enter');
  await page.waitForFunction(() => {
    const shown = document.querySelector('textarea[aria-label="Your answer"]');
    const save = document.querySelector('[role="status"][aria-label="Save state"]')?.textContent ?? '';
    return (shown === null || (shown instanceof HTMLTextAreaElement && shown.value === '')) && save.startsWith('Saved');
  });
}

/** Waits until the text in the box is kept as a draft. */
export const draftKept = (page: Page): Promise<void> => saveState(page).filter({ hasText: 'Draft kept' }).waitFor();
