// Going round in circles is noticed once, said plainly, and the answer to it is respected.
import { expect, test } from 'vitest';
import { nextQuestion } from '../../../shared/interview/next-question.ts';
import { answered, dueQuestion, makeSession } from '../../support/make-session.ts';

const circling = [
  'I keep thinking about the promotion and what they said.',
  'It is the promotion again. I go over it again and again.',
  'I can’t stop thinking about that promotion, it always comes back.',
];
const session = (answers: readonly string[], plan = {}) =>
  answers.reduce((so, text) => answered(so, text), makeSession({ plan: { followUpsPerThread: 0, ...plan } }));
const roomy = (answers: readonly string[], plan = {}) =>
  answers.reduce((so, text) => answered(so, text), makeSession({ plan: { questions: 8, rulesOff: others, ...plan } }));
const others =
  'absolutes obligation change-talk named-person uncertainty short-answer loss self-judgement pending-choice own-question metaphor contrast time-comparison realisation feeling wish spoken-words list-item telling-line place event long-answer'.split(
    ' ',
  );

// Seen failing with `timesNeeded` as 2.
test('the third time a theme comes up in such words, it is named and three ways are offered', () => {
  const due = dueQuestion(roomy(circling));
  expect(due.why).toEqual({ rule: 'looping', quoted: ['promotion'], shown: ['promotion'] });
  expect(due.text).toContain('“promotion”');
});

test.each([
  ['twice is not three times', circling.slice(0, 2)],
  ['another theme', ['I keep thinking about the promotion.', 'The garden again.', 'I can’t stop thinking about Leo.']],
  [
    'a theme without rumination',
    ['The promotion came on Monday.', 'After the promotion we had cake.', 'The promotion means a new desk.'],
  ],
  ['another language', ['Immer wieder die Beförderung.', 'Wieder die Beförderung.', 'Und again die Beförderung.']],
  ['small words only', ['I keep thinking about that.', 'That again and again.', 'I can’t stop thinking about that.']],
])('silent: %s', (_name, answers) => {
  expect(dueQuestion(roomy(answers)).why?.rule).toBeUndefined();
});

test('the budget, the switch and once in a session hold for it as well', () => {
  expect(dueQuestion(session(circling)).kind).toBe('arc');
  expect(dueQuestion(roomy(circling, { rulesOff: [...others, 'looping'] })).kind).toBe('arc');
  const again = answered(roomy([...circling, 'Stay with it.']), circling[2] ?? '');
  expect(dueQuestion(again).why?.rule).toBeUndefined();
});

test('who wants to finish gets the closing question, who does not goes on', () => {
  expect(dueQuestion(roomy([...circling, 'Finish, please.'])).kind).toBe('closing');
  expect(dueQuestion(roomy([...circling, 'Stay with it.'])).kind).toBe('arc');
  expect(dueQuestion(roomy([...circling, 'Not finish yet.'])).kind).toBe('arc');
  expect(nextQuestion(roomy([...circling, 'Enough.', 'Goodbye.']))).toBe('closing');
});
