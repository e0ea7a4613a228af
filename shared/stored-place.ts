// What the privacy page says of the files on this computer, and the words that remove them.
import { z } from 'zod';

/** `derived` can be made again from the sessions; `browser` is what the browser inside the app keeps for itself. */
export type StoredKind = 'sessions' | 'backups' | 'templates' | 'preferences' | 'derived' | 'logs' | 'browser';

/** `folder`: absolute path; `names`: what of this kind is there; `bytes`: of all files in it together. */
export type StoredPlace = { kind: StoredKind; folder: string; names: string[]; bytes: number; files: number };

/** What a person types to have everything removed; main checks it again. */
export const erasePhrase = 'delete everything';

export const EraseInput = z.strictObject({ phrase: z.literal(erasePhrase) });
