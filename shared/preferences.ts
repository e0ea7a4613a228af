// What a person may set. Every field has a default, so an old or damaged file never stops the app.
import { z } from 'zod';
import { defaultModelSettings, ModelSettings } from './model-settings.ts';

export const themes = ['system', 'light', 'dark', 'high-contrast'] as const;
export const textSizes = ['small', 'medium', 'large', 'larger'] as const;
export const lineWidths = ['narrow', 'medium', 'wide'] as const;
/** What questions and answers are set in; the two others have letters that are harder to confuse. */
export const fonts = ['serif', 'legible', 'dyslexic'] as const;
export const submitKeys = ['mod-enter', 'enter'] as const;
/** How often a backup is made by itself. */
export const backupRhythms = ['day', 'week', 'off'] as const;
export type BackupRhythm = (typeof backupRhythms)[number];

/** Days until something happens by itself; null is never. */
const Days = z.number().int().min(1).max(36_500).nullable();

/** Days after which sessions nobody touched move to the trash, for each status. */
export const Retention = z.strictObject({ completed: Days, paused: Days, abandoned: Days });

/** How much is asked; null is what the template has. */
const Questions = z.number().int().min(2).max(42).nullable();
const FollowUpsPerThread = z.number().int().min(0).max(10).nullable();
const FollowUpsPerSession = z.number().int().min(0).max(40).nullable();
const RulesOff = z.array(z.string().min(1).max(100)).max(200);

/** People, places and themes the interview must not bring up, in the person's own words. */
const ForgottenMentions = z.array(z.string().min(1).max(200)).max(5_000);

export const Preferences = z.looseObject({
  format: z.literal(1).default(1),
  theme: z.enum(themes).default('system'),
  font: z.enum(fonts).default('serif'),
  textSize: z.enum(textSizes).default('medium'),
  lineWidth: z.enum(lineWidths).default('medium'),
  /** `mod-enter`: Ctrl/Cmd+Enter saves and Enter is a newline; `enter`: the other way round. */
  submitKey: z.enum(submitKeys).default('mod-enter'),
  /** When a session that is not finished counts as left. */
  abandonAfterDays: Days.default(30),
  retention: Retention.default({ completed: null, paused: null, abandoned: null }),
  /** A model that may word questions; never asked unless switched on. */
  model: ModelSettings.default(defaultModelSettings),
  questions: Questions.default(null),
  followUpsPerThread: FollowUpsPerThread.default(null),
  followUpsPerSession: FollowUpsPerSession.default(null),
  /** Ids of follow-up rules new sessions do without. */
  rulesOff: RulesOff.default([]),
  /** Whether twenty minutes are mentioned. */
  timeMarker: z.boolean().default(true),
  forgottenMentions: ForgottenMentions.default([]),
  /** Whether days in a row are counted out loud. */
  showStreaks: z.boolean().default(false),
  /** How often a backup is made by itself. */
  backups: z.enum(backupRhythms).default('day'),
});

export const PreferencesChange = z.strictObject({
  theme: z.enum(themes).optional(),
  font: z.enum(fonts).optional(),
  textSize: z.enum(textSizes).optional(),
  lineWidth: z.enum(lineWidths).optional(),
  submitKey: z.enum(submitKeys).optional(),
  abandonAfterDays: Days.optional(),
  retention: Retention.optional(),
  model: ModelSettings.optional(),
  questions: Questions.optional(),
  followUpsPerThread: FollowUpsPerThread.optional(),
  followUpsPerSession: FollowUpsPerSession.optional(),
  rulesOff: RulesOff.optional(),
  timeMarker: z.boolean().optional(),
  forgottenMentions: ForgottenMentions.optional(),
  showStreaks: z.boolean().optional(),
  backups: z.enum(backupRhythms).optional(),
});

export type Preferences = z.output<typeof Preferences>;
export type Retention = z.output<typeof Retention>;
export type PreferencesChange = z.output<typeof PreferencesChange>;
