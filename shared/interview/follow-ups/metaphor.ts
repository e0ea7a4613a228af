// An image: "it feels like treading water", "there is a wall between us". Stays inside it and does not explain it.
import { clausesMatching, findingFrom } from './clause.ts';
import { isOver } from './line-moves.ts';
import type { Move, Rule } from './rule.ts';

const moves: readonly Move[] = [
  { id: 'around', kind: 'image', text: '{Span}. What do you see when you picture that?' },
  { id: 'change', kind: 'step', text: '{Span}. What would have to change for it to feel different?' },
  { id: 'since', kind: 'moment', text: '{Span}. When did it start to feel like that?' },
  { id: 'most', kind: 'clarify', text: '{Span}. Where do you notice that most?' },
];
const pastMoves: readonly Move[] = [
  { id: 'like', kind: 'body', text: '{Span}. What was that like for you?' },
  { id: 'stayed', kind: 'return', text: '{Span}. What has stayed with you from that?' },
];

const feels =
  /(?<![\p{L}'’])(?:it|this|everything|life|work|home|the\s+house|(?:my|the)\s+\p{L}+|being\s+\p{L}+(?:\s+\p{L}+)?)\s+(?:(?:still|just|always|sometimes|often|only)\s+)?(?:feels?|felt|is\s+(?:just\s+)?like|was\s+(?:just\s+)?like)\s+(?:(?:a\s+(?:bit|little)|almost|exactly|just|more)\s+)?(?:like\s+|as\s+(?:if|though)\s+|(?<=like\s))[\p{L}'’]+/giu;
const iFeel =
  /(?<![\p{L}'’])(?:i|i['’]m)\s+(?:(?:still|just|always|sometimes|often|suddenly|really)\s+)?(?:feel|felt|feeling|am|was|have\s+been|look|looked)\s+(?:(?:a\s+(?:bit|little)|almost|exactly|just|more)\s+)?(?:like\s+(?:a|an|some|someone|somebody|the|i['’]m|i\s+(?:am|was|have|live|stand|sit|carry|walk)|i['’]ve)|as\s+(?:if|though))\s+[\p{L}'’]+/giu;
const simile =
  /(?<![\p{L}'’])(?:i|he|she|we|they|it|my\s+\p{L}+)\s+[^,;:.()]{3,60}?\slike\s+(?:a|an)\s+(?:\p{L}+\s+){0,2}\p{L}+/giu;
const subjectOf = String.raw`(?:(?:i|we)(?:['’](?:m|ve|re)|\s+(?:am|have|was|are|were|keep|kept|feel|felt|live|lived))?|there\s+(?:is|was)|there['’]s|it(?:['’]s|\s+(?:is|was))|(?:my|our)\s+(?:head|heart|mind|life|chest|stomach|brain|days?|body|marriage|job|family|house|throat|shoulders)(?:\s+(?:is|was|has|feels|felt))?)`;
const picture =
  '(?:a\\s+(?:\\p{L}+\\s+)?(?:wall|weight|knot|stone|lump|hole|fog|cloud|mask|cage|tunnel|storm|mountain|cliff|chasm|gulf|labyrinth|maze|treadmill|hamster\\s+wheel|battlefield|minefield|desert|bridge|crossroads?|browser|pressure\\s+cooker|time\\s+bomb|house\\s+of\\s+cards|rollercoaster|tightrope)\\b|walking\\s+on\\s+eggshells|treading\\s+water|drowning\\s+in|running\\s+on\\s+(?:empty|fumes)|under\\s?water|in\\s+a\\s+(?:fog|bubble|cage|tunnel)|on\\s+thin\\s+ice|falling\\s+apart|coming\\s+apart|spinning\\s+plates|juggling|going\\s+in\\s+circles|hitting\\s+a\\s+wall|holding\\s+my\\s+breath|sinking|autopilot)';
const fixed = new RegExp(String.raw`(?<![\p{L}'’])${subjectOf}\s+(?:[\p{L}'’-]+\s+){0,4}?${picture}`, 'giu');

/** Appetites, likenesses and measures: "like" without an image. */
const plain =
  /\b(?:like\s+(?:a|an|some)\s+(?:\p{L}+\s+)?(?:drink|coffee|tea|walk|nap|burger|pizza|snack|change|bath|beer|day|week|lot|bit|year|month|good\s+(?:idea|day|time|person|fit)|nice\s+\p{L}+|great\s+\p{L}+|long\s+(?:day|time|week)|bad\s+idea|waste|lot|shame|plan|charm|minute|second|job|holiday|yes|no)|like\s+(?:pizza|rain|it|that|this|him|her|them|me|you|to|going|having|eating|doing|sleeping|talking|nothing|home|ages|years|yesterday|i\s+(?:should|need|want|have\s+to|can['’]?t|don['’]?t|did|do|could|would|might|know|am\s+(?:getting|not|the|a|being|too|doing|always|going|supposed|ready)|have\s+(?:a|no|to|been|had|not))|i['’]m\s+(?:getting|not|the|a|being|too|doing|always|going\s+to|supposed|ready|losing\s+\p{L}+\s+time|failing|missing|wasting)|i['’]ve\s+(?:been|had|got|not|no|lost|done|made)|(?:a|an|the)\s+(?:fraud|failure|bad|good|better|terrible))|would\s+like|looks?\s+like\s+(?:rain|snow)|look(?:ed|s)?\s+like\s+(?:my|his|her|a\s+(?:real|normal))|something\s+like|as\s+if\s+nothing|as\s+though\s+nothing|(?:brick|garden|stone|back|kitchen|bedroom|front)\s+wall|on\s+the\s+wall|(?:blind|button|key|mouse)\s*hole|a\s+(?:new|big|nice|paper|face|halloween|surgical)\s+mask|mask\s+(?:in|for|on)|climb\p{L}*\s+a|(?:foot)?bridge\s+(?:over|across)|storm\s+(?:last|warning|on)|train|motorway|gained|lost\s+a|kidney|gall|cloud\s+(?:storage|service)|love[ds]?\s+like)\b/iu;

export const metaphor: Rule = {
  id: 'metaphor',
  because: 'You put it in an image.',
  strength: 5.4,
  find: ({ sentences }) =>
    sentences.flatMap((sentence) =>
      [
        ...[feels, iFeel, fixed].flatMap((pattern) => clausesMatching(sentence, pattern)),
        // "I keep almonds like a squirrel" is a joke; of what is over and one's own it mostly is none.
        ...clausesMatching(sentence, simile).filter(({ clause }) => /^i\s/iu.test(clause) && isOver(clause)),
      ]
        .filter(({ clause }) => !plain.test(clause) && !/^(?:i|my\s+\p{L}+)\s+\p{L}+ing\b/iu.test(clause))
        .flatMap(({ clause }) => findingFrom(clause, isOver(clause) ? pastMoves : moves)),
    ),
};
