// A hope, a wish or a fear about how things may go: "I hope she …", "I wish I had …", "I fear that …".
import { clausesMatching, findingFrom, isWholeClause, leansBack } from './clause.ts';
import type { Move, Rule } from './rule.ts';
import { specificity } from './score.ts';

const hopeMoves: readonly Move[] = [
  { id: 'matters', kind: 'need', text: '{Span}. What would that mean to you?' },
  { id: 'in-hand', kind: 'step', text: '{Span}. How much of that is in your own hands?' },
];
/** "I hope they don't remember": a fear in another dress. */
const hopeNotMoves: readonly Move[] = [
  { id: 'worry-behind', kind: 'clarify', text: '{Span}. What is the worry behind that?' },
  { id: 'not-in-hand', kind: 'step', text: '{Span}. How much of that is in your own hands?' },
];
const wishMoves: readonly Move[] = [
  { id: 'would-be', kind: 'image', text: '{Span}. What would that change for you?' },
  { id: 'stands-for', kind: 'need', text: '{Span}. What do you picture when you think of it?' },
];
/** "I wish I had been kinder": it is too late. */
const regretMoves: readonly Move[] = [
  { id: 'meant', kind: 'need', text: '{Span}. What would that have meant to you?' },
  { id: 'in-the-way', kind: 'clarify', text: '{Span}. What got in the way at the time?' },
];
/** "I wish I had asked him", "… told her": it is too late to do it, not to say it. */
const unsaidMoves = (verb: string): readonly Move[] => [
  { id: `would-${verb}`, kind: 'step', text: `{Span}. What would you ${verb}, if you still could?` },
  ...regretMoves.filter(({ id }) => id === 'in-the-way'),
];
const fearMoves: readonly Move[] = [
  { id: 'worries-most', kind: 'clarify', text: '{Span}. What would be the hardest part of that?' },
  { id: 'picture', kind: 'image', text: '{Span}. What do you picture when you think of it?' },
  { id: 'ease', kind: 'need', text: '{Span}. What would ease that a little?' },
  { id: 'behind', kind: 'body', text: '{Span}. When is that fear at its strongest?' },
];

const soft = String.raw`(?:(?:still|really|just|only|also|do|sometimes|often|always|secretly|so|quite|greatly|much|almost|heartily)\s+)*`;
const hoping = new RegExp(
  String.raw`(?<![\p{L}'’])(?:i\s+${soft}(?:hope|long\s+for|look\s+forward\s+to|pray)|i['’]?m\s+${soft}(?:hoping|longing|looking\s+forward\s+to))\s+(?:that\s+)?[\p{L}'’]+`,
  'giu',
);
const wishing = new RegExp(
  String.raw`(?<![\p{L}'’])i\s+${soft}(?:wish(?:ed)?)\s+(?:that\s+)?(?:i|he|she|they|we|it|there|somebody|someone|my|the|people|to)\s+[\p{L}'’]+`,
  'giu',
);
const fearing = new RegExp(
  String.raw`(?<![\p{L}'’])(?:i\s+${soft}(?:fear|dread|worry|doubt|am\s+${soft}(?:afraid|worried|scared|terrified|frightened))|i['’]?m\s+${soft}(?:afraid|worried|scared|terrified|frightened))\s+(?:that\s+|of\s+what\s+|about\s+what\s+|what\s+|how\s+)?(?:he|she|they|my|his|her|their|nobody|no\s+one|people|everyone|something|one\s+day|i\s+(?:will|may|might|shall|am|have|can)|i['’]ll|i['’]m)\s+[\p{L}'’]+`,
  'giu',
);
const idle =
  /\b(?:i\s+pray\s+god|i\s+doubt\s+(?:his|her|my|their|the|he|she|they|it|we)|hope\s+(?:you|that\s+(?:helps|makes|answers)|so|not|this\s+(?:helps|makes)|to\s+(?:hear|see)\s+(?:from\s+)?you|the\s+weather|it\s+(?:rains|stays|helps|is\s+ok))|hope\s+(?:that\s+)?\S+\s+(?:\p{L}+ed|got|was|were|had|made|came)\b|wish\s+(?:you|to\s+(?:say|add|complain|order)|i\s+(?:was|were)\s+(?:dead|never\s+born)|her\s+(?:luck|a\s+happy)|him\s+(?:luck|a\s+happy)|them\s+luck)|afraid\s+(?:that\s+)?i\s+(?:can['’]?t|cannot|have\s+to|must|don['’]?t|am\s+not|will\s+have)|i\s+doubt\s+it|look(?:ing)?\s+forward\s+to\s+(?:hearing|your|it|that|seeing\s+you))\b/iu;

/** What is feared may be to come, or may be so already. */
const toCome = /\b(?:will|may|might|could|going\s+to|one\s+day)\b|['’]ll\b/iu;
const fearFits = (clause: string, moves: readonly Move[]): readonly Move[] =>
  moves === fearMoves && !toCome.test(clause) ? moves.filter(({ id }) => id === 'ease' || id === 'behind') : moves;

const tooLate = /\bwish(?:ed)?\s+(?:that\s+)?\S+(?:\s+\S+)?\s+(?:had|could\s+have|['’]d)\b/iu;

const regretFor = (clause: string): readonly Move[] => {
  const verb = /\bi(?:\s+had|['’]d)\s+(asked|told|said)\b/iu.exec(clause)?.[1]?.toLowerCase();
  return verb === undefined ? regretMoves : unsaidMoves(verb === 'asked' ? 'ask' : 'say');
};

/** What is hoped has to be a clause of its own: "I hope the best" and "I fear my wife" say too little. */
const isWhole = (clause: string): boolean => {
  const hoped =
    /\b(?:hope|hoping|wish|wished|fear|dread|worry|doubt|pray|afraid|worried|scared|terrified|frightened)\s+(?:that\s+|of\s+what\s+|about\s+what\s+|what\s+|how\s+|god\s+)?(.*)$/iu.exec(
      clause,
    )?.[1];
  return hoped === undefined || /^to\s+\p{L}+\s+\p{L}+/u.test(hoped) || isWholeClause(hoped);
};

/** "I hope it will pass": of what, only the rest of the answer says. */
const vague = /\b(?:hope|hoping|wish|fear|afraid|worried)\s+(?:that\s+)?(?:it|this)\b/iu;

export const wish: Rule = {
  id: 'wish',
  because: 'You wrote about something you hope for, wish or fear.',
  strength: 4.4,
  find: ({ sentences }) =>
    sentences.flatMap((sentence) =>
      [
        { pattern: fearing, moves: fearMoves },
        { pattern: wishing, moves: wishMoves },
        { pattern: hoping, moves: hopeMoves },
      ].flatMap(({ pattern, moves }) =>
        clausesMatching(sentence, pattern)
          .filter(
            ({ clause }) =>
              clause.split(/\s+/u).length >= 5 &&
              !idle.test(clause) &&
              isWhole(clause) &&
              specificity(clause) > (vague.test(clause) ? 1 : 0.2),
          )
          .flatMap(({ clause }) =>
            findingFrom(
              clause,
              moves === hopeMoves && /n['’]?t\b|\bnot\b|\bnever\b|\bnobody\b/iu.test(clause)
                ? hopeNotMoves
                : tooLate.test(clause)
                  ? regretFor(clause)
                  : /\bcould\s+(?:tell|ask|say|see)\b/iu.test(clause)
                    ? moves.filter(({ id }) => id !== 'would-be')
                    : fearFits(clause, moves),
            ),
          )
          .filter(({ quoted }) => !leansBack(quoted)),
      ),
    ),
};
