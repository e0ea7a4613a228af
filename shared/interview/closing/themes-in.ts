// Finds what a session keeps coming back to: nouns the person named in more than one answer, in their own words.
import { isCommonWord } from '../follow-ups/score.ts';
import { englishSentences } from '../follow-ups/signals-of.ts';
import { stem } from '../memory/mention-key.ts';

/** "the letters", "my choir"; the words between quotation marks are somebody else's. */
const named = /(?<![\p{L}'’])(?<before>the|my|our|his|her|their|this|these)\s+(?<word>\p{Ll}{4,24})(?![\p{L}'’-])/giu;
const noTheme =
  /(?:ly|ing|ed|est|ous|ful)$|^(?:time|times|sort|kind|rest|case|fact|reason|moment|start|middle|beginning|question|answer|answers|feeling|mother|father|sister|brother|wife|husband|friend|friends|minute|minutes|hour|hours|month|months|second|third|entire|wrong|main|only|next|past|same)$/iu;

const fewestAnswers = 2;
const mostThemes = 5;

/** The things an answer names that could be a theme, in order: `before` is the small word it was named with. */
export const themeWordsIn = (answer: string): { before: string; word: string }[] =>
  englishSentences(answer)
    .filter(({ spoken }) => !spoken)
    .flatMap(({ text }) => [...text.matchAll(named)])
    .map(({ groups: { before = '', word = '' } = {} }) => ({ before, word }))
    .filter(({ word }) => !isCommonWord(word) && !noTheme.test(word));

/** The themes of a session's answers, those in most answers first, each as it was first written. */
export const themesIn = (answers: readonly string[]): string[] => {
  const themes = new Map<string, { word: string; answers: Set<number> }>();
  answers.forEach((answer, index) => {
    for (const { word } of themeWordsIn(answer)) {
      const theme = themes.get(stem(word)) ?? { word, answers: new Set<number>() };
      themes.set(stem(word), theme);
      theme.answers.add(index);
    }
  });
  return [...themes.values()]
    .filter((theme) => theme.answers.size >= fewestAnswers)
    .sort((a, b) => b.answers.size - a.answers.size)
    .slice(0, mostThemes)
    .map(({ word }) => word);
};
