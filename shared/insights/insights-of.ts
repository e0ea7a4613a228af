// All figures of the insights, counted from those of the sessions. No clock, no disk; the memory has a part of its own.
import { dayNumber, dayText, weekdayOf, weekOf, yearOf } from './days.ts';
import { daysOf, type Part, partsOf, settledScope } from './figures-within.ts';
import { lengthStepOf, lengthSteps } from './length-steps.ts';
import { type DatedScope, isWithin, type Span, spanOf, type Week, weeksOf } from './period.ts';
import { type Rhythm, type Runs, rhythmOf, runsOf } from './rhythm.ts';
import type { SessionFigures } from './session-figures.ts';
import { type Spread, spreadOf } from './spread.ts';

/** How many sessions were written in, in how many answers and words. */
export type Counts = { sessions: number; answers: number; words: number };

/**
 * Everything is of the period, except `journal` and `years`. A session counts on every day it was answered on, and once
 * in the period. `days` are those with writing, `weeks` all, `hours` and `weekdays` all, from 0 and from 1.
 */
export type Insights = {
  scope: DatedScope;
  span: Span;
  /** Years with writing, the last first. */
  years: number[];
  /** The whole journal, and the first day of it. */
  journal: Counts & { first: string | null };
  period: Counts & { days: number };
  rhythm: Rhythm;
  runs: Runs;
  /** Of sessions: their minutes, where those are known, and the words written in the period. */
  minutes: Spread | null;
  words: Spread | null;
  lengths: { from: number; to: number | null; sessions: number }[];
  days: ({ day: string } & Counts)[];
  weeks: (Week & Counts)[];
  hours: { hour: number; answers: number }[];
  /** Answers of which nobody knows the hour, because they were imported from diaries that have only days. */
  hourless: number;
  weekdays: { weekday: number; answers: number }[];
  templates: ({ id: string; name: string } & Counts)[];
  tags: { tag: string; sessions: number }[];
};

const nothing = (): Counts => ({ sessions: 0, answers: 0, words: 0 });

/** Counts everything of a period. The order of `figures` has no part in it. Pure. */
export function insightsOf(figures: readonly SessionFigures[], asked: DatedScope): Insights {
  const scope = settledScope(figures, asked);
  const all = partsOf(figures, scope, { kind: 'journal' });
  const parts = partsOf(figures, scope, { kind: 'period' });
  const written = daysOf(figures);
  const span = spanOf(scope);
  const byDay = countsBy(parts, span, ([day]) => day);
  const byWeek = countsBy(parts, span, ([day]) => dayText(weekOf(dayNumber(day), scope.weekStart)));
  const byHour = countsBy(parts, span, ([, hour]) => hour ?? 'none');
  const byWeekday = countsBy(parts, span, ([day]) => weekdayOf(dayNumber(day)));
  const timed = parts.flatMap(({ session: { minutes } }) => (minutes === null ? [] : [minutes]));
  return {
    scope,
    span,
    years: [...new Set([...written].map(yearOf))].sort((a, b) => b - a),
    journal: { ...sum(all), first: [...written].sort()[0] ?? null },
    period: { ...sum(parts), days: byDay.size },
    rhythm: rhythmOf(written, scope),
    runs: runsOf(byDay.keys(), scope.today),
    minutes: spreadOf(timed),
    words: spreadOf(parts.map(({ words }) => words)),
    lengths: lengthSteps.map((from, index) => ({
      from,
      to: lengthSteps[index + 1] ?? null,
      sessions: timed.filter((minutes) => lengthStepOf(minutes) === from).length,
    })),
    days: [...byDay].map(([day, counts]) => ({ day, ...counts })).sort((a, b) => (a.day < b.day ? -1 : 1)),
    weeks: weeksOf(scope).map((week) => ({ ...week, ...(byWeek.get(week.week) ?? nothing()) })),
    hours: Array.from({ length: 24 }, (_, hour) => ({ hour, answers: byHour.get(hour)?.answers ?? 0 })),
    hourless: byHour.get('none')?.answers ?? 0,
    weekdays: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, answers: byWeekday.get(weekday)?.answers ?? 0 })),
    templates: templatesIn(parts),
    tags: tagsIn(parts),
  };
}

function sum(parts: readonly Part[]): Counts {
  const counts = nothing();
  for (const part of parts) add(counts, part);
  return counts;
}

function add(counts: Counts, part: Pick<Part, 'answers' | 'words'>): void {
  counts.sessions += 1;
  counts.answers += part.answers;
  counts.words += part.words;
}

/** Counts by what `keyOf` makes of each answer in the span; null belongs to nothing. */
function countsBy<Key>(
  parts: readonly Part[],
  span: Span,
  keyOf: (answer: SessionFigures['answers'][number]) => Key | null,
): Map<Key, Counts> {
  const counts = new Map<Key, Counts>();
  for (const { session } of parts) {
    const own = new Map<Key, { answers: number; words: number }>();
    for (const answer of session.answers) {
      const key = isWithin(answer[0], span) ? keyOf(answer) : null;
      if (key === null) continue;
      const known = own.get(key) ?? { answers: 0, words: 0 };
      own.set(key, { answers: known.answers + 1, words: known.words + answer[2] });
    }
    for (const [key, part] of own) {
      const known = counts.get(key) ?? nothing();
      counts.set(key, known);
      add(known, part);
    }
  }
  return counts;
}

/** Most used first. A template that was renamed goes by its newest name. */
function templatesIn(parts: readonly Part[]): Insights['templates'] {
  const byId = new Map<string, Counts & { name: string; lastDay: string }>();
  for (const part of parts) {
    const { templateId, templateName, day } = part.session;
    const known = byId.get(templateId) ?? { name: templateName, lastDay: day, ...nothing() };
    byId.set(templateId, known);
    add(known, part);
    if (day > known.lastDay || (day === known.lastDay && templateName > known.name)) {
      known.name = templateName;
      known.lastDay = day;
    }
  }
  return [...byId]
    .map(([id, { name, sessions, answers, words }]) => ({ id, name, sessions, answers, words }))
    .sort((a, b) => b.sessions - a.sessions || (a.id < b.id ? -1 : 1));
}

/** Most used first. */
function tagsIn(parts: readonly Part[]): Insights['tags'] {
  const byTag = new Map<string, number>();
  for (const { session } of parts) for (const tag of session.tags) byTag.set(tag, (byTag.get(tag) ?? 0) + 1);
  return [...byTag]
    .map(([tag, sessions]) => ({ tag, sessions }))
    .sort((a, b) => b.sessions - a.sessions || (a.tag < b.tag ? -1 : 1));
}
