// Where a term of a query stands in folded text.
import type { Term } from './search-query.ts';
import { isWordUnit } from './word-units.ts';

/**
 * The next place of a term at or after `from` and before `end`, or -1. A word matches where one begins, and unless it is
 * a prefix, only the whole word; a term that begins or ends in no word (a sign, a script without spaces) has no such
 * limit at that side.
 */
export function findTerm(folded: string, term: Term, from: number, end = folded.length): number {
  const { text } = term;
  const bindsStart = isWordUnit(text.charCodeAt(0));
  for (let at = folded.indexOf(text, from); at >= 0 && at + text.length <= end; at = folded.indexOf(text, at + 1)) {
    if (bindsStart && at > 0 && isWordUnit(folded.charCodeAt(at - 1))) continue;
    if (term.prefix || isWhole(folded, term, at)) return at;
  }
  return -1;
}

/** Whether the match at `at` ends where a word does. */
export function isWhole(folded: string, { text }: Term, at: number): boolean {
  const end = at + text.length;
  return end >= folded.length || !isWordUnit(text.charCodeAt(text.length - 1)) || !isWordUnit(folded.charCodeAt(end));
}

/** All places of a term, at most `most`. They do not overlap. */
export function placesOf(folded: string, term: Term, most = 1_000): number[] {
  const places: number[] = [];
  for (let at = findTerm(folded, term, 0); at >= 0 && places.length < most; ) {
    places.push(at);
    at = findTerm(folded, term, at + term.text.length);
  }
  return places;
}
