// Obligation: "I should", "I have to", "I should have". Asks whose voice it is, or what lies behind it.
import { clausesMatching, findingFrom, leansBack } from './clause.ts';
import type { Move, Rule } from './rule.ts';

const shouldMoves: readonly Move[] = [
  { id: 'way', kind: 'clarify', text: '{Span}. What gets in the way of that?' },
  { id: 'hard', kind: 'body', text: '{Span}. What makes that hard?', asksWhy: true },
  { id: 'afraid-of', kind: 'need', text: '{Span}. What do you imagine would happen?' },
];
const haveToMoves: readonly Move[] = [
  { id: 'expects', kind: 'other-view', text: '{Span}. Where does that expectation come from?' },
  { id: 'without', kind: 'counter-example', text: '{Span}. What would happen if you did not?' },
  { id: 'is-like', kind: 'body', text: '{Span}. What is that like for you?' },
];
/** "I should be grateful": nobody can do that. */
const beMoves: readonly Move[] = [
  { id: 'instead', kind: 'body', text: '{Span}. What do you feel instead?' },
  { id: 'says-so', kind: 'other-view', text: '{Span}. Where do you think that comes from?' },
];
const regretMoves: readonly Move[] = [
  { id: 'then', kind: 'moment', text: '{Span}. What held you back at the time?' },
  { id: 'sits', kind: 'need', text: '{Span}. How does that sit with you today?' },
];
const regretDoneMoves: readonly Move[] = [
  { id: 'today', kind: 'step', text: '{Span}. What would you do instead today?' },
  ...regretMoves.filter(({ id }) => id === 'sits'),
];

const duty =
  /(?<![\p{L}'’])(?:i\s+(?:really\s+|just\s+|probably\s+|always\s+|still\s+)?(?:should(?:n['’]t|nt|\s+not)?|must(?:n['’]t|\s+not)?|have\s+to|ought\s+to|need\s+to|am\s+supposed\s+to|am\s+expected\s+to)|i['’]?m\s+(?:supposed|expected)\s+to|i['’]ve\s+got\s+to|i\s+have\s+got\s+to)\s+[\p{L}]+/giu;

/** Turns of phrase, guesses and forecasts that only look like duties. */
const phrase =
  /^i\s+(?:\w+\s+)?(?:must|have\s+to|should|need\s+to|ought\s+to)\s+(?:just\s+|also\s+|really\s+)?(?:needs|admit|say(?!\s+(?:goodbye|no|yes|sorry))|confess|think|mention|add|note|stress|laugh|smile|like|imagine|hope|love|suppose|guess|observe|remember|impute|know|be\s+(?:more|very|glad|home|back|there|done|finished|able|ok|okay|fine|going|off|honest|in|at|getting|the\s+only|dreaming|mad|crazy)|have\s+been|wait\s+and|go\s+(?:now|to\s+(?:bed|sleep|work|the\s+(?:toilet|bathroom|loo)))|run|leave\s+now|pee|sleep\s+now|get\s+(?:going|back)|stop\s+(?:here|now)|explain|point|clarify|see)\b/iu;
/** An errand with a date is on a list, not on a conscience. */
const errand =
  /\b(?:by|before|until|on|at|in)\s+(?:mon|tues|wednes|thurs|fri|satur|sun|\d|noon|tomorrow|tonight|the\s+end\s+of)|\b(?:tomorrow|tonight|today|this\s+(?:morning|afternoon|evening))\b/iu;
const bindingOnly = /^i(?:['’]ve|\s+have)?\s+(?:\w+\s+)?(?:have|need|got)\s+to\b/iu;
const guess = /^i\s+must\s+(?:have|be)\b/iu;
const regret = /\bshould(?:n['’]t|nt|\s+not|\s+never)?\s+(?:probably\s+|really\s+|never\s+|just\s+)?have\b/iu;
const regretWord =
  /^i\s+(?:\w+\s+)?should(?:n['’]t|nt|\s+not|\s+never)?\s+(?:probably\s+|really\s+|never\s+|just\s+)?have\s+(?:a|an|the|my|some|more|no|enough|time)\b/iu;

const feelingOwed =
  /\bbe\s+(?:more\s+|so\s+|very\s+)?(?:grateful|thankful|happy|happier|glad|proud|over\s+(?:it|him|her|this)|used\s+to|relieved|sad|angry|excited|content|pleased)\b/iu;
const regretNot = /\bshould(?:n['’]t|nt|\s+not|\s+never)\b/iu;
const bound = /\b(?:have\s+to|got\s+to|supposed\s+to|expected\s+to|must)\b/iu;

const movesFor = (clause: string): readonly Move[] => {
  if (regret.test(clause) && !regretWord.test(clause)) return regretNot.test(clause) ? regretDoneMoves : regretMoves;
  if (feelingOwed.test(clause)) return beMoves;
  if (/\bsupposed\s+to\b.*\binstead\b/iu.test(clause)) return shouldMoves;
  return bound.test(clause) ? haveToMoves : shouldMoves;
};

export const obligation: Rule = {
  id: 'obligation',
  because: 'You wrote about something you should, must or have to do.',
  strength: 4.8,
  find: ({ sentences, words }) =>
    sentences.flatMap((sentence) =>
      clausesMatching(sentence, duty)
        .filter(
          ({ clause }) =>
            !leansBack(clause) &&
            // "Must" and "should" meant less in long accounts of other times.
            !(words > 120 && /^i\s+(?:must|should)\b/iu.test(clause) && !regret.test(clause)) &&
            clause.split(/\s+/u).length >= (feelingOwed.test(clause) ? 4 : 5) &&
            !phrase.test(clause) &&
            !guess.test(clause) &&
            !(bindingOnly.test(clause) && errand.test(clause)) &&
            !/\bmust\s+(?:give|make\s+much|pay)\b/iu.test(clause),
        )
        .flatMap(({ clause }) => findingFrom(clause, movesFor(clause))),
    ),
};
