// Which sentence of an answer carries the weight, and which findings give way to it.
import { describe, expect, test } from 'vitest';
import { event } from '../../../../shared/interview/follow-ups/event.ts';
import { feeling } from '../../../../shared/interview/follow-ups/feeling.ts';
import { loss } from '../../../../shared/interview/follow-ups/loss.ts';
import type { Rule } from '../../../../shared/interview/follow-ups/rule.ts';
import { signalsOf } from '../../../../shared/interview/follow-ups/signals-of.ts';
import { tellingLine } from '../../../../shared/interview/follow-ups/telling-line.ts';
import { weighing } from '../../../../shared/interview/follow-ups/weight.ts';

const weigh = (answer: string, quoted: string, rule: Rule = tellingLine): number | null =>
  weighing(signalsOf(answer))(rule, { quoted, shown: quoted, moves: [] });

describe('a lighter sentence gives way', () => {
  // Seen failing with `mostLighter` set to 6.
  test.each([
    ['I bought new shoes. I cried in the shop.', 'I bought new shoes'],
    ['We had the talk about kids. He cried. I’ve never seen him cry.', 'We had the talk about kids'],
    ['I made soup. It tasted right for the first time.', 'I made soup'],
    ['I drove to work. I pretended that I was fine.', 'I drove to work'],
    ['I wore the blue dress. Nobody asked me to dance.', 'I wore the blue dress'],
    ['The train was late. I lied to my wife about it.', 'The train was late'],
  ])('%s', (answer, quoted) => {
    expect(weigh(answer, quoted)).toBeNull();
  });
});

describe('the heaviest stays, whatever stands beside it', () => {
  test.each([
    ['I bought new shoes. I cried in the shop.', 'I cried in the shop'],
    ['We had the talk about kids. He cried. I’ve never seen him cry.', 'I’ve never seen him cry'],
    ['I drove to work. I pretended that I was fine.', 'I pretended that I was fine'],
    ['I wore the blue dress. Nobody asked me to dance.', 'Nobody asked me to dance'],
    ['I sold the guitar.', 'I sold the guitar'],
  ])('%s', (answer, quoted) => {
    expect(weigh(answer, quoted)).toBe(0);
  });
});

// Seen failing with 'loss' taken out of the heavy rules.
test('what is heavy by itself gives way to nothing', () => {
  const answer = 'My mother died in March. I hid in the bathroom and cried and lied about it, for the first time.';
  expect(weigh(answer, 'My mother died in March', loss)).not.toBeNull();
  expect(weigh(answer, 'My mother died in March', tellingLine)).toBeNull();
});

// Seen failing without the line on plain rules.
test('a plain deed beside other sentences is no occasion', () => {
  expect(weigh('I painted the fence. The cat watched.', 'I painted the fence', event)).toBeNull();
  expect(weigh('I painted the fence.', 'I painted the fence', event)).toBe(0);
});

// Seen failing with the list of old words emptied.
test('in an old report only the plainly strong counts', () => {
  const report =
    'Up betimes and to the office, where we sat all the morning. Thence by water to Westminster with Sir W. and dined at the Swan. I was vexed a little at the reckoning. In the afternoon my Lord came, and I was mightily ashamed of my coat, and so home and to bed.';
  expect(weigh(report, 'I was vexed a little at the reckoning', feeling)).toBeNull();
  expect(weigh(report, 'I was mightily ashamed of my coat', feeling)).not.toBeNull();
  expect(weigh(report, 'I was mightily ashamed of my coat', event)).toBeNull();
});

test('what quotes nothing, or cannot be placed, weighs as much as any', () => {
  expect(weigh('I cried. I left.', '')).toBe(0);
  expect(weigh('I cried. I left.', 'not in there')).toBe(0);
});
