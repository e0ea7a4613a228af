// A page that crashed is loaded again: its drafts are on disk and come back into the box.
import type { BrowserWindow } from 'electron';
import type { Log } from './log.ts';
import { pageAddress } from './page-address.ts';

/** More crashes than this within a minute are no accident: then the window stays as it is. */
const mostCrashes = 3;

/** Whether another reload makes sense, given the times (milliseconds) of the crashes so far, this one included. */
export const isWorthReloading = (crashes: number[], now: number): boolean =>
  crashes.filter((at) => now - at < 60_000).length <= mostCrashes;

export function mendCrashes(window: BrowserWindow, route: () => string, log: Log): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.info('page-gone', { reason });
    if (reason === 'clean-exit') return;
    const now = Date.now();
    crashes = [...crashes.slice(-mostCrashes), now];
    // Not within the event: Electron is still taking the old process down.
    if (isWorthReloading(crashes, now))
      setTimeout(() => window.isDestroyed() || void window.loadURL(pageAddress(route())), 100);
  });
  window.on('unresponsive', () => log.info('page-unresponsive', {}));
}
