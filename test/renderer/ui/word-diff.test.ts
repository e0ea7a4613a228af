// Comparing two texts word by word: nothing of either is lost, in any script.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DiffPiece, wordDiff } from '../../../renderer/ui/word-diff.ts';

const textOf = (pieces: readonly DiffPiece[], ...kinds: DiffPiece['kind'][]) =>
  pieces
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('');

const words = fc.constantFrom('rain', 'Rain', ' ', '\n', ', ', '雨が降る', 'ฝนตก', '👩‍👩‍👧', 'é', 'e\u0301', '\ud800');
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(words, { maxLength: 30 }).map((parts) => parts.join('')),
);

// Seen failing with the lone space given to one side only.
test('what stayed and went is the old text, what stayed and came the new one, to the character', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDiff(before, after);
      expect(textOf(pieces, 'same', 'removed')).toBe(before);
      expect(textOf(pieces, 'same', 'added')).toBe(after);
      for (const piece of pieces) expect(piece.text).not.toBe('');
      pieces.forEach(({ kind }, index) => {
        expect(kind).not.toBe(pieces[index + 1]?.kind);
        if (kind === 'added') expect(pieces[index + 1]?.kind ?? 'same').toBe('same');
      });
    }),
    { numRuns: 500 },
  );
});

test('the same text has no difference, and whole words are compared', () => {
  expect(wordDiff('As it is.', 'As it is.')).toEqual([{ kind: 'same', text: 'As it is.' }]);
  expect(wordDiff('the old cat sat', 'a new dog sat')).toEqual([
    { kind: 'removed', text: 'the old cat' },
    { kind: 'added', text: 'a new dog' },
    { kind: 'same', text: ' sat' },
  ]);
});

// Seen failing with words cut at spaces: one piece was removed and one added.
test('words are found in scripts that write none apart', () => {
  const kept = (before: string, after: string) => textOf(wordDiff(before, after), 'same');
  expect(kept('昨日は雨が降った', '今日は雨が降った')).toContain('雨が降った');
  expect(kept('ฉันรักแม่ของฉัน', 'ฉันรักพ่อของฉัน')).toContain('ฉันรัก');
  expect(kept('她喜欢喝咖啡', '她喜欢喝茶')).toContain('喜欢');
});

test('very long texts, and texts with nothing in common, are still compared whole', () => {
  const paragraph = 'One more line of many.\n';
  const long = paragraph.repeat(5_000);
  const pieces = wordDiff(long, `${long}And the end.`);
  expect(pieces).toEqual([
    { kind: 'same', text: long },
    { kind: 'added', text: 'And the end.' },
  ]);
  const numbers = (from: number) => Array.from({ length: 5_000 }, (_item, index) => String(from + index)).join(' ');
  const apart = wordDiff(numbers(0), numbers(50_000));
  expect(textOf(apart, 'same', 'removed')).toBe(numbers(0));
  expect(textOf(apart, 'same', 'added')).toBe(numbers(50_000));
});
