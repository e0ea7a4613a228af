// Something seen: "I realised that …", "I notice how …", "it struck me that …". Asks what it changes.
import { charge } from './charge.ts';
import { clausesMatching, findingFrom, hasFiniteVerb } from './clause.ts';
import { isOver } from './line-moves.ts';
import type { Move, Rule } from './rule.ts';

const moves: readonly Move[] = [
  { id: 'make-of', kind: 'clarify', text: '{Span}. What do you make of that?' },
  { id: 'sits', kind: 'body', text: '{Span}. How does that sit with you?' },
  { id: 'to-see', kind: 'moment', text: '{Span}. What was it like to see that?' },
  { id: 'to-see-now', kind: 'image', text: '{Span}. What is it like to see that?' },
  { id: 'changes', kind: 'step', text: '{Span}. What does that change for you?' },
];

const aside = String.raw`(?:(?:just|suddenly|only|finally|now|then|also|slowly|still|have|do|did|began\s+to|begin\s+to|had\s+to|could)\s+)*`;
const seeing = new RegExp(
  String.raw`(?<![\p{L}'’])(?:i\s+${aside}(?:reali[sz]ed?|noticed?|underst(?:and|ood)|discover(?:ed)?|figured\s+out|learn(?:ed|t)|perceived?|found\s+out|find|found|remember(?:ed)?|recogni[sz]ed?|caught\s+myself|saw|see|admit(?:ted)?|observed?|suspect(?:ed)?|gather(?:ed)?)|(?:it|something)\s+(?:struck|dawned\s+on|occurred\s+to|hit)\s+me)\s+(?:(?:today|now|later|yesterday|this\s+morning|tonight|then|afterwards|by\s+this|thereby|with\s+shame)\s+)?(?:that|how|why|what)\s+[\p{L}'’]+`,
  'giu',
);
const catching =
  /(?<![\p{L}'’])i\s+(?:(?:often|sometimes|just|suddenly|then)\s+)?(?:caught|catch|find|found|heard|hear|saw|see)\s+myself\s+(?:not\s+)?(?!in\b|a\b|the\b|at\b|as\b|with\b|on\b)\p{L}+/giu;

const foundOut =
  /(?<![\p{L}'’])i\s+(?:(?:just|only|today|finally)\s+)*found\s+out\s+(?:today\s+)?(?:my|he|she|they|i|we|his|her)\b\s+\p{L}+/giu;

const idle =
  /\b(?:myself\s+(?:not\s+only|worth|obliged|in|very|much|pretty|mightily)|see\s+(?:what|how)\s+(?:you|happens|it\s+goes|i\s+can)|understand\s+(?:what|why|that)\s+you|what\s+you\s+mean|find\s+that\s+(?:hard|funny|odd|interesting|strange)|(?:saw|found|see|noticed)\s+that\s+(?:film|movie|one|guy|man|woman|dog|cat|car|place|book|show|video)|that\s+(?:the\s+)?(?:shop|bus|train|battery|printer|wifi|milk)|that\s+it\s+was\s+(?:raining|late|time|\d)|remember\s+(?:what|how)\s+(?:it|the)\s+was\s+called|how\s+to\b|that\s+(?:day|night|time|summer|year|morning|evening)|caught\s+(?:a|the))\b/iu;

/** In a long account only what one saw about oneself. */
const aboutOneself = /\bmyself\b|\b(?:that|how|why|what)\b.*\b(?:i|me|my)\b/iu;

/** "I observe that Will" was cut in the middle: what was seen has to be a clause. */
const saysWhat = (clause: string): boolean => {
  const seen = /\bthat\s+(.*)$/iu.exec(clause)?.[1];
  return seen === undefined || hasFiniteVerb(seen);
};

const longAnswerWords = 120;

const fitting = (clause: string): readonly Move[] =>
  moves.filter(({ id }) => id !== (isOver(clause) ? 'to-see-now' : 'to-see'));

export const realisation: Rule = {
  id: 'realisation',
  because: 'You wrote about something you noticed or came to see.',
  strength: 4.6,
  find: ({ sentences, words }) =>
    sentences.flatMap((sentence) =>
      [seeing, catching, foundOut].flatMap((pattern) =>
        clausesMatching(sentence, pattern)
          .filter(
            ({ clause }) =>
              !idle.test(clause) &&
              saysWhat(clause) &&
              (words <= longAnswerWords || charge(clause) > 0 || aboutOneself.test(clause)),
          )
          .flatMap(({ clause }) => findingFrom(clause, fitting(clause))),
      ),
    ),
};
