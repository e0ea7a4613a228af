// The words of an intention that a question can hold: all of the sentence if it is short, else its clause with the "I";
// and only words that say by themselves who and what is meant, because weeks later nobody knows who "she" was.
import { clauseFrom, mayBegin } from '../follow-ups/clause.ts';
import { countWords } from '../follow-ups/signals-of.ts';
import { unsafeToShow } from '../reflect.ts';

const fewestWords = 3;
const mostWords = 17;
const beginning =
  /(?<![\p{L}'’])I(?:['’](?:ll|m|d|ve)|\s+(?:will|shall|am|want|intend|plan|would|have|really|still|just|also|finally|now|do|definitely))(?![\p{L}])/gu;

/** What only joined it to the sentence before. */
const joining = /^(?:and|but|so|or|then|also|yes|well|anyway)\b,?\s+/iu;

const somebody = String.raw`(?:(?<!^)(?<!\p{L})\p{Lu}\p{Ll}+|\b(?:my|our|the|a)\s+\p{L}+)`;
/** Words that point at somebody, and at something, outside what is quoted unless it was named before. */
const person = /(?<![\p{L}'’])(?:he|she|him|her|hers|his|they|them|their|theirs)(?![\p{L}])/iu;
const matter =
  /(?<![\p{L}'’])(?:it|its|there|these|those|this(?!\s+(?:week|weekend|month|year|evening|afternoon|morning|spring|summer|autumn|winter|time|\p{L}*day))|that(?=\s*(?:$|[,;.]|tomorrow|tonight|today|on|at|this|next|before|after))|one(?=\s*$)|another(?=\s*$)|so(?=\s*$))(?![\p{L}])/iu;
const barely = /\b(?:do|try|about|of|with|for|like|say|over)\s+(?:it|that|this|so)\b/iu;

/** Whether the words say whom and what they are about. */
const isClear = (words: string): boolean => {
  if (barely.test(words)) return false;
  return [person, matter].every((pointing) => {
    const at = pointing.exec(words)?.index;
    return at === undefined || new RegExp(somebody, 'u').test(words.slice(0, at));
  });
};

const fits = (text: string): boolean => {
  const words = countWords(text);
  return words >= fewestWords && words <= mostWords && !unsafeToShow.test(text) && isClear(text);
};

/**
 * A span of `sentence`, verbatim and without its full stop, that can stand in quotation marks in a question; null if
 * there is none that is short, plain and clear enough. A list item without an "I" ("The tax form") is as good.
 */
export const askableWords = (sentence: string): string | null => {
  const whole = sentence
    .trim()
    .replace(/[.…\s]+$/u, '')
    .replace(joining, '');
  if (/[?!？！]/u.test(whole)) return null;
  if (fits(whole)) return whole;
  for (const { index } of whole.matchAll(beginning)) {
    // Words that follow a report, a condition or a habit are not what the person says they will do.
    const clause = mayBegin(whole.slice(0, index)) ? clauseFrom(whole.slice(index)) : null;
    if (clause !== null && fits(clause) && whole.includes(clause)) return clause;
  }
  return null;
};
