// The three ways the looping question offers lead where they say.
import { expect, test } from 'vitest';
import { closingNow, offersWays, otherSideQuestion, otherSides } from '../../../shared/interview/looping-ways.ts';
import { nextQuestion } from '../../../shared/interview/next-question.ts';
import type { Question } from '../../../shared/interview/question.ts';
import { justTalk } from '../../../shared/interview/templates/just-talk.ts';
import { answered, dueQuestion, makeSession, skipped, withAsked } from '../../support/make-session.ts';

const circling = () => {
  let session = makeSession({ plan: { questions: 9 } });
  session = answered(session, 'It is the letters again, over and over.');
  session = answered(session, 'I keep thinking about the letters and cannot let it go.');
  return answered(session, 'The letters. I keep coming back to the letters, again and again.');
};

test('another side is a question of its own, never the three ways once more', () => {
  const session = circling();
  const looping = dueQuestion(session);
  expect(offersWays(looping)).toBe(true);
  const passed = skipped(session);
  const other = otherSideQuestion(passed, looping);
  expect(offersWays(other)).toBe(false);
  expect(otherSides.map(({ text }) => text)).toContain(other.text);
  expect(otherSideQuestion(passed, looping)).toEqual(other);
  expect(dueQuestion(withAsked(passed, other))).toEqual(other);
  const tired = { ...passed, plan: { ...passed.plan, recentWordings: [other.wording ?? ''] } };
  expect(otherSideQuestion(tired, looping).text).not.toBe(other.text);
});

test('coming to an end is the closing question, and then the end', () => {
  const passed = skipped(circling());
  const closing = closingNow(passed);
  if (closing === null) throw new Error('no closing question');
  expect(closing.kind).toBe('closing');
  const last = answered(withAsked(passed, closing), 'That I may stop.');
  expect(nextQuestion(last)).toBe('closing');
  expect(closingNow(last)).toBeNull();
});

test('a template without a closing question has none to give', () => {
  expect(closingNow(answered(makeSession({ template: justTalk }), 'Here I am.'))).toBeNull();
});

// Seen failing with a plan of two questions, of which Just talk has one more prompt to give.
test('whoever writes that they want to finish is at the end, where there is no closing question', () => {
  const followUp = (number: number): Question => ({
    id: `follow-up:exchange-${number}:of-a-test`,
    text: 'What else is there in it for you, as it stands?',
    kind: 'follow-up',
    depth: number,
    parent: `exchange-${number}`,
  });
  let session = answered(makeSession({ template: justTalk }), 'It is the letters again, over and over.');
  session = answered(session, 'I keep thinking about the letters and cannot let it go.', followUp(1));
  session = answered(session, 'The letters. I keep coming back to the letters, again and again.', followUp(2));
  expect(offersWays(dueQuestion(session))).toBe(true);
  expect(nextQuestion(answered(session, 'Finish, please.'))).toBe('closing');
});

test('other sides are open questions of 8 to 30 words', () => {
  for (const { text } of otherSides) {
    const words = text.split(/\s+/u).length;
    expect(words).toBeGreaterThanOrEqual(8);
    expect(words).toBeLessThanOrEqual(30);
    expect(text).toMatch(/\?$/u);
    expect(text).not.toMatch(/!|\b(?:great|wonderful|well done)\b/iu);
  }
});
