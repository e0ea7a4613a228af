// What the linter says of one field, beside that field. Advice can be ignored; a fault keeps the template from use.
import { type JSX, useDeferredValue, useMemo } from 'react';
import { lintTemplate, type TemplateProblem } from '../../shared/interview/lint-template.ts';
import { stepsOf, type Template } from '../../shared/interview/template.ts';
import { words } from '../words/words.ts';

/** What is to be said at one place of the template, such as `['arc', 2, 'variants', 0]`. */
export type ProblemsAt = (path: readonly (string | number)[]) => readonly TemplateProblem[];

const keyOf = (path: readonly (string | number)[]): string => path.join('.');
const none: readonly TemplateProblem[] = [];

/** The linter's findings about a draft, a moment behind the typing. Empty wordings are not there yet. */
export function useLint(draft: Template): { all: readonly TemplateProblem[]; at: ProblemsAt } {
  const settled = useDeferredValue(draft);
  return useMemo(() => {
    const blank = new Set(
      stepsOf(settled).flatMap(({ step, path }) =>
        step.variants.flatMap((variant, index) => (variant.trim() === '' ? [keyOf([...path, 'variants', index])] : [])),
      ),
    );
    const all = lintTemplate(settled).filter(({ path }) => !blank.has(keyOf(path)));
    const byPlace = new Map<string, TemplateProblem[]>();
    for (const problem of all) {
      const key = keyOf(problem.path);
      byPlace.set(key, [...(byPlace.get(key) ?? []), problem]);
    }
    return { all, at: (path) => byPlace.get(keyOf(path)) ?? none };
  }, [settled]);
}

/** `id` is for the field it describes. */
export function Advice({ id, problems }: { id?: string; problems: readonly TemplateProblem[] }): JSX.Element | null {
  if (problems.length === 0) return null;
  return (
    <ul id={id} className="advice">
      {problems.map(({ code, level }) => (
        <li key={code} className={level === 'error' ? 'small bad' : 'small'}>
          {words.templates.lint[code]}
        </li>
      ))}
    </ul>
  );
}
