// The local day of an instant: zones on both sides of UTC, and the nights when clocks change.
import { expect, test } from 'vitest';
import { calendarDay } from '../../../shared/calendar-day.ts';

test.each([
  ['2024-04-16T23:00:00Z', 'Europe/Dublin', '2024-04-17'],
  ['2024-01-16T23:00:00Z', 'Europe/Dublin', '2024-01-16'],
  // Dublin moves to summer time at 01:00Z on 31 March 2024, and back at 01:00Z on 27 October 2024.
  ['2024-03-30T23:59:59.999Z', 'Europe/Dublin', '2024-03-30'],
  ['2024-03-31T22:59:59.999Z', 'Europe/Dublin', '2024-03-31'],
  ['2024-03-31T23:00:00Z', 'Europe/Dublin', '2024-04-01'],
  ['2024-10-26T22:59:59.999Z', 'Europe/Dublin', '2024-10-26'],
  ['2024-10-26T23:00:00Z', 'Europe/Dublin', '2024-10-27'],
  ['2024-10-27T23:59:59.999Z', 'Europe/Dublin', '2024-10-27'],
  ['2024-10-28T00:00:00Z', 'Europe/Dublin', '2024-10-28'],
  // São Paulo skipped midnight itself on 4 November 2018: the day began at 01:00.
  ['2018-11-04T02:59:59Z', 'America/Sao_Paulo', '2018-11-03'],
  ['2018-11-04T03:00:00Z', 'America/Sao_Paulo', '2018-11-04'],
  ['2024-12-31T10:00:00Z', 'Pacific/Kiritimati', '2025-01-01'],
  ['2025-01-01T09:00:00Z', 'Pacific/Honolulu', '2024-12-31'],
  ['2024-02-28T18:30:00Z', 'Asia/Kolkata', '2024-02-29'],
  // Samoa had no 30 December 2011.
  ['2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
  ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
  ['2024-04-16T23:00:00Z', 'UTC', '2024-04-16'],
  ['2024-04-16T23:00:00Z', 'Mars/Olympus_Mons', '2024-04-16'],
  ['2024-04-16T23:00:00Z', '', '2024-04-16'],
])('%s in %s is %s', (instant, zone, day) => {
  expect(calendarDay(instant, zone)).toBe(day);
  expect(calendarDay(instant, zone)).toBe(day);
});
