// Whom and what one answer names: people, places, and things that may turn out to be themes, in the person's own words.
import { themeWordsIn } from '../closing/themes-in.ts';
import { longestSentence, tagsOf } from '../follow-ups/clause.ts';
import { namedPeople } from '../follow-ups/named-person.ts';
import { signalsOf } from '../follow-ups/signals-of.ts';
import type { Mention } from './contribution.ts';
import { mentionKey } from './mention-key.ts';

export type Named = Pick<Mention, 'kind' | 'key' | 'text'>;

const placeTags = ['Place', 'City', 'Country', 'Region'];
const afterPreposition =
  /(?<![\p{L}'’])(?:in|at|to|from|near|around|outside|through|via)\s+(\p{Lu}[\p{Ll}'’-]+(?:\s\p{Lu}[\p{Ll}'’-]+)?)/gu;

const isPlace = (sentence: string, name: string): boolean => {
  const words = name.split(/\s+/u);
  const terms = tagsOf(sentence).filter(({ word }) => words.includes(word.replace(/[.,;:!?]/gu, '')));
  return terms.some(({ tags }) => placeTags.some((tag) => tags.includes(tag)) && !tags.includes('Person'));
};

const placesIn = (answer: string): string[] =>
  signalsOf(answer)
    .sentences.filter(({ text, spoken }) => !spoken && text.length <= longestSentence)
    .flatMap(({ text }) =>
      [...text.matchAll(afterPreposition)].flatMap(([, name = '']) => (isPlace(text, name) ? [name] : [])),
    )
    .map((name) => name.replace(/['’]s?$/u, ''));

/** What stands around in anybody's day: it recurs, but nobody means it. */
const scenery = new Set(
  'door doors phone window windows table desk chair stairs floor wall walls ceiling kitchen bathroom corridor hall room rooms bed car bus train street road path lift bins shoes clock head hands hand eyes face stomach feet paper number numbers form email ones bank shop radio oven kettle shower curtains afternoon weather wind sky light'.split(
    ' ',
  ),
);

const things = new Map<string, boolean>();
const mostThings = 5_000;

/** Whether a word is the name of a thing that may be a theme. Remembered: people use the same words for years. */
const isThing = (word: string): boolean => {
  if (word !== word.toLowerCase() || scenery.has(word)) return false;
  const known = things.get(word);
  if (known !== undefined) return known;
  const tags = tagsOf(`the ${word}`).at(-1)?.tags ?? [];
  const isNoun = tags.includes('Noun') && !tags.includes('Adjective');
  if (things.size >= mostThings) things.clear();
  things.set(word, isNoun);
  return isNoun;
};

const bareTitle = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lady|Captain|Aunt|Auntie|Uncle)\.?$/u;

const find = (answer: string): Named[] => {
  const named: Omit<Named, 'key'>[] = [
    ...namedPeople(answer)
      .filter((text) => !bareTitle.test(text))
      .map((text) => ({ kind: 'person' as const, text })),
    ...placesIn(answer).map((text) => ({ kind: 'place' as const, text })),
    ...themeWordsIn(answer)
      .filter(({ word }) => isThing(word))
      // "my choir" and "our house" are the person's; of everything else only the thing itself is the theme.
      .map(({ before, word }) => ({
        kind: 'theme' as const,
        text: `${/^(?:my|our)$/iu.test(before) ? before.toLowerCase() : 'the'} ${word}`,
      })),
  ];
  const byKey = new Map<string, Named>();
  for (const mention of named) {
    const key = mentionKey(mention.text);
    if (key !== '' && !byKey.has(key)) byKey.set(key, { ...mention, key });
  }
  return [...byKey.values()];
};

const remembered = new Map<string, readonly Named[]>();
const mostRemembered = 500;

/**
 * What an answer names, each once, in the order of people, places, themes. Any text; English only. The last texts are
 * remembered, because a session is looked at again after each of its answers.
 */
export const mentionsIn = (answer: string): readonly Named[] => {
  const known = remembered.get(answer);
  if (known !== undefined) return known;
  const mentions = find(answer);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(answer, mentions);
  return mentions;
};
