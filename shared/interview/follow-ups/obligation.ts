// Obligation: "I should", "I have to", "I should have". Asks whose voice it is, or what lies behind it.
import { clausesMatching, findingFrom, leansBack } from './clause.ts';
import type { Move, Rule } from './rule.ts';

const dutyMoves: readonly Move[] = [
  { id: 'voice', kind: 'other-view', text: 'You say {span}. Whose voice is that, when you listen closely?' },
  { id: 'release', kind: 'counter-example', text: '{Span}. What would happen if you let that go?' },
  { id: 'source', kind: 'clarify', text: 'Where does the feeling come from that {span}?' },
  { id: 'wish', kind: 'need', text: 'You say {span}. With the duty set aside, what would you like to do?' },
];
const regretMoves: readonly Move[] = [
  { id: 'hindsight', kind: 'clarify', text: 'You say {span}. What do you know now that you did not know then?' },
  { id: 'then', kind: 'moment', text: '{Span}, you say. What was in the way at the time?' },
  {
    id: 'other-person',
    kind: 'other-view',
    text: 'You say {span}. What would you tell somebody else who had done the same?',
  },
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

export const obligation: Rule = {
  id: 'obligation',
  because: 'You wrote about something you should, must or have to do.',
  strength: 4.8,
  find: ({ sentences }) =>
    sentences.flatMap((sentence) =>
      clausesMatching(sentence, duty)
        .filter(
          ({ clause }) =>
            !leansBack(clause) &&
            clause.split(/\s+/u).length >= 5 &&
            !phrase.test(clause) &&
            !guess.test(clause) &&
            !(bindingOnly.test(clause) && errand.test(clause)) &&
            !/\bmust\s+(?:give|make\s+much|pay)\b/iu.test(clause),
        )
        .flatMap(({ clause }) =>
          findingFrom(clause, regret.test(clause) && !regretWord.test(clause) ? regretMoves : dutyMoves),
        ),
    ),
};
