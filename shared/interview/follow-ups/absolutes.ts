// Absolutes: "she never listens", "nobody asks". A sweeping sentence about how things are, worth one exception.
import { clausesMatching, findingFrom, leansBack, tagsOf } from './clause.ts';
import type { Move, Rule } from './rule.ts';

const moves: readonly Move[] = [
  { id: 'counter-example', kind: 'counter-example', text: '{Span}. When has it been different?' },
  { id: 'does-to', kind: 'need', text: '{Span}. What does that do to you?' },
  { id: 'like', kind: 'body', text: '{Span}. What is that like for you?' },
];
/** "Nobody at work knows": how things stand, with no occasion to look for. */
const stateMoves: readonly Move[] = [
  { id: 'state-like', kind: 'body', text: '{Span}. What is that like for you?' },
  { id: 'state-means', kind: 'clarify', text: '{Span}. What is hardest about that?' },
  { id: 'state-feel', kind: 'need', text: '{Span}. How do you feel about that?' },
];

const someone = String.raw`(?:i|he|she|they|it|(?:my|his|her|their|the)\s+[\p{L}'’-]+|nobody|everyone|everybody|people)`;
/** Somebody always or never does something, as a habit: "always" or "never" stands at the verb. */
const habit = new RegExp(
  String.raw`(?<![\p{L}'’])${someone}(?:['’](?:m|s|re)|\s+(?:am|is|are|have to|has to|can))?\s+(?:always|never)\s+[\p{L}]+`,
  'giu',
);
/** A sentence about all or none of the people or things there are. */
const everyOrNone =
  /(?<![\p{L}'’])(?:nobody|no one|everyone else|everybody else|everyone|everybody|everything|nothing)\s+(?:in|at|around|on|else|i|he|she|they|ever|really|wants|asks|knows|cares|listens|likes|understands|thinks|needs|expects|helps|takes|sees|gets|is|seems|feels|depends|works|changes|matters|wanted to|\p{L}+s\b(?:\s+\p{L}+)?\s+(?:for|to|at|me))\b/giu;

const harmless =
  /\b(?:used\s+to|always on|never mind|almost|nearly|hardly|never been to|always wanted|always loved|always liked|always thought|always been|never again|never married|happily|never\s+likely|else\s+(?:to|as|that|in|of|but)|never had|ever since|never ever|not always|you know|nothing (?:much|special|new|else|like|but)|^everything (?:is|was) (?:fine|ok|okay|good|great|ready|done)|forever|enough|before$|yet|till|until now|drink|bus|train)\b/iu;

const copula = /^(?:am|is|are|['’](?:m|s|re)|have to|has to|can)$/iu;

/**
 * A habit and not one event: the first verb is in the present ("she never calls", not "she never called"), unless a
 * form of to be or "have to" carries it. This also leaves out fragments without any verb.
 */
const isHabit = (clause: string): boolean => {
  const carried = /(['’](?:m|s|re)|\b(?:am|is|are|have to|has to|can))\s+(?:always|never)\b/iu.exec(clause)?.[1];
  if (carried !== undefined && copula.test(carried)) return true;
  const verb = tagsOf(clause).find(({ tags }) => tags.includes('Verb'));
  if (verb === undefined) return false;
  const isPresent = ['PresentTense', 'Infinitive', 'Copula', 'Modal', 'Auxiliary'].some((tag) =>
    verb.tags.includes(tag),
  );
  return isPresent && !['PastTense', 'Participle', 'Gerund'].some((tag) => verb.tags.includes(tag));
};

/** "Everyone is excited" is about a day, "everything is in front of her" about somebody else. */
const passing =
  /^(?:everyone|everybody|nobody|no\s+one|everything|nothing)\s+(?:else\s+)?(?:is|seems|feels)\s+(?:so\s+|very\s+)?\p{L}+$/iu;

const own = /\b(?:i|me|my|myself)\b/iu;

const isQuotable = (clause: string): boolean =>
  !harmless.test(clause) &&
  !passing.test(clause) &&
  (own.test(clause) ||
    !/^(?:everything|nothing|everyone|everybody)\s+(?:else\s+)?(?:is|seems|feels)\b/iu.test(clause)) &&
  !leansBack(clause) &&
  !/^it['’]?s?\s+(?:is\s+)?never\b/iu.test(clause) &&
  !/\b(?:was|were|had|did|could|would|will|if|got|went|came|said|told)\b|\balways\s+been\b/iu.test(clause) &&
  isHabit(clause);

/** In a long account "everybody expects a war" is news, unless the writer is in it. */
const longAnswerWords = 120;

/** "It's always me" has no other times worth asking for. */
const fitting = (clause: string): readonly Move[] =>
  moves.filter(
    ({ id }) =>
      (id !== 'counter-example' || !/^it\b/iu.test(clause)) &&
      (id !== 'does-to' || !/^i\s+(?:always|never)\b/iu.test(clause)),
  );

export const absolutes: Rule = {
  id: 'absolutes',
  because: 'You wrote that something is always, never, everyone or nobody.',
  strength: 4.8,
  find: ({ sentences, words }) =>
    sentences.flatMap((sentence) =>
      [
        ...clausesMatching(sentence, habit),
        ...clausesMatching(sentence, everyOrNone).filter(({ clause }) => words <= longAnswerWords || own.test(clause)),
      ]
        .filter(({ clause }) => isQuotable(clause))
        .flatMap(({ clause }) =>
          findingFrom(
            clause,
            /\b(?:always|never)\b/iu.test(clause) ? fitting(clause) : stateMoves,
            undefined,
            own.test(clause) ? 0.5 : 0,
          ),
        ),
    ),
};
