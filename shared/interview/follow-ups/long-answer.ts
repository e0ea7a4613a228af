// A very long answer in which nothing else was found: asks about the charged sentence it ends on, if it does.
import { unsafeToShow } from '../reflect.ts';
import { charge } from './charge.ts';
import { isStatement, isWholeClause } from './clause.ts';
import type { Finding, Move, Rule } from './rule.ts';
import { specificity } from './score.ts';
import type { Sentence } from './sentences-of.ts';
import { countWords } from './signals-of.ts';

/** The way a long answer ends is seldom chance. */
const endMoves: readonly Move[] = [
  { id: 'sit-with', kind: 'body', text: 'You end with “{span}”. How does that sit with you now?' },
  { id: 'end-feel', kind: 'need', text: 'You end with “{span}”. How do you feel about that?' },
  { id: 'last-thing', kind: 'clarify', text: 'The last thing you write is “{span}”. What is behind that for you?' },
  { id: 'stays', kind: 'return', text: 'At the end comes “{span}”. What stays with you about that?' },
];
const plainMoves: readonly Move[] = [
  {
    id: 'underline',
    kind: 'clarify',
    text: 'There is a lot in this answer. Which one sentence of it would you underline?',
  },
  {
    id: 'one-thing',
    kind: 'moment',
    text: 'You have put down a great deal here. Which one thing in it wants more of your time?',
  },
];

const manyWords = 160;
const mostEndWords = 12;
/** The last sentence, if it is short, somebody's own, and more than "and so to bed". */
const ending = (text: string, last: Sentence | undefined): Finding[] => {
  if (last === undefined || !isStatement(last) || unsafeToShow.test(last.text)) return [];
  const words = countWords(last.text);
  if (words < 3 || words > mostEndWords || specificity(last.text) < 0.3 || !isWholeClause(last.text)) return [];
  if (charge(last.text) === 0) return [];
  if (!text.trimEnd().endsWith(last.text + last.mark)) return [];
  return [{ quoted: last.text, shown: last.text, moves: endMoves, weight: 0.5 }];
};

export const longAnswer: Rule = {
  id: 'long-answer',
  because: 'Your answer was long, so this asks for one thing in it.',
  strength: 2,
  find: ({ text, words, english, sentences }) => {
    if (words < manyWords) return [];
    // What cannot be quoted can still be asked for one thing; English always has something to quote, or is left alone.
    if (!english) return [{ quoted: '', shown: '', moves: plainMoves }];
    return ending(text, sentences.at(-1));
  },
};
