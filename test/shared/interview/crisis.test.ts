// Wording that points to crisis stops the questions; figures of speech do not. After it, peace.
import { describe, expect, test } from 'vitest';
import { anotherQuestion } from '../../../shared/interview/another-question.ts';
import { hasCrisisWording } from '../../../shared/interview/crisis.ts';
import { CrisisResources, countryResources, crisisResources } from '../../../shared/interview/crisis-resources.ts';
import { explainRule } from '../../../shared/interview/explain-rule.ts';
import { goDeeper } from '../../../shared/interview/go-deeper.ts';
import { nextQuestion } from '../../../shared/interview/next-question.ts';
import { progressOf } from '../../../shared/interview/progress.ts';
import { answered, dueQuestion, makeSession, skipped } from '../../support/make-session.ts';

const clear = [
  "I don't want to be alive anymore.",
  'I want to die.',
  'Sometimes I think about killing myself.',
  'I just want to end it all.',
  'i wish i was dead',
  'I don’t want to wake up tomorrow.',
  'Everyone would be better off without me.',
  'My kids would be better off if I was dead.',
  'I have been feeling suicidal since the summer.',
  'I started cutting myself again.',
  'There is no point in living.',
  'I am going to take all my pills tonight.',
  'I WANT TO KILL MYSELF',
  'I can’t live like this any more.',
  'I keep thinking about suicide.',
  'I have nothing to live for.',
  'I want to hurt myself so badly.',
  `It was an ordinary day. ${'We bought bread and talked about the garden. '.repeat(400)}And I don't want to live anymore.`,
  'I   want\nto   die.',
  'Ich will nicht mehr leben.',
  'Quiero morir.',
  'Je veux mourir.',
  'Я не хочу жить.',
  '死にたい。',
];
const lookAlikes = [
  'This deadline is killing me.',
  'I could have died laughing.',
  'He died in March.',
  'We had an hour to kill before the train.',
  'My phone died.',
  'I would die for a coffee now.',
  'I nearly killed myself laughing at his face.',
  'I killed the lights and went upstairs.',
  'My feet are killing me.',
  'I want to live in Lisbon.',
  'I don’t want to live with my parents any more, I want a flat.',
  'I don’t want to wake up at five every day.',
  'I cut myself a slice of bread.',
  'I cut myself shaving.',
  'I want to die of old age in this garden.',
  'I ended the meeting early.',
  'I am not going to kill myself over a spreadsheet.',
  'I watched a film about a suicide mission.',
  'The plants would be better off without me.',
  'I would rather die than sing in public.',
  'The end of my life in London came quickly.',
  'I jump in front of the mirror when the music starts.',
  'I have to stop killing myself for this company.',
  'Ich will nicht mehr in Berlin leben.',
  'I wrote an essay about suicide rates in Japan.',
];

// Seen failing with the hints of the phrases left out, and with "over" struck from the look-alikes' exceptions.
test.each(clear)('stops at: %.60s', (text) => {
  const step = nextQuestion(answered(makeSession(), text));
  expect(step).toMatchObject({ question: { kind: 'crisis', why: { rule: 'crisis', quoted: [] } } });
});

test.each(lookAlikes)('goes on after: %s', (text) => {
  expect(hasCrisisWording(text)).toBe(false);
  expect(nextQuestion(answered(makeSession(), text))).not.toMatchObject({ question: { kind: 'crisis' } });
});

describe('the notice', () => {
  const heavy = 'I wish I was dead. My mother never calls.';
  const stopped = answered(makeSession(), heavy);

  test('asks nothing, counts as nothing, explains itself and has no other wording', () => {
    const notice = dueQuestion(stopped);
    expect(notice.text).not.toContain('?');
    expect(notice.text).toMatch(/\.$/u);
    expect(progressOf(stopped, notice)).toMatchObject({ number: 1, followUp: false });
    expect(explainRule('crisis')).not.toBe(explainRule('a rule of a later version'));
    expect(anotherQuestion(stopped, notice)).toBeNull();
    expect(goDeeper(stopped, notice)).toBeNull();
  });

  test('is the same whatever rules are switched off, and whatever the budget', () => {
    const session = makeSession({ plan: { rulesOff: ['crisis'], followUpsPerSession: 0 } });
    expect(dueQuestion(answered(session, heavy)).kind).toBe('crisis');
  });

  test('gone past without a word, the plan goes on, and nothing curious is asked for the rest of the session', () => {
    let session = skipped(stopped);
    for (const id of ['arc:moment', 'arc:meaning', 'arc:shift', 'closing']) {
      expect(dueQuestion(session)).toMatchObject({ id, kind: id === 'closing' ? 'closing' : 'arc' });
      session = answered(session, 'I should call my mother more often.');
    }
    expect(nextQuestion(session)).toBe('closing');
  });

  test('answered with words, one gentle question follows, and then the plan', () => {
    let session = answered(stopped, 'I am still here. It was a bad night.');
    expect(dueQuestion(session).why?.rule).toBe('after-crisis');
    session = answered(session, 'A hot bath, maybe.');
    expect(dueQuestion(session).id).toBe('arc:moment');
  });

  test('does not come again for the same words, and does for others', () => {
    const session = skipped(stopped);
    expect(dueQuestion(answered(session, 'As I said, I wish I was dead.')).kind).toBe('arc');
    expect(dueQuestion(answered(session, 'I want to kill myself.')).kind).toBe('crisis');
    expect(dueQuestion(answered(stopped, 'I want to kill myself.')).kind).toBe('crisis');
  });

  test('comes before the closing card too', () => {
    let session = makeSession({ plan: { questions: 2 } });
    session = answered(answered(session, 'The light was low.'), heavy);
    expect(dueQuestion(session).kind).toBe('crisis');
    expect(nextQuestion(skipped(session))).toBe('closing');
  });
});

test('the bundled resources fit their schema, begin with the whole world, and are found by a language tag', () => {
  expect(CrisisResources.parse(structuredClone(crisisResources))).toEqual(crisisResources);
  expect(crisisResources.international.length).toBeGreaterThan(1);
  expect(countryResources(crisisResources, 'en-GB')?.resources[0]?.contact).toBe('116 123');
  expect(countryResources(crisisResources, 'en')).toBeNull();
  expect(countryResources(crisisResources, 'xx-XX')).toBeNull();
});
