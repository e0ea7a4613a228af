// The answers of sessions one by one with their day: what every count goes over, and every list behind a count too.

import { dayNumber, dayText, weekdayOf, yearOf } from './days.ts';
import { lengthStepOf } from './length-steps.ts';
import type { DatedScope, Selection, Span } from './period.ts';
import { isWithin, spanOf } from './period.ts';
import { rhythmOf } from './rhythm.ts';
import type { SessionFigures } from './session-figures.ts';

/** Answers of one session that belong to something counted: how many, and their words. */
export type Part = { session: SessionFigures; answers: number; words: number };

/**
 * The sessions behind a figure, with those of their answers that belong to it; sessions without any are left out.
 * Of what recurs (`named`) only the memory knows which sessions they are. Pure.
 */
export function partsOf(
  figures: readonly SessionFigures[],
  scope: DatedScope,
  selection: Exclude<Selection, { kind: 'named' }>,
): Part[] {
  const span = spanFor(figures, scope, selection);
  const parts: Part[] = [];
  for (const session of figures) {
    if (!isOne(session, selection)) continue;
    let answers = 0;
    let words = 0;
    for (const [day, hour, count] of session.answers) {
      if (span !== null && !isWithin(day, span)) continue;
      if (selection.kind === 'hour' && hour !== selection.hour) continue;
      if (selection.kind === 'weekday' && weekdayOf(dayNumber(day)) !== selection.weekday) continue;
      answers += 1;
      words += count;
    }
    if (answers > 0) parts.push({ session, answers, words });
  }
  return parts;
}

/** Null is the whole journal. */
function spanFor(figures: readonly SessionFigures[], scope: DatedScope, selection: Selection): Span | null {
  const span = spanOf(scope);
  switch (selection.kind) {
    case 'journal':
      return null;
    case 'rhythm':
      return rhythmOf(daysOf(figures), scope).span;
    case 'days':
      return { from: max(selection.from, span.from), to: min(selection.to, span.to) };
    default:
      return span;
  }
}

const max = (a: string, b: string): string => (a > b ? a : b);
const min = (a: string, b: string): string => (a < b ? a : b);

function isOne(session: SessionFigures, selection: Selection): boolean {
  switch (selection.kind) {
    case 'timed':
      return session.minutes !== null;
    case 'length':
      return session.minutes !== null && lengthStepOf(session.minutes) === selection.from;
    case 'template':
      return session.templateId === selection.id;
    case 'tag':
      return session.tags.includes(selection.tag);
    default:
      return true;
  }
}

/**
 * The scope with a `today` that what was written agrees with. Whoever flew west has answers of tomorrow; and where a
 * clock was wrong there are years that begin in the future, which then last until their last word.
 */
export function settledScope(figures: readonly SessionFigures[], scope: DatedScope): DatedScope {
  const tomorrow = dayText(dayNumber(scope.today) + 1);
  let { today } = scope;
  for (const { answers } of figures)
    for (const [day] of answers) if (day > today && (day === tomorrow || yearOf(day) === scope.period)) today = day;
  return { ...scope, today };
}

/** Every day with an answer, each once, in no order. */
export const daysOf = (figures: readonly SessionFigures[]): Set<string> =>
  new Set(figures.flatMap(({ answers }) => answers.map(([day]) => day)));
