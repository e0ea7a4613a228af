// Finds whom an answer is about: by name, or by what they are to the person ("my father", "my brother's girlfriend").
import { longestSentence, tagsOf } from '../follow-ups/clause.ts';
import { namedPeople } from '../follow-ups/named-person.ts';
import { signalsOf } from '../follow-ups/signals-of.ts';

const kin = String.raw`(?:(?:great-)?(?:grand|step|god)?-?(?:mother|father|mum|mom|dad|son|daughter|child)|(?:step|half|twin)?-?(?:brother|sister)|(?:grand|step|god)?(?:parents|children|sons|daughters|kids)|brothers|sisters|twins?|siblings?|gran|granny|nan|nana|grandma|grandpa|grandad|granddad|wife|husband|partner|girlfriend|boyfriend|fianc[ée]e?|ex|ex-(?:wife|husband)|aunt|auntie|uncle|aunts|uncles|cousins?|niece|nephew|nieces|nephews|(?:mother|father|sister|brother|son|daughter)-in-law|in-laws|boss|manager|supervisor|tutor|mentor|colleague|flatmates?|housemates?|roommates?|room-?mates?|friend|neighbours?|neighbors?|landlord|landlady|teacher|coach|doctor|gp|dentist|midwife|therapist|counsellor|counselor|priest|vicar|baby|girls|boys|girl|boy|youngest|eldest|oldest|middle\s+one|lodger|carer)`;
const kind = String.raw`(?:(?:best|oldest|old|good|dear|dearest|little|big|older|younger|elder|eldest|youngest|middle|late|own|new|former|first|second|ex|two|three|four|closest|downstairs|upstairs|next-door)\s+){0,2}`;
const their = String.raw`(?:['’]s|s['’])\s+`;

/** "my sister", "our neighbour", "my brother's girlfriend"; the name after it, if there is one, is found by itself. */
const related = new RegExp(
  String.raw`(?<![\p{L}'’])(?:[Mm]y|[Oo]ur)\s+${kind}${kin}(?:${their}${kind}${kin})?(?![\p{L}-])(?!['’](?!s(?!\p{L})))(?<name>\s+\p{Lu}\p{Ll}+)?`,
  'gu',
);
const titled =
  /(?<![\p{L}'’])(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?|Aunt|Auntie|Uncle|Grandma|Grandpa|Sister|Father)\s+\p{Lu}[\p{Ll}'’-]+/gu;
/** What one calls them in place of a name. */
const called =
  /(?<![\p{L}'’-])(?:Mum|Mummy|Mom|Mama|Dad|Daddy|Papa|Grandma|Grandpa|Granny|Nana|Gran|Nan)(?![\p{L}-])/gu;
const owner = /(?<![\p{L}'’])(?<who>\p{Lu}\p{Ll}+)['’]s(?!\p{L})/gu;

const titleAlone = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lady|Captain|Aunt|Auntie|Uncle|Sister|Father)\.?$/u;
/** Somebody one reads or hears of, not somebody one meets: "a book by Toni Morrison". */
const byThem = /(?<![\p{L}'’])(?:by|called|named\s+after|starring|about\s+the\s+life\s+of)\s+$/u;

/** What somebody said is theirs, and whom they speak of too. */
const quoted = /“[^”]*”|"[^"]*"/gu;

const isPerson = (name: string): boolean =>
  tagsOf(`${name} came home.`)[0]?.tags.some((tag) => ['Person', 'FirstName', 'LastName'].includes(tag)) === true;

const isBy = (text: string, who: string): boolean => byThem.test(text.slice(0, Math.max(0, text.indexOf(who))));

const small = (who: string): string => who.replace(/^(?:My|Our)(?=\s)/u, (word) => word.toLowerCase());

/**
 * Everybody an answer names, each once, in the order of the text: names as written, relations with a small "my". Of
 * somebody named with what they are ("my sister Ana") it is the name. English only; others give none.
 */
export const peopleIn = (answer: string): string[] => {
  const named = namedPeople(answer).filter((who) => !titleAlone.test(who));
  const found = signalsOf(answer)
    .sentences.filter(({ text }) => text.length <= longestSentence)
    .map(({ text, spoken }) => (spoken ? text.replace(quoted, '') : text))
    .flatMap((text) => {
      const all = [
        ...[...text.matchAll(related)].map(({ 0: who, index, groups }) => ({
          who: groups?.name === undefined ? small(who) : groups.name.trim(),
          index,
        })),
        ...[...text.matchAll(titled), ...text.matchAll(called)].map(({ 0: who, index }) => ({ who, index })),
        ...[...text.matchAll(owner)].flatMap(({ groups, index }) =>
          isPerson(groups?.who ?? '') ? [{ who: groups?.who ?? '', index }] : [],
        ),
        ...named.flatMap((who) => {
          const index = text.indexOf(who);
          return index < 0 || isBy(text, who) ? [] : [{ who, index }];
        }),
      ];
      return all.sort((a, b) => a.index - b.index || b.who.length - a.who.length);
    })
    .map(({ who }) => who.replace(/['’]s?$/u, ''));
  const distinct = [...new Set(found)];
  // "Hall" of "Mrs Hall" is the same person.
  return distinct.filter((who) => !distinct.some((other) => other !== who && other.endsWith(` ${who}`)));
};

/** Ways of calling the same person; whoever is "my mother" somewhere is not listed a second time as "Mum". */
const sameAs: readonly [RegExp, RegExp][] = [
  [/^(?:Mum|Mummy|Mom|Mama|my (?:mum|mom))$/u, /^my (?:mother|mum|mom)$/u],
  [/^(?:Dad|Daddy|Papa|my dad)$/u, /^my (?:father|dad)$/u],
  [/^(?:Grandma|Granny|Nana|Nan|Gran)$/u, /^my (?:grandmother|grandma|gran|granny|nan|nana)$/u],
  [/^(?:Grandpa)$/u, /^my (?:grandfather|grandpa|grandad|granddad)$/u],
];

/** Everybody several answers name, each once. */
export const peopleOf = (answers: readonly string[]): string[] => {
  const all = [...new Set(answers.flatMap(peopleIn))];
  return all.filter(
    (who, place) =>
      !sameAs.some(
        ([called, relation]) =>
          called.test(who) &&
          all.some((other, at) => other !== who && relation.test(other) && !(called.test(other) && at > place)),
      ),
  );
};
