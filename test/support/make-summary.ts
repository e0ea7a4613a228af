// Summaries for tests of lists: complete, any part overridden, and arbitrary ones of any zone and instant.
import fc from 'fast-check';
import { calendarDay } from '../../shared/calendar-day.ts';
import type { SessionSummary } from '../../shared/session/summarize-session.ts';

export function makeSummary(part: Partial<SessionSummary> & { id: string }): SessionSummary {
  const createdAt = part.createdAt ?? '2026-03-04T09:00:00.000Z';
  const timeZone = part.timeZone ?? 'UTC';
  return {
    revision: 1,
    title: `Session ${part.id}`,
    subject: null,
    templateId: 'reflective',
    templateName: 'Reflective',
    status: 'completed',
    createdAt,
    updatedAt: createdAt,
    deletedAt: null,
    timeZone,
    day: calendarDay(createdAt, timeZone),
    answered: 3,
    tags: [],
    mood: null,
    readOnly: false,
    ...part,
  };
}

/** Two nights in which clocks change, and the days around them: close enough that zones disagree about the day. */
const instant = fc
  .tuple(fc.constantFrom('2025-10-24T22:00:00Z', '2026-03-27T22:00:00Z'), fc.integer({ min: 0, max: 72 * 60 }))
  .map(([begin, minutes]) => new Date(Date.parse(begin) + minutes * 60_000).toISOString());

/** Over two changes of clocks, in zones on both sides of the date line. */
export const summaries: fc.Arbitrary<SessionSummary[]> = fc
  .array(
    fc.record({
      createdAt: instant,
      updatedAt: instant,
      timeZone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati', 'Pacific/Niue'),
      status: fc.constantFrom('active', 'paused', 'completed', 'abandoned'),
      deletedAt: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: instant }),
      title: fc.constantFrom('a', 'b', 'B', '10', '9', ''),
      templateId: fc.constantFrom('reflective', 'just-talk'),
      tags: fc.subarray(['sea', 'work', 'Ana']),
      mood: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
      answered: fc.integer({ min: 0, max: 9 }),
    }),
    { maxLength: 40, size: 'large' },
  )
  .map((all) => all.map((one, index) => makeSummary({ id: `s${index}`, ...one })));
