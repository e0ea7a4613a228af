// Finds the lines a person may want to keep: whole sentences in which they saw, weighed, withheld or decided something.
import { charge } from '../follow-ups/charge.ts';
import { hasFiniteVerb, longestSentence } from '../follow-ups/clause.ts';
import { countWords, englishSentences } from '../follow-ups/signals-of.ts';
import { wholeIn } from './is-whole.ts';

/** Turns of thought, and how much each weighs. Not about feelings: only about seeing, meaning and deciding. */
const turns: readonly { pattern: RegExp; weight: number }[] = [
  {
    pattern:
      /\bi\s+(?:just\s+|finally\s+|now\s+)?(?:reali[sz]ed?|understand|understood|see\s+now|noticed?|learn(?:ed|t)|discovered)\b/iu,
    weight: 5,
  },
  {
    pattern:
      /\b(?:it\s+turn(?:s|ed)\s+out|the\s+truth\s+is|what\s+i\s+(?:really\s+)?(?:want|need|miss|fear|mean|wanted)|what\s+matters|the\s+point\s+is|it\s+dawned\s+on\s+me|maybe\s+that\s+is\s+why|maybe\s+that['’]s\s+why)\b/iu,
    weight: 5,
  },
  {
    pattern:
      /\b(?:i\s+don['’]?t\s+have\s+to|i\s+no\s+longer|for\s+the\s+first\s+time|from\s+now\s+on|i\s+used\s+to|i\s+would\s+rather|i['’]d\s+rather)\b/iu,
    weight: 4,
  },
  { pattern: /\b(?:perhaps|maybe)\s+(?:i|it|the)\b/iu, weight: 2 },
  {
    pattern:
      /\bnot\s+\p{L}+(?:\s+\p{L}+){0,4},?\s+but\b|\b(?:not|n['’]t)\b[^,;]{3,60}[,;]\s+i\s+(?:was|am|miss|want)\b/iu,
    weight: 3,
  },
  { pattern: /\b(?:because|which\s+means|that\s+is\s+why|that['’]s\s+why)\b/iu, weight: 2 },
  {
    pattern:
      /\b(?:i\s+(?:want|need|believe|believed|choose|chose|decided|miss|trust|wanted|wished|let|kept|keep|owe|deserve)|matters\s+to\s+me|i\s+am\s+(?:afraid|grateful|proud|tired)|i['’]m\s+(?:afraid|grateful|proud|tired))\b/iu,
    weight: 2,
  },
  { pattern: /\b(?:always|never|nobody|no\s+one|home|enough|alone|myself)\b/iu, weight: 1 },
  // What it was set against, or stood for.
  {
    pattern: /\b(?:as\s+if|as\s+though|so\s+that\s+i|rather\s+than|instead\s+of|even\s+though|whatever\s+i)\b/iu,
    weight: 2,
  },
  {
    pattern:
      /\bthe\s+(?:first|last|best|worst|only|hardest)\s+(?:\p{L}+\s+)?(?:time|part|evening|day|night|hour|thing|one|person|word|year|morning)\b/iu,
    weight: 2,
  },
  {
    pattern:
      /\b(?:did|do|does|could|would|can)(?:\s+not|n['’]t)\s+(?:say|ask|tell|know\s+(?:what|how|who|why)|have\s+to|want|miss|need|look|dare|stop)\b/iu,
    weight: 2,
  },
  {
    pattern:
      /\bi\s+(?:said\s+(?:yes|no|nothing)|pretended|hid|could\s+have|almost|nearly|have\s+(?:spent|started|stopped|learnt|learned|been)|had\s+(?:never|always|been))\b/iu,
    weight: 2,
  },
  {
    pattern:
      /\b(?:he|she|they|nobody|no\s+one|my\s+\p{L}+)\s+(?:\p{L}+ly\s+)?(?:looked|held|asked|thanked|smiled|knew|saw|noticed|waited|forgot|remembered|listened|touched|needed|said\s+(?:it|nothing|the\s+word))\b/iu,
    weight: 1.5,
  },
  { pattern: /\bif\s+i\b[^,]{3,60}\bi\s+(?:don|do|would|will|am|can)\b/iu, weight: 2 },
  {
    pattern:
      /\bi\s+(?:know|like|liked|wish|wonder|remember|owe|stopped|waited|love|hate)\b|\bi['’]m\s+not\s+sure\b|\bshould(?:n['’]t)?\s+have\b|\bthere\s+(?:is|was)\s+no\b/iu,
    weight: 1.5,
  },
  { pattern: /\b(?:let|lets|makes?|made)\s+me\b|\bi\s+(?:hardly|barely|could|might)\b/iu, weight: 1.5 },
  { pattern: /(?<![\p{L}'’])(?:i\s+(?:am|don['’]t|can['’]t|can)|i['’]m|i['’]d|i['’]ve)(?!\p{L})/iu, weight: 0.5 },
  // What one says of everybody when it is about oneself.
  { pattern: /\byou\s+(?:only|can|can['’]t|know|never|hold|have|get|forget|learn)\b/iu, weight: 1 },
];

const fewestWords = 4;
const mostWords = 45;

/** Answers to "What …?" begin with the rest of a sentence: understood beside the question, half a sentence alone. */
const beginsInside =
  /^(?:(?:and|but|or|so)\s+)?(?:that|because|to|which|who|whose|where|when\s+\p{L}+ing|as|like|than|just|since|not)\b(?!\s+(?:is|was|['’]s|day|night|evening|morning|year|time|afternoon|week)\b)/iu;
const joined = /^(?:and|but|or|so)\b/iu;
const clauseStart =
  /^(?:(?:and|but|so|or|then|still|maybe|perhaps|today|tonight|now|once|for once|in the end|at least)\b,?\s+)?(?:if|when|whatever|whenever|once|after|before|while|until)\b/iu;
/** "If I stop helping her I don't know what …" is whole; "If she said yes, and I did not apologise" is not. */
const hasMainClause = (text: string): boolean =>
  !clauseStart.test(text) ||
  /(?:,\s(?!and\b)|\s)(?<!\band\s)(?:i|he|she|it|they|we|you|there|nobody|everything|my|the)\b[^,]*$/iu.test(
    text.replace(clauseStart, '').replace(/^\s*(?:i|he|she|it|they|we|you|the\s+\p{L}+|my(?:\s+\p{L}+)?)\b/iu, ''),
  );
/** "The woman who puts my loaf aside": somebody or something, and nothing said of it. */
const onlyNamed =
  /^(?:(?:and|but|or|so)\s+)?(?:the|a|an|my|our|his|her|their|that|this|\p{L}+ing)\s(?:[\p{L}'’-]+\s){0,5}?[\p{L}'’-]+,?\s(?:who|which|that|whether|where|whose)\b/iu;
const saysIt = /\b(?:is|was|are|were)\b.*\b(?:who|which|that|whether|where|whose)\b/iu;
/** "Priya, because she was here first" answers “Who?”. */
const bareAnswer = /^(?:(?:my|our|the)\s+)?[\p{L}'’-]+,\s+because\b/iu;
const isWholeLine = (text: string): boolean =>
  !beginsInside.test(text) &&
  hasMainClause(text) &&
  hasFiniteVerb(text) &&
  !bareAnswer.test(text) &&
  !/^(?:\p{L}+\s+){1,3}and\s+(?:i|he|she|they|it|we)(?:['’]s)?\b/iu.test(text) &&
  (!onlyNamed.test(text) || saysIt.test(text));
const joinedTakes = 1;
/** From this on a line is offered for itself. */
export const lineWeight = 2;
const chargeCounts = 1.5;

/** Errands, hours and things: lines of a day that only tell how it went. */
const inFirstPerson = /(?<![\p{L}'’])(?:i|me|my|myself)(?![\p{L}])/iu;

export type Line = { text: string; weight: number; place: number };

type Weighed = Line & { isWhole: () => boolean };

/** The sentences of fitting length with their weights. Whether one is whole is told when asked: that takes longest. */
const weighed = (answer: string): Weighed[] => {
  const isWhole = wholeIn(answer);
  return englishSentences(answer).flatMap((sentence, place) => {
    const words = countWords(sentence.text);
    if (
      sentence.spoken ||
      !isWhole(sentence) ||
      sentence.mark.includes('?') ||
      words < fewestWords ||
      words > mostWords ||
      sentence.text.length > longestSentence
    )
      return [];
    const { text } = sentence;
    const turning = turns.reduce((sum, turn) => sum + (turn.pattern.test(text) ? turn.weight : 0), 0);
    const felt = inFirstPerson.test(text) ? charge(text) * chargeCounts : charge(text) / 2;
    const weight = turning + felt - (joined.test(text) ? joinedTakes : 0);
    return [{ text: text + sentence.mark, weight, place, isWhole: () => isWholeLine(text) }];
  });
};

const asLine = ({ text, weight, place }: Weighed): Line => ({ text, weight, place });

/**
 * Every sentence of an answer that could be kept, verbatim, with a weight and its place in it; below `lineWeight` it
 * only tells how the day went. Questions, what others said and half sentences are left out.
 */
export const weighedLines = (answer: string): Line[] =>
  weighed(answer)
    .filter(({ isWhole }) => isWhole())
    .map(asLine);

/** The lines of an answer worth offering, in their order. */
export const linesIn = (answer: string): Line[] =>
  weighed(answer)
    .filter(({ weight, isWhole }) => weight >= lineWeight && isWhole())
    .map(asLine);

/** The `most` weightiest of several answers' lines worth offering, the weightiest first, each with what it is of. */
export const weightiestLines = <T extends { text: string }>(
  answers: readonly T[],
  most: number,
  isWanted: (text: string) => boolean,
): { of: T; text: string }[] => {
  const found = answers
    .flatMap((answer) => weighed(answer.text).map((line) => ({ of: answer, ...line })))
    .filter(({ weight, text }) => weight >= lineWeight && isWanted(text))
    .sort((a, b) => b.weight - a.weight);
  const lines: { of: T; text: string }[] = [];
  for (const { of, text, isWhole } of found) {
    if (lines.length === most) break;
    if (isWhole()) lines.push({ of, text });
  }
  return lines;
};
