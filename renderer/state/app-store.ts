// What the whole window knows: its surroundings, its preferences, and where it is.
import { createStore } from 'zustand/vanilla';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import type { PreferencesChange } from '../../shared/preferences.ts';
import type { Call } from '../bridge/client.ts';

export type AppState = {
  info: AppInfo | null;
  /** `/` lets the start decide, `/start`, `/session/<id>`. */
  route: string;
  dialog: 'new-session' | 'settings' | 'import' | 'shortcuts' | null;
  libraryShown: boolean;
  focusMode: boolean;
  failure: FailureCode | null;
};

export type AppStore = ReturnType<typeof createAppStore>;

export function createAppStore(call: Call, route: string) {
  const narrow = window.matchMedia('(max-width: 859px)');
  let wasNarrow = narrow.matches;
  const store = createStore<AppState>(() => ({
    info: null,
    route,
    dialog: null,
    libraryShown: !wasNarrow,
    focusMode: false,
    failure: null,
  }));
  const { setState: set, getState: get } = store;
  // A narrow window's library covers the page, so it goes when the window becomes narrow and returns with the room.
  // A page can begin before its window has its size, and get it without a change being told: each resizing is looked at.
  const followWidth = () => {
    if (narrow.matches === wasNarrow) return;
    wasNarrow = narrow.matches;
    set({ libraryShown: !wasNarrow });
  };
  narrow.addEventListener('change', followWidth);
  window.addEventListener('resize', followWidth);

  // Where a window is matters to its next start only: a failure is no news for the person.
  const remember = (asked: Promise<void>) =>
    void asked.catch((cause: unknown) => console.warn('not remembered:', Failure.from(cause).code));

  const actions = {
    /** Asks main for something to be opened; a failure is shown. */
    async request(name: 'window:open' | 'folder:show', route?: string): Promise<void> {
      try {
        if (name === 'folder:show') await call(name, undefined);
        else await call(name, { route: route ?? '/start' });
        set({ failure: null });
      } catch (cause) {
        set({ failure: Failure.from(cause).code });
      }
    },
    async load(): Promise<void> {
      try {
        set({ info: await call('app:info', undefined), failure: null });
      } catch (cause) {
        set({ failure: Failure.from(cause).code });
      }
    },
    go(route: string): void {
      if (route === get().route) return;
      set({ route });
      if (narrow.matches) set({ libraryShown: false });
      history.replaceState(null, '', `#${route}`);
      // Remembered as "let the start decide", so that a draft left behind is what the next start opens on.
      remember(call('window:route', { route: route === '/start' ? '/' : route }));
    },
    open: (dialog: AppState['dialog']) => set({ dialog }),
    /** Wherever the window is: also out of focus mode. */
    showLibrary(): void {
      if (get().focusMode) actions.toggleFocusMode();
      set({ libraryShown: true });
    },
    toggleLibrary: () => set({ libraryShown: !get().libraryShown }),
    toggleFocusMode(): void {
      const focusMode = !get().focusMode;
      set({ focusMode });
      remember(call('window:focus-mode', { on: focusMode }));
    },
    preferencesChanged(preferences: AppInfo['preferences']): void {
      const { info } = get();
      if (info) set({ info: { ...info, preferences } });
    },
    async changePreferences(change: PreferencesChange): Promise<void> {
      const before = get().info?.preferences;
      // Shown at once, so that a choice looks chosen; taken back if it could not be stored.
      if (before) actions.preferencesChanged({ ...before, ...change });
      try {
        actions.preferencesChanged(await call('preferences:change', change));
        set({ failure: null });
      } catch (cause) {
        if (before) actions.preferencesChanged(before);
        set({ failure: Failure.from(cause).code });
      }
    },
  };
  return Object.assign(store, { actions });
}
