// An answer with what was made of it: words a later question quoted are underlined, lines to keep are marked.
import { Fragment, type JSX } from 'react';

export type MarkedPiece = { text: string; start: number; heard: boolean; kept: boolean };

type Place = { start: number; end: number };

/** Cuts `text` wherever a quoted span or a kept line begins or ends; what does not occur in it is left alone. */
export function markedPieces(text: string, heard: readonly string[], kept: readonly string[]): MarkedPiece[] {
  const heardPlaces = placesOf(text, heard);
  const keptPlaces = placesOf(text, kept);
  const cuts = new Set([0, text.length, ...[...heardPlaces, ...keptPlaces].flatMap(({ start, end }) => [start, end])]);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => ({
    text: text.slice(start, sorted[index + 1]),
    start,
    heard: isIn(heardPlaces, start),
    kept: isIn(keptPlaces, start),
  }));
}

const placesOf = (text: string, spans: readonly string[]): Place[] =>
  spans.flatMap((span) => {
    const start = span === '' ? -1 : text.indexOf(span);
    return start < 0 ? [] : [{ start, end: start + span.length }];
  });

const isIn = (places: readonly Place[], at: number) => places.some(({ start, end }) => start <= at && at < end);

type Props = { text: string; heard: readonly string[]; kept: readonly string[] };

export function MarkedAnswer({ text, heard, kept }: Props): JSX.Element {
  return (
    <>
      {markedPieces(text, heard, kept).map((piece) => {
        const className = [piece.heard && 'heard', piece.kept && 'kept'].filter(Boolean).join(' ');
        return className === '' ? (
          <Fragment key={piece.start}>{piece.text}</Fragment>
        ) : (
          <span key={piece.start} className={className}>
            {piece.text}
          </span>
        );
      })}
    </>
  );
}
