// What the insights show of the memory: open threads, whom and what sessions name, and what was written on this day.
// The memory alone decides what may be shown: private sessions, crisis, and what is not to be brought up stay out.
import type { Contribution, MentionKind } from '../interview/memory/contribution.ts';
import { memoryOf, type Recurring, type SessionLink, type Thread } from '../interview/memory/memory-of.ts';
import { dayNumber, dayText, yearOf } from './days.ts';
import { isWithin, type Span } from './period.ts';

/** How long ago a session was: so many years, or a month or a week where there are no years yet. */
export type Ago = { unit: 'year' | 'month' | 'week'; count: number };

/** A session of this day, with a line of it in the person's own words, if there is one. */
export type Anniversary = { sessionId: string; title: string; day: string; ago: Ago; line: string | null };

/** `open`: how many intentions are open; `threads` the newest of them. Of `named` those in most sessions. */
export type RememberedInsights = {
  open: number;
  threads: Thread[];
  named: { kind: MentionKind; key: string; text: string; sessions: number }[];
  onThisDay: Anniversary[];
};

const mostThreads = 60;
const mostNamed = 12;
const mostAnniversaries = 12;

/** The part of the memory a span of days gives; what was on this day is looked for before `today`. Pure. */
export function rememberedInsights(
  contributions: Iterable<Contribution>,
  forgottenMentions: readonly string[],
  { span, today }: { span: Span; today: string },
): RememberedInsights {
  const all = [...contributions];
  const { threads, recurring } = memoryOf(inSpan(all, span), forgottenMentions);
  const open = threads.filter(({ done }) => !done);
  const named = mostNamedFirst(recurring);
  return {
    open: open.length,
    threads: open.slice(0, mostThreads),
    named: (['person', 'place', 'theme'] as const).flatMap((kind) =>
      named
        .filter((one) => one.kind === kind)
        .slice(0, mostNamed)
        .map(({ key, text, sessions }) => ({ kind, key, text, sessions })),
    ),
    onThisDay: onThisDay(all, forgottenMentions, today),
  };
}

/** The ids of all sessions of a span that name a person, place or theme. Pure. */
export function sessionsNaming(
  contributions: Iterable<Contribution>,
  forgottenMentions: readonly string[],
  { span, key }: { span: Span; key: string },
): SessionLink['sessionId'][] {
  const naming = inSpan([...contributions], span).filter(
    ({ forgotten, mentions }) => !forgotten && mentions.some((one) => one.key === key),
  );
  // What became silenced meanwhile has no sessions behind it.
  const isShown = memoryOf(naming, forgottenMentions).recurring.some((one) => one.key === key);
  return isShown ? naming.map(({ sessionId }) => sessionId) : [];
}

const inSpan = (contributions: readonly Contribution[], span: Span): Contribution[] =>
  contributions.filter(({ day }) => isWithin(day, span));

const mostNamedFirst = (recurring: readonly Recurring[]): Recurring[] =>
  [...recurring].sort((a, b) => b.sessions - a.sessions || (a.key < b.key ? -1 : 1));

/**
 * Sessions begun on this day of the month in earlier years, the nearest year first. On 28 February of a year without a
 * 29th, those of the 29th are with them. Where there are none in any year: those of a month ago, else of a week ago.
 */
function onThisDay(
  contributions: readonly Contribution[],
  forgottenMentions: readonly string[],
  today: string,
): Anniversary[] {
  const { lines } = memoryOf(contributions, forgottenMentions);
  const lineOf = new Map([...lines].reverse().map(({ sessionId, text }) => [sessionId, text]));
  const mayBeShown = contributions.filter(({ forgotten, answered }) => !forgotten && answered);
  const of = (agoOf: (day: string) => Ago | null): Anniversary[] =>
    mayBeShown
      .flatMap(({ sessionId, title, day }) => {
        const ago = agoOf(day);
        return ago === null ? [] : [{ sessionId, title, day, ago, line: lineOf.get(sessionId) ?? null }];
      })
      .sort((a, b) => (a.day === b.day ? (a.sessionId < b.sessionId ? -1 : 1) : a.day < b.day ? 1 : -1))
      .slice(0, mostAnniversaries);
  const years = of((day) => {
    const count = yearOf(today) - yearOf(day);
    return count > 0 && sameDays(today).has(day.slice(5)) ? { unit: 'year', count } : null;
  });
  if (years.length > 0) return years;
  const monthAgo = aMonthBefore(today);
  const month = of((day) => (day === monthAgo ? { unit: 'month', count: 1 } : null));
  if (month.length > 0) return month;
  const weekAgo = dayText(dayNumber(today) - 7);
  return of((day) => (day === weekAgo ? { unit: 'week', count: 1 } : null));
}

/** The days of a year, `MM-DD`, that count as this one. */
function sameDays(today: string): Set<string> {
  const own = today.slice(5);
  const isLast = own === '02-28' && dayText(dayNumber(today) + 1).endsWith('03-01');
  return new Set(isLast ? [own, '02-29'] : [own]);
}

/** The same day of the month before, or that month's last day where it is shorter. */
function aMonthBefore(today: string): string {
  const lastOfMonthBefore = dayText(dayNumber(`${today.slice(0, 8)}01`) - 1);
  const sameDay = `${lastOfMonthBefore.slice(0, 8)}${today.slice(8)}`;
  return sameDay < lastOfMonthBefore ? sameDay : lastOfMonthBefore;
}
