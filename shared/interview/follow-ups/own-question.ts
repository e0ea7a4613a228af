// A question the person asks themselves. It is handed back in their own words, in quotation marks.
import { capitalised, turnRound, unsafeToShow } from '../reflect.ts';
import type { Finding, Move, Rule } from './rule.ts';
import type { Sentence } from './sentences-of.ts';
import { countWords } from './signals-of.ts';

const moves: readonly Move[] = [
  { id: 'first-answer', kind: 'clarify', text: 'You ask yourself {span}. What comes to mind first as an answer?' },
  { id: 'asks-now', kind: 'moment', text: 'You ask yourself {span}. What makes you ask that now?' },
  { id: 'guess', kind: 'counter-example', text: 'You ask yourself {span}. If you had to guess, what would you say?' },
  { id: 'how-long', kind: 'body', text: 'You ask yourself {span}. How long has that question been with you?' },
];

const asking =
  /(?:^|[,:;–—]\s+)((?:and\s+|but\s+|so\s+|or\s+)?(?:why|what|how|who|where|when|which|am|is|are|was|were|should|shall|do|does|did|will|would|can|could|have|has|what\s+if)\b.*)$/iu;
const own = /(?<![\p{L}'’])(?:i|i['’](?:m|ve|d|ll)|me|my|myself|mine|we|us|our)(?![\p{L}])/iu;
/** Said to the reader, to somebody else, or not meant as a question at all. */
const notForSelf =
  /\b(?:you|your|yours|should\s+(?:i|we)\s+(?:see|meet|find|hear)\b.*\bbut|(?:i|he|she|they)\s+(?:said|says|asked|asks|told)|guess\s+what|what\s+can\s+i\s+say|what\s+do\s+i\s+know|who\s+am\s+i\s+kidding|where\s+(?:was|were)\s+(?:i|we)\??$|what\s+else\s+can\s+i\s+(?:say|write|tell)|what\s+(?:should|shall|do|can)\s+i\s+(?:write|say|type|answer|put)|can\s+(?:i|we)\s+(?:skip|stop|go|move|do\s+this)|may\s+i|do\s+i\s+have\s+to\s+(?:answer|write)|shall\s+we|should\s+i\s+(?:go\s+on|continue|answer|write|start)|am\s+i\s+right|isn['’]?t\s+it|what['’]?s\s+my\s+(?:line|password)|did\s+i\s+(?:mention|tell)|(?<!why\s)did\s+i\s+say|have\s+i\s+(?:mentioned|said|told))\b/iu;
const mostWords = 15;
const fewestWords = 4;
/** So plainly a question that it needs no mark. */
const unmarked = /^why (?:do|did|am|can['’]?t|is it always) (?:i|me)\b/iu;

const helping = '(?:am|was|would|should|can|could|will|shall|must|have|had)';
const person = "(?:i|my\\s+[\\p{L}'’]+)";
const asked = new RegExp(`^(why|how|what|who|where|when|which)\\s+(${helping})\\s+(${person})\\s+(.+)$`, 'iu');
const askedWithDo = /^(why|how|what|who|where|when)\s+do\s+(i)\s+(.+)$/iu;
const yesNo = new RegExp(`^(${helping})\\s+(${person})\\s+(.+)$`, 'iu');
const yesNoWithDo = /^do\s+(i)\s+(.+)$/iu;
/** "Who is left?" and "what if …" ask in the order they report in. */
const straight =
  /^(?:who\s+(?:else\s+)?(?:is|was|would|will|sees|knows|decides)|what\s+(?:is|makes|made|keeps)\s+(?:left|me|it))\b/iu;

/** The question as one would report it: "why do I wait" becomes "why I wait". Null where that takes more than moving a word. */
const reported = (question: string): string | null => {
  const [, word = '', verb = '', subject = '', rest = ''] = asked.exec(question) ?? [];
  if (word !== '') return `${word.toLowerCase()} ${subject} ${verb} ${rest}`;
  const [, doWord = '', doer = '', done = ''] = askedWithDo.exec(question) ?? [];
  if (doWord !== '') return `${doWord.toLowerCase()} ${doer} ${done}`;
  const [, helper = '', who = '', said = ''] = yesNo.exec(question) ?? [];
  if (helper !== '') return `whether ${who} ${helper.toLowerCase()} ${said}`;
  const [, doing = '', what = ''] = yesNoWithDo.exec(question) ?? [];
  if (doing !== '') return `whether ${doing} ${what}`;
  return straight.test(question) ? question.slice(0, 1).toLowerCase() + question.slice(1) : null;
};

const proper = /\b(?:i|christmas|easter|eid|god|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/gu;
/** A question that was shouted, in a normal voice. */
const calmly = (found: string, calm: string): string =>
  found === calm ? found : capitalised(calm.replace(proper, (word) => capitalised(word)));

const rhetorical = /\bthe\s+point\b|^(?:who\s+(?:knows|cares)|what\s+(?:now|next|else))\b|^how\s+(?:could|dare)\b/iu;

const questionIn = ({ text, mark, spoken }: Sentence): Finding[] => {
  const found = asking.exec(text)?.[1];
  const isMarked = mark.startsWith('?');
  if (spoken || found === undefined || (!isMarked && !(unmarked.test(found) && found === text))) return [];
  if (unsafeToShow.test(found) || notForSelf.test(text) || !own.test(found)) return [];
  const words = countWords(found);
  if (words < fewestWords || words > mostWords) return [];
  const calm = found === found.toUpperCase() ? found.toLowerCase() : found;
  const report = reported(calm);
  const turnedRound = report === null ? null : turnRound(report);
  // What cannot be reported stands in quotation marks; its question mark stays behind, so that one is asked, not two.
  const isOld = /\b(?:always|ever|never|again|keep|still|bother|just)\b/iu.test(found);
  return [
    {
      quoted: found,
      shown: turnedRound ?? calmly(found, calm),
      moves: moves.filter(
        ({ id }) => (id !== 'how-long' || isOld) && (!rhetorical.test(found) || id === 'asks-now' || id === 'how-long'),
      ),
      ...(turnedRound === null ? { cited: true } : {}),
    },
  ];
};

export const ownQuestion: Rule = {
  id: 'own-question',
  because: 'You asked yourself a question.',
  strength: 5.4,
  find: ({ sentences }) => sentences.flatMap(questionIn),
};
