// Finds whom an answer is about: by name, or by what they are to the person ("my father", "my brother's girlfriend").
import { longestSentence, tagsOf } from '../follow-ups/clause.ts';
import { isNameAlone, namedPeople } from '../follow-ups/named-person.ts';
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

/** How a letter ends: whoever signs it is the writer. A line of a dash and a name is one too. */
const signedBy =
  /(?:(?:^|[\n.!?…])\s*(?:(?:all\s+)?(?:my|with|much|lots\s+of)\s+(?:all\s+my\s+)?love|love(?:\s+(?:you|always|as\s+ever))?|(?:ever\s+)?yours(?:\s+(?:ever|always|truly|sincerely|faithfully))?|(?:with\s+)?(?:best|kind|warm|warmest|kindest)(?:\s+(?:wishes|regards))?|regards|sincerely|cheers|take\s+care|your\s+(?:\p{L}+\s+)?\p{L}+)\s*,\s*[–—-]?\s*|\n\s*[–—-]+\s*)(?<name>\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*)?)(?:\s+x+)?[.!\s]*$/iu;
const longestSignature = 80;

/** An answer without the name a letter is signed with. */
const withoutSignature = (answer: string): string => {
  const end = answer.trimEnd();
  const from = Math.max(0, end.length - longestSignature);
  const name = signedBy.exec(end.slice(from))?.groups?.name;
  return name === undefined || !/^\p{Lu}/u.test(name) ? answer : end.slice(0, end.lastIndexOf(name));
};

const unknownName = String.raw`(?!(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lady|Captain|Aunt|Auntie|Uncle|God|Lord|Mum|Mom|Dad|English|French|German|Spanish|Dutch|Polish|Google|Siri|Alexa|Amazon|Netflix|Santa|Zoom|Slack|Teams|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Christmas|Easter|January|February|March|April|May|June|July|August|September|October|November|December|I)\b)\p{Lu}[\p{Ll}’'-]+`;
const nameEnds = String.raw`(?![\p{L}’'-])(?!\s+\p{Lu})`;
/** Names no list knows, by what is done only with people: "I will tell Priya", "the nurse, Bisi, brought me a coffee". */
const framed: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\p{L}'’])(?:tell|telling|told|ask|asking|asked|phone|phoned|ring|rang|text|texted|texting|met|meet|hug|hugged|kissed|thank|thanked|marry|married|forgive|forgave|invite|invited|(?:talk|talked|talking|speak|spoke|spoken|apologi[sz]e|apologi[sz]ed|lie|lied|listen|listened)\s+to|(?:argue|argued|arguing|live|lived|talk|talked|fell\s+out|lunch|dinner|coffee|call|cried|laughed|sat)\s+with)\s+(?<who>${unknownName})${nameEnds}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<=[\p{Ll},;]\s)(?<who>${unknownName})\s+(?:said|says|told|tells|asked|asks|looked|smiled|smiles|laughed|cried|nodded|shrugged|whispered|shouted|hugged|thinks|thought|knows|knew|wants|wanted|texted|rang|sighed|apologi[sz]ed)(?!\p{L})`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}'’])(?:(?:[Mm]y|[Oo]ur)\s+(?:\p{Ll}+\s+)?\p{Ll}+|(?:[Tt]he|[Aa])\s+(?:\p{Ll}+\s+)?(?:nurse|doctor|midwife|teacher|trainer|carer|cleaner|neighbour|neighbor|boy|girl|man|woman|student|colleague|manager|driver|porter|baker|priest|vicar))(?:,|\s+(?:called|named))\s+(?<who>${unknownName})(?=,|[.;!]|$)`,
    'gu',
  ),
];
const notSomebody = ['Place', 'City', 'Country', 'Region', 'Organization', 'Company', 'Demonym', 'Holiday', 'Acronym'];

const strangers = new Map<string, boolean>();

/** Whether a name in such a place can be somebody's. Remembered, as names come again. */
const canBeSomebody = (who: string): boolean => {
  const known = strangers.get(who);
  if (known !== undefined) return known;
  const tags = tagsOf(who)[0]?.tags ?? [];
  const can = !notSomebody.some((tag) => tags.includes(tag));
  if (strangers.size >= 5_000) strangers.clear();
  strangers.set(who, can);
  return can;
};

const titleAlone = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lady|Captain|Aunt|Auntie|Uncle|Sister|Father)\.?$/u;
/** Somebody one reads or hears of, not somebody one meets: "a book by Toni Morrison". */
const byThem = /(?<![\p{L}'’])(?:by|called|named\s+after|starring|about\s+the\s+life\s+of)\s+$/u;

/** What somebody said is theirs, and whom they speak of too. */
const quoted = /“[^”]*”|"[^"]*"/gu;

const isBy = (text: string, who: string): boolean => byThem.test(text.slice(0, Math.max(0, text.indexOf(who))));

const small = (who: string): string => who.replace(/^(?:My|Our)(?=\s)/u, (word) => word.toLowerCase());

/**
 * Everybody an answer names, each once, in the order of the text: names as written, relations with a small "my". Of
 * somebody named with what they are ("my sister Ana") it is the name. English only; others give none.
 */
export const peopleIn = (whole: string): string[] => {
  const answer = withoutSignature(whole);
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
        ...framed.flatMap((pattern) =>
          [...text.matchAll(pattern)].flatMap(({ 0: match, index, groups }) => {
            const who = groups?.who ?? '';
            return canBeSomebody(who) ? [{ who, index: index + match.lastIndexOf(who) }] : [];
          }),
        ),
        ...[...text.matchAll(owner)].flatMap(({ groups, index }) =>
          isNameAlone(groups?.who ?? '') ? [{ who: groups?.who ?? '', index }] : [],
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
