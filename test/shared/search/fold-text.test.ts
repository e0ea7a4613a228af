// Folding: what is held for the same compares equal, and every place leads back to the text as written.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foldText, foldWithOffsets } from '../../../shared/search/fold-text.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('e', '\u0301', 'É', 'ß', 'İ', ' ', '\n', '\u00ad', '👩‍👧', 'が', '한', 'ﬁ', '’', '\ud83d'),
  }),
);

describe('what is folded', () => {
  it.each([
    ['Café', 'cafe'],
    ['cafe\u0301', 'cafe'],
    ['Straße STRASSE', 'strasse strasse'],
    ['Søren Łukasz', 'soren lukasz'],
    ['ŒUVRE Æon', 'oeuvre aeon'],
    ['İstanbul Diyarbakır', 'istanbul diyarbakir'],
    ['ΣΊΣΥΦΟΣ', 'σισυφοσ'],
    ['ﬁnd ＡＢＣ', 'find abc'],
    ['don’t “say” – it…', `don't "say" - it...`],
    ['soft\u00adhyphen and\u2060joined', 'softhyphen andjoined'],
    ['a \u00a0\n\t b', 'a b'],
    ['שָׁלוֹם', 'שלום'],
    ['مَرْحَبًا', 'مرحبا'],
    ['ёлка', 'елка'],
    ['за́мок', 'замок'],
  ])('%s is %s', (text, folded) => expect(foldText(text)).toBe(folded));

  it.each([
    ['か', 'が'],
    ['и', 'й'],
    ['क', 'कि'],
    ['ก', 'กิ'],
    ['o', 'a'],
  ])('%s stays other than %s', (one, other) => expect(foldText(one)).not.toBe(foldText(other)));
});

// Seen failing with `foldWithOffsets` not joining spaces.
test('the way back: the same folding, places in order, and the text of every place folds to what is there', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { folded, starts, ends } = foldWithOffsets(text);
      expect(folded).toBe(foldText(text));
      expect(starts.length).toBe(folded.length);
      for (let at = 0; at < folded.length; at += 1) {
        const [start = 0, end = 0] = [starts[at], ends[at]];
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        if (at > 0) expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
        expect(foldText(text.slice(start, end))).toContain(folded[at]);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('what is folded stays as it is when folded again', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
    { numRuns: 2_000 },
  );
});

test('a part that ends between two letters folds to a part', () => {
  const plain = fc.string({ unit: fc.constantFrom('e', 'É', 'ß', ' ', 'が', '한', '雨', '👩', 'a') });
  fc.assert(
    fc.property(plain, plain, plain, (before, part, after) => {
      expect(foldText(before + part + after)).toContain(foldText(part));
    }),
  );
});
