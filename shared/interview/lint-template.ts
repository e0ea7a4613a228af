// Reads a template as a careful editor would: ways that lead nowhere, no end, questions that are not worth asking.
import { isEnglish } from './follow-ups/signals-of.ts';
import { faultsOf, type WordingFault } from './lint-wording.ts';
import { stepsOf, type Template } from './template.ts';

/** Faults of the whole, beside those of single wordings. */
export type StructureFault =
  | 'template-id-taken'
  | 'step-id-twice'
  | 'no-closing'
  | 'closing-never-asked'
  | 'nothing-to-ask'
  | 'too-many-questions'
  | 'unknown-step'
  | 'circular-branch'
  | 'dead-branch'
  | 'closing-with-follow-ups'
  | 'same-wording'
  | 'only-about-a-subject';

/**
 * One thing to look at. `path` leads to it (`['arc', 2, 'variants', 0]`). An `error` cannot work and is refused when
 * a file is brought in; `advice` can be ignored.
 */
export type TemplateProblem = {
  path: (string | number)[];
  code: StructureFault | WordingFault;
  level: 'error' | 'advice';
};

const error = (path: (string | number)[], code: StructureFault): TemplateProblem => ({ path, code, level: 'error' });
const advice = (path: (string | number)[], code: StructureFault | WordingFault): TemplateProblem => ({
  path,
  code,
  level: 'advice',
});

const sameText = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();

/** What is wrong with each branch, by the id of its step; a branch that hangs on a dead one is dead too. */
const lintBranches = (template: Template): TemplateProblem[] => {
  const all = new Set([template.opening.id, ...template.arc.map(({ id }) => id)]);
  const reachable = new Set([template.opening.id]);
  const earlier = new Set([template.opening.id]);
  return stepsOf(template).flatMap(({ step: { id, when }, path }): TemplateProblem[] => {
    const place = [...path, 'when'];
    // Opening, closing and prompts are asked in any case: a condition there is never looked at.
    if (path[0] !== 'arc') return when === undefined ? [] : [error(place, 'dead-branch')];
    const isEarlier = when !== undefined && earlier.has(when.after);
    earlier.add(id);
    if (when === undefined) {
      reachable.add(id);
      return [];
    }
    if (!all.has(when.after)) return [error([...place, 'after'], 'unknown-step')];
    if (!isEarlier) return [error([...place, 'after'], 'circular-branch')];
    const isWordless = when.answer === 'mentions' && (when.words ?? []).every((word) => word.trim() === '');
    if (isWordless || !reachable.has(when.after)) return [error(place, 'dead-branch')];
    reachable.add(id);
    return [];
  });
};

const lintStructure = (template: Template, takenIds: readonly string[]): TemplateProblem[] => {
  const { arc, prompts, closing, questions } = template;
  const steps = stepsOf(template);
  const problems: TemplateProblem[] = [];
  if (takenIds.includes(template.id)) problems.push(error(['id'], 'template-id-taken'));
  const seen = new Set<string>();
  for (const { step, path } of steps) {
    if (seen.has(step.id)) problems.push(error([...path, 'id'], 'step-id-twice'));
    seen.add(step.id);
  }
  problems.push(...lintBranches(template));
  if (questions !== null && closing === null) problems.push(advice(['closing'], 'no-closing'));
  if (arc.length === 0 && prompts.length === 0) problems.push(advice(['arc'], 'nothing-to-ask'));
  const ends = closing === null ? 1 : 2;
  const surelyAsked = arc.filter(({ when }) => when === undefined).length + ends;
  if (questions !== null && prompts.length === 0 && questions > surelyAsked)
    problems.push(advice(['questions'], 'too-many-questions'));
  if (questions === null && prompts.length > 0 && closing !== null)
    problems.push(advice(['closing'], 'closing-never-asked'));
  if (closing?.followUps === true) problems.push(advice(['closing', 'followUps'], 'closing-with-follow-ups'));
  return problems;
};

const lintWordings = (template: Template): TemplateProblem[] => {
  const steps = stepsOf(template);
  const english = isEnglish(steps.flatMap(({ step }) => step.variants).join(' '));
  const heard = new Set<string>();
  return steps.flatMap(({ step, path }) => {
    const problems: TemplateProblem[] = step.variants.every((variant) => variant.includes('{subject}'))
      ? [advice([...path, 'variants'], 'only-about-a-subject')]
      : [];
    step.variants.forEach((variant, index) => {
      const place = [...path, 'variants', index];
      const text = sameText(variant);
      if (heard.has(text)) problems.push(advice(place, 'same-wording'));
      heard.add(text);
      const asked = variant.replaceAll('{subject}', '“Rome”');
      problems.push(...faultsOf(asked, { english }).map((code) => advice(place, code)));
    });
    return problems;
  });
};

/** Everything a careful editor would point at. `takenIds` are the ids of other templates. Never throws. */
export const lintTemplate = (template: Template, takenIds: readonly string[] = []): TemplateProblem[] => [
  ...lintStructure(template, takenIds),
  ...lintWordings(template),
];
