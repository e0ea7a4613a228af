// What can be seen in one answer: its language, its length, its sentences. Remembered by text, for typing re-asks often.
import { type Sentence, sentencesOf } from './sentences-of.ts';

/** `words` counts words in any script; `sentences` are the English ones a rule may quote from. */
export type Signals = { text: string; english: boolean; words: number; sentences: readonly Sentence[] };

/** The rules look at no more than this much of an answer, its end, where people arrive at what they mean. */
export const examinedLength = 4_000;
const rememberedTexts = 40;
const longestSentence = 1_200;

const englishWords = new Set(
  "i i'm i've i'd i'll the a an and or but of to in on at for with from that this it is was are were be been have has had not no my me he she they we you his her their our do does did don't didn't can can't could would should will just so if when what how why there about up out all as by than then its it's who which after before because never always everyone nobody told am im dont really some like feel feels felt last first best away without into over under between home work day today year night mother father friend sister brother wife husband house people time life again still back only even too very much more most here where now down said say says see saw know knew think thought want wanted make made take took come came look good bad old long little own other another every nothing something went go got get left right yes no house why morning evening".split(
    ' ',
  ),
);
/** Small words of other languages that English does not have. "die" and "was" are left out on purpose. */
const otherWords = new Set(
  'und der das nicht ich ist mit für auf ein eine aber wir sie mein meine mich mir le la les des est pas une dans que je mais pour avec nous vous el los las por con una pero muy yo che non sono della di il het een niet ik van maar och att det som inte jag nie się na że jest и не я что в'.split(
    ' ',
  ),
);

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}\p{M}]+(?:'[\p{L}]+)*/gu) ?? [];

/** Whether a text is surely enough English: its small words are, and few of another language's are among them. */
export const isEnglish = (text: string): boolean => {
  const words = wordsOf(text);
  if (words.length === 0) return false;
  const english = words.filter((word) => englishWords.has(word)).length;
  const other = words.filter((word) => otherWords.has(word)).length;
  return english >= 1 && english / words.length >= 0.2 && other * 3 <= english;
};

const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' });

const chunkLength = 1_024;

/**
 * How many words a text has in any script, as people of that script would count. In chunks, because the
 * segmenter's time grows with the square of the length; a chunk's last piece is looked at again with the next.
 */
export const countWords = (whole: string): number => {
  // White space is no word, and a long run of it is slow to segment.
  const text = whole.replace(/\s{2,}/gu, ' ');
  let count = 0;
  let start = 0;
  let length = chunkLength;
  while (start < text.length) {
    const pieces = [...wordSegmenter.segment(text.slice(start, start + length))];
    const isEnd = start + length >= text.length;
    const last = pieces.at(-1);
    if (!isEnd && pieces.length === 1) {
      length *= 2;
      continue;
    }
    const whole = isEnd ? pieces : pieces.slice(0, -1);
    for (const piece of whole) if (piece.isWordLike === true) count += 1;
    if (isEnd || last === undefined) break;
    start += last.index;
    length = chunkLength;
  }
  return count;
};

/** The sentences of a text that are surely English; none when the text as a whole is not. */
export const englishSentences = (text: string): Sentence[] => {
  if (!isEnglish(text)) return [];
  // In a text without a foreign word a short sentence need not prove itself: "My friend passed away last autumn".
  const isPure = !wordsOf(text).some((word) => otherWords.has(word));
  return sentencesOf(text).filter((sentence) => isPure || isEnglish(sentence.text));
};

const examined = (text: string): string => {
  if (text.length <= examinedLength) return text;
  const end = text.slice(-examinedLength);
  const firstStop = /[.!?\n]\s/u.exec(end);
  return firstStop === null ? end : end.slice(firstStop.index + 1);
};

/** No clause can surely be found in a text without full stops, or among columns of white space. */
const isReadable = ({ text }: Sentence): boolean => text.length <= longestSentence && !/\s{3}/u.test(text);

/** A sentence written again and again is looked at once. */
const distinct = (sentences: readonly Sentence[]): Sentence[] => [
  ...new Map(sentences.map((sentence) => [sentence.text + sentence.mark, sentence])).values(),
];

const analyse = (whole: string): Signals => {
  const text = examined(whole);
  return {
    text: /\s{40}/u.test(text) ? text.replace(/\s{40,}/gu, '\n') : text,
    english: isEnglish(text),
    words: countWords(text),
    sentences: distinct(englishSentences(text).filter(isReadable)),
  };
};

const remembered = new Map<string, Signals>();

/** The signals of an answer. Any text will do; the same text always gives the same signals. */
export const signalsOf = (text: string): Signals => {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const signals = analyse(text);
  if (remembered.size >= rememberedTexts) {
    const oldest = remembered.keys().next();
    if (oldest.done !== true) remembered.delete(oldest.value);
  }
  remembered.set(text, signals);
  return signals;
};
