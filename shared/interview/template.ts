// What an interview template is: plain data, checked by this schema, frozen whole into each session's plan.
import { z } from 'zod';

const Variants = z
  .array(z.string().min(1).max(600))
  .min(1)
  .max(40)
  .describe('Wordings of the same question. In one about the subject, {subject} stands for its title.');

const StepId = z.string().regex(/^[a-z][a-z0-9-]{0,40}$/);

/** What a branch can look at in the answer to an earlier question. */
export const conditionKinds = ['short', 'long', 'skipped', 'mentions'] as const;

/**
 * When a step belongs to the arc: only if the answer to the earlier step `after` (or `opening`) was short (under
 * 12 words), long (from 120 words), skipped, or mentions one of `words` (whole words, upper and lower case alike).
 */
export const Condition = z.looseObject({
  after: StepId.describe('The id of an earlier step of the arc, or of the opening.'),
  answer: z.enum(conditionKinds).describe('What that answer must be like for this step to be asked.'),
  words: z.array(z.string().min(1).max(60)).min(1).max(60).optional().describe('For "mentions": any of these will do.'),
});

/**
 * One step of the arc. `variants` are full wordings of the same step; `{subject}` in one stands for the
 * subject's title, and such wordings are used only when there is a subject. When fewer questions are asked than
 * there are steps, the `essential` ones are kept.
 */
export const TemplateStep = z.looseObject({
  id: StepId,
  variants: Variants,
  followUps: z.boolean().default(true).describe('Whether follow-up questions to its answer are welcome.'),
  near: z
    .boolean()
    .optional()
    .describe('Of a prompt: it asks on about the answer just given, and comes only after one with something in it.'),
  essential: z.boolean().optional().describe('Kept when there are fewer questions than steps.'),
  when: Condition.optional().describe('Makes the step a branch: it is asked only when this holds.'),
});

/** A template. `arc` may be empty (Just talk): then `prompts` are drawn from for as long as the person talks. */
export const Template = z.looseObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/),
  name: z.string().min(1).max(80),
  purpose: z.string().min(1).max(200).describe('What it is for, in one line.'),
  minutes: z.number().int().min(1).max(240).describe('About how long it takes.'),
  tone: z.string().min(1).max(200).optional().describe('How it speaks, in a few words.'),
  opening: TemplateStep,
  arc: z.array(TemplateStep).max(40),
  prompts: z.array(TemplateStep).max(60).default([]).describe('Open questions for when the arc is over or empty.'),
  closing: TemplateStep.nullable(),
  /** How many questions the whole interview has, opening and closing counted, follow-ups not; null: until Finish. */
  questions: z
    .number()
    .int()
    .min(2)
    .max(42)
    .nullable()
    .describe('How many questions there are, opening and closing counted; null: until Finish.'),
  followUpsPerThread: z
    .number()
    .int()
    .min(0)
    .max(10)
    .default(2)
    .describe('How deep follow-ups to one question may go.'),
  followUpsPerSession: z.number().int().min(0).max(40).default(6).describe('How many follow-ups there may be in all.'),
});

export type Condition = z.output<typeof Condition>;
export type TemplateStep = z.output<typeof TemplateStep>;
export type Template = z.output<typeof Template>;

/** Every step of a template with where it stands in it, in the order in which they can be asked. */
export const stepsOf = (template: Template): { step: TemplateStep; path: (string | number)[] }[] => [
  { step: template.opening, path: ['opening'] },
  ...template.arc.map((step, index) => ({ step, path: ['arc', index] })),
  ...template.prompts.map((step, index) => ({ step, path: ['prompts', index] })),
  ...(template.closing === null ? [] : [{ step: template.closing, path: ['closing'] }]),
];

/** How many questions such an interview has unless the person chooses: what it says, but no more than it can have. */
export const questionsOf = (template: Template): number | null =>
  template.questions === null ? null : Math.min(template.questions, mostQuestions(template) ?? template.questions);

/** The most questions such an interview can be asked to have; null when it goes on until Finish. */
export const mostQuestions = (template: Template): number | null =>
  template.questions === null ? null : template.arc.filter(({ when }) => when === undefined).length + 2;
