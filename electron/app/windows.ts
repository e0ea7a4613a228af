// All windows there are: opening, finding, remembering where each is, and closing them in good order.
import { type App, BrowserWindow, screen, type WebContents } from 'electron';
import type { LibraryView } from '../../shared/library-view.ts';
import { mendCrashes } from './crashed-page.ts';
import type { Log } from './log.ts';
import type { Pages } from './pages.ts';
import { openWindow, placeOf } from './window.ts';
import { boundsOnDisplays, cascaded, readWindowPlaces, type WindowPlace, writeWindowPlaces } from './window-places.ts';

/** How long (milliseconds) to wait for more changes before places are written. */
const settle = 300;

export type Windows = ReturnType<typeof createWindows>;

export type WindowsNeeds = {
  pages: Pages;
  log: Log;
  preload: string;
  /** Where places are kept. */
  file: string;
  /** Lets a page keep its drafts; resolves to whether the window may go. */
  flush: (window: BrowserWindow) => Promise<boolean>;
};

export function createWindows({ pages, log, preload, file, flush }: WindowsNeeds) {
  /** Routes by window, in the order of opening. */
  const routes = new Map<BrowserWindow, string>();
  /** How each window looks at the library, once it has said so. */
  const libraries = new WeakMap<BrowserWindow, LibraryView>();
  let background = '#ffffff';
  let frozen = false;
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  const places = (): WindowPlace[] =>
    [...routes].map(([window, route]) => placeOf(window, route, libraries.get(window)));

  const save = () => {
    clearTimeout(timer);
    timer = undefined;
    const now = places();
    writing = writing
      .then(() => writeWindowPlaces(file, now))
      .catch((cause: unknown) => log.error('windows-not-kept', cause));
    return writing;
  };
  const changed = () => {
    if (frozen || routes.size === 0) return;
    timer ??= setTimeout(save, settle);
  };

  const letGo = async (window: BrowserWindow) => {
    if (!(await flush(window))) return;
    // The last window's place stays remembered after it closed: it is the one to come back.
    if (routes.size === 1 && !frozen) await save();
    if (!window.isDestroyed()) window.destroy();
  };

  const add = (
    route: string,
    place: Pick<WindowPlace, 'bounds' | 'maximized'> | undefined,
    library?: LibraryView,
  ): BrowserWindow => {
    const window = openWindow(route, place, { preload, background });
    routes.set(window, route);
    if (library) libraries.set(window, library);
    pages.follow(window.webContents);
    mendCrashes(window, () => routes.get(window) ?? '/', log);
    window.on('resize', changed).on('move', changed).on('maximize', changed).on('unmaximize', changed);
    let flushing = false;
    window.on('close', (event) => {
      // Closing waits for the page's drafts, then goes past the page: a hung one cannot hold the window.
      event.preventDefault();
      if (flushing) return;
      flushing = true;
      void letGo(window).finally(() => {
        flushing = false;
      });
    });
    window.on('closed', () => {
      routes.delete(window);
      changed();
    });
    changed();
    return window;
  };

  const showing = (windowId: string): BrowserWindow | undefined =>
    [...routes.keys()].find(({ webContents }) => pages.of(webContents.id)?.windowId === windowId);

  /** A new window a step beside the one in front. */
  const open = (route: string): BrowserWindow => {
    const beside = BrowserWindow.getFocusedWindow() ?? [...routes.keys()].at(-1);
    if (!beside || beside.isDestroyed()) return add(route, undefined);
    const from = beside.getNormalBounds();
    const others = places().map(({ bounds }) => bounds);
    return add(route, { bounds: cascaded(from, screen.getDisplayMatching(from).workArea, others), maximized: false });
  };

  return {
    open,
    /** Brings back the windows of last time, or opens the first one. */
    async restore(): Promise<void> {
      const displays = screen.getAllDisplays().map(({ workArea }) => workArea);
      for (const { route, bounds, maximized, library } of await readWindowPlaces(file)) {
        const visible = boundsOnDisplays(bounds, displays);
        add(route, visible && { bounds: visible, maximized }, library);
      }
      if (routes.size === 0) open('/');
    },
    /** A second start of the app, or its icon in the dock, asks for a window. */
    openWhenAsked(app: App): void {
      app.on('second-instance', () => void app.whenReady().then(() => open('/start')));
      app.on('activate', () => routes.size > 0 || open('/'));
    },
    all: (): BrowserWindow[] => [...routes.keys()],
    /** The contents that show the page with this id, if there still are any. */
    contentsOf: (windowId: string): WebContents | undefined => showing(windowId)?.webContents,
    /** A page went to a route; its window will come back there. */
    routed(windowId: string, route: string): void {
      const window = showing(windowId);
      if (!window) return;
      routes.set(window, route);
      changed();
    },
    /** How a page looks at the library; its window, or the page after it, will look at it like that. */
    looksAtLibrary(windowId: string, view: LibraryView): void {
      const window = showing(windowId);
      if (!window) return;
      libraries.set(window, view);
      changed();
    },
    /** How the window of a page looked at the library last; null for a new one. */
    libraryOf(windowId: string): LibraryView | null {
      const window = showing(windowId);
      return (window && libraries.get(window)) ?? null;
    },
    /** Fills the screen with one window's page, or gives the screen back. */
    focusMode(windowId: string, on: boolean): void {
      const window = showing(windowId);
      window?.setFullScreen(on);
      window?.setMenuBarVisibility(!on);
    },
    /** Writes the places as they are now and remembers them whatever closes afterwards. */
    async freeze(): Promise<void> {
      const wasFrozen = frozen;
      frozen = true;
      if (wasFrozen || routes.size === 0) return writing;
      await save();
    },
    /** Takes `freeze` back: the windows stay after all. */
    thaw(): void {
      frozen = false;
    },
    /** The background of all windows, and of those to come. */
    recolour(colour: string): void {
      background = colour;
      for (const window of routes.keys()) window.setBackgroundColor(background);
    },
    destroyAll(): void {
      for (const window of [...routes.keys()]) window.destroy();
    },
  };
}
