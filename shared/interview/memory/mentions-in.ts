// Whom and what one answer names: people, places, and things that may turn out to be themes, in the person's own words.
import { peopleIn } from '../closing/people-in.ts';
import { plainForm, thingsNamed } from '../closing/themes-in.ts';
import { longestSentence, tagsOf } from '../follow-ups/clause.ts';
import { signalsOf } from '../follow-ups/signals-of.ts';
import type { Mention } from './contribution.ts';
import { mentionKey } from './mention-key.ts';

export type Named = Pick<Mention, 'kind' | 'key' | 'text'>;

const placeTags = ['Place', 'City', 'Country', 'Region'];
const afterPreposition =
  /(?<![\p{L}'’])(?:in|at|to|from|near|around|outside|through|via)\s+(\p{Lu}[\p{Ll}'’-]+(?:\s\p{Lu}[\p{Ll}'’-]+)?)/gu;

const places = new Map<string, boolean>();
const mostPlaces = 5_000;

/** Whether a name is a place's. By itself and remembered, for to look at whole sentences takes most of the time. */
const isPlace = (name: string): boolean => {
  const known = places.get(name);
  if (known !== undefined) return known;
  const words = name.split(/\s+/u);
  const terms = tagsOf(`We were in ${name} then.`).filter(({ word }) => words.includes(word.replace(/[.,;:!?]/gu, '')));
  const is = terms.some(({ tags }) => placeTags.some((tag) => tags.includes(tag)) && !tags.includes('Person'));
  if (places.size >= mostPlaces) places.clear();
  places.set(name, is);
  return is;
};

const placesIn = (answer: string): string[] =>
  signalsOf(answer)
    .sentences.filter(({ text, spoken }) => !spoken && text.length <= longestSentence)
    .flatMap(({ text }) =>
      [...text.matchAll(afterPreposition)].flatMap(([, name = '']) => (isPlace(name) ? [name] : [])),
    )
    .map((name) => name.replace(/['’]s?$/u, ''));

const find = (answer: string): Named[] => {
  const named: Omit<Named, 'key'>[] = [
    ...peopleIn(answer).map((text) => ({ kind: 'person' as const, text })),
    ...placesIn(answer).map((text) => ({ kind: 'place' as const, text })),
    // Across sessions the thing itself is the theme, however it was told apart in one of them.
    ...thingsNamed(answer).map((thing) => ({ kind: 'theme' as const, text: plainForm(thing) })),
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
