// Something that happened, told plainly, when nothing louder was found: asks what stands behind that one sentence.
import { charge } from './charge.ts';
import { clausesMatching, findingFrom, leansBack, tagsOf } from './clause.ts';
import { movesForLine } from './line-moves.ts';
import type { Move, Rule } from './rule.ts';
import { specificity } from './score.ts';

const dreamMoves: readonly Move[] = [
  { id: 'woke-with', kind: 'body', text: '{Span}. What feeling did you wake up with?' },
  { id: 'into-day', kind: 'return', text: '{Span}. What of it has followed you into the day?' },
];
const role =
  '(?:mother|father|mum|mom|dad|parents|sister|brother|wife|husband|partner|girlfriend|boyfriend|daughter|son|children|kids|friend|boss|manager|neighbour|neighbor|aunt|uncle|cousin|grandmother|grandfather|grandma|grandpa|ex|flatmate|landlord|doctor|teacher)';
const own = '(?:[Ii]|[Ww]e|[Mm]y\\s+\\p{L}+\\s+and\\s+I)';
const named = String.raw`(?:(?:Mrs?|Ms|Miss|Dr|Aunt|Uncle|Sir|Lady|Captain)\.?\s+(?:[A-Z]\.\s*)?\p{Lu}[\p{Ll}’'-]+)`;
const others = String.raw`(?:${named}|[Hh]e|[Ss]he|[Tt]hey|[Mm]y\s+(?:\p{L}+\s+)?${role}|[Ss]ome(?:body|one)|[Nn]obody)`;
const aside = String.raw`(?:(?:just|then|also|only|even|once|finally|suddenly|actually|still|almost|never|did|do|had|have|\p{L}+ly)\s+)*`;
const telling = new RegExp(
  String.raw`(?<![\p{L}'’])(?:(?<own>${own})|${others})\s+${aside}(?<deed>\p{L}+)\s+[\p{L}'’]+`,
  'gu',
);
/** What happens on every day; worth a question only with a great deal around it. */
const dull =
  /^(?:made|took|rose|dined|supped|drank|ate|began|said|thought|knew|seemed|felt|wanted|used|became|put|set|found|left|stayed|sat|saw|fell|talked|returned|called|sent|met)$/u;
/** What people do not do every day. */
const loud =
  /\b(?:lost|broke|threw|hid|burned|burnt|stole|kissed|quarrel(?:l)?ed|fought|argued|promised|refused|resolved|forgot|dreamt|dreamed|prayed|danced|shouted|whispered|apologi[sz]ed|lied|confessed|pretended|failed|slammed|hung\s+up|deleted|tore|hugged|saved|married|quit|resigned|begged|escaped|discovered|gave\s+up|first|last|never|alone|secret|nobody|everybody)\b/iu;
const idle =
  /^(?:\p{L}+\s+){1,3}(?:have|has)\s|\b(?:waited\s+(?:with|upon|on)\b|fell\s+to\b|broke\s+up|(?:left|went|got)\s+(?:for\s+)?work$|told\s+(?:you|that\s+story)|forgot\s+(?:there|that|to\s+(?:say|mention|write))|let['’]?s|let\s+me\s+(?:see|know|say)|put\s+on$|(?:talked|spoke|told|heard|read|asked|sent|called|found|left|paid|saw|met|kept|stayed|returned|tried)\s+(?:of|about|for|with|to|at|by|on)?\s*(?:it|this|that|him|her|them|me|there|here|home|things|several\s+things|other\s+things|business|things\s+of)$|of\s+(?:several|other|many)\s+things|kept\s+(?:on\s+)?\p{L}+ing$|stayed\s+(?:not|a\s+while|late)\b|(?:walked|returned|went|drove|ran|sent|moved)\s+(?:\p{L}+\s+){0,2}(?:home|thither|thence|hither|back|to\s+the\s+office)(?:\s+again)?$)/iu;
/** Where bodies were harmed or touched, none of these is the right question. */
const grave =
  /\b(?:hit|beat|raped?|abus\p{L}+|assault\p{L}*|blood|died|dead|killed|hanged|execut\p{L}+|corpse|whip\p{L}*|drowned|funeral|buried|cancer|suicide|plague|strangl\p{L}+|naked|breasts?|kissed\s+her|tous\p{L}+|miscarr\p{L}+|clyster|stool|piss\p{L}*|bled|coffin|grave)\b/iu;
const fewestWords = 6;
const leastSpecific = 1.5;

const tooDull =
  /^(?:saw|found|seemed|pleased|troubled|vexed|contented|satisfied|went|came|was|were|had|has|have|did|got)$/u;

const isPast = (clause: string, deed: string): boolean =>
  /^(?:read|put|let|cut|quit)$/u.test(deed) ||
  tagsOf(clause).some(({ word, tags }) => word === deed && tags.includes('PastTense'));

/** In a long account most of what happened is only how the day went. */
const shortAnswerWords = 60;
const enoughCharge = 0.8;
const movesFor = (clause: string): readonly Move[] =>
  /\bdream(?:t|ed)\b/iu.test(clause) ? dreamMoves : movesForLine(clause);

export const event: Rule = {
  id: 'event',
  because: 'You told something that happened, and this sentence stood out.',
  strength: 2,
  find: ({ sentences, words }) =>
    sentences.flatMap((sentence) =>
      grave.test(sentence.text)
        ? []
        : clausesMatching(sentence, telling)
            .filter(
              ({ clause, match }) =>
                clause.split(/\s+/u).length >= fewestWords &&
                !idle.test(clause) &&
                !leansBack(clause) &&
                !tooDull.test(match.groups?.deed ?? '') &&
                isPast(clause, match.groups?.deed ?? '') &&
                specificity(clause) >= (dull.test(match.groups?.deed ?? '') ? leastSpecific + 0.9 : leastSpecific),
            )
            .filter(
              ({ clause }) =>
                words <= shortAnswerWords ||
                (!/\bhad\s+\p{L}+(?:ed|en|t)\b/iu.test(clause) &&
                  (loud.test(clause) || charge(clause) >= enoughCharge)),
            )
            .flatMap(({ clause }) => findingFrom(clause, movesFor(clause), undefined, loud.test(clause) ? 0.8 : 0)),
    ),
};
