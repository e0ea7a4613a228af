// What the closing card shows, in the person's own words only: lines, intentions, people, themes, and honest counts.
import { digest } from '../session/digest.ts';
import type { Exchange, Session } from '../session/session.ts';
import { intentionsFound } from './closing/intentions-in.ts';
import { lineWeight, weighedLines } from './closing/lines-in.ts';
import { peopleOf } from './closing/people-in.ts';
import { themesIn } from './closing/themes-in.ts';
import { hasCrisisWording } from './crisis.ts';
import { sentencesOf } from './follow-ups/sentences-of.ts';
import { countWords } from './follow-ups/signals-of.ts';
import { mentionKey } from './memory/mention-key.ts';
import { minutesSpent } from './time-spent.ts';

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
/** Somebody who answered several questions has nearly always written something to keep, however quietly. */
const fewestLines = 3;
const severalAnswers = 3;
const quietWeight = 0.5;
const mostIntentions = 12;
const mostPeople = 12;
const mostSentences = 400;

const answersOf = (session: Session): { exchange: Exchange; text: string }[] =>
  session.exchanges.flatMap((exchange) => {
    const text = exchange.texts.at(-1)?.text;
    return exchange.state === 'answered' && text !== undefined ? [{ exchange, text }] : [];
  });

/** Names an intention by the answer and its words: editing another sentence of the answer leaves it what it is. */
const intentionId = (exchangeId: string, sentence: string): string => `${exchangeId}:${digest(sentence).slice(0, 8)}`;

/** What the person means to do: found in the answers or added, as they last left it. Derived until it is touched. */
const checklistOf = (session: Session, answers: ReturnType<typeof answersOf>): ClosingCard['intentions'] => {
  const known = new Map(session.intentions.map((intention) => [intention.id, intention]));
  const sentences = new Set<string>();
  const found = answers
    .flatMap(({ exchange, text }) => intentionsFound(text).map((found) => ({ exchangeId: exchange.id, ...found })))
    .filter(({ sentence }) => !hasCrisisWording(sentence))
    .filter(({ sentence }) => !sentences.has(sentence) && sentences.add(sentence))
    .slice(0, mostIntentions)
    .map(({ exchangeId, sentence, shown }) => ({ id: intentionId(exchangeId, sentence), text: shown, done: false }));
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

/**
 * The lines worth offering, the weightiest first: those that say something, and where there are fewer than three of
 * them in several answers, the best of the quieter ones. What the person means to do is on its own list already.
 */
const linesOf = (answers: ReturnType<typeof answersOf>, intentions: ReadonlySet<string>) => {
  const known = new Set<string>();
  const weighed = answers
    .flatMap(({ exchange, text }) => weighedLines(text).map((line) => ({ exchangeId: exchange.id, ...line })))
    // Nobody is offered their darkest sentence to keep.
    .filter(({ text }) => !intentions.has(text) && !hasCrisisWording(text))
    .sort((a, b) => b.weight - a.weight)
    .filter(({ text }) => !known.has(text) && known.add(text));
  const telling = weighed.filter(({ weight }) => weight >= lineWeight).length;
  const fewest = answers.length >= severalAnswers ? fewestLines : 0;
  const quiet = weighed.filter(({ weight }) => weight >= quietWeight).length;
  // Of somebody who answered several questions at least their best sentence, whatever it is about.
  const offered = Math.max(telling, Math.min(quiet, fewest), fewest > 0 ? 1 : 0);
  return weighed.slice(0, Math.min(mostLines, offered));
};

/** The closing card of a session. Derived, so that it is the same in every window; ids follow from exchange and words. */
export const closingCard = (session: Session): ClosingCard => {
  const answers = answersOf(session);
  const texts = answers.map(({ text }) => text);
  const lines = linesOf(
    answers,
    new Set(answers.flatMap(({ text }) => intentionsFound(text).map(({ sentence }) => sentence))),
  );
  const order = new Map(answers.map(({ exchange }, index) => [exchange.id, index]));
  const mentions = session.mentions ?? [];
  const leftOut = new Set(mentions.flatMap(({ text, kept }) => (kept ? [] : [mentionKey(text)])));
  const isLeftOut = (name: string) => leftOut.has(mentionKey(name));
  const people = peopleOf(texts)
    .slice(0, mostPeople)
    .filter((name) => !isLeftOut(name));
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
    minutes: minutesSpent(session),
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
