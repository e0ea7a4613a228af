// What the closing card shows, in the person's own words only: lines, intentions, people, and honest counts.
import type { Exchange, Session } from '../session/session.ts';
import { intentionsIn } from './closing/intentions-in.ts';
import { linesIn } from './closing/lines-in.ts';
import { namedPeople } from './follow-ups/named-person.ts';
import { countWords } from './follow-ups/signals-of.ts';

/** What a session can be closed with. `minutes` is whole minutes of activity, at least 1 once something was written. */
export type ClosingCard = {
  lines: { exchangeId: string; text: string }[];
  intentions: { id: string; text: string }[];
  people: string[];
  words: number;
  minutes: number;
};

const mostLines = 5;
const mostIntentions = 12;
const mostPeople = 12;
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

/** The closing card of a session. Derived, so that it is the same in every window; ids follow from exchange and place. */
export const closingCard = (session: Session): ClosingCard => {
  const answers = answersOf(session);
  const intentions = answers.flatMap(({ exchange, text }) =>
    intentionsIn(text).map((intention, index) => ({ id: `${exchange.id}:${index}`, text: intention })),
  );
  const known = new Set<string>();
  const lines = answers
    .flatMap(({ exchange, text }) => linesIn(text).map((line) => ({ exchangeId: exchange.id, ...line })))
    .sort((a, b) => b.weight - a.weight)
    .filter(({ text }) => !known.has(text) && known.add(text))
    .slice(0, mostLines);
  const order = new Map(answers.map(({ exchange }, index) => [exchange.id, index]));
  const seen = new Set<string>();
  return {
    lines: lines
      .sort((a, b) => (order.get(a.exchangeId) ?? 0) - (order.get(b.exchangeId) ?? 0) || a.place - b.place)
      .map(({ exchangeId, text }) => ({ exchangeId, text })),
    intentions: intentions.filter(({ text }) => !seen.has(text) && seen.add(text)).slice(0, mostIntentions),
    people: [...new Set(answers.flatMap(({ text }) => namedPeople(text)))].slice(0, mostPeople),
    words: answers.reduce((sum, { text }) => sum + countWords(text), 0),
    minutes: activeMinutes(session),
  };
};
