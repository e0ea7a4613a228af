// The one visual idea: words the interview heard are marked in the question and underlined in the answer.
import { Fragment, type JSX } from 'react';
import type { Question } from '../../shared/interview/question.ts';

type Piece = { text: string; heard: boolean; start: number };

/** Cuts `text` at the first place of each span, in order; spans that do not occur are left alone. */
export function heardPieces(text: string, spans: readonly string[]): Piece[] {
  const places = spans
    .filter((span) => span !== '')
    .map((span) => ({ start: text.indexOf(span), end: text.indexOf(span) + span.length }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of places) {
    if (start < at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), heard: false, start: at });
    pieces.push({ text: text.slice(start, end), heard: true, start });
    at = end;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), heard: false, start: at });
  return pieces;
}

/** `as="mark"` in a question; `as="span"` in the answer above it. */
export function HeardText({
  text,
  spans,
  as: Tag,
}: {
  text: string;
  spans: readonly string[];
  as: 'mark' | 'span';
}): JSX.Element {
  return (
    <>
      {heardPieces(text, spans).map(({ text: piece, heard, start }) =>
        heard ? (
          <Tag key={start} className="heard">
            {piece}
          </Tag>
        ) : (
          <Fragment key={start}>{piece}</Fragment>
        ),
      )}
    </>
  );
}

/** The heard words as they stand in the question, after pronouns were turned round. */
export const shownSpans = (question: Question): string[] => question.why?.shown ?? [];
