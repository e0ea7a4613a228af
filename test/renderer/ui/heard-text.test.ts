// Heard words are marked where they stand; the text itself is never changed.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { heardPieces } from '../../../renderer/ui/heard-text.tsx';

it('marks each span once, in order', () => {
  const pieces = heardPieces('You always end up shouting, always.', ['always']);
  expect(pieces.map(({ text, heard }) => (heard ? `[${text}]` : text)).join('')).toBe(
    'You [always] end up shouting, always.',
  );
});

it('leaves spans that do not occur, or overlap, alone', () => {
  expect(heardPieces('abc', ['x', '']).filter(({ heard }) => heard)).toEqual([]);
  expect(heardPieces('abcd', ['abc', 'bcd']).filter(({ heard }) => heard)).toHaveLength(1);
});

it('never changes the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (text, spans) => {
      expect(
        heardPieces(text, spans)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
