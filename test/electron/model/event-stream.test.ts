// Server-sent events, cut anywhere.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createEventStream } from '../../../electron/model/event-stream.ts';

function eventsOf(...pieces: string[]): string[] {
  const events: string[] = [];
  const stream = createEventStream((data) => events.push(data));
  for (const piece of pieces) stream.write(piece);
  return events;
}

it('joins the lines of one event, and passes over comments, other fields and events without data', () => {
  const text = ': hello\nevent: a\ndata: one\ndata:two\ndata\nid: 1\n\n\nretry: 3\n\ndata:  three\n\ndata: never ended';
  expect(eventsOf(text)).toEqual(['one\ntwo\n', ' three']);
});

// Seen failing with the LF after a cut CR taken for an empty line.
it('gives the same events wherever the text is cut, with every kind of line end', () => {
  const line = fc.constantFrom('data: a', 'data:b', 'data', ': c', 'event: d', '', '');
  const lines = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 30 });
  const cuts = fc.array(fc.nat(200), { maxLength: 12 });
  fc.assert(
    fc.property(lines, cuts, (written, places) => {
      const text = written.flat().join('');
      const at = [0, ...places.filter((place) => place < text.length).sort((a, b) => a - b), text.length];
      const pieces = at.slice(1).map((end, index) => text.slice(at[index], end));
      expect(eventsOf(...pieces)).toEqual(eventsOf(text));
    }),
  );
});
