// Words somebody said, written down in quotation marks. They are quoted back as they stand.
import type { Finding, Move, Rule } from './rule.ts';
import { countWords, isEnglish } from './signals-of.ts';

/** Words the person was told. */
const heardMoves: readonly Move[] = [
  { id: 'land', kind: 'body', text: '“{span}” – what went through you when you heard that?' },
  { id: 'make-of', kind: 'clarify', text: '“{span}” – what did you make of that?' },
  { id: 'stays', kind: 'return', text: '“{span}” – what about those words has stayed with you?' },
  { id: 'hear', kind: 'need', text: '“{span}” – what was it like to hear that?' },
];
/** Words that come again and again. */
const heardOftenMoves: readonly Move[] = [
  { id: 'hear-often', kind: 'body', text: '“{span}” – what goes through you when you hear that?' },
  { id: 'make-often', kind: 'clarify', text: '“{span}” – what do you make of that?' },
];
/** Words the person said, or kept to themselves. */
const ownMoves: readonly Move[] = [
  { id: 'say', kind: 'body', text: '“{span}” – what was it like to say that?' },
  { id: 'made', kind: 'clarify', text: '“{span}” – what made you say that?', asksWhy: true },
  { id: 'now', kind: 'need', text: '“{span}” – how does that sound to you now?' },
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
  /\b(?:read|sang|sign|title|song|film|book|poem|page|label|chapter|podcast|headline|novel|tattoo|card|note|shirt|mug|it\s+says|it\s+said)\b[^.!?]{0,25}$/iu;
const grave = /\b(?:kill|die|dead|suicid\p{L}*|rape|whore|slut)\b/iu;

const phatic =
  /^(?:good\s+(?:morning|night|evening)|how\s+are\s+you(?:\s+doing)?|see\s+you\s+\p{L}+|thank\s+you(?:\s+very\s+much)?|are\s+you\s+ok(?:ay)?|happy\s+birthday|what['’]?s\s+up|next\s+please|mind\s+the\s+gap)[.,!?]*$/iu;

/** What somebody said begins like a sentence; “can have the patience to sit so long” lost its beginning. */
const isFragment = (quoted: string): boolean =>
  /^(?:can|could|have|has|had|is|are|was|were|and|but|or|nor|to|that|which|whom|than|would|shall|should|might)\b/u.test(
    quoted,
  );

/** Who said it stands beside the words: "I said", "said I". */
const saidByWriter =
  /(?<!\p{L})i(?:['’]d|\s+(?:just|only|then|even|actually|finally))?\s+(?:said|told|asked|answered|replied|whispered|shouted|yelled|wrote|texted|went|was\s+like|repeated|muttered|snapped)\b|\bsaid\s+i\b/iu;
const often = /\b(?:keeps?|always|says|tells|every)\b/iu;
const justBefore = (text: string, index: number): string => text.slice(Math.max(0, index - 20), index);
const thought = /\b(?:thought|goes|went)\b/iu;

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
    const around = match[0].replace(quoted, '');
    if (thought.test(around)) return [];
    return [
      {
        quoted,
        shown: quoted,
        moves: saidByWriter.test(justBefore(text, match.index) + around)
          ? ownMoves
          : often.test(justBefore(text, match.index) + around)
            ? heardOftenMoves
            : heardMoves,
      },
    ];
  });

export const spokenWords: Rule = {
  id: 'spoken-words',
  because: 'You wrote down words that somebody said.',
  strength: 4.8,
  find: ({ text, english, words }) => (english ? findingsIn(text, words > longAnswerWords) : []),
};
