// A verdict on oneself: "I'm such a coward", "I am a bad mother". Asks where the measure comes from; never argues.
import { clausesMatching, findingFrom } from './clause.ts';
import { isOver } from './line-moves.ts';
import type { Finding, Move, Rule } from './rule.ts';
import type { Sentence } from './sentences-of.ts';

const moves: readonly Move[] = [
  { id: 'says', kind: 'clarify', text: '{Span}. What makes you say that?', asksWhy: true },
  { id: 'just-before', kind: 'moment', text: '{Span}. What had happened just before you thought that?' },
  {
    id: 'friend',
    kind: 'counter-example',
    text: '{Span}. What would you say to a friend who thought that about themselves?',
  },
  { id: 'goes-back', kind: 'moment', text: '{Span}. Which part of it do you keep going back to?' },
  { id: 'strongest', kind: 'body', text: '{Span}. When is that feeling strongest?' },
  { id: 'likes-you', kind: 'other-view', text: '{Span}. How would somebody who likes you put it?' },
];

const soft = String.raw`(?:(?:so|such|just|really|clearly|obviously|always|still|too|only|probably|basically|simply|quite|being|completely|totally|a\s+bit|a\s+little|apparently)\s+)*`;
const am = String.raw`(?:i['’]?m|i\s+am|i\s+was|i\s+have\s+been|i['’]ve\s+been|i\s+feel\s+like|i\s+felt\s+like|i\s+must\s+be)`;
const bad =
  '(?:stupid|useless|worthless|pathetic|lazy|weak|selfish|cowardly|ridiculous|foolish|hopeless|incompetent|boring|ugly|heartless|needy|spineless|ungrateful|petty|childish|dishonest|hypocritical|unlovable|broken|inadequate|clumsy|vain|idle|negligent|(?:not|never)\\s+(?:good|smart|clever|strong|brave|pretty|thin|interesting|patient|kind)\\s+enough)';
const noun =
  '(?:coward|failure|fraud|idiot|fool|mess|loser|disappointment|burden|hypocrite|liar|monster|joke|wimp|doormat|impostor|imposter|waste|(?:bad|terrible|awful|horrible|rubbish|lousy|poor|useless|selfish|lazy|weak|cruel|cold|stupid|boring|difficult|worthless|pathetic|selfish)\\s+(?:\\p{L}+\\s+)?(?:mother|father|mum|mom|dad|parent|friend|sister|brother|daughter|son|wife|husband|partner|person|man|woman|teacher|boss|colleague|human|listener|lover|cook|writer|student|neighbour|doctor|nurse))';
export const verdict = new RegExp(
  String.raw`(?<![\p{L}'’])(?:${am}\s+${soft}(?:${bad}|(?:a|an|the|the\s+worst)\s+${soft}${noun}|the\s+(?:worst|problem|weak\s+one|difficult\s+one))(?![\p{L}-])|i\s+(?:really\s+|just\s+|always\s+|still\s+)*(?:hated?|despised?|loathed?|blamed?)\s+myself\b|i\s+(?:always|only)\s+(?:ruin|spoil|mess\s+up|fail|disappoint)\b|i\s+(?:have\s+|['’]ve\s+)?(?:let\s+(?:everyone|everybody|him|her|them|my\s+\p{L}+)\s+down|failed\s+(?:as\s+a|my|her|him|them|everyone)))`,
  'giu',
);

/** Judgements about a moment or a skill, said lightly, are none on a person. */
const lightly =
  /\b(?:a\s+bit\s+of\s+an?|weak\s+(?:coffee|signal)|cold\s+(?:and|today|all|in|without|because|outside)|boring\s+to|idle\s+(?:time|hours)|not\s+a\b|lazy\s+(?:sunday|saturday|morning|day)|broken\s+(?:arm|leg)|foolish\s+enough|ugly\s+(?:sweater|jumper)|at\s+(?:chess|darts|bowling|parking|crosswords|wordle))\b/iu;

/** "I blame myself for the accident" is more than a verdict; nobody puts it otherwise in passing. */
const blame = /\b(?:blame|hate|despise|loathe)d?\s+myself\b/iu;

/** "For the accident": there is something one can go back to. */
const hasCause = /\bmyself\s+(?:for|that|about|over)\b/iu;
/** A kinder view comes too soon before the blame was heard. */
const heardWords = 40;

/** What makes one say so mostly stands in the next sentence. */
const isLast = (sentence: Sentence, sentences: readonly Sentence[]): boolean => sentence === sentences.at(-1);

/** Said back as a statement it would sound like agreement; so it stands in quotation marks. */
const citedFrom = (clause: string, fitting: readonly Move[]): Finding[] =>
  findingFrom(clause, fitting).map((finding) => ({ ...finding, shown: finding.quoted, cited: true, weight: 0.5 }));

export const selfJudgement: Rule = {
  id: 'self-judgement',
  because: 'You wrote a verdict on yourself.',
  strength: 6,
  find: ({ sentences, words }) =>
    sentences.flatMap((sentence) =>
      clausesMatching(sentence, verdict)
        .filter(({ clause }) => !lightly.test(clause))
        // In a few lines what follows is what it rests on, and is asked about instead.
        .filter(
          ({ clause }) =>
            blame.test(clause) || isLast(sentence, sentences) || words >= heardWords || sentences.length > 3,
        )
        .flatMap(({ clause }) =>
          citedFrom(
            clause,
            moves.filter(({ id }) =>
              (id === 'says' && !isLast(sentence, sentences)) ||
              ((id === 'friend' || id === 'likes-you') && words < heardWords) ||
              (id === 'just-before' && sentences.length > 1 && words < heardWords)
                ? false
                : blame.test(clause)
                  ? id === 'friend' ||
                    (id === 'goes-back' && hasCause.test(clause)) ||
                    (id === 'strongest' && !hasCause.test(clause))
                  : (id !== 'goes-back' && id !== 'strongest' && id !== 'just-before') || !isOver(clause),
            ),
          ),
        ),
    ),
};
