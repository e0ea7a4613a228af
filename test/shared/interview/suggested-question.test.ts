// The question on the start page: never one that a template opens with.
import { expect, test } from 'vitest';
import { builtInTemplates } from '../../../shared/interview/built-in-templates.ts';
import { faultsOf } from '../../../shared/interview/lint-wording.ts';
import { dayNumberOf, suggestedQuestion } from '../../../shared/interview/suggested-question.ts';

const days = Array.from({ length: 200 }, (_, day) => suggestedQuestion(20_000 + day).question);

test('is no opening of any template, keeps the tone, and is another every day for weeks', () => {
  const openings = new Set(builtInTemplates.flatMap(({ opening }) => opening.variants));
  for (const question of days) expect([openings.has(question), faultsOf(question)]).toEqual([false, []]);
  for (const [day, question] of days.entries()) expect(days.slice(Math.max(0, day - 30), day)).not.toContain(question);
});

test('changes at midnight where the person is', () => {
  const late = new Date(2026, 10, 23, 23, 59);
  expect(dayNumberOf(new Date(2026, 10, 24, 0, 1)) - dayNumberOf(late)).toBe(1);
  expect(dayNumberOf(new Date(2026, 10, 23, 0, 1))).toBe(dayNumberOf(late));
});
