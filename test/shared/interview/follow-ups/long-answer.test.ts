// A very long answer: one thing of it, by the sentence it ends on, if that one carries something.
import { expect, test } from 'vitest';
import { longAnswer } from '../../../../shared/interview/follow-ups/long-answer.ts';
import { questionText } from '../../../../shared/interview/follow-ups/rule.ts';
import { signalsOf } from '../../../../shared/interview/follow-ups/signals-of.ts';
import { faultsOf } from '../../../../shared/interview/lint-wording.ts';

const filler = 'The bus was late, the bread was warm and the street smelled of rain and diesel as it does. '.repeat(10);
const ends = [
  'I am tired of being two people.',
  'Nobody asked about the letter.',
  'I miss the garden and the slugs.',
  'My father never came back to the kitchen.',
  'I still have her key.',
  'We finally sold the boat on Friday.',
  'The piano is still where it was.',
  'I have decided nothing about Leeds.',
  'She laughed at the wrong moment.',
  'I never wrote the word down.',
];
const silentEnds = [
  'And so to bed.',
  'Home.',
  'What now?',
  '“I am fine,” she said.',
  'It was good.',
  'The garden is full of slugs.',
  'This day letters are come.',
  'See https://example.org/flat for more of this.',
  'Then this and that and it.',
  'Running, running, running all the way.',
  'etc etc',
  'I **really** mean the key.',
];

const find = (text: string) => longAnswer.find(signalsOf(text));

test.each(ends)('hands back the end: %s', (end) => {
  const [finding] = find(filler + end);
  expect(finding?.quoted).toBe(end.slice(0, -1));
  for (const move of finding?.moves ?? []) {
    const text = questionText(move, finding ?? { quoted: '', shown: '', moves: [] })?.text ?? '';
    expect(text).toContain(`“${end.slice(0, -1)}”`);
    expect(faultsOf(text.replace(/“.*?”/u, 'that'))).toEqual([]);
  }
});

test.each(silentEnds)('does not quote: %s', (end) => {
  expect(find(filler + end).filter(({ quoted }) => quoted !== '')).toEqual([]);
});

test('a short answer and a middling one are left alone', () => {
  expect(find('I am tired of being two people.')).toEqual([]);
  expect(find(filler.slice(0, 600))).toEqual([]);
});

// Seen failing with `!english` taken as true.
test('a long one in another language is asked for one thing of it, in words of our own', () => {
  const german = 'Der Bus war spät, und das Brot war warm, und die Straße roch nach Regen. '.repeat(20);
  const japanese = '今日は久しぶりに母に電話した。声が小さくなっていて、少し怖かった。'.repeat(20);
  for (const text of [german, japanese]) expect(find(text).map(({ quoted, shown }) => quoted + shown)).toEqual(['']);
  expect(find(filler.repeat(5))).toEqual([]);
});
