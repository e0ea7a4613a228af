// A small template whose wordings are in order, for tests that break it in one place.
import type { Template, TemplateStep } from '../../shared/interview/template.ts';

const variants = (about: string) => [
  `What comes to mind first when you think of ${about}?`,
  `How would you describe ${about} to somebody from far away?`,
  `Which part of ${about} would you rather leave out today?`,
];

/** A step without follow-ups, asking about `id`. */
export const smallStep = (id: string, changes: Partial<TemplateStep> = {}): TemplateStep => ({
  id,
  followUps: false,
  variants: variants(`the ${id}`),
  ...changes,
});

/** A template with a valid opening, the given arc and a closing. */
export const templateWith = (arc: TemplateStep[], changes: Partial<Template> = {}): Template => ({
  id: 'small',
  name: 'Small',
  purpose: 'To be broken in one place.',
  minutes: 5,
  opening: smallStep('opening'),
  arc,
  prompts: [],
  closing: smallStep('closing'),
  questions: Math.min(5, arc.filter(({ when }) => when === undefined).length + 2),
  followUpsPerThread: 0,
  followUpsPerSession: 0,
  ...changes,
});
