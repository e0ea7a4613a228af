// The answer to "Why this question?", in one plain sentence.
import { everyRule } from './follow-ups/every-rule.ts';

const others: Readonly<Record<string, string>> = {
  'go-deeper': 'You asked to go deeper into your last answer.',
  'other-side': 'You asked to look at it from another side.',
  opening: 'This is how the template opens.',
  arc: 'This is the next step of the template, whatever you answered before.',
  closing: 'This is the last question of the template.',
  own: 'You asked this question yourself.',
  model: 'The language model you set up suggested this question.',
  crisis: 'Some of your words may mean that you are in danger, so the questions stopped.',
  'after-crisis': 'You went on writing after the questions had stopped, so this one asks what would help.',
  entry: 'This is an entry without a question.',
};

/**
 * Why a question was asked. `ruleId` is `question.why.rule`, or the question's kind (`opening`, `arc`, `closing`,
 * `own` …) when it has no rule. A rule this version does not know gets a sentence that is true of all of them.
 */
export const explainRule = (ruleId: string): string =>
  everyRule.find((rule) => rule.id === ruleId)?.because ??
  (Object.hasOwn(others, ruleId) ? others[ruleId] : undefined) ??
  'Something in your last answer led to this question.';
