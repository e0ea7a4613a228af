// The preferences as the running app has them: kept in their file, followed by the native side and told to pages.
import type { NativeTheme } from 'electron';
import { Preferences, type PreferencesChange } from '../../shared/preferences.ts';
import { createAppearance } from './appearance.ts';
import type { Log } from './log.ts';

export type LivePreferences = {
  read: () => Promise<Preferences>;
  change: (change: PreferencesChange) => Promise<Preferences>;
  /** Applies what is set, before the first window. Preferences that cannot be read now stop no window. */
  begin: () => Promise<void>;
};

export type LivePreferencesNeeds = {
  file: Pick<LivePreferences, 'read' | 'change'>;
  nativeTheme: NativeTheme;
  windows: { recolour(background: string): void };
  log: Log;
  broadcast: (event: 'preferences:changed', preferences: Preferences) => void;
};

export function livePreferences(needs: LivePreferencesNeeds): LivePreferences {
  const { file, nativeTheme, windows, log, broadcast } = needs;
  const appearance = createAppearance(nativeTheme, windows.recolour);
  return {
    read: file.read,
    async change(change) {
      const preferences = await file.change(change);
      appearance.apply(preferences.theme);
      broadcast('preferences:changed', preferences);
      return preferences;
    },
    async begin() {
      const preferences = await file.read().catch((cause: unknown) => {
        log.error('preferences-not-read', cause);
        return Preferences.parse({});
      });
      appearance.apply(preferences.theme);
    },
  };
}
