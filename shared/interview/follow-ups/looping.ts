// Looping: the same theme for the third time, in the words of somebody going round in circles. Offers a way out.
import type { Exchange, Session } from '../../session/session.ts';
import { settledExchanges } from '../conversation.ts';
import { seededOrder } from '../seeded-order.ts';
import type { Candidate } from './candidates.ts';
import { settledFollowUps } from './candidates.ts';
import { shouldHoldBack } from './hold-back.ts';
import { type Move, questionText, type Rule, wordingIdOf } from './rule.ts';
import { isCommonWord } from './score.ts';
import { signalsOf } from './signals-of.ts';

const moves: readonly Move[] = [
  {
    id: 'three-times',
    kind: 'close',
    text: 'We have come back to “{span}” three times. Which would you rather: stay with it, look from another side, or finish?',
  },
  {
    id: 'third-time',
    kind: 'close',
    text: '“{span}” has come up for the third time. What would do you good now: staying with it, another side of it, or finishing?',
  },
  {
    id: 'circles',
    kind: 'close',
    text: 'Three answers in a row lead to “{span}”. Where to from here: further into it, round to another side, or to the end?',
  },
];

export const looping: Rule = {
  id: 'looping',
  because: 'The same theme came up in three of your answers, in words of going round in circles.',
  strength: 7,
  find: () => [],
};

/** Words people use when a thought will not let go. */
export const rumination =
  /\b(?:again and again|over and over|round and round|going round|in circles|keep(?:s|ing)? (?:thinking|coming back|going over|asking myself|replaying|hearing|wondering|on (?:thinking|about))|kept (?:thinking|coming back|going over)|can(?:['’]?t|not) (?:stop (?:thinking|going|replaying)|let (?:it|that|this|go)|get (?:it|that|this|past))|still (?:can['’]?t|thinking|about|the same)|same (?:thing|thought|question|old)|always (?:comes|ends|end|come|the same)|back to (?:the same|that|this|where|her|him|it)|once more|as (?:i|always) said|like i said|as before|won['’]?t (?:go away|leave me)|stuck|replay(?:s|ing)?|why (?:did|didn['’]?t|do|can['’]?t|couldn['’]?t) i|if only|should(?:n['’]?t)? have|again)\b/iu;

const stem = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s?$/u, '')
    .replace(/(?<=\p{L}{3})(?:ies|es|s)$/u, '');

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]+(?:['’][\p{L}]+)*/gu) ?? [];
const timesNeeded = 3;

/** The theme of the newest answer that stood in the two before it as well: stem and the word as last written. */
const themeOf = (session: Session, parent: Exchange): string | null => {
  const answered = settledExchanges(session).filter(
    ({ state, question }) => state === 'answered' && question.kind !== 'crisis',
  );
  if (answered.at(-1)?.id !== parent.id || answered.length < timesNeeded) return null;
  const texts = answered.slice(-timesNeeded).map(({ texts: own }) => signalsOf(own.at(-1)?.text ?? ''));
  if (!texts.every(({ english }) => english) || texts.some(({ text }) => shouldHoldBack(text))) return null;
  if (texts.filter(({ text }) => rumination.test(text)).length < 2) return null;
  const own = new Set(wordsOf(session.subject?.title ?? '').map(stem));
  const sets = texts.slice(0, -1).map(({ text }) => new Set(wordsOf(text).map(stem)));
  const newest = wordsOf(texts.at(-1)?.text ?? '');
  const shared = newest.filter(
    (word) =>
      word.length > 3 &&
      !isCommonWord(word) &&
      !/(?:ly|ing|ed)$/u.test(word) &&
      !own.has(stem(word)) &&
      sets.every((set) => set.has(stem(word))),
  );
  // A name says most, then the longest word.
  return (
    shared.sort(
      (a, b) =>
        Number(/^\p{Lu}\p{Ll}/u.test(b)) - Number(/^\p{Lu}\p{Ll}/u.test(a)) || b.length - a.length || (a < b ? -1 : 1),
    )[0] ?? null
  );
};

/** The looping question to the newest answer; null unless it fits, and once in a session at most. */
export const loopingCandidate = (session: Session, parent: Exchange): Candidate | null => {
  const { rulesOff, recentWordings, seed } = session.plan;
  if (rulesOff.includes(looping.id) || settledFollowUps(session).some(({ why }) => why?.rule === looping.id))
    return null;
  const theme = themeOf(session, parent);
  const move = seededOrder(moves, seed, ({ id }) => id).find(
    (candidate) => !recentWordings.includes(wordingIdOf(looping.id, candidate)),
  );
  if (theme === null || move === undefined) return null;
  const finding = { quoted: theme, shown: theme, moves };
  const question = questionText(move, finding);
  return question === null
    ? null
    : { id: wordingIdOf(looping.id, move), rule: looping, finding, move, score: looping.strength, ...question };
};

/** Whether the person answered the looping question with the wish to finish: then the closing question comes. */
export const wantsToFinish = (exchange: Exchange | undefined): boolean => {
  if (exchange?.question.why?.rule !== looping.id || exchange.state !== 'answered') return false;
  const text = exchange.texts.at(-1)?.text ?? '';
  return (
    text.length <= 80 &&
    /\b(?:finish|end|stop|done|enough|close|leave it)\b/iu.test(text) &&
    !/\b(?:not|don['’]?t|stay|another side|before)\b/iu.test(text)
  );
};
