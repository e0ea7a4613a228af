// Finds what a session keeps coming back to: things named in more than one answer, as the person would name them
// ("my knee", "the letter from the bank"), never a noun by itself, except for the few that are said so.
import { longestSentence, tagsOf } from '../follow-ups/clause.ts';
import { isCommonWord } from '../follow-ups/score.ts';
import { englishSentences } from '../follow-ups/signals-of.ts';
import { stem } from '../memory/mention-key.ts';
import { isScenery } from './scenery.ts';

/** "the letters", "my two old letters", "my mother's hands"; a third word is looked at for "the letter from the bank". */
const named =
  /(?<![\p{L}'’])(?<before>the|my|our|his|her|their|this|these|that|those)\s+(?<owner>\p{L}+['’]s\s+)?(?<first>\p{L}{3,24})(?:\s+(?<second>\p{Ll}{3,24}))?(?![\p{L}'’-])/giu;
const tailed = /^\s+(?:from|of|about)\s+(?:the|my|our)\s+(?<end>\p{Ll}{3,24})(?![\p{L}'’-])/u;
/** Matters people name without an article. */
const plainly =
  /(?<![\p{L}'’-])(?:(?:at|about|with|of|on|for|is|was|left|to|from|over|need|want|have|lost|hid|owe|by)\s+)?(?<word>money|work|sleep|grief|death|drinking|chemo|retirement|faith|school|university|pain|loneliness|jealousy|trust|forgiveness)(?![\p{L}'’-])/giu;

const adjectival =
  /(?:ly|ous|ful|ed|est|ive|able|ible|less)$|^(?:old|new|good|bad|big|small|long|short|last|next|first|second|third|own|same|other|whole|little|best|worst|only|two|three|four|five|few|many|own|very|main|early|late|dear|poor|real|right|wrong|usual|spare|young|quick|slow|hard|soft|easy|kind|loud|quiet|heavy|light|red|blue|green|black|white|brown|grey|yellow|early|blank|empty|cold|warm|hot|wet|dry|dark|wooden|woollen|golden)$/u;

/** What a theme is called, and what all its forms have in common; `kind` is which of them, "night" of "the night shifts". */
export type NamedThing = { key: string; text: string; head: string; kind?: string };

const things = new Map<string, boolean>();
const mostRemembered = 5_000;

/** Whether a word is the name of a thing. Remembered: people use the same words for years. */
const isThing = (word: string): boolean => {
  if (word !== word.toLowerCase() || word.length < 3 || isScenery(word) || isCommonWord(word) || adjectival.test(word))
    return false;
  const known = things.get(word);
  if (known !== undefined) return known;
  const tags = tagsOf(`the ${word}`).at(-1)?.tags ?? [];
  const isNoun = tags.includes('Noun') && !tags.includes('Adjective') && !tags.includes('Person');
  if (things.size >= mostRemembered) things.clear();
  things.set(word, isNoun);
  return isNoun;
};

const pairs = new Map<string, boolean>();

/** Whether two words make one thing: "divorce papers", as opposed to "river rose". */
const isPair = (first: string, second: string): boolean => {
  if (!isThing(second) || !/^\p{Ll}+$/u.test(first)) return false;
  const words = `the ${first} ${second}`;
  const known = pairs.get(words);
  if (known !== undefined) return known;
  const [, one, two] = tagsOf(words);
  const isNoun = one?.tags.includes('Noun') === true && two?.tags.includes('Noun') === true;
  if (pairs.size >= mostRemembered) pairs.clear();
  pairs.set(words, isNoun);
  return isNoun;
};

const ofMatch = (text: string, match: RegExpExecArray | RegExpMatchArray): NamedThing[] => {
  const { before = '', owner = '', first = '', second } = match.groups ?? {};
  const mine = /^(?:my|our)$/iu.test(before) ? before.toLowerCase() : 'the';
  if (owner !== '') {
    // "my mother's hands": whose they are is what they are called by.
    if (mine === 'the' || !/^\p{Ll}/u.test(first)) return [];
    return [{ key: `${owner}${first}`.toLowerCase(), text: `${mine} ${owner.toLowerCase()}${first}`, head: first }];
  }
  // A language, a faith, a place of one's own: "my Welsh".
  if (/^\p{Lu}/u.test(first))
    return mine === 'the' ? [] : [{ key: first.toLowerCase(), text: `${mine} ${first}`, head: first }];
  const isTwo = second !== undefined && isPair(first, second);
  // Of "my old boat" it is the boat, whichever of the two is no noun.
  const head = isTwo || (second !== undefined && adjectival.test(first) && isThing(second)) ? (second ?? first) : first;
  const isGerund = mine === 'my' && /^.{4,}ing$/u.test(head);
  if (!isGerund && !isThing(head)) return [];
  const isUsed = head === second;
  const phrase = isTwo ? `${first} ${head}` : head;
  const at = (match.index ?? 0) + match[0].length - (second === undefined || isUsed ? 0 : second.length + 1);
  const tail = isTwo ? '' : (tailed.exec(text.slice(at))?.[0] ?? '');
  const of = isUsed ? first.toLowerCase() : undefined;
  return [{ key: stem(head), text: `${mine} ${phrase}${tail}`, head, ...(of === undefined ? {} : { kind: of }) }];
};

/** The things an answer names that could be a theme, in order, in the words they would be called by. */
export const thingsNamed = (answer: string): NamedThing[] =>
  englishSentences(answer)
    .filter(({ spoken, text }) => !spoken && text.length <= longestSentence)
    .flatMap(({ text }) => [
      ...[...text.matchAll(named)].flatMap((match) => ofMatch(text, match)),
      ...[...text.matchAll(plainly)].map(({ groups: { word = '' } = {} }) => ({
        key: word.toLowerCase(),
        text: word.toLowerCase(),
        head: word.toLowerCase(),
      })),
    ]);

const fewestAnswers = 2;
const mostThemes = 4;

const isMine = ({ text }: NamedThing): boolean => /^(?:my|our)\s/u.test(text);

/**
 * One name for both: the person's own ("our flat") before the fuller one; of two kinds ("the night shifts", "the early
 * shifts") what they have in common.
 */
const merged = (a: NamedThing, b: NamedThing): NamedThing => {
  if (a.kind !== undefined && b.kind !== undefined && a.kind !== b.kind)
    return { key: a.key, text: `${isMine(a) ? 'my' : 'the'} ${a.head}`, head: a.head, kind: 'several' };
  const kind = a.kind ?? b.kind;
  const [first, second] = isMine(b) && !isMine(a) ? [b, a] : [a, b];
  const fuller = isMine(first) === isMine(second) && second.text.length > first.text.length && first.kind !== 'several';
  return { ...(fuller ? second : first), ...(kind === undefined ? {} : { kind }) };
};

/** A thing without what told it apart in one place: "the shifts" for "the night shifts". */
export const plainForm = ({ text, head, key }: NamedThing): string => {
  if (/['’]s\s/u.test(key) || text === head) return text;
  return `${/^(?:my|our|the)(?=\s)/u.exec(text)?.[0] ?? 'the'} ${head}`;
};

/** The themes of a session's answers, those in most answers first, each as it was named most fully. */
export const themesIn = (answers: readonly string[]): string[] => {
  const themes = new Map<string, { thing: NamedThing; answers: Set<number> }>();
  answers.forEach((answer, index) => {
    for (const thing of thingsNamed(answer)) {
      const theme = themes.get(thing.key) ?? { thing, answers: new Set<number>() };
      themes.set(thing.key, theme);
      theme.thing = merged(theme.thing, thing);
      theme.answers.add(index);
    }
  });
  const found = [...themes.values()]
    .filter((theme) => theme.answers.size >= fewestAnswers)
    .sort((a, b) => b.answers.size - a.answers.size);
  // "The bank" is in "the letter from the bank" already.
  return found
    .filter(
      ({ thing }) =>
        !found.some(
          (other) =>
            other.thing !== thing && other.thing.text.endsWith(`the ${thing.head}`) && other.thing.head !== thing.head,
        ),
    )
    .slice(0, mostThemes)
    .map(({ thing }) => thing.text);
};
