// What the memory takes from one session: its intentions, whom and what it names, and a few lines worth quoting.
import { calendarDay } from '../../calendar-day.ts';
import { digest } from '../../session/digest.ts';
import { isForgotten } from '../../session/forgotten-things.ts';
import { answerOf, type Session } from '../../session/session.ts';
import { weightiestLines } from '../closing/lines-in.ts';
import { intentionsOf } from '../closing.ts';
import { hasCrisisWording } from '../crisis.ts';
import { askableWords } from './askable-words.ts';
import type { Contribution, Mention } from './contribution.ts';
import { mentionKey } from './mention-key.ts';
import { mentionsIn } from './mentions-in.ts';
import { plannedIn } from './things-to-forget.ts';

const mostLines = 2;
const mostMentions = 60;
/** What is written to somebody in a letter that is never sent is said to them, not meant to be done. */
const noIntentions = new Set(['unsent-letter']);

/**
 * What a session contributes, from nothing but itself; null for one that contributes nothing: private, in the trash,
 * or with words that point to crisis, which nobody should meet again unasked. One that is forgotten as a whole keeps
 * its name and nothing else. Ids are those of the closing card's intentions, or made from exchange and words.
 */
export const rememberSession = (session: Session): Contribution | null => {
  if (session.private || session.deletedAt !== null) return null;
  const answers = session.exchanges.flatMap((exchange) => {
    const text = exchange.state === 'answered' ? answerOf(exchange) : undefined;
    return text === undefined || text.trim() === '' ? [] : [{ exchangeId: exchange.id, text }];
  });
  const isGrave =
    session.exchanges.some(({ question }) => question.kind === 'crisis') ||
    answers.some(({ text }) => hasCrisisWording(text));
  if (isGrave) return null;
  const forgotten = isForgotten(session);
  const said = forgotten ? [] : answers;
  return {
    sessionId: session.id,
    revision: session.revision,
    at: session.createdAt,
    day: calendarDay(session.createdAt, session.timeZone),
    title: session.title,
    forgotten,
    answered: answers.length > 0,
    threads: forgotten ? [] : threadsOf(session),
    lines: linesOf(session, said),
    mentions: mentionsOf(session, said),
    forgottenThreads: [...(session.forgotten?.threads ?? [])],
    asked: askedOf(session),
    planned: plannedIn(session),
  };
};

type Answers = readonly { exchangeId: string; text: string }[];

function threadsOf(session: Session): Contribution['threads'] {
  const listed = new Set(session.intentions.map(({ id }) => id));
  const exchanges = new Set(session.exchanges.map(({ id }) => id));
  return intentionsOf(session)
    .filter(({ id }) => listed.has(id) || !noIntentions.has(session.plan.template.id))
    .map(({ id, text, done }) => {
      const exchangeId = id.replace(/:[^:]*$/u, '');
      return { id, exchangeId: exchanges.has(exchangeId) ? exchangeId : null, text, quoted: askableWords(text), done };
    });
}

/** What the person chose to keep, else the weightiest sentences; intentions are threads already. */
function linesOf(session: Session, answers: Answers): Contribution['lines'] {
  const intentions = new Set(intentionsOf(session).map(({ text }) => text));
  const known = new Set(answers.map(({ exchangeId }) => exchangeId));
  const kept = session.keptLines.filter(({ exchangeId }) => known.has(exchangeId));
  const found = () =>
    weightiestLines(answers, mostLines, (text) => !intentions.has(text)).map(({ of, text }) => ({
      exchangeId: of.exchangeId,
      text,
    }));
  return (kept.length > 0 ? kept : found()).map(({ exchangeId, text }) => ({
    id: `${exchangeId}:line-${digest(text).slice(0, 8)}`,
    exchangeId,
    text,
  }));
}

/** Each mention once, with the answer that names it first; the person's own list has the last word. */
function mentionsOf(session: Session, answers: Answers): Mention[] {
  const byKey = new Map<string, Mention>();
  for (const { exchangeId, text } of answers)
    for (const mention of mentionsIn(text))
      if (!byKey.has(mention.key)) byKey.set(mention.key, { ...mention, exchangeId });
  if (answers.length === 0) return [];
  for (const { text, kept } of session.mentions ?? []) {
    const key = mentionKey(text);
    if (!kept) byKey.delete(key);
    else if (!byKey.has(key)) byKey.set(key, { kind: 'theme', key, text, exchangeId: null });
  }
  return [...byKey.values()].slice(0, mostMentions);
}

function askedOf(session: Session): Contribution['asked'] {
  return session.exchanges.flatMap(({ question, state }) =>
    question.why?.thread === undefined || state === 'asked'
      ? []
      : [{ thread: question.why.thread, answered: state === 'answered' }],
  );
}
