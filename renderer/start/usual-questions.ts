// How many questions a session has when nobody says: the person's usual number, as far as the template goes.
import type { TemplateChoice } from '../../shared/ipc/contract.ts';
import type { Preferences } from '../../shared/preferences.ts';

/** Null for a template that goes on until Finish. */
export function usualQuestions(
  { questions, maxQuestions }: TemplateChoice,
  preferences: Pick<Preferences, 'questions'>,
): number | null {
  if (questions === null || maxQuestions === null) return null;
  return Math.min(preferences.questions ?? questions, maxQuestions);
}
