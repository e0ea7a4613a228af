// The end of a short answer, said back together: whole, short, and only where it says enough.
import { describe, expect, test } from 'vitest';
import { firstTimes, lastLines } from '../../../../shared/interview/follow-ups/last-lines.ts';
import { countWords, signalsOf } from '../../../../shared/interview/follow-ups/signals-of.ts';

const shownOf = (answer: string): string[] => lastLines(signalsOf(answer)).map(({ shown }) => shown);

describe('says the last lines back together', () => {
  // Seen failing with the "I" not put back before "Cried".
  test.each([
    ['He apologised. I said it was fine.', 'He apologised. You said it was fine'],
    ['I told Mum I got 61. I lied about the rest.', 'You told Mum you got 61. You lied about the rest'],
    ['She rang at midnight. I let it ring.', 'She rang at midnight. You let it ring'],
    ['Took the bus home. Cried in the back row.', 'You took the bus home. You cried in the back row'],
    ['My boss praised my work. I wanted to disappear.', 'Your boss praised your work. You wanted to disappear'],
    [
      'We told the kids. The little one asked who gets the dog.',
      'You told the kids. The little one asked who gets the dog',
    ],
    ['I found my son smoking. I sat down next to him.', 'You found your son smoking. You sat down next to him'],
    ['The hospital called. I let it ring out.', 'The hospital called. You let it ring out'],
    [
      'My sponsor moved away. I went to the meeting by myself.',
      'Your sponsor moved away. You went to the meeting by yourself',
    ],
    ['I waved at him. He looked straight at me.', 'You waved at him. He looked straight at you'],
  ])('%s', (answer, shown) => {
    expect(shownOf(answer)).toEqual([shown]);
    for (const { quoted } of lastLines(signalsOf(answer))) expect(answer).toContain(quoted);
  });
});

describe('stays silent', () => {
  test.each([
    'I drove all the way to my brother’s house in the rain to shout at him about it. Then I fixed the gate and went home again.',
    'My best friend is moving. I am. I also want to lie down.',
    'Is he right? I said it was fine.',
    'I told him “get out”. He left at once.',
    'I was in the garden (again). I cried.',
    'It rained. I went to bed.',
    'I had soup. Not much happened.',
    'My uncle hit me. I hid in the shed.',
    'I met him. You would have liked it.',
    'The meeting was long. The room was warm.',
    'I guess so. I don’t know.',
    'We used to sing. I used to dance.',
  ])('%s', (answer) => {
    expect(lastLines(signalsOf(answer)).filter(({ moves }) => moves.length > 0)).toEqual([]);
  });
});

// Seen failing with `mostWords` at 40.
test('no echo is long', () => {
  const answer =
    'I walked through all of the empty rooms of the flat this morning and felt nothing. I expected to be happy.';
  for (const { quoted } of lastLines(signalsOf(answer))) expect(countWords(quoted)).toBeLessThanOrEqual(17);
});

test('a first time is asked about only where it is said outright', () => {
  const found = (answer: string) => firstTimes(signalsOf(answer)).map(({ shown }) => shown);
  expect(found('It was the first time I slept through.')).toEqual(['it was the first time you slept through']);
  expect(found('I slept. The first time is free.')).toEqual([]);
  expect(found('It was the first time he raped me.')).toEqual([]);
});
