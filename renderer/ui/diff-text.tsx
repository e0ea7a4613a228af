// Two texts as one: what went is struck out, what came is underlined. The plain text stands there until the comparison
// is loaded.
import { type JSX, useEffect, useState } from 'react';
import type { DiffPiece } from './word-diff.ts';

export function DiffText({ was, now }: { was: string; now: string }): JSX.Element {
  const [pieces, setPieces] = useState<DiffPiece[] | null>(null);
  useEffect(() => {
    let left = false;
    import('./word-diff.ts').then(
      ({ wordDiff }) => {
        if (!left) setPieces(wordDiff(was, now));
      },
      // The words themselves are there all the same.
      (cause: unknown) => console.warn('no comparison:', cause instanceof Error ? cause.name : 'unknown'),
    );
    return () => {
      left = true;
    };
  }, [was, now]);
  if (!pieces) return <span>{was}</span>;
  // Where a piece begins in both texts together: no two pieces begin at one place.
  let at = 0;
  return (
    <>
      {pieces.map(({ kind, text }) => {
        const key = at;
        at += text.length;
        if (kind === 'removed') return <del key={key}>{text}</del>;
        if (kind === 'added') return <ins key={key}>{text}</ins>;
        return <span key={key}>{text}</span>;
      })}
    </>
  );
}
