// Early in a session, at most one question about something from an earlier one: an open thread, or else what recurs.
import { calendarDay } from '../../calendar-day.ts';
import { answerOf, type Session } from '../../session/session.ts';
import { countedIds, isFollowUp, settledExchanges } from '../conversation.ts';
import { type Move, type Rule, wordingIdOf } from '../follow-ups/rule.ts';
import type { Question } from '../question.ts';
import { seededOrder } from '../seeded-order.ts';
import { isWeighty } from './is-weighty.ts';
import { mentionKey, mentionThread } from './mention-key.ts';
import { plannedIn, type ThingToForget } from './things-to-forget.ts';

const threadMoves: readonly Move[] = [
  { id: 'stand', kind: 'return', text: '{When} you wrote “{span}”. Where does that stand now?' },
  { id: 'become', kind: 'return', text: '{When} you wrote “{span}”. What has become of it since?' },
  { id: 'far', kind: 'return', text: '{When} you wrote “{span}”. How far has that got since then?' },
  { id: 'came', kind: 'return', text: '{When} you wrote “{span}”. What came of that, or came in between?' },
];

const recurringMoves: readonly Move[] = [
  { id: 'holds', kind: 'return', text: 'You have written about “{span}” in {often}. What about it is with you today?' },
  {
    id: 'back',
    kind: 'return',
    text: 'You have written about “{span}” in {often}. What keeps bringing you back there?',
  },
];

const personMoves: readonly Move[] = [
  {
    id: 'person-today',
    kind: 'return',
    text: 'You have written about {span} in {often}. What comes to mind about them today?',
  },
  {
    id: 'person-left-out',
    kind: 'return',
    text: 'You have written about {span} in {often}. What have you not yet written about them?',
  },
];

export const openThread: Rule = {
  id: 'open-thread',
  because: 'In an earlier session you wrote that you meant to do this, so it is asked about once.',
  strength: 0,
  find: () => [],
};

export const recurring: Rule = {
  id: 'recurring',
  because: 'Several of your last sessions came to this, in your own words.',
  strength: 0,
  find: () => [],
};

/** Rules about the whole of the sessions, which the memory's questions go by. */
export const memoryRules: readonly Rule[] = [openThread, recurring];

/** These are addressed to one person, held to one matter or at play: something else from last week would break in. */
const unfit = new Set(['unsent-letter', 'a-difficult-conversation', 'a-decision', 'creative', 'analytical']);

/** Whether a question came from the memory. */
export const isRecalled = ({ why }: Question): boolean => memoryRules.some(({ id }) => id === why?.rule);

/** What a question from the memory brings up, so that it can be asked never to again; null for every other question. */
export function thingRecalled({ why }: Question): ThingToForget | null {
  if (why?.thread === undefined) return null;
  if (why.sessionId !== undefined) return { kind: 'thread', sessionId: why.sessionId, id: why.thread };
  const [text] = why.quoted;
  return text === undefined ? null : { kind: 'mention', text };
}

/**
 * The question about something from an earlier session, or null. It comes once the opening question was answered and
 * its follow-ups are over, before the next planned one; never beside a subject, once anything weighty was said, after
 * words that point to crisis, where no follow-ups are wanted, or about what the session says is not to be brought up.
 * It counts as a follow-up and hangs on nothing.
 */
export const recalledQuestion = (session: Session): Question | null => {
  const { plan, exchanges } = session;
  const settled = settledExchanges(session);
  const opening = settled.find(({ question }) => question.id === countedIds(session)[0]);
  if (countedIds(session).length !== 1 || opening?.state !== 'answered') return null;
  if (session.subject !== null || unfit.has(plan.template.id)) return null;
  if (settled.some((exchange) => isWeighty(answerOf(exchange) ?? ''))) return null;
  if (exchanges.some(({ question }) => question.kind === 'crisis' || isRecalled(question))) return null;
  // Somebody who has just said so of one thing is not asked about the next at once.
  if ((session.forgotten?.threads ?? []).some((silent) => plannedIn(session).some(({ id }) => id === silent)))
    return null;
  const followUps = settled.filter(({ question }) => isFollowUp(question)).length;
  if (plan.followUpsPerThread === 0 || followUps >= plan.followUpsPerSession) return null;
  return threadQuestion(session) ?? recurringQuestion(session);
};

const isOff = (session: Session, rule: Rule): boolean => session.plan.rulesOff.includes(rule.id);

/** Moves not heard lately first, in an order fixed by the seed. */
const chosenMove = ({ plan }: Session, rule: Rule, moves: readonly Move[]): Move | undefined => {
  const ordered = seededOrder(moves, plan.seed, ({ id }) => id);
  return ordered.find((move) => !plan.recentWordings.includes(wordingIdOf(rule.id, move))) ?? ordered[0];
};

function threadQuestion(session: Session): Question | null {
  const today = calendarDay(session.createdAt, session.timeZone);
  const thread = session.plan.openThreads.find(({ day }) => day < today);
  const move = chosenMove(session, openThread, threadMoves);
  if (thread === undefined || move === undefined || isOff(session, openThread)) return null;
  const { id, sessionId, day, quoted } = thread;
  const when = whenOf(day, today);
  return {
    id: `open-thread:${id}`.slice(0, 300),
    text: move.text.replace('{When}', when).replace('{span}', () => quoted),
    kind: 'follow-up',
    depth: 0,
    wording: wordingIdOf(openThread.id, move),
    why: { rule: openThread.id, quoted: [quoted], shown: [quoted], sessionId, thread: id },
  };
}

function recurringQuestion(session: Session): Question | null {
  const found = session.plan.recurring?.[0];
  if (found === undefined || isOff(session, recurring)) return null;
  const move = chosenMove(session, recurring, found.kind === 'person' ? personMoves : recurringMoves);
  if (move === undefined) return null;
  const thread = mentionThread(mentionKey(found.text));
  // A theme stands in quotation marks, as it was written; somebody is spoken of.
  const shown = found.kind === 'person' ? found.text.replace(/^(?:my|our)(?=\s)/u, 'your') : found.text;
  return {
    id: `recurring:${thread}`.slice(0, 300),
    text: move.text.replace('{often}', oftenOf(found.sessions, found.of)).replace('{span}', () => shown),
    kind: 'follow-up',
    depth: 0,
    wording: wordingIdOf(recurring.id, move),
    why: { rule: recurring.id, quoted: [found.text], shown: [shown], thread },
  };
}

const weekDays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = 'January February March April May June July August September October November December'.split(' ');

/** "On Friday 20 November"; questions are English, so their days are too, the same on every system. */
export function whenOf(day: string, today: string): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  const daysAgo = Math.round((Date.parse(today) - date.getTime()) / 86_400_000);
  if (Number.isNaN(daysAgo)) return 'Some time ago';
  if (daysAgo === 0) return 'Earlier today';
  if (daysAgo === 1) return 'Yesterday';
  const year = day.slice(0, 4) === today.slice(0, 4) ? '' : ` ${day.slice(0, 4)}`;
  return `On ${weekDays[date.getUTCDay()] ?? ''} ${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''}${year}`;
}

const numbers = ['none', 'one', 'two', 'three', 'four', 'five'];

/** "three of the last five sessions". */
const oftenOf = (sessions: number, of: number): string =>
  sessions === of
    ? `each of the last ${numbers[of] ?? of} sessions`
    : `${numbers[sessions] ?? sessions} of the last ${numbers[of] ?? of} sessions`;
