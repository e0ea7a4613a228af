// Finds the lines a person may want to keep: whole sentences in which they saw or decided something.
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
      /\b(?:it\s+turns\s+out|the\s+truth\s+is|what\s+i\s+really|what\s+matters|the\s+point\s+is|it\s+dawned\s+on\s+me|maybe\s+that\s+is\s+why|maybe\s+that['’]s\s+why)\b/iu,
    weight: 5,
  },
  {
    pattern:
      /\b(?:i\s+don['’]?t\s+have\s+to|i\s+no\s+longer|for\s+the\s+first\s+time|from\s+now\s+on|i\s+used\s+to)\b/iu,
    weight: 4,
  },
  { pattern: /\b(?:perhaps|maybe)\s+(?:i|it|the)\b/iu, weight: 2 },
  { pattern: /\bnot\s+\p{L}+(?:\s+\p{L}+){0,4},?\s+but\b/iu, weight: 3 },
  { pattern: /\b(?:because|which\s+means|that\s+is\s+why|that['’]s\s+why)\b/iu, weight: 2 },
  {
    pattern:
      /\b(?:i\s+(?:want|need|believe|choose|chose|decided|miss|trust)|matters\s+to\s+me|i\s+am\s+(?:afraid|grateful|proud|tired)|i['’]m\s+(?:afraid|grateful|proud|tired))\b/iu,
    weight: 2,
  },
  { pattern: /\b(?:always|never|nobody|home|enough|alone|myself)\b/iu, weight: 1 },
];

const fewestWords = 5;
const mostWords = 45;

/** Candidate lines of an answer, verbatim, with a weight and their place in it. Sentences without any turn of thought are none. */
export const linesIn = (answer: string): { text: string; weight: number; place: number }[] => {
  const isWhole = wholeIn(answer);
  return englishSentences(answer).flatMap((sentence, place) => {
    const words = countWords(sentence.text);
    if (
      sentence.spoken ||
      !isWhole(sentence) ||
      sentence.mark.includes('?') ||
      words < fewestWords ||
      words > mostWords
    )
      return [];
    const weight = turns.reduce((sum, turn) => sum + (turn.pattern.test(sentence.text) ? turn.weight : 0), 0);
    return weight < 2 ? [] : [{ text: sentence.text + sentence.mark, weight, place }];
  });
};
