// A text with what was looked for marked in it.
import { Fragment, type JSX } from 'react';
import type { Marked } from '../../shared/search/excerpt.ts';

export function MarkedText({ marked: { text, marks } }: { marked: Marked }): JSX.Element {
  const ends = [0, ...marks.map(([, end]) => end)];
  return (
    <>
      {marks.map(([start, end], index) => (
        <Fragment key={start}>
          {text.slice(ends[index], start)}
          <mark className="found">{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
