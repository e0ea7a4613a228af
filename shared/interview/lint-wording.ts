// What is wrong with the wording of a question: the tone of this product, as far as a machine can hear it.
import { countWords } from './follow-ups/signals-of.ts';

/** Stable names of faults; the page words them. */
export const wordingFaults = [
  'too-short',
  'too-long',
  'exclamation',
  'emoji',
  'praise',
  'clinical',
  'yes-no',
  'two-questions',
  'not-a-question',
  'no-end-mark',
  'first-person',
  'unfilled-mark',
  'double-space',
] as const;

export type WordingFault = (typeof wordingFaults)[number];

export const fewestWords = 8;
export const mostWords = 30;

const praise =
  /\b(?:great|wonderful|amazing|awesome|excellent|brilliant|impressive|proud of you|well done|good job|congratulations|fantastic|thank you|thanks|love that|so brave|good for you)\b/iu;
const clinical =
  /\b(?:trauma\w*|symptoms?|disorders?|diagnos\w*|therap\w*|trigger(?:s|ed|ing)?|coping|cope|anxiety|depress\w*|dysfunction\w*|toxic|boundaries|process(?:ing)? (?:this|that|your)|self-care|mindful\w*|resilien\w*|patholog\w*|narcissis\w*|attachment style|mental health|inner child|gaslight\w*)\b/iu;
const helpingVerbs =
  "do|does|did|is|are|was|were|am|can|could|will|would|shall|should|have|has|had|may|might|isn['’]t|aren['’]t|don['’]t|didn['’]t|doesn['’]t|won['’]t|wouldn['’]t|haven['’]t|can['’]t";
const questionWords = 'what|which|who|whom|whose|where|when|how|why';
const yesNo = new RegExp(`^(?:and |but |so )?(?:${helpingVerbs})\\b`, 'iu');
/** "When you think of it, is it still there?": a clause first, then a question that yes answers. */
const yesNoAfterClause = new RegExp(
  `^(?:if|when|as|after|before|since|while|looking|thinking|today|lately)\\b[^,?]*, (?:${helpingVerbs})\\b(?!.*, (?:${questionWords})\\b)`,
  'iu',
);
const interrogative = new RegExp(`\\b(?:${questionWords})\\b`, 'iu');
const joined = '(?:,|;)?\\s+(?:and|or|but)\\s+(?:then\\s+)?';
const before = '(?:(?:at|for|to|with|from|in|on|of|by|since|after|about)\\s+)?';
const twoInOne = new RegExp(
  `\\b(?:${questionWords})\\b[^?]*${joined}(?:${before}(?:${questionWords})\\b|(?:${helpingVerbs}) (?:you|it|they|he|she|there|this|that)\\b)`,
  'iu',
);
const invitation = /\b(?:describe|tell|name|picture|imagine|begin|start|write|pick|put|think|list|go back|recall)\b/iu;

const sentencesIn = (text: string): string[] => text.trim().split(/(?<=[.?!])\s+|(?<=[？。！])/u);

/** Faults that can be told in any language. */
const plainFaults = (text: string): [boolean, WordingFault][] => {
  const words = countWords(text);
  return [
    [words < fewestWords, 'too-short'],
    [words > mostWords, 'too-long'],
    [/[!！¡]/u.test(text), 'exclamation'],
    [/\p{Extended_Pictographic}/u.test(text), 'emoji'],
    [(text.match(/[?？؟]/gu)?.length ?? 0) > 1, 'two-questions'],
    [!/[?？؟;.。…]["”’»]?$/u.test(text.trim()), 'no-end-mark'],
    [/[{}]/u.test(text), 'unfilled-mark'],
    [/ {2}/u.test(text), 'double-space'],
  ];
};

/** Faults a list of English words can find. */
const englishFaults = (text: string): [boolean, WordingFault][] => {
  const sentences = sentencesIn(text);
  const last = sentences.at(-1) ?? '';
  const questions = sentences.filter((sentence) => sentence.endsWith('?'));
  return [
    [praise.test(text), 'praise'],
    [clinical.test(text), 'clinical'],
    [questions.some((one) => yesNo.test(one) || yesNoAfterClause.test(one) || !interrogative.test(one)), 'yes-no'],
    [questions.some((one) => twoInOne.test(one)), 'two-questions'],
    [questions.length === 0 && !invitation.test(text), 'not-a-question'],
    // Words in quotation marks are somebody's own.
    [/\b(?:I|me|my|we|us|our)\b/u.test(last.replace(/“[^”]*”/gu, '')), 'first-person'],
  ];
};

/**
 * The faults of one question as it would be asked (`{subject}` filled in), each once, in the order of `wordingFaults`.
 * With `english: false` only those that hold in any language.
 */
export const faultsOf = (text: string, { english = true }: { english?: boolean } = {}): WordingFault[] => {
  const found = new Set(
    [...plainFaults(text), ...(english ? englishFaults(text) : [])].flatMap(([isFault, name]) =>
      isFault ? [name] : [],
    ),
  );
  return wordingFaults.filter((name) => found.has(name));
};
