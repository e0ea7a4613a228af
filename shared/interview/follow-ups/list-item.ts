// An answer that is a list: asks about the one item that is not like the others.

import { unsafeToShow } from '../reflect.ts';
import type { Finding, Move, Rule } from './rule.ts';
import { specificity } from './score.ts';
import { countWords } from './signals-of.ts';

/** Something done, or to do; which of the two, the few words of a list do not always say. */
const moves: readonly Move[] = [
  { id: 'behind', kind: 'clarify', text: '“{span}” stands out on your list. What is behind that one?' },
  { id: 'put-there', kind: 'need', text: '“{span}” is on your list. What put it there?' },
];
const doneMoves: readonly Move[] = [
  ...moves.slice(0, 1),
  { id: 'happened', kind: 'moment', text: '“{span}” is on your list. What happened there?' },
  { id: 'was-like', kind: 'body', text: '“{span}” stands out on your list. What was that like?' },
];

const done =
  /^(?:i\s+)?(?:finally\s+|not\s+)?(?:\p{L}+ed|told|said|went|rang|fought|cried|hid|forgave|wrote|sent|left|ate|slept|lay|forgot|had|saw|met|spoke|quit)\b/iu;

const mark = /^\s*(?:[-*•–—·+]|\d{1,2}[.)]|\[[ x]?\])\s+(?=\S)/u;
const fewestLines = 3;
const fewestWords = 3;
const mostWords = 12;
/** What people put between errands when it is none. */
const inner =
  /\b(?:stop(?:ped)?|never|finally|argu\p{L}+|cr(?:y|ied)|tell|told|say(?:ing)?|said|call(?:ed)?|ring|rang|apologi[sz]e[d]?|forgive|forgave|fight|fought|talk(?:ed)?|miss(?:ed)?|afraid|worr\p{L}+|lonely|alone|love[d]?|hate[d]?|decide[d]?|quit|mum|mom|dad|mother|father|sister|brother|son|daughter|ex|myself|nobody|nothing|again|still|not|don['’]?t|didn['’]?t|without|pretend\p{L}*|hide|hid|lie[d]?|learn|breathe|sleep|rest|yes|no)\b/iu;

export const listItem: Rule = {
  id: 'list-item',
  because: 'Your answer was a list, and this line of it stood out.',
  strength: 4,
  find: ({ text, english }) => {
    const lines = text.split(/\n+/u).filter((line) => line.trim() !== '');
    const items = lines
      .filter((line) => mark.test(line))
      .map((line) =>
        line
          .replace(mark, '')
          .trim()
          .replace(/[.,;:]+$/u, ''),
      );
    if (!english && items.length < lines.length) return [];
    if (items.length < fewestLines) return [];
    return items
      .filter((item) => inner.test(item) && !unsafeToShow.test(item) && !/[?!]/u.test(item))
      .filter((item) => countWords(item) >= fewestWords && countWords(item) <= mostWords)
      .map(
        (item): Finding => ({
          quoted: item,
          shown: item,
          moves: done.test(item) ? doneMoves : moves,
          weight: specificity(item) < 0.6 ? -0.5 : 0,
        }),
      );
  },
};
