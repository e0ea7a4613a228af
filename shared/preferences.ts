// What a person may set. Every field has a default, so an old or damaged file never stops the app.
import { z } from 'zod';

export const themes = ['system', 'light', 'dark', 'high-contrast'] as const;
export const textSizes = ['small', 'medium', 'large', 'larger'] as const;
export const lineWidths = ['narrow', 'medium', 'wide'] as const;
export const submitKeys = ['mod-enter', 'enter'] as const;

export const Preferences = z.looseObject({
  format: z.literal(1).default(1),
  theme: z.enum(themes).default('system'),
  textSize: z.enum(textSizes).default('medium'),
  lineWidth: z.enum(lineWidths).default('medium'),
  /** `mod-enter`: Ctrl/Cmd+Enter saves and Enter is a newline; `enter`: the other way round. */
  submitKey: z.enum(submitKeys).default('mod-enter'),
});

export const PreferencesChange = z.strictObject({
  theme: z.enum(themes).optional(),
  textSize: z.enum(textSizes).optional(),
  lineWidth: z.enum(lineWidths).optional(),
  submitKey: z.enum(submitKeys).optional(),
});

export type Preferences = z.output<typeof Preferences>;
export type PreferencesChange = z.output<typeof PreferencesChange>;
