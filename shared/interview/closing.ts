// What the closing card shows, in the person's own words only: lines, intentions, people, themes, and honest counts.
import { digest } from '../session/digest.ts';
import type { Exchange, Session } from '../session/session.ts';
import { intentionsIn } from './closing/intentions-in.ts';
import { linesIn } from './closing/lines-in.ts';
import { themesIn } from './closing/themes-in.ts';
import { hasCrisisWording } from './crisis.ts';
import { namedPeople } from './follow-ups/named-person.ts';
import { sentencesOf } from './follow-ups/sentences-of.ts';
import { countWords } from './follow-ups/signals-of.ts';

/**
 * What a session can be closed with. `lines` are those worth offering, kept or not; `intentions` the checklist: what was
 * found in the answers and what the person added, without what they removed. `people` and `themes` likewise; what the
 * person added by hand stands at the end of `themes`. `minutes` is whole minutes of activity, at least 1 once something
 * was written.
 */
export type ClosingCard = {
  lines: { exchangeId: string; text: string }[];
  intentions: { id: string; text: string; done: boolean }[];
  people: string[];
  themes: string[];
  words: number;
  minutes: number;
};

const mostLines = 5;
const mostIntentions = 12;
const mostPeople = 12;
const mostSentences = 400;
const longestGap = 10 * 60_000;

const answersOf = (session: Session): { exchange: Exchange; text: string }[] =>
  session.exchanges.flatMap((exchange) => {
    const text = exchange.texts.at(-1)?.text;
    return exchange.state === 'answered' && text !== undefined ? [{ exchange, text }] : [];
  });

/**
 * Time spent at it, in whole minutes: from one answer to the next, or the thinking time where that was measured.
 * A gap of more than ten minutes is somebody gone for a walk and does not count.
 */
const activeMinutes = (session: Session): number => {
  const answers = answersOf(session)
    .map(({ exchange }) => ({ at: Date.parse(exchange.texts[0]?.at ?? exchange.at), thinkingMs: exchange.thinkingMs }))
    .sort((a, b) => a.at - b.at);
  let before = Date.parse(session.createdAt);
  let total = 0;
  for (const { at, thinkingMs } of answers) {
    const gap = Math.max(0, at - before);
    // Thinking cannot have taken longer than the time that passed, however long a window counted.
    total += thinkingMs === undefined ? (gap > longestGap ? 0 : gap) : Math.min(thinkingMs, gap);
    before = Math.max(before, at);
  }
  return answers.length === 0 ? 0 : Math.max(1, Math.round(total / 60_000));
};

/** Names an intention by the answer and its words: editing another sentence of the answer leaves it what it is. */
const intentionId = (exchangeId: string, sentence: string): string => `${exchangeId}:${digest(sentence).slice(0, 8)}`;

/** What the person means to do: found in the answers or added, as they last left it. Derived until it is touched. */
const checklistOf = (session: Session, answers: ReturnType<typeof answersOf>): ClosingCard['intentions'] => {
  const known = new Map(session.intentions.map((intention) => [intention.id, intention]));
  const sentences = new Set<string>();
  const found = answers
    .flatMap(({ exchange, text }) => intentionsIn(text).map((sentence) => ({ exchangeId: exchange.id, sentence })))
    .filter(({ sentence }) => !hasCrisisWording(sentence))
    .filter(({ sentence }) => !sentences.has(sentence) && sentences.add(sentence))
    .slice(0, mostIntentions)
    .map(({ exchangeId, sentence }) => ({ id: intentionId(exchangeId, sentence), text: sentence, done: false }));
  const ids = new Set(found.map(({ id }) => id));
  return [
    ...found.map((intention) => known.get(intention.id) ?? intention),
    ...session.intentions.filter(({ id }) => !ids.has(id)),
  ]
    .filter((intention) => !('removed' in intention && intention.removed === true))
    .map(({ id, text, done }) => ({ id, text, done }));
};

/** The checklist of a session by itself, as the closing card has it. */
export const intentionsOf = (session: Session): ClosingCard['intentions'] => checklistOf(session, answersOf(session));

/** The closing card of a session. Derived, so that it is the same in every window; ids follow from exchange and words. */
export const closingCard = (session: Session): ClosingCard => {
  const answers = answersOf(session);
  const texts = answers.map(({ text }) => text);
  const known = new Set<string>();
  const lines = answers
    .flatMap(({ exchange, text }) => linesIn(text).map((line) => ({ exchangeId: exchange.id, ...line })))
    // Nobody is offered their darkest sentence to keep.
    .filter(({ text }) => !hasCrisisWording(text))
    .sort((a, b) => b.weight - a.weight)
    .filter(({ text }) => !known.has(text) && known.add(text))
    .slice(0, mostLines);
  const order = new Map(answers.map(({ exchange }, index) => [exchange.id, index]));
  const mentions = session.mentions ?? [];
  const isLeftOut = (name: string) => mentions.some(({ text, kept }) => text === name && !kept);
  const people = [...new Set(texts.flatMap(namedPeople))].slice(0, mostPeople).filter((name) => !isLeftOut(name));
  const added = mentions.filter(({ kept }) => kept).map(({ text }) => text);
  const themes = [...new Set([...themesIn(texts), ...added])];
  return {
    lines: lines
      .sort((a, b) => (order.get(a.exchangeId) ?? 0) - (order.get(b.exchangeId) ?? 0) || a.place - b.place)
      .map(({ exchangeId, text }) => ({ exchangeId, text })),
    intentions: checklistOf(session, answers),
    people,
    themes: themes.filter((theme) => !isLeftOut(theme) && !people.includes(theme)),
    words: texts.reduce((sum, text) => sum + countWords(text), 0),
    minutes: activeMinutes(session),
  };
};

/** Every sentence of the answers, verbatim, so that a person can keep one nobody proposed. At most 400. */
export const sentencesToKeep = (session: Session): { exchangeId: string; text: string }[] => {
  const seen = new Set<string>();
  return answersOf(session)
    .flatMap(({ exchange, text }) =>
      sentencesOf(text).map((sentence) => ({ exchangeId: exchange.id, text: sentence.text + sentence.mark })),
    )
    .filter(
      ({ exchangeId, text }) =>
        /[\p{L}\p{N}]/u.test(text) && !seen.has(exchangeId + text) && seen.add(exchangeId + text),
    )
    .slice(0, mostSentences);
};
