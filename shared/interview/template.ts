// What an interview template is: plain data, checked by this schema, frozen whole into each session's plan.
import { z } from 'zod';

const Variants = z.array(z.string().min(1).max(600)).min(1).max(40);

/**
 * One step of the arc. `variants` are full wordings of the same step; `{subject}` in one stands for the
 * subject's title, and such wordings are used only when there is a subject.
 */
export const TemplateStep = z.looseObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  variants: Variants,
  followUps: z.boolean().default(true),
});

/** A template. `arc` may be empty (Just talk): then `prompts` are drawn from for as long as the person talks. */
export const Template = z.looseObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/),
  name: z.string().min(1).max(80),
  purpose: z.string().min(1).max(200),
  minutes: z.number().int().min(1).max(240),
  opening: TemplateStep,
  arc: z.array(TemplateStep).max(40),
  prompts: z.array(TemplateStep).max(60).default([]),
  closing: TemplateStep.nullable(),
  /** How many questions the whole interview has, opening and closing counted, follow-ups not; null: until Finish. */
  questions: z.number().int().min(2).max(42).nullable(),
  followUpsPerThread: z.number().int().min(0).max(10).default(2),
  followUpsPerSession: z.number().int().min(0).max(40).default(6),
});

export type TemplateStep = z.output<typeof TemplateStep>;
export type Template = z.output<typeof Template>;
