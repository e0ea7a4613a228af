// Then and now: "I used to sing", "I no longer …", "we don't … any more". Asks what lies between.
import { clausesMatching, findingFrom } from './clause.ts';
import type { Move, Rule } from './rule.ts';

/** "I used to sing in the car". */
const usedToMoves: readonly Move[] = [
  { id: 'changed', kind: 'clarify', text: '{Span}. What made it stop?', asksWhy: true },
  { id: 'gave', kind: 'moment', text: '{Span}. What did that give you?' },
  { id: 'feel', kind: 'need', text: '{Span}. What do you miss about it?' },
];
/** "My faith used to be a house", "I used to be brave": nothing one does and stops. */
const usedToBeMoves: readonly Move[] = [
  { id: 'changed-since', kind: 'clarify', text: '{Span}. What do you think has changed since?', asksWhy: true },
  { id: 'change-feel', kind: 'need', text: '{Span}. How do you feel about that change?' },
];
/** "I no longer recognise my town". */
const noLongerMoves: readonly Move[] = [
  { id: 'came-to', kind: 'clarify', text: '{Span}. How did it come to that?', asksWhy: true },
  { id: 'is-like', kind: 'body', text: '{Span}. What is that like for you?' },
  { id: 'first-noticed', kind: 'moment', text: '{Span}. When did you first notice that?' },
];
/** What somebody else used to do or say lives on in the one who tells it. */
const othersMoves: readonly Move[] = [
  { id: 'hear-it', kind: 'moment', text: '{Span}. When did that last come back to you?' },
  { id: 'taken-on', kind: 'clarify', text: '{Span}. What has stayed with you from that?' },
  { id: 'think-of', kind: 'body', text: '{Span}. What is it like to think of that today?' },
];
/** "My brother and I have not spoken since the will". */
const absentMoves: readonly Move[] = [
  { id: 'kept', kind: 'clarify', text: '{Span}. What has kept it that way?', asksWhy: true },
  { id: 'the-last', kind: 'moment', text: '{Span}. What do you remember of the last time?' },
  { id: 'absent-like', kind: 'body', text: '{Span}. What is that like for you?' },
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

/** Somebody to remember; of a thing one asks what changed. */
const person =
  /^(?:he|she|they|(?:my|our|his|her)\s+(?:\p{L}+\s+)?(?:mother|father|mum|mom|dad|parents|sister|brother|wife|husband|gran|nan|grandmother|grandfather|grandma|grandpa|aunt|uncle|friend|teacher|boss|neighbour|son|daughter|ex|partner))\b/iu;
const named = /^(?!(?:My|The|It|Our|We|They|His|Her|Their|This|That)\b)\p{Lu}\p{Ll}+/u;

const idle =
  /\b(?:never\s+used\s+to|used\s+to\s+(?:go|do|come|be|say)$|used\s+to\s+(?:do|have|be|say)\s+(?:that|this|it|so)\b|(?:don['’]?t|do\s+not)\s+(?:know|care|bother|mind|matter)|no\s+longer\s+(?:available|valid|works?\s+there|needed|a\s+thing)|used\s+to\s+(?:cut|make|open|clean|fix|measure|it|say\s+hello)|available\s+any\s?more|been\s+(?:ever\s+|before\s+)?since|been\s+to\s+(?:the\s+)?(?:gym|dentist|cinema|shop))\b/iu;

/** Sleep and feelings have no last time to remember, and nothing that keeps them away. */
const ofBody = /\b(?:slept|felt|eaten|been|laughed|cried)\b/iu;
const lasting = (clause: string, fitting: readonly Move[]): readonly Move[] =>
  fitting === absentMoves && ofBody.test(clause) ? fitting.filter(({ id }) => id === 'absent-like') : fitting;

export const timeComparison: Rule = {
  id: 'time-comparison',
  because: 'You compared how something was with how it is now.',
  strength: 4.8,
  find: ({ sentences }) =>
    sentences.flatMap((sentence) =>
      [
        { pattern: usedToI, fitting: usedToMoves },
        ...[noLonger, anyMore].map((pattern) => ({ pattern, fitting: noLongerMoves })),
        { pattern: usedTo, fitting: othersMoves },
        { pattern: haveNot, fitting: absentMoves },
      ].flatMap(({ pattern, fitting }) =>
        clausesMatching(sentence, pattern)
          .filter(({ clause }) => !idle.test(clause))
          .flatMap(({ clause }) =>
            findingFrom(
              clause,
              fitting === othersMoves && !(person.test(clause) || named.test(clause))
                ? usedToBeMoves
                : fitting === usedToMoves && /\bused\s+to\s+(?:be|feel|have)\b/iu.test(clause)
                  ? usedToBeMoves
                  : lasting(clause, fitting),
            ),
          ),
      ),
    ),
};
