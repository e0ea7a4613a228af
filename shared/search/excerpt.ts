// The piece of a text that shows what was found in it, with the places to highlight in the text as it was written.
import { placesOf } from './find-term.ts';
import { foldWithOffsets } from './fold-text.ts';
import type { Term } from './search-query.ts';

/** A text and the parts of it to highlight, `[start, end]` in UTF-16 units, in order, apart from one another. */
export type Marked = { text: string; marks: [number, number][] };

type Place = { term: number; start: number; end: number };

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A whole text with every match highlighted. `most` bounds the matches of each term. */
export function markText(text: string, terms: readonly Term[], most = 1_000): Marked {
  return { text, marks: joined(placesIn(text, terms, most), text) };
}

/**
 * About `length` UTF-16 units of a text, around the place where most terms stand together; its beginning where none
 * does. Line breaks become spaces; what was left out is an ellipsis. No letter and no emoji is cut in two.
 */
export function excerptOf(text: string, terms: readonly Term[], length = 120): Marked {
  const places = placesIn(text, terms, 200);
  const focus = focusOf(places, length);
  const from = focus === null ? 0 : cutBefore(text, Math.max(0, focus.start - leadOf(focus, length)), focus.start);
  const to = cutAfter(text, Math.min(text.length, Math.max(from + length, focus?.end ?? 0)), focus?.end ?? from);
  const before = from > 0 ? '…' : '';
  const piece = text.slice(from, to);
  const shift = before.length - from;
  const marks = joined(
    places.filter(({ start, end }) => start >= from && end <= to),
    text,
  )
    .map(([start, end]): [number, number] => [Math.max(start, from) + shift, Math.min(end, to) + shift])
    .filter(([start, end]) => start < end);
  return { text: `${before}${piece.replace(/\s/gu, ' ')}${to < text.length ? '…' : ''}`, marks };
}

function placesIn(text: string, terms: readonly Term[], most: number): Place[] {
  if (terms.length === 0) return [];
  const { folded, starts, ends } = foldWithOffsets(text);
  return terms
    .flatMap((term, index) =>
      placesOf(folded, term, most).map((at) => ({
        term: index,
        start: starts[at] ?? 0,
        end: ends[at + term.text.length - 1] ?? text.length,
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The stretch no longer than the excerpt that holds most different terms, the first of several. */
function focusOf(places: readonly Place[], length: number): { start: number; end: number } | null {
  let best: { start: number; end: number; terms: number } | null = null;
  for (const [index, first] of places.entries()) {
    const terms = new Set<number>();
    let end = first.end;
    for (const place of places.slice(index, index + 24)) {
      if (place.end - first.start > length) break;
      terms.add(place.term);
      end = Math.max(end, place.end);
    }
    if (best === null || terms.size > best.terms) best = { start: first.start, end, terms: terms.size };
  }
  return best;
}

/** A little of what comes before is shown, more of what comes after. */
const leadOf = ({ start, end }: { start: number; end: number }, length: number): number =>
  Math.max(0, Math.min(Math.floor(length / 3), length - (end - start)));

/** At the beginning of a word near `at`, or else between two letters; never after `limit`. */
function cutBefore(text: string, at: number, limit: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, Math.min(at + 20, limit)).search(/\s/u);
  return space >= 0 ? at + space + 1 : wholeLetters(text, at, at)[0];
}

function cutAfter(text: string, at: number, limit: number): number {
  if (at >= text.length) return text.length;
  const from = Math.max(limit, at - 20);
  const space = text.slice(from, at).search(/\s\S*$/u);
  return space >= 0 ? from + space : wholeLetters(text, at, at)[1];
}

/** Joins places that touch, each as wide as the letters and emoji it is in. */
function joined(places: readonly Place[], text: string): [number, number][] {
  const marks: [number, number][] = [];
  for (const { start, end } of places) {
    const whole = wholeLetters(text, start, end);
    const last = marks.at(-1);
    if (last && whole[0] <= last[1]) last[1] = Math.max(last[1], whole[1]);
    else marks.push(whole);
  }
  return marks;
}

const around = 48;

/** A range, widened to the graphemes it cuts. Looks at a small part of the text only. */
function wholeLetters(text: string, start: number, end: number): [number, number] {
  if (isBetween(text, start) && isBetween(text, end)) return [start, end];
  const from = Math.max(0, start - around);
  let [wideStart, wideEnd] = [start, end];
  for (const { index, segment } of graphemes.segment(text.slice(from, end + around))) {
    const [first, last] = [from + index, from + index + segment.length];
    if (first < start && start < last) wideStart = first;
    if (first < end && end < last) wideEnd = last;
    if (first >= end) break;
  }
  return [wideStart, wideEnd];
}

/** Whether there is plain ASCII at both sides, where no letter can be cut. */
const isBetween = (text: string, at: number): boolean =>
  at === 0 || at >= text.length || (text.charCodeAt(at - 1) < 0x80 && text.charCodeAt(at) < 0x80);
