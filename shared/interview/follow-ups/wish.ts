// A hope, a wish or a fear about how things may go: "I hope she …", "I wish I had …", "I fear that …".
import { clausesMatching, findingFrom, isWholeClause, leansBack } from './clause.ts';
import type { Move, Rule } from './rule.ts';
import { specificity } from './score.ts';

const hopeMoves: readonly Move[] = [
  { id: 'came-true', kind: 'image', text: 'You write that {span}. What would you notice first if it came true?' },
  { id: 'behind', kind: 'need', text: '{Span}. What matters to you most about that?' },
  { id: 'in-hand', kind: 'step', text: 'You write that {span}. Which part of it is in your own hands?' },
  { id: 'told', kind: 'other-view', text: 'Who else knows that {span}?' },
];
const wishMoves: readonly Move[] = [
  { id: 'would-be', kind: 'image', text: 'You write that {span}. What would an ordinary day look like then?' },
  { id: 'stands-for', kind: 'need', text: 'You say {span}. What would that give you that is missing now?' },
  { id: 'nearest', kind: 'step', text: 'You write that {span}. What comes nearest to it that is possible?' },
];
const fearMoves: readonly Move[] = [
  { id: 'worst', kind: 'clarify', text: 'You write that {span}. What would be the hardest part of that for you?' },
  { id: 'picture', kind: 'image', text: 'You say {span}. What do you see when you picture it?' },
  {
    id: 'against',
    kind: 'counter-example',
    text: 'You write that {span}. What speaks against that, as far as you can see?',
  },
  { id: 'protect', kind: 'need', text: '{Span}. What are you trying to keep safe?' },
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
  /\b(?:i\s+pray\s+god|i\s+doubt\s+(?:his|her|my|their|the|he|she|they|it|we)|hope\s+(?:you|that\s+(?:helps|makes|answers)|so|not|this\s+(?:helps|makes)|to\s+(?:hear|see)\s+(?:from\s+)?you|the\s+weather|it\s+(?:rains|stays|helps|is\s+ok))|wish\s+(?:you|to\s+(?:say|add|complain|order)|i\s+(?:was|were)\s+(?:dead|never\s+born)|her\s+(?:luck|a\s+happy)|him\s+(?:luck|a\s+happy)|them\s+luck)|afraid\s+(?:that\s+)?i\s+(?:can['’]?t|cannot|have\s+to|must|don['’]?t|am\s+not|will\s+have)|i\s+doubt\s+it|look(?:ing)?\s+forward\s+to\s+(?:hearing|your|it|that|seeing\s+you))\b/iu;

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
              !leansBack(clause) &&
              isWhole(clause) &&
              specificity(clause) > (vague.test(clause) ? 1 : 0.2),
          )
          .flatMap(({ clause }) => findingFrom(clause, moves)),
      ),
    ),
};
