// The text in a box that was not submitted yet, as it is kept on disk.
import { z } from 'zod';
import { AskedQuestion, maxTextLength } from './session-command.ts';
import { SessionId } from './session-id.ts';

/**
 * What a window asks to keep. `exchangeId` is the id its answer will have; for `edit` it is the exchange being
 * edited. `sequence` counts up within one box, so that an older save that arrives late cannot win.
 */
export const DraftInput = z.strictObject({
  sessionId: SessionId,
  exchangeId: z.string().min(1).max(200),
  kind: z.enum(['answer', 'edit']),
  question: AskedQuestion,
  text: z.string().max(maxTextLength),
  caret: z.strictObject({ start: z.number().int().min(0), end: z.number().int().min(0) }),
  sequence: z.number().int().min(0),
});

/** A kept draft: what was asked to keep, whose window it was (`owner`), and when it was saved (ISO 8601). */
export const Draft = z.looseObject({
  ...DraftInput.shape,
  format: z.literal(1),
  owner: z.string().min(1).max(200),
  savedAt: z.iso.datetime(),
});

export type DraftInput = z.output<typeof DraftInput>;
export type Draft = z.output<typeof Draft>;
