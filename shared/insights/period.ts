// Which part of the journal is looked at, and which of its figures somebody wants to see the sessions of.
import { z } from 'zod';
import { dayNumber, dayText, weekOf, yearOf } from './days.ts';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** `recent`: the last 53 weeks, this one included; else a year of the calendar. */
export const Period = z.union([z.literal('recent'), z.number().int().min(0).max(9_999)]);
export type Period = z.output<typeof Period>;

/** What insights are asked for: `weekStart` is the first day of a week where the person lives, 1 (Monday) to 7. */
export const InsightsScope = z.strictObject({ period: Period, weekStart: z.number().int().min(1).max(7) });
export type InsightsScope = z.output<typeof InsightsScope>;

/** A scope on a day. `today` is the person's local day, `YYYY-MM-DD`. */
export type DatedScope = InsightsScope & { today: string };

/** First and last day, both belong to it. */
export type Span = { from: string; to: string };

/** One figure, named so that its sessions can be asked for. */
export const Selection = z.discriminatedUnion('kind', [
  /** All of the period, or of the journal. */
  z.strictObject({ kind: z.literal('period') }),
  z.strictObject({ kind: z.literal('journal') }),
  /** The weeks the rhythm counts. */
  z.strictObject({ kind: z.literal('rhythm') }),
  /** Sessions whose minutes are known, or those of them that took from `from` minutes up to the next step. */
  z.strictObject({ kind: z.literal('timed') }),
  z.strictObject({ kind: z.literal('length'), from: z.number().int().min(0) }),
  z.strictObject({ kind: z.literal('days'), from: Day, to: Day }),
  z.strictObject({ kind: z.literal('hour'), hour: z.number().int().min(0).max(23) }),
  z.strictObject({ kind: z.literal('weekday'), weekday: z.number().int().min(1).max(7) }),
  z.strictObject({ kind: z.literal('template'), id: z.string().max(200) }),
  z.strictObject({ kind: z.literal('tag'), tag: z.string().max(100) }),
  /** A person, place or theme, by the key of the memory. */
  z.strictObject({ kind: z.literal('named'), key: z.string().min(1).max(300) }),
]);
export type Selection = z.output<typeof Selection>;

/** The days of a period. That of a year may end in the future. */
export function spanOf({ period, today, weekStart }: DatedScope): Span {
  if (period !== 'recent') {
    const year = String(period).padStart(4, '0');
    return { from: `${year}-01-01`, to: `${year}-12-31` };
  }
  return { from: dayText(weekOf(dayNumber(today), weekStart) - 52 * 7), to: today };
}

/** A week of a period: its days that belong to it, and whether others of it do not, or have not come yet. */
export type Week = Span & { week: string; cut: 'now' | 'edge' | null };

/** The weeks of a period up to today, first to last; those at the edge of a year have only the days of that year. */
export function weeksOf(scope: DatedScope): Week[] {
  const { from, to } = spanOf(scope);
  const first = dayNumber(from);
  const today = dayNumber(scope.today);
  const last = Math.min(dayNumber(to), today);
  const weeks: Week[] = [];
  for (let start = weekOf(first, scope.weekStart); start <= last; start += 7) {
    const begin = Math.max(start, first);
    const end = Math.min(start + 6, dayNumber(to));
    // A week that today is in is still growing, and said to.
    const isNow = today >= start && today <= start + 6;
    const cut = isNow ? 'now' : begin > start || end < start + 6 ? 'edge' : null;
    weeks.push({ week: dayText(start), from: dayText(begin), to: dayText(Math.min(end, last)), cut });
  }
  return weeks;
}

/** Whether a day lies in a span. */
export const isWithin = (day: string, { from, to }: Span): boolean => day >= from && day <= to;

/** Whether a period is the year `today` is in. */
export const isThisYear = ({ period, today }: DatedScope): boolean => period === yearOf(today);
