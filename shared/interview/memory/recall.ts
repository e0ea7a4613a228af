// What of the memory a new session may use: chosen ahead of time, so that beginning one waits for nothing.
import type { Plan } from '../../session/session.ts';
import { dueDay } from '../closing/names-time.ts';
import type { Contribution } from './contribution.ts';
import { lastSessions, memoryOf, newestFirst } from './memory-of.ts';
import { mentionThread } from './mention-key.ts';

/** Threads and what recurs, the best first; what a new session is given is taken from the front. */
export type Recall = {
  /** `due`: the last day the words name for it, or null. */
  threads: (Plan['openThreads'][number] & { due: string | null })[];
  recurring: (NonNullable<Plan['recurring']>[number] & { key: string })[];
};

export const noRecall: Recall = { threads: [], recurring: [] };

const mostOffered = 40;
const mostThreads = 3;
const mostRecurring = 2;
const mostDays = 60;
const fewestLately = 3;

/**
 * What may be brought up of these sessions, in a fixed order: threads that are not done, that can be quoted, that
 * nobody answered about yet and that the last session did not ask about, newest first, those asked about before
 * behind the others; and what at least three of the last five sessions name and none of them asked about.
 */
export function recallOf(contributions: Iterable<Contribution>, forgottenMentions: readonly string[]): Recall {
  const sessions = newestFirst(contributions);
  const { threads, recurring } = memoryOf(sessions, forgottenMentions);
  const asked = sessions.flatMap((session) => session.asked);
  const answered = new Set(asked.filter((question) => question.answered).map(({ thread }) => thread));
  const before = new Set(asked.map(({ thread }) => thread));
  const lately = new Set(sessions.slice(0, 1).flatMap((session) => session.asked.map(({ thread }) => thread)));
  const inLast = new Set(
    sessions.slice(0, lastSessions).flatMap((session) => session.asked.map(({ thread }) => thread)),
  );
  const open = threads.flatMap(({ id, sessionId, day, text, quoted, done }) =>
    done || quoted === null || answered.has(id) || lately.has(id)
      ? []
      : [{ id, sessionId, day, quoted, due: dueDay(text, day) }],
  );
  return {
    threads: [...open.filter(({ id }) => !before.has(id)), ...open.filter(({ id }) => before.has(id))].slice(
      0,
      mostOffered,
    ),
    recurring: recurring
      .filter(
        ({ kind, key, lately: count }) => kind !== 'place' && count >= fewestLately && !inLast.has(mentionThread(key)),
      )
      .slice(0, mostRecurring)
      .map(({ kind, key, text, lately: sessions, of }) => ({ kind, key, text, sessions, of })),
  };
}

/**
 * What a session begun on `today` (`YYYY-MM-DD`) is given: at most three threads, none of the same day, none before
 * the day it names for itself is over, none older than sixty days, none of the sessions in `without` (changed since,
 * so that what is known of them may be untrue by now).
 */
export function recallFor({ threads, recurring }: Recall, today: string, without: ReadonlySet<string>): Recall {
  const oldest = Date.parse(today) - mostDays * 86_400_000;
  return {
    threads: threads
      .filter(
        ({ sessionId, day, due }) =>
          !without.has(sessionId) && Date.parse(due ?? day) >= oldest && day < today && (due === null || due < today),
      )
      .slice(0, mostThreads),
    recurring,
  };
}
