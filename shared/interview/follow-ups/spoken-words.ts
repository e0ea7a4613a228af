// Words somebody said, written down in quotation marks. They are quoted back as they stand.
import type { Finding, Move, Rule } from './rule.ts';
import { countWords, isEnglish } from './signals-of.ts';

const moves: readonly Move[] = [
  { id: 'land', kind: 'body', text: 'You quote the words “{span}”. What happens inside you when you hear them again?' },
  { id: 'tone', kind: 'moment', text: '“{span}”: those were the words. In what tone of voice were they said?' },
  {
    id: 'answer',
    kind: 'need',
    text: 'You quote “{span}”. What would you say to that with all the time in the world?',
  },
  { id: 'meant', kind: 'other-view', text: '“{span}”, you quote. What do you think those words were meant to do?' },
  { id: 'not-said', kind: 'clarify', text: 'You quote “{span}”. What did those words leave out?' },
];

const speech = String.raw`(?:said|says|say|saying|told|tells|asked|asks|answered|replied|whispered|shouted|yelled|screamed|muttered|texted|wrote|called\s+(?:me|him|her|out)|goes|went|was\s+like|like|thought|kept\s+saying|repeated|laughed|snapped|sighed|announced|murmured)`;
const quotedPart = String.raw`(?:“(?<curly>[^“”"\n]{6,110})”|"(?<straight>[^“”"\n]{6,110})"|(?<![\p{L}])['‘](?<single>[^‘’"\n]*?(?:['’]\p{L}[^‘’'"\n]*?)*)['’](?!\p{L}))`;
const before = new RegExp(
  String.raw`\b${speech}(?:\s+(?:to\s+)?(?:me|him|her|us|them|my\s+\p{L}+|\p{Lu}\p{Ll}+|that|quietly|again|once|only|simply|then))*\s*[,:]?\s*${quotedPart}`,
  'giu',
);
const after = new RegExp(
  String.raw`${quotedPart}\s*,?\s*(?:(?:he|she|they|i|my\s+\p{L}+|\p{Lu}\p{Ll}+)\s+${speech}|${speech}\s+(?:he|she|they|i|my\s+\p{L}+|\p{Lu}\p{Ll}+))\b`,
  'giu',
);
const fewestWords = 3;
const mostWords = 15;
/** Titles and what one reads out are no one's words to oneself. */
const notSaid =
  /\b(?:read|sang|sign|title|song|film|book|poem|page|label|chapter|podcast|headline|novel)\b[^.!?]{0,25}$/iu;
const grave = /\b(?:kill|die|dead|suicid\p{L}*|rape|whore|slut)\b/iu;

const phatic =
  /^(?:good\s+(?:morning|night|evening)|how\s+are\s+you(?:\s+doing)?|see\s+you\s+\p{L}+|thank\s+you(?:\s+very\s+much)?|are\s+you\s+ok(?:ay)?|happy\s+birthday|what['’]?s\s+up|next\s+please|mind\s+the\s+gap)[.,!?]*$/iu;

/** What somebody said begins like a sentence; “can have the patience to sit so long” lost its beginning. */
const isFragment = (quoted: string): boolean =>
  /^(?:can|could|have|has|had|is|are|was|were|and|but|or|nor|to|that|which|whom|than|would|shall|should|might)\b/u.test(
    quoted,
  );

/** In a long account only words that were meant for the writer, or came from them. */
const longAnswerWords = 120;
const toWriter = /\b(?:i|me|my|we|us)\b/iu;

const findingsIn = (text: string, isLong: boolean): Finding[] =>
  [...text.matchAll(before), ...text.matchAll(after)].flatMap((match) => {
    const { curly, straight, single } = match.groups ?? {};
    const quoted = (curly ?? straight ?? single ?? '').trim().replace(/[,.!?]+$/u, '');
    if (isLong && !toWriter.test(match[0].replace(quoted, ''))) return [];
    const words = countWords(quoted);
    if (
      words < (isLong ? fewestWords + 2 : fewestWords) ||
      words > mostWords ||
      /!/u.test(quoted) ||
      !isEnglish(quoted) ||
      isFragment(quoted) ||
      phatic.test(quoted) ||
      grave.test(quoted)
    )
      return [];
    if (/[<>*_#`{}\\|]|https?:|\p{Extended_Pictographic}|[\p{Cc}\p{Cf}]/u.test(quoted)) return [];
    if (notSaid.test(text.slice(0, match.index + match[0].indexOf(quoted)).slice(-60))) return [];
    return [{ quoted, shown: quoted, moves }];
  });

export const spokenWords: Rule = {
  id: 'spoken-words',
  because: 'You wrote down words that somebody said.',
  strength: 4.8,
  find: ({ text, english, words }) => (english ? findingsIn(text, words > longAnswerWords) : []),
};
