// A question as it is asked and kept: enough to show it again, and to say why it was asked.
import { z } from 'zod';

export const questionKinds = ['opening', 'arc', 'follow-up', 'closing', 'own', 'model', 'entry', 'crisis'] as const;

/**
 * One question. `id` is derived (the arc step, or the parent exchange and the rule), never random, so every
 * window names the same question alike; `wording` names the variant used; `why.quoted` holds spans of the
 * person's answer verbatim, before pronouns are turned round, and `why.shown` the same spans, in the same
 * order, as they stand in `text`. A question about something from an earlier session has that session in
 * `why.sessionId`, and in `why.thread` what it is called there.
 */
export const Question = z.looseObject({
  id: z.string().min(1).max(300),
  text: z.string().max(10_000),
  kind: z.enum(questionKinds),
  depth: z.number().int().min(0).max(100),
  parent: z.string().min(1).max(200).optional(),
  wording: z.string().min(1).max(200).optional(),
  why: z
    .looseObject({
      rule: z.string().max(100),
      quoted: z.array(z.string().max(4_000)).max(20),
      shown: z.array(z.string().max(4_000)).max(20).optional(),
      sessionId: z.string().max(200).optional(),
      thread: z.string().max(300).optional(),
    })
    .optional(),
});

export type Question = z.output<typeof Question>;
