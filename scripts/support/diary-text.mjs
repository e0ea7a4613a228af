// What the generated sessions say: a real diary where there is one beside the project, else sentences of our own.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';

const diary = join(projectRoot, '..', 'shared', 'fixtures', 'diary', 'pepys.jsonl');

/** @typedef {() => number} Chance a number from 0 up to 1, always the same ones for the same seed */

/**
 * Entries to choose from, each a list of paragraphs.
 *
 * @param {Chance} chance @param {boolean} [withDiary] @returns {string[][]}
 */
export function diaryEntries(chance, withDiary = true) {
  if (!withDiary || !existsSync(diary)) return Array.from({ length: 400 }, () => madeUp(chance));
  return readFileSync(diary, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => String(JSON.parse(line).text).split(/\n+/u).filter(Boolean));
}

/** @type {<T>(chance: Chance, from: readonly T[]) => T} */
export const oneOf = (chance, from) => {
  const chosen = from[Math.floor(chance() * from.length)];
  if (chosen === undefined) throw new Error('There is nothing to choose from.');
  return chosen;
};

const people = ['Anna', 'Tom', 'my sister', 'the neighbour', 'Ruth', 'my father', 'Jonas', 'the doctor', 'Mira'];
const places = ['the harbour', 'the office', 'the allotment', 'the station', 'our kitchen', 'the library', 'the hill'];
const things = ['the move', 'the garden wall', 'money', 'the choir', 'the exam', 'sleep', 'the old bicycle', 'work'];
const feelings = [
  'relieved',
  'tired',
  'restless',
  'glad',
  'uneasy',
  'curious',
  'calmer than before',
  'a little ashamed',
];

/** @type {((chance: Chance) => string)[]} */
const sentences = [
  (c) => `I met ${oneOf(c, people)} at ${oneOf(c, places)} and we talked about ${oneOf(c, things)}.`,
  (c) => `Woke early, ${oneOf(c, feelings)}, and stayed at ${oneOf(c, places)} until noon.`,
  (c) => `What I did not say to ${oneOf(c, people)}: that ${oneOf(c, things)} keeps me awake.`,
  (c) => `It rained all the way to ${oneOf(c, places)}, and I was ${oneOf(c, feelings)} when I arrived.`,
  (c) => `Tomorrow I want to ask ${oneOf(c, people)} about ${oneOf(c, things)}.`,
  (c) => `There was a moment at ${oneOf(c, places)} when ${oneOf(c, things)} did not matter.`,
  (c) =>
    `${oneOf(c, ['Later', 'In the evening', 'On the way home'])} I felt ${oneOf(c, feelings)} about ${oneOf(c, things)}.`,
  (c) => `I have put off ${oneOf(c, things)} for weeks, and ${oneOf(c, people)} noticed.`,
];

/** @param {Chance} chance */
function madeUp(chance) {
  const paragraph = () =>
    Array.from({ length: 3 + Math.floor(chance() * 8) }, () => oneOf(chance, sentences)(chance)).join(' ');
  return Array.from({ length: 1 + Math.floor(chance() * 4) }, paragraph);
}
