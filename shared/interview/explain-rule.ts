// The answer to "Why this question?", in one plain sentence.
import { rules } from './follow-ups/rules.ts';

const others: Readonly<Record<string, string>> = {
  'go-deeper': 'You asked to go deeper into your last answer.',
  opening: 'This is how the template opens.',
  arc: 'This is the next step of the template, whatever you answered before.',
  closing: 'This is the last question of the template.',
  own: 'You asked this question yourself.',
  model: 'The language model you set up suggested this question.',
  entry: 'This is an entry without a question.',
};

/**
 * Why a question was asked. `ruleId` is `question.why.rule`, or the question's kind (`opening`, `arc`, `closing`,
 * `own` …) when it has no rule. A rule this version does not know gets a sentence that is true of all of them.
 */
export const explainRule = (ruleId: string): string =>
  rules.find((rule) => rule.id === ruleId)?.because ??
  (Object.hasOwn(others, ruleId) ? others[ruleId] : undefined) ??
  'Something in your last answer led to this question.';
