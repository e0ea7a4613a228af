// How it looks: each choice shows at once, since the whole window is its preview.
import type { JSX } from 'react';
import {
  fonts,
  lineWidths,
  type Preferences,
  type PreferencesChange,
  textSizes,
  themes,
} from '../../shared/preferences.ts';
import { words } from '../words/words.ts';
import { Choice } from './choice.tsx';

type Props = { preferences: Preferences; onChange: (change: PreferencesChange) => void };

export function AppearanceSettings({ preferences, onChange }: Props): JSX.Element {
  const { prefs } = words;
  return (
    <>
      <Choice
        label={prefs.theme}
        values={themes}
        names={prefs.themes}
        value={preferences.theme}
        onChoose={(theme) => onChange({ theme })}
        firstFocus
      />
      <Choice
        label={prefs.font}
        values={fonts}
        names={prefs.fonts}
        value={preferences.font}
        onChoose={(font) => onChange({ font })}
      />
      <Choice
        label={prefs.textSize}
        values={textSizes}
        names={prefs.textSizes}
        value={preferences.textSize}
        onChoose={(textSize) => onChange({ textSize })}
      />
      <Choice
        label={prefs.lineWidth}
        values={lineWidths}
        names={prefs.lineWidths}
        value={preferences.lineWidth}
        onChoose={(lineWidth) => onChange({ lineWidth })}
      />
    </>
  );
}
