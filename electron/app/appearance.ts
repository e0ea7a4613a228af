// The colours a window has before its page has drawn anything, so that nothing flashes.
import type { NativeTheme } from 'electron';
import type { Preferences } from '../../shared/preferences.ts';

type Theme = Preferences['theme'];

/** What Electron is told: high contrast is light or dark by the system, the page does the rest. */
export const themeSourceOf = (theme: Theme): 'system' | 'light' | 'dark' =>
  theme === 'high-contrast' ? 'system' : theme;

/** The page's own background for a theme. */
export function backgroundOf(theme: Theme, dark: boolean): string {
  if (theme === 'high-contrast') return dark ? '#000000' : '#ffffff';
  return dark ? '#1a1e25' : '#ffffff';
}

export type Appearance = {
  /** Makes the native side follow a theme. */
  apply(theme: Theme): void;
};

/** `recolour` is given the windows' background now and whenever the theme or the system changes it. */
export function createAppearance(nativeTheme: NativeTheme, recolour: (background: string) => void): Appearance {
  let current: Theme = 'system';
  const update = () => recolour(backgroundOf(current, nativeTheme.shouldUseDarkColors));
  nativeTheme.on('updated', update);
  return {
    apply(theme) {
      current = theme;
      nativeTheme.themeSource = themeSourceOf(theme);
      update();
    },
  };
}
