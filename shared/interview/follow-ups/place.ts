// A place somebody was in: "I sat in the car outside the clinic". Asks for what the place itself was like.
import { charge } from './charge.ts';
import { clausesMatching, findingFrom } from './clause.ts';
import { isOver } from './line-moves.ts';
import type { Move, Rule } from './rule.ts';

const moves: readonly Move[] = [
  { id: 'like', kind: 'body', text: '{Span}. What was that like for you?' },
  { id: 'mind', kind: 'moment', text: '{Span}. What was going through your mind?' },
  { id: 'clearest', kind: 'return', text: '{Span}. What do you remember most clearly?' },
];
/** Where one lives or often is has not been left. */
const homeMoves: readonly Move[] = [
  { id: 'home-like', kind: 'body', text: '{Span}. What is it like for you there?' },
  { id: 'home-came', kind: 'clarify', text: '{Span}. How did you come to be there?' },
];
/** Coming and going fill any long account of a day; staying somewhere does not. */
const passing =
  /\b(?:went|walked|drove|visited|arrived|left|dined|ate|drank|returned|stopped|rode|ran|worked|took|office|waited\s+(?:with|up)?on)\b/iu;
/** To stay somewhere, to go back, to go alone: where the place is more than the way to something. */
const staying =
  /\b(?:sat|stood|lay|hid|knelt|slept|waited|stayed|wandered|back|again|live|lived|grew\s+up|first|sit|hours?|alone)\b/iu;
const longAnswerWords = 90;
/** Where one stays still for a while, something goes through one's mind. */
const pausing = /\b(?:sat|stood|lay|hid|knelt|waited)\b/iu;

const movesFor = (clause: string): readonly Move[] => {
  if (!isOver(clause)) return homeMoves;
  return pausing.test(clause) ? moves : moves.filter(({ id }) => id !== 'mind');
};

const verb =
  '(?:was\\s+(?:back|again|alone)|went\\s+back|went|came\\s+back|came\\s+home|moved|grew\\s+up|live|lived|sat|stood|walked|drove|returned|stayed|slept|woke\\s+up|waited|stopped|lay|swam|cycled|rode|ran|climbed|wandered|landed|arrived|visited|left|danced|sang|ate|dined|drank|took\\s+the\\s+(?:train|boat|bus)|knelt|hid|parked|got\\s+lost|got\\s+off|stared\\s+out|looked\\s+out|worked)';
const way =
  '(?:(?:down|up|out|alone|again|together|there|home|for\\s+(?:a|an|\\p{L}+)\\s+\\p{L}+|with\\s+(?:my\\s+)?\\p{L}+|all\\s+(?:day|night|morning|evening|afternoon))\\s+){0,2}';
const preposition =
  '(?:in|at|to|into|through|along|by|near|outside|across|on|behind|under|beside|from|around|over|past|of)';
const somewhere =
  "(?:the|my|our|his|her|their|a|an|that|this|[\\p{L}'’]+['’]s)\\s+(?:[\\p{L}'’-]+\\s+){0,2}?(?:house|home|flat|apartment|kitchen|garden|hall|hallway|corridor|stairs|staircase|bedroom|bathroom|attic|cellar|basement|balcony|porch|garage|shed|street|road|lane|corner|square|park|wood|woods|forest|field|fields|hill|mountain|beach|shore|sea|river|lake|canal|harbour|harbor|bridge|bench|station|platform|airport|train|bus|car|car\\s+park|boat|ferry|church|chapel|abbey|cathedral|mosque|synagogue|temple|cemetery|graveyard|grave|hospital|clinic|ward|waiting\\s+room|surgery|school|classroom|library|museum|theatre|theater|cinema|playhouse|cafe|café|pub|bar|tavern|inn|restaurant|shop|supermarket|market|office|desk|factory|studio|stage|court|prison|village|town|city|island|farm|hotel|room|window|door|gate|wall|roof|table|sofa|bed|floor|pool|playground|pitch|stadium|tower|palace|yard|wharf|fair|exchange)";
const named =
  "(?!(?:I|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|January|February|March|April|May|June|July|August|September|October|November|December)(?:day)?\\b)\\p{Lu}[\\p{Ll}'’]+(?:[\\s-]\\p{Lu}[\\p{Ll}'’]+){0,2}";
/** The verb may begin with any letter case; names of places may not. */
const being = new RegExp(
  String.raw`(?<![\p{L}'’])(?:[Ii]|[Ww]e|[Hh]e\s+and\s+I|[Mm]y\s+\p{L}+\s+and\s+I)\s+(?:(?:just|then|also|only|still|once|finally|even|often|always)\s+)?${verb}\s+${way}(?:${preposition}\s+)?(?:${somewhere}|${named})(?![\p{L}])`,
  'gu',
);
const idle =
  /\b(?:waited\s+(?:with|upon|on)\b|went\s+to\s+(?:bed|sleep|work|the\s+(?:shop|toilet|bathroom|office|gym))$|in\s+(?:English|German|French)|(?:left|came|went|ran|drove)\s+over\b|(?:into|at|in)\s+the\s+(?:end|floor\s+with)|(?:to|from)\s+(?:God|Mr|Mrs|Dr|Netflix|Instagram|Zoom|Teams|Facebook|Spotify)|on\s+(?:Zoom|Teams|Netflix|Instagram|YouTube|Facebook)|at\s+(?:Christmas|Easter)|bored\s+at)\b/iu;
const fewestWords = 5;

export const place: Rule = {
  id: 'place',
  because: 'You wrote about a place you were in.',
  strength: 2.6,
  find: ({ sentences, words }) =>
    sentences.flatMap((sentence) =>
      clausesMatching(sentence, being)
        .filter(
          ({ clause }) =>
            !idle.test(clause) &&
            clause.split(/\s+/u).length >= (words < longAnswerWords ? fewestWords : fewestWords + 2),
        )
        .filter(({ clause }) => charge(clause) > 0 || staying.test(clause))
        .filter(({ clause }) => words < longAnswerWords || (!passing.test(clause) && charge(sentence.text) > 0))
        .flatMap(({ clause }) => findingFrom(clause, movesFor(clause))),
    ),
};
