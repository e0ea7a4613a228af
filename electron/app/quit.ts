// Quitting in order: every page keeps its drafts, the store finishes what it was given, then the app ends.
// A page that could not keep something typed holds it once, and says so. A wait a person would notice is said, with a way out that loses nothing that was acknowledged.
import { type App, dialog } from 'electron';
import type { Flush } from './flush.ts';
import type { Log } from './log.ts';
import type { Windows } from './windows.ts';

/** A drain that takes longer than this (milliseconds) is explained. */
const noticeAfter = 2_000;

export type QuitNeeds = {
  flush: Flush;
  windows: Windows;
  log: Log;
  closeStore: () => Promise<void>;
  held?: () => void;
};

/** Takes over quitting. Closing the last window quits too, except on macOS. */
export function quitInOrder(app: App, { flush, windows, log, closeStore, held }: QuitNeeds): void {
  let stage: 'running' | 'ending' | 'done' = 'running';

  /** Resolves to whether the app may end. */
  const end = async (): Promise<boolean> => {
    await windows.freeze();
    const mayClose = await Promise.all(windows.all().map(flush.request));
    if (mayClose.includes(false)) {
      windows.thaw();
      held?.();
      return false;
    }
    await explainedIfSlow(attempt(closeStore));
    log.info('quit', {});
    await log.flushed();
    return true;
  };
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (cause) {
      log.error('store-not-closed', cause);
    }
  };

  app.on('before-quit', (event) => {
    if (stage === 'done') return;
    event.preventDefault();
    if (stage === 'ending') return;
    stage = 'ending';
    const ended = end().catch((cause: unknown) => {
      log.error('not-ended-in-order', cause);
      return true;
    });
    void ended.then((mayEnd) => {
      stage = mayEnd ? 'done' : 'running';
      if (!mayEnd) return;
      windows.destroyAll();
      app.quit();
    });
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

/** Waits for `work`, or until the person has been told of the wait and would rather not. */
async function explainedIfSlow(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      const message = 'Innerview is finishing saving.';
      const detail =
        'It closes by itself when everything is on disk. What was shown as saved is safe, and unfinished text is kept as a draft.';
      void dialog.showMessageBox({ type: 'info', message, detail, buttons: ['Quit now'] }).then(() => resolve());
    }, noticeAfter);
  });
  await Promise.race([work, impatience]);
  clearTimeout(timer);
}
