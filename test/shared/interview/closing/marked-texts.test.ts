// How much of what a careful reader would take out of an answer is found, and how much of what is found they would take.
import { describe, expect, test } from 'vitest';
import { intentionsIn } from '../../../../shared/interview/closing/intentions-in.ts';
import { linesIn } from '../../../../shared/interview/closing/lines-in.ts';
import { peopleIn } from '../../../../shared/interview/closing/people-in.ts';
import { themesIn } from '../../../../shared/interview/closing/themes-in.ts';
import { type MarkedText, markedIn, markedSessions, scoreOf } from './marked-texts.ts';

type Case = [string, MarkedText[], (answers: string[]) => readonly string[], { precision: number; recall: number }];

const cases: Case[] = [
  ['intentions', markedIn('intentions'), ([answer = '']) => intentionsIn(answer), { precision: 0.95, recall: 0.9 }],
  ['people', markedIn('people'), ([answer = '']) => peopleIn(answer), { precision: 0.95, recall: 0.9 }],
  [
    'lines',
    markedIn('lines'),
    ([answer = '']) => linesIn(answer).map(({ text }) => text),
    { precision: 0.9, recall: 0.8 },
  ],
  ['themes', markedSessions(), themesIn, { precision: 0.9, recall: 0.8 }],
];

describe.each(cases)('%s', (name, texts, find, least) => {
  test.each([
    ['texts the rules were mended from', texts.filter(({ heldOut }) => !heldOut)],
    ['texts held out', texts.filter(({ heldOut }) => heldOut)],
  ])('%s', (_part, given) => {
    const { precision, recall, wrong, missed } = scoreOf(given, find);
    expect
      .soft(precision, `${name} found and not wanted: ${wrong.join(' | ')}`)
      .toBeGreaterThanOrEqual(least.precision);
    expect.soft(recall, `${name} wanted and not found: ${missed.join(' | ')}`).toBeGreaterThanOrEqual(least.recall);
  });
});
