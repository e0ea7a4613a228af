// What a person does with templates, in the words of the interface.
import type { Locator, Page } from 'playwright-core';
import { saveState } from './interview-steps.ts';

export const templateList = (page: Page): Locator => page.getByRole('main', { name: 'Templates' });
export const templateEditor = (page: Page): Locator => page.getByRole('main', { name: 'Template', exact: true });
export const templatePreview = (page: Page): Locator => page.getByRole('main', { name: 'Preview' });

/** The box of one wording of a question, such as `Question 2`. */
export const wording = (page: Page, of: string, number = 1): Locator =>
  templateEditor(page).getByRole('textbox', { name: `${of}, wording ${number}` });

export const saved = (page: Page): Promise<void> => saveState(page).filter({ hasText: 'Saved' }).waitFor();

/** Goes to the templates by way of the dialog. */
export async function toTemplates(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('dialog').getByRole('button', { name: 'Your own templates' }).click();
  await templateList(page).waitFor();
}
