// The words of an intention that a question can hold: all of the sentence if it is short, else its clause with the "I".
import { clauseFrom, mayBegin } from '../follow-ups/clause.ts';
import { countWords } from '../follow-ups/signals-of.ts';
import { unsafeToShow } from '../reflect.ts';

const fewestWords = 3;
const mostWords = 17;
const beginning =
  /(?<![\p{L}'’])I(?:['’](?:ll|m|d|ve)|\s+(?:will|shall|am|want|intend|plan|would|have|really|still|just|also|finally|now|do|definitely))(?![\p{L}])/gu;

const fits = (text: string): boolean => {
  const words = countWords(text);
  return words >= fewestWords && words <= mostWords && !unsafeToShow.test(text);
};

/**
 * A span of `sentence`, verbatim and without its full stop, that can stand in quotation marks in a question; null if
 * there is none that is short and plain enough. A list item without an "I" ("The tax form") is as good.
 */
export const askableWords = (sentence: string): string | null => {
  const whole = sentence.trim().replace(/[.…\s]+$/u, '');
  if (/[?!？！]/u.test(whole)) return null;
  if (fits(whole)) return whole;
  for (const { index } of whole.matchAll(beginning)) {
    // Words that follow a report, a condition or a habit are not what the person says they will do.
    const clause = mayBegin(whole.slice(0, index)) ? clauseFrom(whole.slice(index)) : null;
    if (clause !== null && fits(clause) && whole.includes(clause)) return clause;
  }
  return null;
};
