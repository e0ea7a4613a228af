// Prints a window's page through the system's own dialog. What it looks like on paper is the page's print style.
import type { WebContents } from 'electron';
import { Failure } from '../../shared/failure.ts';

/** Resolves when the dialog is done with, also when the person would rather not. Throws `unexpected`. */
export const printPage = (contents: WebContents | undefined): Promise<void> =>
  new Promise((done, failed) => {
    if (!contents) return done();
    // The page is black on white on paper; colours behind words would only cost ink.
    contents.print({ printBackground: false }, (success, reason) => {
      if (success || /cancel/i.test(reason)) done();
      else failed(new Failure('unexpected', `printing: ${reason}`));
    });
  });
