// An answer that is a list: asks about the one item that is not like the others.

import { unsafeToShow } from '../reflect.ts';
import type { Finding, Move, Rule } from './rule.ts';
import { specificity } from './score.ts';
import { countWords } from './signals-of.ts';

const moves: readonly Move[] = [
  { id: 'this-one', kind: 'moment', text: 'One thing on your list is “{span}”. What is the story there?' },
  { id: 'more-than', kind: 'clarify', text: 'What is behind those few words on your list: “{span}”?' },
  {
    id: 'only-that',
    kind: 'need',
    text: 'Your list has “{span}” in it. What is the hardest part of that one?',
  },
  {
    id: 'at-the-time',
    kind: 'body',
    text: 'Between the other things stands “{span}”. How do you feel about that one now?',
  },
];

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
      .map((item): Finding => ({ quoted: item, shown: item, moves, weight: specificity(item) < 0.6 ? -0.5 : 0 }));
  },
};
