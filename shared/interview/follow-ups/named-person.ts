// Named person: something happened between the writer and somebody. Asks for the other side, or what stayed unsaid.
import { turnRound } from '../reflect.ts';
import { charge } from './charge.ts';
import { clausesMatching, findingFrom, longestSentence, tagsOf } from './clause.ts';
import type { Finding, Move, Rule } from './rule.ts';
import type { Sentence } from './sentences-of.ts';
import { countWords, signalsOf } from './signals-of.ts';

const tookIt: Move = { id: 'took-it', kind: 'body', text: 'How did you take it when {span}?' };
const makeOf: Move = { id: 'make-of', kind: 'clarify', text: '{Span}. What do you make of that?' };
const wasLike: Move = { id: 'was-like', kind: 'body', text: '{Span}. What was that like?' };
const between: Move = { id: 'between', kind: 'other-view', text: '{Span}. How are things between the two of you now?' };
const stays: Move = { id: 'stays', kind: 'return', text: '{Span}. What about that has stayed with you?' };
const feelNow: Move = { id: 'feel-now', kind: 'need', text: '{Span}. How do you feel about that now?' };
const unsaid: Move = { id: 'unsaid', kind: 'clarify', text: '{Span}. What stayed unsaid between the two of you?' };

const toMeMoves: readonly Move[] = [tookIt, makeOf, stays, feelNow];
/** What is given or shown to one is not a message to be made sense of. */
const givenMoves: readonly Move[] = [wasLike, feelNow];
const speech =
  /^(?:told|asked|called|texted|warned|reminded|ignored|avoided|invited|blamed|accused|interrupted|lied|teased|mocked)/iu;
/** With these one has dealings, not a bond. */
const office = /\b(?:doctor|boss|manager|teacher|landlord|coach|therapist|colleague)\b/iu;
const toThemMoves: readonly Move[] = [wasLike, between];
const quarrelMoves: readonly Move[] = [wasLike, unsaid, between, feelNow];
const bondMoves: readonly Move[] = [
  { id: 'picture', kind: 'moment', text: '{Span}. What comes to mind first when you think of {name}?' },
  { id: 'about', kind: 'clarify', text: '{Span}. What do you think that is about?' },
];
/** "I miss Tom" says enough about what it is about. */
const missMoves: readonly Move[] = [
  ...bondMoves.filter(({ id }) => id === 'picture'),
  { id: 'miss-most', kind: 'need', text: '{Span}. What do you miss most about {name}?' },
];

const role =
  '(?:mother|father|mum|mom|dad|sister|brother|wife|husband|partner|girlfriend|boyfriend|daughter|son|friend|boss|manager|teacher|neighbour|neighbor|colleague|aunt|uncle|cousin|grandmother|grandfather|grandma|grandpa|niece|nephew|ex|roommate|flatmate|landlord|coach|doctor|therapist|mother-in-law|father-in-law)';
const title = String.raw`(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?|Aunt|Auntie|Uncle|Grandma|Grandpa|Lady|Sir|Captain)`;
/** What looks like a name and is none, or nobody one could have met. */
const noName =
  '(?:God|Lord|Jesus|Christ|Google|Alexa|Siri|Netflix|Amazon|Facebook|Instagram|Twitter|Youtube|Spotify|Apple|Christmas|Easter|English|German|French|Spanish|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter|Everyone|Everybody|Nobody|Someone|Somebody|People|They|He|She|It|This|That|The|Which|Who|What|Something|Nothing|Everything|And|But|So|Then|When|My|His|Her|Their|Our|These|Those|There|Here|Thus|Today|Tonight|Tomorrow|Yesterday|Now|Never|Always|Life|Work|Music|Coffee|Chatgpt|Sir|Lady|Harry Potter|Also|Later|Suddenly|Finally|Once|After|Before|While|Because|Not|No|Yes|Well|Even|Only|Just|As|In|On|At|If|How|Why|Where|One|Another|Both|Some|Many|Most|All|None|We|You|I)';
const parentName = /^(?:Mum|Mom|Mummy|Mommy|Mama|Dad|Daddy|Papa|Grandma|Grandpa|Granny|Nana)$/u;
const name = String.raw`(?:${title}\s+(?:[A-Z]\.\s*)*)?(?!${noName}\b)[A-Z][\p{Ll}'’-]+(?:\s+(?!${noName}\b)[A-Z][\p{Ll}'’-]+)?`;
const theirs = String.raw`[Mm]y\s+(?:(?:best|old|good|little|big|older|younger|ex|late|own)\s+)?${role}(?:\s+[A-Z][\p{Ll}]+)?`;
const person = `(?:${theirs}|${name})`;

/** What somebody does to one that is worth a second look; not "brought", "sent", "came to". */
const deeds =
  '(?:told|asked|warned|reminded|promised|taught|gave|hugged|held|kissed|ignored|avoided|called|texted|thanked|helped|left|forgave|surprised|invited|blamed|accused|criticised|criticized|praised|comforted|interrupted|disappointed|believed|defended|trusted|encouraged|embarrassed|teased|mocked|visited|(?:looked|stared|smiled|laughed|yelled|shouted|snapped|waved|screamed)\\s+at|(?:lied|apologi[sz]ed|talked|spoke|wrote|listened|sang)\\s+to|(?:waited|cooked|sang|prayed|fought)\\s+for|argued\\s+with|confided\\s+in|walked\\s+past)';
const aside = String.raw`(?:just\s+|then\s+|finally\s+|only\s+|even\s+|once\s+|[a-z]+ly\s+)?`;

/** Mary told me, Mary looked at me. */
const toMe = new RegExp(String.raw`(?<![\p{L}'’])(?<who>${person})\s+${aside}(?<deed>${deeds})\s+me\b`, 'gu');
/** I called Mary: to be sure it was somebody, the name itself has to look like one. */
const toThem = new RegExp(
  String.raw`(?<![\p{L}'’])[Ii]\s+${aside}(?<deed>called|met|saw|visited|phoned|ignored|helped|avoided|defended|missed)\s+(?<who>${person})`,
  'gu',
);
/** I argued with Mary: that is done with people only. */
const withThem = new RegExp(
  String.raw`(?<![\p{L}'’])[Ii]\s+${aside}(?<deed>told|asked|hugged|texted|thanked|invited|comforted|disappointed|surprised|interrupted|forgave|quarrelled\s+with|argued\s+with|fought\s+with|(?:talked|spoke|lied|apologi[sz]ed|wrote|listened)\s+(?:to|with)|(?:yelled|shouted|laughed|snapped)\s+(?:at|with)|had\s+(?:a|an)\s+(?:[a-z]+\s+){0,2}(?:talk|call|fight|row|argument|conversation)\s+with|had\s+(?:[a-z]+\s+){0,2}(?:coffee|drink|walk|lunch|dinner)\s+with|(?:sat|cried|danced|cooked|walked)\s+with)\s+(?<who>${person})`,
  'gu',
);
/** "Thompson told me" is half a sentence: these need what follows. */
const needsObject = /^(?:told|asked|warned|reminded|promised|taught|gave)$/iu;

/** I miss Mary. */
const bond = new RegExp(
  String.raw`(?<![\p{L}'’])[Ii]\s+(?:really\s+|still\s+|just\s+|also\s+|do\s+)*(?:miss|love|envy|admire|trust|avoid|resent|worry\s+about|think\s+of)\s+(?<who>${person})`,
  'gu',
);

/** What is better not asked for another side of, or taken lightly. */
const grave =
  /\b(?:hit|hits|beat|beats|touched|raped|rape|abused?|assaulted|molested|attacked|choked|slapped|kicked|punched|forced|threatened|hurt|stalked|drugged|died|dying|dead|funeral|killed|suicide|cancer|hospital|miscarriage|overdose|buried)\b/iu;

const isPersonTagged = (sentence: string, who: string, needsProof: boolean): boolean => {
  const words = who.replace(/[.]/gu, '').split(/\s+/u);
  const terms = tagsOf(sentence).filter(({ word }) => words.includes(word.replace(/[.]/gu, '')));
  const tags = new Set(terms.flatMap((term) => term.tags));
  if (
    [
      'Place',
      'City',
      'Country',
      'Organization',
      'Company',
      'Date',
      'Month',
      'WeekDay',
      'Holiday',
      'Pronoun',
      'Determiner',
    ].some((tag) => tags.has(tag))
  )
    return false;
  return needsProof
    ? ['Person', 'FirstName', 'LastName', 'MaleName', 'FemaleName', 'Honorific'].some((tag) => tags.has(tag))
    : tags.has('Noun');
};

/** How to call them in a question: the name if there is one, else "your sister". Null if it is not surely somebody. */
const calledIn = (sentence: string, who: string, needsProof: boolean): string | null => {
  if (/^my\s/iu.test(who)) return /\s([A-Z]\p{Ll}+)$/u.exec(who)?.[1] ?? turnRound(who);
  if (parentName.test(who)) return `your ${who.toLowerCase()}`;
  if (/['’]s?$/u.test(who)) return null;
  return isPersonTagged(sentence, who, needsProof) ? who : null;
};

const onlyWhen =
  /^\s*(?:(?:so|then|again|once|angrily|this|that|the|last)\s*)*(?:day|night|morning|evening|afternoon|week|today|yesterday|tonight)?$/iu;

type Pattern = { pattern: RegExp; needsProof: boolean };
const patterns: readonly Pattern[] = [
  { pattern: toMe, needsProof: false },
  { pattern: withThem, needsProof: false },
  { pattern: toThem, needsProof: true },
  { pattern: bond, needsProof: true },
];

const quarrel = /^(?:argued|fought|quarrelled|yelled|shouted|snapped|lied|had.*(?:fight|row|argument))/iu;

const hard = /\b(?:envy|avoid|resent)\b/iu;

const movesFor = (match: RegExpMatchArray, clause: string): readonly Move[] => {
  const deed = match.groups?.deed;
  if (hard.test(match[0])) return bondMoves.filter(({ id }) => id === 'about');
  if (deed === undefined)
    return /^i\s+(?:\p{L}+\s+)*miss\b/iu.test(match[0]) ? missMoves : bondMoves.filter(({ id }) => id === 'picture');
  if (match[0].endsWith('me') && !speech.test(deed)) return givenMoves;
  if (match[0].endsWith('me')) return toMeMoves.filter((move) => move !== stays || charge(clause) > 0);
  const fitting = quarrel.test(deed) ? quarrelMoves : toThemMoves;
  return office.test(match[0]) ? fitting.filter((move) => move !== between && move !== unsaid) : fitting;
};

/** In a long account of a day, meeting somebody is only how the day went. */
const longAnswerWords = 90;
const plainDeed = /^(?:called|met|saw|visited|phoned|gave|spoke|talked|wrote|walked|sat|had|told|asked|invited)/iu;

const findingsIn = (
  sentence: Sentence,
  { pattern, needsProof }: Pattern,
  isLong: boolean,
  isGone: boolean,
): Finding[] =>
  clausesMatching(sentence, pattern).flatMap(({ clause, match }) => {
    const { who = '', deed } = match.groups ?? {};
    const rest = clause.slice(match[0].length);
    if (
      /(?:\b[Mm]y\s+)?\b(?:Lord|Lady|Sir)\s+$/u.test(sentence.text.slice(0, match.index)) ||
      /^\s*(?:up|out|in|on|over|away)\b/iu.test(rest)
    )
      return [];
    if (/\b(?:it|this|that|them|so)$|\bas\s+an?\s+\p{L}+$/iu.test(rest)) return [];
    // "my sister's car", "my mother-in-law's": what follows the person may not make something else of them.
    if (!match[0].endsWith('me') && /^(?:['’-]|\s+(?:and|or)\b)/u.test(rest)) return [];
    if (
      deed !== undefined &&
      (countWords(clause) < (needsProof ? 6 : 4) || (needsObject.test(deed) && onlyWhen.test(rest)))
    )
      return [];
    if (isLong && plainDeed.test(deed ?? '') && charge(clause) === 0) return [];
    // A report that was cut at a comma may have lost its verb: "told me that the roof, which …".
    const cutAt = sentence.text.indexOf(clause) + clause.length;
    if (/\b(?:that|how|whether|why|what|if)\b/iu.test(rest) && /^\s*[,(]/u.test(sentence.text.slice(cutAt, cutAt + 2)))
      return [];
    const called = calledIn(sentence.text, who, needsProof);
    return called === null
      ? []
      : findingFrom(
          clause,
          isGone ? movesFor(match, clause).filter((move) => move !== between) : movesFor(match, clause),
          called,
        );
  });

const alone = new Map<string, boolean>();
const mostAlone = 5_000;

/** Whether words are a name by themselves, or after "in" or "from". Remembered: people write of the same people for years. */
export const isNameAlone = (who: string, before = 'Then'): boolean => {
  const frame = `${before} ${who}`;
  const known = alone.get(frame);
  if (known !== undefined) return known;
  const isName = isPersonTagged(before === 'Then' ? `Then ${who} came home.` : `We came ${before} ${who}.`, who, true);
  if (alone.size >= mostAlone) alone.clear();
  alone.set(frame, isName);
  return isName;
};

/** Names that are words too, or places: what they are only the sentence can say. */
const twofold =
  /^(?:Amber|April|Art|August|Bill|Bob|Carol|Chase|Chuck|Crystal|Daisy|Dawn|Dean|Drew|Earl|Eve|Faith|Frank|Gene|Ginger|Grace|Grant|Guy|Harmony|Heather|Holly|Hope|Hunter|Iris|Ivy|Jack|Jasmine|Jewel|Joy|June|Lily|Mark|Mason|May|Melody|Miles|Nick|Olive|Pat|Patience|Pearl|Penny|Pierce|Ray|Rich|Rob|Robin|Rose|Ruby|Sandy|Sky|Skip|Summer|Sue|Violet|Wade|Will|Winter)$/u;
const whereTo = /(?<![\p{L}'’])(?<way>in|at|to|from|near|around|outside|through|via)\s+$/u;

const titled = new RegExp(String.raw`^${title}(?!\p{L})`, 'u');
const building =
  /\s(?:Church|College|Street|Court|Council|House|Hall|Park|Road|Lane|School|University|Hospital|Station|Bridge|Hill)$/u;

/**
 * Whether a sentence names somebody by `who`. To look at a whole sentence is slow, and what its first word is the
 * capital does not say ("Night shifts"): so by the name itself wherever that is enough.
 */
const isNamed = (text: string, who: string): boolean => {
  if (titled.test(who)) return /\s/u.test(who);
  if (building.test(who)) return false;
  const [first = '', second] = who.split(/\s+/u);
  if (second !== undefined && text.startsWith(who) && !isNameAlone(first)) return false;
  if (twofold.test(who)) return isPersonTagged(text, who, true);
  return isNameAlone(who, whereTo.exec(text.slice(0, text.indexOf(who)))?.groups?.way);
};

/** Everybody an answer names whom the writer had to do with, as written: names, not roles. */
export const namedPeople = (answer: string): string[] => {
  const sentences = signalsOf(answer).sentences.filter(({ text }) => text.length <= longestSentence);
  const found = sentences.flatMap(({ text }) => {
    const inRoles = [...text.matchAll(new RegExp(theirs, 'gu'))].flatMap(
      ([who]) => /\s([A-Z]\p{Ll}+)$/u.exec(who)?.[1] ?? [],
    );
    const candidates = /\s\p{Lu}|^\p{Lu}/u.test(text)
      ? [...text.matchAll(new RegExp(name, 'gu'))].map(([who]) => who)
      : [];
    return [...inRoles, ...candidates.filter((who) => isNamed(text, who))];
  });
  return [...new Set(found.map((who) => who.replace(/['’]s?$/u, '')))];
};

export const namedPerson: Rule = {
  id: 'named-person',
  because: 'You wrote about somebody, and something between the two of you.',
  strength: 4.2,
  find: ({ sentences, words, text }) => {
    const isGone = /\b(?:died|dead|grave|funeral)\b/iu.test(text);
    return sentences.flatMap((sentence) =>
      grave.test(sentence.text)
        ? []
        : patterns.flatMap((pattern) => findingsIn(sentence, pattern, words > longAnswerWords, isGone)),
    );
  },
};
