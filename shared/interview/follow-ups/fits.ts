// Whether a finding can be quoted alone: nothing cut off behind it, nobody in it who is named only elsewhere, no cause
// asked for that stands right beside it. What does not fit is not asked.
import { charge } from './charge.ts';
import { hasFiniteVerb } from './clause.ts';
import type { Finding, Move } from './rule.ts';
import { sceneOf } from './scenes.ts';

/** What follows the words and belongs to them: "the man | who …", "more | than …", "a secret that Betty |, my …". */
const goesOn = /^\s*,?\s*(?:that|who|whom|whose|which|than|of|until|till|unless|if|to\s+\p{L}+)\b/iu;
const givesCause =
  /^\s*[,–—-]?\s*(?:because|cos|cause|since|as\s+(?:i|he|she|it|they|we|there)|so\s+(?:that|as)|for\s+(?:i|he|she|it|they|we|fear)|after|due)\b|^[.!?…\s]+(?:because|cos|it['’]s\s+(?:nicer|easier|better|safer|quieter|cheaper|just|only))\b/iu;
const namesCause =
  /\b(?:because|cos|cause|so\s+that|in\s+order\s+to|(?<!(?:like|want|wants|going|love|hope|hoping|plan|planning|intend|need|have)\s)to\s+(?:see|hear|find)|due\s+to)\b/iu;
/** A reason, an aim or a reservation that was left out: without it the words say something else. */
const losesSense =
  /^\s*,?\s*(?:because|cos|since|so\s+that|in\s+order\s+to|although|though|even\s+though|unless|except|whereas|lest|for\s+fear|and\s+(?:he|she|they)\s+(?:knew|knows?|saw|noticed)|and\s+(?:my\s+hands|hated|cried|pretended))\b/iu;
const somebody = /\b(?:he|she|him|her|they|them|his|their)\b/iu;
const someone =
  /\b(?:mother|father|mum|mom|dad|parents|sister|brother|wife|husband|partner|daughter|son|children|kids|friends?|boss|manager|neighbours?|cat|dog|people|everyone|everybody|nobody|somebody|someone|man|woman|boy|girl|gran|nan|teacher|doctor|therapist|ex|team|family)\b|(?<=\s)\p{Lu}\p{Ll}+|^(?!(?:I|My|He|She|They|It|The|A|An|This|That|We|Our|In|On|At|When|Although|Though)\b)\p{Lu}\p{Ll}+/u;
const leading = /^(?:he|she|they|it|this|that|these|those)\b/iu;
/** In an answer this short the one meant stands right above the question. */
const nearWords = 45;
/** Forms of another century, and words put down twice, read wrong when they come back. */
const archaic =
  /\b(?:hath|doth|doe|begun|thereof|therein|whereof|mightily|afeard|methinks|’?tis|’?twas|\p{L}+eth|goodly|bespoke|a-\p{L}+ing)\b|\b(?:do|did|does)\s+(?!not\b|n['’]t|so\b|it\b|this\b|that\b|the\b|my\b|a\b|an\b|all\b|is\b|was\b|to\b|what\b|nothing\b|everything\b|something\b|right\b|well\b|in\b|for\b|on\b|at\b|with\b|her\b|his\b|our\b|your\b|their\b|they\b|i\b|he\b|she\b|we\b|one\b|some\b|three\b|two\b|homework\b|laundry\b)\p{L}{3,}/iu;

/** Said so in no letter of today. */
const otherTimes = /\b(?:failed\s+of|l(?:ie|ies|ay)\s+still)\b/iu;

/** "I must make it up": what, only the rest of a long answer says. */
const pointing = /\b(?:make|do|doing|get|take|of|for|with|about|from|at|on|avoid|fear)\s+(?:it|them)\b/iu;

const isRepeated = (span: string): boolean => /\b(\p{L}+\s+\p{L}+\s+\p{L}+)\b.*\b\1\b/iu.test(span);

/** "He hears that Nan Wright": a report that lost its verb. */
const isCutReport = (span: string): boolean => {
  const reported =
    /\b(?:hear|heard|hears|tells|told|see|saw|find|found|know|knew|said|says)\s+(?:\p{L}+\s+){0,4}?that\s+(.+)$/iu.exec(
      span,
    )?.[1];
  return reported !== undefined && !hasFiniteVerb(reported);
};

/** Whether the words of a finding can stand in a question about this answer of so many words. */
export const fitsAnswer = ({ quoted, cited }: Finding, text: string, words: number): boolean => {
  if (quoted === '') return true;
  if ((isRepeated(quoted) && !quoted.includes('. ')) || isCutReport(quoted) || /^that\s+it\b/iu.test(quoted))
    return false;
  // "I quit smoking and nobody asks": the half that says what, left out.
  const before =
    text
      .slice(0, Math.max(0, text.indexOf(quoted)))
      .split(/[.!?\n]/u)
      .at(-1) ?? '';
  if (quoted.split(/\s+/u).length <= 4 && /(?:\S+\s+){4,}(?:and|but|so)\s+$/iu.test(before)) return false;
  const isFar = words > nearWords;
  if (isFar && (leading.test(quoted) || (somebody.test(quoted) && !someone.test(quoted)))) return false;
  if (otherTimes.test(quoted)) return false;
  if (words > 120 && (archaic.test(quoted) || pointing.test(quoted))) return false;
  const start = text.indexOf(quoted);
  if (start !== -1 && losesSense.test(text.slice(start + quoted.length))) return false;
  // The half that weighs more was left out.
  const rest = /^,?\s+(?:and(?!\s+instead)|but)\b[^.!?\n]*/iu.exec(text.slice(start + quoted.length))?.[0] ?? '';
  if (start !== -1 && (charge(rest) > charge(quoted) || /\b(?:nobody|no\s+one|never)\b/iu.test(rest))) return false;
  const joined = /^,?\s+(?:and|but)\s+(?:then\s+)?(?:i\s+)?([^.!?\n]*)/iu.exec(text.slice(start + quoted.length))?.[1];
  if (start !== -1 && /^,?\s+(?:and|but)\s+then\s+(?:i|we)\b/iu.test(text.slice(start + quoted.length))) return false;
  if (start !== -1 && joined !== undefined && sceneOf(`I ${joined}`) !== undefined) return false;
  return cited === true || start === -1 || !goesOn.test(text.slice(start + quoted.length, start + quoted.length + 30));
};

/** Whether a move suits a finding where it stands: a cause that was given is not asked for again. */
export const fitsMove = (move: Move, { quoted }: Finding, text: string): boolean => {
  if (move.asksWhy !== true) return true;
  const after = text.slice(text.indexOf(quoted) + quoted.length).slice(0, 40);
  return !namesCause.test(quoted) && !givesCause.test(after);
};
