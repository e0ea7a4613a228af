// How regularly somebody writes, told without a whip: weeks with writing out of the last few, and runs for who wants them.
import { dayNumber, dayText, weekOf } from './days.ts';
import { type DatedScope, type Span, spanOf, weeksOf } from './period.ts';

/** `weeks` of `of` weeks have writing; `span` are the days those weeks have. */
export type Rhythm = { weeks: number; of: number; span: Span };

/** Days in a row: the longest run, and the one that goes on (ending today or yesterday); null where there is none. */
export type Runs = { longest: Run | null; current: Run | null };
export type Run = Span & { days: number };

const lately = 4;

/**
 * Of the last twelve months: the last four weeks, where this week counts from its first word on and never against
 * anybody before that. Of a year: all its weeks so far, except one that has only begun. Never more weeks than there
 * are since the first day written on. `days` are all days with writing, in any order.
 */
export function rhythmOf(days: Iterable<string>, scope: DatedScope): Rhythm {
  const all = [...days].filter((day) => day <= scope.today).sort();
  const today = dayNumber(scope.today);
  const thisWeek = weekOf(today, scope.weekStart);
  const first = all[0];
  const span = spanOf(scope);
  const last = Math.min(dayNumber(span.to), today);
  if (first === undefined || dayNumber(first) > last) return { weeks: 0, of: 0, span };
  const written = new Set(all.map((day) => weekOf(dayNumber(day), scope.weekStart)));
  let weeks: number[];
  if (scope.period === 'recent') {
    const end = written.has(thisWeek) ? thisWeek : thisWeek - 7;
    weeks = Array.from({ length: lately }, (_, back) => end - 7 * back).reverse();
  } else {
    // Only the days of the year itself tell whether one of its weeks was written in.
    written.clear();
    for (const day of all) if (day >= span.from && day <= span.to) written.add(weekOf(dayNumber(day), scope.weekStart));
    weeks = weeksOf(scope)
      .map(({ week }) => dayNumber(week))
      .filter((week) => week !== thisWeek || written.has(week));
  }
  const firstWeek = weekOf(dayNumber(first), scope.weekStart);
  weeks = weeks.filter((week) => week >= firstWeek);
  const from = weeks[0];
  const to = weeks.at(-1);
  if (from === undefined || to === undefined) return { weeks: 0, of: 0, span };
  return {
    weeks: weeks.filter((week) => written.has(week)).length,
    of: weeks.length,
    span: {
      from: scope.period === 'recent' ? dayText(from) : dayText(Math.max(from, dayNumber(span.from))),
      to: dayText(Math.min(to + 6, last)),
    },
  };
}

/** The runs of days with writing. A run goes on until a whole day has passed without a word. */
export function runsOf(days: Iterable<string>, today: string): Runs {
  const numbers = [...new Set([...days].map(dayNumber))].sort((a, b) => a - b);
  const now = dayNumber(today);
  let longest: Run | null = null;
  let current: Run | null = null;
  let start = numbers[0] ?? 0;
  numbers.forEach((day, index) => {
    if (index > 0 && numbers[index - 1] !== day - 1) start = day;
    if (numbers[index + 1] === day + 1) return;
    const run = { from: dayText(start), to: dayText(day), days: day - start + 1 };
    if (longest === null || run.days > longest.days) longest = run;
    if (day === now || day === now - 1) current = run;
  });
  return { longest, current };
}
