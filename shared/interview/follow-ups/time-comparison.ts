// Then and now: "I used to sing", "I no longer …", "we don't … any more". Asks what lies between.
import { clausesMatching, findingFrom } from './clause.ts';
import type { Move, Rule } from './rule.ts';

const moves: readonly Move[] = [
  { id: 'between', kind: 'clarify', text: 'You write that {span}. What came in between, as far as you can tell?' },
  { id: 'last-time', kind: 'moment', text: '{Span}. When did you first notice the change?' },
  { id: 'gave', kind: 'need', text: 'You say {span}. What did that give you that you would want back?' },
  { id: 'then-self', kind: 'other-view', text: 'You say {span}. What would the person you were then say about now?' },
  {
    id: 'gained',
    kind: 'counter-example',
    text: '{Span}. What has come in its place that is worth having?',
  },
];

/** What somebody else used to do or say lives on in the one who tells it. */
const othersMoves: readonly Move[] = [
  { id: 'still-there', kind: 'clarify', text: 'You say {span}. Where does that still show today?' },
  { id: 'hear-it', kind: 'moment', text: '{Span}. When did that last come back to you?' },
  { id: 'taken-on', kind: 'body', text: 'You write that {span}. What has that left in you?' },
  { id: 'reply', kind: 'need', text: '{Span}. What would you say to that today?' },
];

/** What has not been for a long time may come back: nothing has taken its place for good. */
const absentMoves: readonly Move[] = [
  { id: 'in-the-way', kind: 'clarify', text: 'You say {span}. What has been standing in the way?' },
  { id: 'the-last', kind: 'moment', text: 'You write that {span}. What do you remember of the last time?' },
  { id: 'missing', kind: 'need', text: 'You write that {span}. What do you miss most about it?' },
  { id: 'first-try', kind: 'step', text: 'You say {span}. What would the smallest first try look like?' },
  { id: 'other-side', kind: 'other-view', text: '{Span}. Who else would have noticed that?' },
];

const subject = String.raw`(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|(?:[Mm]y|[Oo]ur|[Hh]is|[Hh]er|[Tt]heir|[Tt]he)\s+(?:\p{L}+\s+){1,3}?|[A-Z]\p{Ll}+\s+)`;
const usedTo = new RegExp(
  String.raw`(?<![\p{L}'’])${subject}\s*(?:(?:always|never|often|both|all)\s+)?used\s+to\s+(?!it\b|this\b|that\b|the\b|being\b|having\b|him\b|her\b|them\b|me\b|my\b)\p{L}+`,
  'gu',
);
const usedToI =
  /(?<![\p{L}'’])i\s+(?:(?:always|never|often)\s+)?used\s+to\s+(?!it\b|this\b|that\b|the\b|being\b|having\b|him\b|her\b|them\b|me\b|my\b)\p{L}+/giu;
const noLonger = /(?<![\p{L}'’])(?:i|he|she|we|they|it)(?:['’]m|\s+am|\s+is|\s+are)?\s+no\s+longer\s+\p{L}+/giu;
const anyMore =
  /(?<![\p{L}'’])(?:i|we|he|she|they)\s+(?:don['’]?t|do\s+not|doesn['’]?t|does\s+not|can['’]?t|cannot|hardly|barely|never)\s+[^,;:.]{3,60}?\s+any\s?more\b/giu;
const haveNot =
  /(?<![\p{L}'’])(?:i|we|my\s+(?:\p{L}+\s+){1,3}and\s+i)\s+(?:have\s+not|haven['’]?t|had\s+not|hadn['’]?t)\s+(?:really\s+|properly\s+|even\s+)?(?:spoken|talked|seen|written|slept|laughed|cried|danced|sung|played|painted|drawn|been|felt|touched|eaten|visited|called|met|read|worked)\b[^,;:.]{0,40}?\b(?:since|for\s+(?:years|months|weeks|a|an|\p{L}+\s+(?:years|months|weeks)))\b/giu;

const idle =
  /\b(?:never\s+used\s+to|(?:don['’]?t|do\s+not)\s+(?:know|care|bother|mind|matter)|no\s+longer\s+(?:available|valid|works?\s+there|needed|a\s+thing)|used\s+to\s+(?:cut|make|open|clean|fix|measure|it|say\s+hello)|available\s+any\s?more|been\s+to\s+(?:the\s+)?(?:gym|dentist|cinema|shop))\b/iu;

export const timeComparison: Rule = {
  id: 'time-comparison',
  because: 'You compared how something was with how it is now.',
  strength: 4.8,
  find: ({ sentences }) =>
    sentences.flatMap((sentence) =>
      [
        ...[usedToI, noLonger, anyMore].map((pattern) => ({ pattern, fitting: moves })),
        { pattern: usedTo, fitting: othersMoves },
        { pattern: haveNot, fitting: absentMoves },
      ].flatMap(({ pattern, fitting }) =>
        clausesMatching(sentence, pattern)
          .filter(({ clause }) => !idle.test(clause))
          .flatMap(({ clause }) =>
            findingFrom(
              clause,
              /\bused\s+to\s+(?:say|tell|ask)\b/iu.test(clause) ? fitting : fitting.filter(({ id }) => id !== 'reply'),
            ),
          ),
      ),
    ),
};
