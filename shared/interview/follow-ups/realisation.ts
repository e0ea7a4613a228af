// Something seen: "I realised that …", "I notice how …", "it struck me that …". Asks what it changes.
import { charge } from './charge.ts';
import { clausesMatching, findingFrom, hasFiniteVerb } from './clause.ts';
import type { Move, Rule } from './rule.ts';

const moves: readonly Move[] = [
  { id: 'since', kind: 'clarify', text: 'You write that {span}. What has looked different to you since?' },
  { id: 'how', kind: 'moment', text: 'You write that {span}. What was happening when it became clear?' },
  { id: 'known', kind: 'body', text: 'You say {span}. How long might some part of you have known?' },
  { id: 'then-what', kind: 'step', text: 'You write that {span}. What follows from that, if anything does?' },
  { id: 'other', kind: 'other-view', text: '{Span}. Who might see that quite differently?' },
];

const aside = String.raw`(?:(?:just|suddenly|only|finally|now|then|also|slowly|still|have|do|did|began\s+to|begin\s+to|had\s+to|could)\s+)*`;
const seeing = new RegExp(
  String.raw`(?<![\p{L}'’])(?:i\s+${aside}(?:reali[sz]ed?|noticed?|underst(?:and|ood)|discover(?:ed)?|figured\s+out|learn(?:ed|t)|perceived?|found\s+out|find|found|remember(?:ed)?|recogni[sz]ed?|caught\s+myself|saw|see|admit(?:ted)?|observed?|suspect(?:ed)?|gather(?:ed)?)|(?:it|something)\s+(?:struck|dawned\s+on|occurred\s+to|hit)\s+me)\s+(?:(?:today|now|later|yesterday|this\s+morning|tonight|then|afterwards|by\s+this|thereby|with\s+shame)\s+)?(?:that|how|why|what)\s+[\p{L}'’]+`,
  'giu',
);
const catching =
  /(?<![\p{L}'’])i\s+(?:(?:often|sometimes|just|suddenly|then)\s+)?(?:caught|catch|find|found|heard|hear|saw|see)\s+myself\s+(?:not\s+)?(?!in\b|a\b|the\b|at\b|as\b|with\b|on\b)\p{L}+/giu;

const idle =
  /\b(?:myself\s+(?:not\s+only|worth|obliged|in|very|much|pretty|mightily)|see\s+(?:what|how)\s+(?:you|happens|it\s+goes|i\s+can)|understand\s+(?:what|why|that)\s+you|what\s+you\s+mean|find\s+that\s+(?:hard|funny|odd|interesting|strange)|(?:saw|found|see|noticed)\s+that\s+(?:film|movie|one|guy|man|woman|dog|cat|car|place|book|show|video)|that\s+(?:the\s+)?(?:shop|bus|train|battery|printer|wifi|milk)|that\s+it\s+was\s+(?:raining|late|time|\d)|remember\s+(?:what|how)\s+(?:it|the)\s+was\s+called|how\s+to\b|that\s+(?:day|night|time|summer|year|morning|evening)|caught\s+(?:a|the))\b/iu;

/** Only what concerns oneself can have been known all along. */
const inward = /^i\s+(?:\p{L}+\s+)?(?:reali|underst|admit|see|saw|notic|caught|catch)/iu;

/** "I observe that Will" was cut in the middle: what was seen has to be a clause. */
const saysWhat = (clause: string): boolean => {
  const seen = /\bthat\s+(.*)$/iu.exec(clause)?.[1];
  return seen === undefined || hasFiniteVerb(seen);
};

const longAnswerWords = 120;

export const realisation: Rule = {
  id: 'realisation',
  because: 'You wrote about something you noticed or came to see.',
  strength: 4.6,
  find: ({ sentences, words }) =>
    sentences.flatMap((sentence) =>
      [
        { pattern: seeing, fitting: moves },
        { pattern: catching, fitting: moves.filter(({ id }) => id !== 'other') },
      ].flatMap(({ pattern, fitting }) =>
        clausesMatching(sentence, pattern)
          .filter(
            ({ clause }) =>
              !idle.test(clause) &&
              saysWhat(clause) &&
              (words <= longAnswerWords || charge(clause) > 0 || inward.test(clause)),
          )
          .flatMap(({ clause }) =>
            findingFrom(
              clause,
              fitting.filter(({ id }) => id !== 'known' || inward.test(clause)),
            ),
          ),
      ),
    ),
};
