// Changes to a template being edited, pure. While somebody types, a field may be empty for a moment: what is saved
// leaves such questions out and keeps the last name, so that there is always a template to save.
import { mostQuestions, stepsOf, type Template, type TemplateStep } from '../../shared/interview/template.ts';

/** The two lists of questions a template has. */
export type StepList = 'arc' | 'prompts';

const isBlank = (text: string): boolean => text.trim() === '';

const spoken = (step: TemplateStep): TemplateStep => ({
  ...step,
  variants: step.variants.filter((variant) => !isBlank(variant)),
});

const withWords = (steps: readonly TemplateStep[]): TemplateStep[] =>
  steps.map(spoken).filter(({ variants }) => variants.length > 0);

/** What of a draft can be saved: what is empty is left out or, where it must not be, stays as it was in `saved`. */
export const savable = (draft: Template, saved: Template): Template => {
  const opening = spoken(draft.opening);
  const closing = draft.closing && spoken(draft.closing);
  return {
    ...draft,
    name: isBlank(draft.name) ? saved.name : draft.name,
    purpose: isBlank(draft.purpose) ? saved.purpose : draft.purpose,
    opening: opening.variants.length > 0 ? opening : { ...opening, variants: saved.opening.variants },
    arc: withWords(draft.arc),
    prompts: withWords(draft.prompts),
    closing: closing && closing.variants.length > 0 ? closing : null,
  };
};

/** Another arc; where all its questions were asked, all are. */
const withArc = (template: Template, arc: TemplateStep[]): Template => {
  const next = { ...template, arc };
  const [before, most] = [mostQuestions(template), mostQuestions(next)];
  if (template.questions === null || before === null || most === null) return next;
  return { ...next, questions: template.questions >= before ? most : Math.min(template.questions, most) };
};

export const withSteps = (template: Template, list: StepList, steps: TemplateStep[]): Template =>
  list === 'arc' ? withArc(template, steps) : { ...template, prompts: steps };

/** A question with one empty wording at the end of a list, under an id nothing else has. */
export const addStep = (template: Template, list: StepList): Template => {
  const ids = stepsOf(template).map(({ step }) => step.id);
  let number = template[list].length + 1;
  while (ids.includes(`question-${number}`)) number += 1;
  const step: TemplateStep = { id: `question-${number}`, variants: [''], followUps: true };
  return withSteps(template, list, [...template[list], step]);
};

/** The step of one place put at another; the same template where there is no such place. */
export const moveStep = (template: Template, list: StepList, from: number, to: number): Template => {
  const steps = [...template[list]];
  const [step] = steps.splice(from, 1);
  if (step === undefined || to < 0 || to > steps.length || from === to) return template;
  steps.splice(to, 0, step);
  return { ...template, [list]: steps };
};

/** A step put back where it was taken from, or as near as there is room. */
export const putBack = (template: Template, list: StepList, index: number, step: TemplateStep): Template =>
  withSteps(template, list, [...template[list].slice(0, index), step, ...template[list].slice(index)]);

/** The words of "a, b" as typed; none are left out only to be typed again. */
export const listedWords = (text: string): string[] =>
  text
    .split(',')
    .map((word) => word.trim().slice(0, 60))
    .filter((word) => word !== '')
    .slice(0, 60);
