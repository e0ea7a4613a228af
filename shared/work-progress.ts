// How far long work is: told while it goes on, so that there is a figure and a way to stop it.
import { z } from 'zod';

/** What is counted. */
export const workUnits = ['sessions', 'entries', 'files', 'bytes'] as const;
export type WorkUnit = (typeof workUnits)[number];

/** Given by the page that asks for the work, so that it knows what it hears of and can stop it. */
export const WorkId = z.string().regex(/^[A-Za-z0-9-]{1,100}$/);

/** `done` of `total` units; `total` is 0 until it is known. */
export type WorkProgress = { workId: string; done: number; total: number; unit: WorkUnit };
