// What is marked in an answer: quoted words and kept lines, apart or over one another, and never a changed character.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markedPieces } from '../../../renderer/ui/marked-answer.tsx';

const span = fc.constantFrom('', 'a', 'ab', 'b a', 'cab', 'nowhere');

// Seen failing with the cuts of kept lines left out.
test('the pieces are the text, and each is marked as a whole', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', 'c', ' '), { minLength: 1, maxLength: 12 }).map((signs) => signs.join('')),
      fc.array(span, { maxLength: 3 }),
      fc.array(span, { maxLength: 3 }),
      (text, heard, kept) => {
        const pieces = markedPieces(text, heard, kept);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        const marked = (spans: readonly string[]) =>
          [...text].map((_sign, at) =>
            spans.some(
              (one) =>
                one !== '' && text.includes(one) && at >= text.indexOf(one) && at < text.indexOf(one) + one.length,
            ),
          );
        const spread = (of: 'heard' | 'kept') => pieces.flatMap((piece) => [...piece.text].map(() => piece[of]));
        expect(spread('heard')).toEqual(marked(heard));
        expect(spread('kept')).toEqual(marked(kept));
      },
    ),
  );
});

test('an empty answer has nothing to show', () => {
  expect(markedPieces('', ['a'], ['b'])).toEqual([]);
});
