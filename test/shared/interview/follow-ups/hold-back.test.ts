// What may be about wanting to die gets no curious follow-up from any rule; look-alikes do.
import { expect, it } from 'vitest';
import { candidatesFor } from '../../../../shared/interview/follow-ups/candidates.ts';
import { shouldHoldBack } from '../../../../shared/interview/follow-ups/hold-back.ts';
import { nextQuestion } from '../../../../shared/interview/next-question.ts';
import { answered, makeSession } from '../../../support/make-session.ts';

const heavy = [
  'I should just kill myself and be done with it all.',
  'I always think about suicide when my sister calls.',
  'I have to stop cutting myself before the summer.',
  'Some mornings I do not want to wake up at all.',
  'Everyone would be better off without me, always.',
  'I want to end it all tonight.',
  'I’m going to end my life, I never told anybody.',
  'I can’t go on like this, I should tell Maria.',
  'There is no point in living with this house.',
  'I wish I was dead every time my mother says it.',
];
const lookAlikes = [
  'I should kill the lights before we leave, and I always forget.',
  'I have to cut the hedge myself this year.',
  'I always end up shouting at my sister about the house.',
  'The plants died and I should have watered them.',
  'I should end the meeting earlier, everyone is tired.',
  'I’m going to go on with the course in autumn.',
  'I have to wake up at six and I never manage it.',
  'My deadline is on Friday and I should begin.',
  'I was dead tired and I always say yes anyway.',
  'There is no point in arguing with Maria, I always lose.',
];

const followUpTo = (text: string) => {
  const step = nextQuestion(answered(makeSession(), text));
  return typeof step === 'string' ? undefined : step.question.why;
};

it.each(heavy)('asks nothing curious after: %s', (text) => {
  expect(shouldHoldBack(text)).toBe(true);
  expect(followUpTo(text)?.rule ?? 'crisis').toBe('crisis');
  expect(candidatesFor(makeSession(), text, new Set())).toEqual([]);
});

it.each(lookAlikes)('goes on as always after: %s', (text) => {
  expect(shouldHoldBack(text)).toBe(false);
});

it('the rules would have asked after some of these', () => {
  expect(lookAlikes.map(followUpTo).filter((why) => why !== undefined).length).toBeGreaterThan(4);
});
