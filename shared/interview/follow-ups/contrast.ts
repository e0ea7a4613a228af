// Two sides in one sentence: "I love the work but I dread the people". Both are quoted together, neither is preferred.
import { findingFrom, isStatement, longestSentence, mayBegin } from './clause.ts';
import { isOver } from './line-moves.ts';
import type { Finding, Move, Rule } from './rule.ts';
import type { Sentence } from './sentences-of.ts';
import { countWords } from './signals-of.ts';

const moves: readonly Move[] = [
  { id: 'weighs', kind: 'moment', text: '{Span}. Which side of that weighs more at the moment?' },
  { id: 'carry', kind: 'body', text: '{Span}. What is it like to carry both?' },
  { id: 'live-with', kind: 'need', text: '{Span}. How do you live with both?' },
];

/** "I trust him, though I never tell him everything": two things that are true, and no pull. */
const besideMoves: readonly Move[] = [
  { id: 'beside', kind: 'body', text: '{Span}. What is that like for you?' },
  { id: 'beside-feel', kind: 'need', text: '{Span}. How do you feel about that?' },
];
const besidePastMoves: readonly Move[] = [
  { id: 'beside-was', kind: 'body', text: '{Span}. What was that like for you?' },
  { id: 'beside-now', kind: 'need', text: '{Span}. How do you feel about that now?' },
];

/** Of what is over one asks how it went, not how it weighs now. */
const pastMoves: readonly Move[] = [
  { id: 'had-both', kind: 'body', text: '{Span}. What was it like to have both at once?' },
  { id: 'both-now', kind: 'need', text: '{Span}. How do you see that now?' },
];

const start = String.raw`(?:i|i['’](?:m|d|ve|ll)|im|my\s+\p{L}+|part\s+of\s+me|he|she|it|they|we)(?!\s+\p{L}+ing\b)`;
const hinge = String.raw`(?:but|and\s+yet|yet|although|though|even\s+though|while)`;
const middle = new RegExp(
  String.raw`(?<![\p{L}'’])${start}\s[^;:.,()“”"]{4,70}?,?\s+${hinge}\s+(?:(?:then|still|now|also|at\s+the\s+same\s+time|somehow|deep\s+down|inside)\s+)?${start}\s[^;:,()“”"]{4,80}`,
  'giu',
);
const opening = new RegExp(
  String.raw`^(?:although|though|even\s+though|much\s+as|while)\s+${start}\s[^;:.,()“”"]{4,70},\s+${start}\s[^;:,()“”"]{4,80}`,
  'giu',
);
/** At least one half has to be about what goes on in the person, or both sides are only weather and roads. */
const inner =
  /\b(?:i|i['’]m|me|part\s+of\s+me)\s+(?:[\p{L}'’]+\s+){0,3}?(?:love|like|hate|want|need|know|knew|wanted|loved|hated|missed|trusted|feel|felt|hope|wish|fear|dread|miss|enjoy|trust|believe|care|envy|admire|regret|resent|understand|agree|promised|should|must|ought|can['’]?t|cannot|could\s?n['’]?t|don['’]?t|didn['’]?t|pretend|pretended|act|smile|smiled|laughed|said\s+(?:yes|no|nothing)|never|always|am|was|tired|happy|glad|sad|angry|furious|ashamed|afraid|scared|proud|lonely|guilty|relieved|jealous)\b/iu;
const firstPerson = /\b(?:i|me|my|myself|i['’](?:m|d|ve|ll)|im)\b/iu;
/** What pulls: a wish, a bond, an aversion. Only two of these can weigh against each other. */
const pull =
  /\b(?:i|i['’]m|part\s+of\s+me)\s+(?:[\p{L}'’]+\s+){0,2}?(?:love[d]?|like|hate[d]?|want(?:s|ed)?|need|miss|hope|wish|dread|fear|trust|enjoy|envy|resent|should|must|ought|afraid|scared|terrified|frightened|proud|ashamed|guilty|relieved|angry|furious|jealous|lonely|alone|said\s+(?:yes|no)|understand|can['’]?t\s+(?!help)\p{L}+|don['’]?t\s+want|didn['’]?t\s+want)\b/iu;
/** What cannot be helped, and what might have been, are no second force. */
const noForce =
  /\b(?:can['’]?t|cannot|could\s?n['’]?t|could\s+not)\s+help\b|\bthough\s+(?:i|it|he|she|they)\s+(?:was|were|might|may|could|should)\b/iu;
const movesFor = (halves: readonly string[]): readonly Move[] => {
  const over = isOver(halves.at(-1) ?? '');
  if (halves.every((half) => pull.test(half))) return over ? pastMoves : moves;
  return over ? besidePastMoves : besideMoves;
};
const flat =
  /\b(?:anything|nothing|all|everything|none|last|anyone|everyone|no\s+one|nobody)\s+but\b(?!\s+(?:i|he|she|it|they|we)\b)|\bbut\s+(?:also|rather|for|then\s+again|oh\s+well|anyway)\b|\b(?:it\s+(?:rained|was\s+(?:cold|late|raining|sunny))|i\s+(?:don['’]?t|do\s+not)\s+(?:know|think)\s+(?:but|though)|i['’]?m\s+sorry\s+but|not\s+(?:to|that)\s+\p{L}+\s+but|i\s+may\s+be\s+wrong|i\s+went)\b/iu;
const unfinished =
  /\b(?:a|an|the|and|or|but|of|with|my|to|very|so|that|which|because|if|is|was|am|are|not|than|as|for|from|at|in|on)$/iu;
const mostWords = 16;
const stopsEarly =
  /\s(?:because|since|so\s+(?:that\s+)?(?:i|he|she|it|they|we)\b|and\s+(?:i|he|she|it|they|we|then|now|so)\b|but\s).*$/isu;

const spansIn = (sentence: Sentence): string[] => {
  if (!isStatement(sentence) || sentence.text.length > longestSentence) return [];
  return [...sentence.text.matchAll(middle), ...sentence.text.matchAll(opening)].flatMap((match) => {
    if (!mayBegin(sentence.text.slice(0, match.index))) return [];
    if (match.index > 0 && /^(?:he|she|it|they)\b/iu.test(match[0])) return [];
    const turn =
      /^(?:although|though|even though|much as|while)\s[^,]+,|^.*?,?\s(?:but|and yet|yet|although|though|even though|while)\s/isu.exec(
        match[0],
      )?.[0].length ?? 0;
    const span = (match[0].slice(0, turn) + match[0].slice(turn).replace(stopsEarly, ''))
      .trim()
      .replace(/[\s,;:–—-]+$/u, '');
    return span.length < match[0].length && /\s(?:but|yet|although|though|while)$/iu.test(span) ? [] : [span];
  });
};

const halfway = new RegExp(
  String.raw`,?\s+${hinge}\s+|(?<=^(?:although|though|even\s+though|much\s+as|while)\s[^,]+),\s`,
  'iu',
);

export const contrast: Rule = {
  id: 'contrast',
  because: 'You put two sides against each other in one sentence.',
  strength: 5.2,
  find: ({ sentences }) =>
    sentences.flatMap((sentence) =>
      spansIn(sentence)
        .filter((span) => {
          const halves = span.split(halfway);
          const last = halves.at(-1) ?? '';
          return (
            countWords(span) <= mostWords &&
            halves.length > 1 &&
            (halves[0] ?? '').split(/\s+/u).length >= 3 &&
            inner.test(last) &&
            (inner.test(halves[0] ?? '') || /\bme\b/iu.test(halves[0] ?? '')) &&
            firstPerson.test(last) &&
            !flat.test(span) &&
            !noForce.test(span) &&
            !unfinished.test(span) &&
            last.split(/\s+/u).length >= 3 &&
            !/\b(?:if|whether|unless)\b/iu.test(span) &&
            !/\b(?:said|says|told|asked|thinks|thought)\b(?!\s+(?:yes|no|nothing))/iu.test(halves[0] ?? '')
          );
        })
        .flatMap((span): Finding[] => findingFrom(span, movesFor(span.split(halfway)))),
    ),
};
