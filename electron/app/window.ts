// One window: made hidden, locked in, shown once it has something to show.
import { BrowserWindow } from 'electron';
import type { LibraryView } from '../../shared/library-view.ts';
import { pageAddress } from './page-address.ts';
import { lockedIn } from './security.ts';
import type { Bounds, WindowPlace } from './window-places.ts';

/** A page that draws nothing for this long (milliseconds) gets its window shown anyway: something is wrong, be seen. */
const showAnyway = 3_000;

export type WindowLook = { preload: string; background: string };

/** Opens a window on a route. Without a place the system chooses where. */
export function openWindow(
  route: string,
  place: { bounds: Bounds; maximized: boolean } | undefined,
  look: WindowLook,
): BrowserWindow {
  const window = new BrowserWindow({
    width: 1_100,
    height: 800,
    ...place?.bounds,
    minWidth: 480,
    minHeight: 360,
    show: false,
    backgroundColor: look.background,
    webPreferences: {
      ...lockedIn,
      // Said again where tools that follow no names look for it.
      contextIsolation: true,
      nodeIntegration: false,
      sandbox: true,
      preload: look.preload,
      // A hidden window still keeps its drafts and retries its saves on time.
      backgroundThrottling: false,
    },
  });
  let shown = false;
  const show = () => {
    if (shown || window.isDestroyed()) return;
    shown = true;
    if (place?.maximized) window.maximize();
    window.show();
  };
  window.once('ready-to-show', show);
  const timer = setTimeout(show, showAnyway);
  window.once('closed', () => clearTimeout(timer));
  void window.loadURL(pageAddress(route));
  return window;
}

/** Where a window is now, for next time. */
export const placeOf = (window: BrowserWindow, route: string, library: LibraryView | undefined): WindowPlace => ({
  route,
  bounds: window.getNormalBounds(),
  maximized: window.isMaximized(),
  library,
});
