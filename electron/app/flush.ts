// Asks a page to keep its drafts before its window goes, and waits for its word, though not for ever.
import { randomUUID } from 'node:crypto';
import type { BrowserWindow, WebContents } from 'electron';
import type { Pages } from './pages.ts';

/** How long (milliseconds) a page may take; a hung one has its drafts on disk already. */
const patience = 3_000;

export type Flush = {
  /**
   * Resolves to whether the window may go, when the page has answered, is gone, or took too long. Only the page's own
   * word holds it: that something typed there could not be kept.
   */
  request(window: BrowserWindow): Promise<boolean>;
  /** The page's word. */
  answered(token: string, mayClose: boolean): void;
};

/** `ask` puts the question to a page; its answer brings the token back. */
export function createFlush(pages: Pages, ask: (contents: WebContents, token: string) => void): Flush {
  const waiting = new Map<string, (mayClose: boolean) => void>();

  return {
    answered: (token, mayClose) => waiting.get(token)?.(mayClose),
    async request(window) {
      if (window.isDestroyed()) return true;
      const { webContents } = window;
      // A page that never called has nothing to keep, and may not be listening.
      if (webContents.isCrashed() || !pages.of(webContents.id)?.talks) return true;
      const token = randomUUID();
      return new Promise<boolean>((resolve) => {
        const gone = () => done(true);
        const done = (mayClose: boolean) => {
          clearTimeout(timer);
          waiting.delete(token);
          webContents.off('render-process-gone', gone);
          webContents.off('did-navigate', gone);
          webContents.off('destroyed', gone);
          resolve(mayClose);
        };
        const timer = setTimeout(gone, patience);
        waiting.set(token, done);
        webContents.once('render-process-gone', gone);
        webContents.once('did-navigate', gone);
        webContents.once('destroyed', gone);
        ask(webContents, token);
      });
    },
  };
}
