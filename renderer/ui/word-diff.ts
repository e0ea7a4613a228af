// What changed from one text to another, word by word, in any script. Loaded when somebody first compares.
import { diffArrays } from 'diff';

export type DiffPiece = { kind: 'same' | 'removed' | 'added'; text: string };

/** From here on (UTF-16 units, both texts) nobody reads word by word. */
const longestByWord = 60_000;
/** Looking further takes more than a moment, and shows a patchwork nobody can read. */
const mostDifferences = 700;

const segmentsBy = (granularity: 'word' | 'sentence') => {
  const segmenter = new Intl.Segmenter(undefined, { granularity });
  return (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);
};
const byWord = segmentsBy('word');
const bySentence = segmentsBy('sentence');
const byLine = (text: string): string[] => text.split(/(?<=\n)/);

/**
 * The pieces of both texts in order: those that are the same or removed make up `before`, those that are the same or
 * added make up `after`, to the character. A lone space between two changes is part of them, so that what was
 * rewritten reads as one piece. Where too many words differ, sentences are compared instead, then lines, then the whole.
 */
export function wordDiff(before: string, after: string): DiffPiece[] {
  for (const tokens of before.length + after.length > longestByWord ? [byLine] : [byWord, bySentence, byLine]) {
    const changes = diffArrays(tokens(before), tokens(after), { maxEditLength: mostDifferences });
    if (!changes) continue;
    const pieces = changes.map(({ value, added, removed }) =>
      pieceOf(added ? 'added' : removed ? 'removed' : 'same', value.join('')),
    );
    return inOrder(pieces.flatMap((piece, index) => (isSpaceBetween(pieces, index) ? bothWays(piece.text) : [piece])));
  }
  return inOrder(bothWays(before, after));
}

const pieceOf = (kind: DiffPiece['kind'], text: string): DiffPiece => ({ kind, text });

const bothWays = (before: string, after = before): DiffPiece[] => [pieceOf('removed', before), pieceOf('added', after)];

function isSpaceBetween(pieces: readonly DiffPiece[], index: number): boolean {
  const [before, piece, after] = [pieces[index - 1], pieces[index], pieces[index + 1]];
  if (!before || !piece || !after || piece.kind !== 'same' || !/^[^\S\n]+$/u.test(piece.text)) return false;
  return before.kind !== 'same' && after.kind !== 'same';
}

/** Between what stayed, all that went stands before all that came. */
function inOrder(pieces: readonly DiffPiece[]): DiffPiece[] {
  const ordered: DiffPiece[] = [];
  let removed = '';
  let added = '';
  const settle = () => {
    if (removed !== '') ordered.push(pieceOf('removed', removed));
    if (added !== '') ordered.push(pieceOf('added', added));
    removed = '';
    added = '';
  };
  for (const { kind, text } of pieces) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (text !== '') {
      settle();
      ordered.push(pieceOf('same', text));
    }
  }
  settle();
  return ordered;
}
