// How well a session answers a query, from its folded text alone: made for ten thousand sessions between two keystrokes.
import { findTerm, isWhole } from './find-term.ts';
import type { SearchQuery, Term } from './search-query.ts';

/**
 * A session's text, folded, one field a line (a field itself holds no line break), what weighs most first: title,
 * subject and tags up to `headEnd`, answers up to `answersEnd`, then questions.
 */
export type FoldedSession = { folded: string; headEnd: number; answersEnd: number };

const weights = { head: 4, answer: 2, question: 1 };
/** Against a whole word. */
const ofPhrase = 1.5;
const ofPrefix = 0.6;
/** What each further word can add by standing beside the others, or near them: within so many signs. */
const besideOthers = 1.5;
const nearOthers = 0.75;
const near = 80;
/** A journal says "the" often: whether one of many places is a whole word, or near the others, is only looked for so long. */
const mostPlaces = 6;

/**
 * The rank of a session, 0 if it is not found: every term must stand somewhere in it and none of `without`.
 *
 * Each term counts once, where it counts most: in the title, subject or tags 4, in an answer 2, in a question 1; a
 * phrase one and a half times that, a word that is only begun six tenths, so that a whole word in a field goes before a
 * begun one there, but a begun one in the title before a whole one in an answer. Each term after the first adds 1.5 where
 * all stand side by side in the order they were typed, or 0.75 where all stand within 80 signs of the longest of them, in
 * an answer. What is equal after this is for the caller to order
 * by date. How often a word occurs, and how rare it is, do not count: a journal is one person's and short, and people
 * look for one session they remember rather than for the one that is most about a word.
 */
export function rankSession(
  session: FoldedSession,
  { terms, without }: Pick<SearchQuery, 'terms' | 'without'>,
): number {
  let rank = 1;
  for (const term of terms) {
    const weight = weightOf(session, term);
    if (weight === 0) return 0;
    rank += weight;
  }
  for (const term of without) if (findTerm(session.folded, term, 0) >= 0) return 0;
  return terms.length > 1 ? rank + nearness(session, terms) : rank;
}

function weightOf({ folded, headEnd, answersEnd }: FoldedSession, term: Term): number {
  let at = findTerm(folded, term, 0);
  if (at < 0) return 0;
  const [weight, end] =
    at < headEnd
      ? [weights.head, headEnd]
      : at < answersEnd
        ? [weights.answer, answersEnd]
        : [weights.question, folded.length];
  if (term.phrase) return weight * ofPhrase;
  if (!term.prefix) return weight;
  for (let tries = 0; at >= 0 && tries < mostPlaces; tries += 1) {
    if (isWhole(folded, term, at)) return weight;
    at = findTerm(folded, term, at + 1, end);
  }
  return weight * ofPrefix;
}

/** What the terms add to one another. */
function nearness({ folded, headEnd, answersEnd }: FoldedSession, terms: readonly Term[]): number {
  const beside = folded.indexOf(terms.map(({ text }) => text).join(' '), headEnd);
  if (beside >= 0 && beside < answersEnd) return besideOthers * (terms.length - 1);
  const longest = terms.reduce((one, other) => (other.text.length > one.text.length ? other : one));
  const others = terms.filter((term) => term !== longest);
  let at = findTerm(folded, longest, headEnd, answersEnd);
  for (let tries = 0; at >= 0 && tries < mostPlaces; tries += 1) {
    const around = folded.slice(Math.max(headEnd, at - near), Math.min(answersEnd, at + longest.text.length + near));
    if (others.every((term) => findTerm(around, term, 0) >= 0)) return nearOthers * others.length;
    at = findTerm(folded, longest, at + 1, answersEnd);
  }
  return 0;
}
