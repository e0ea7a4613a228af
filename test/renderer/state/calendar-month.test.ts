// The calendar's months and keys, against the dates JavaScript knows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  dayByKey,
  firstWeekdayOf,
  monthOf,
  sameDayIn,
  weeksOf,
} from '../../../renderer/state/calendar-month.ts';

const day = fc
  .integer({ min: Date.parse('1970-01-01'), max: Date.parse('2099-12-31') })
  .map((ms) => new Date(ms).toISOString().slice(0, 10));
const firstWeekday = fc.integer({ min: 1, max: 7 });

describe('a month', () => {
  it('has each of its days once, in order, each under its weekday', () => {
    fc.assert(
      fc.property(day, firstWeekday, (of, first) => {
        const weeks = weeksOf(monthOf(of), first);
        const days = weeks.flat().filter((one) => one !== null);
        const count = new Date(Date.UTC(Number(of.slice(0, 4)), Number(of.slice(5, 7)), 0)).getUTCDate();
        expect(days.length).toBe(count);
        expect(days).toEqual(days.toSorted());
        expect(days[0]).toBe(`${monthOf(of)}-01`);
        for (const week of weeks) {
          expect(week.length).toBe(7);
          expect(week.some((one) => one !== null)).toBe(true);
          for (const [place, one] of week.entries())
            if (one !== null) expect(new Date(`${one}T12:00:00Z`).getUTCDay()).toBe((first + place) % 7);
        }
      }),
    );
  });

  it('after months comes back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -600, max: 600 }), (of, months) => {
        expect(addMonths(addMonths(monthOf(of), months), -months)).toBe(monthOf(of));
      }),
    );
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
  });
});

describe('keys', () => {
  it('Home and End stay in the week, and arrows go there and back', () => {
    fc.assert(
      fc.property(day, firstWeekday, (of, first) => {
        const home = dayByKey(of, 'Home', false, first) ?? '';
        expect(dayByKey(of, 'End', false, first)).toBe(addDays(home, 6));
        expect(home <= of && addDays(home, 6) >= of).toBe(true);
        expect(new Date(`${home}T12:00:00Z`).getUTCDay()).toBe(first % 7);
        for (const [there, back] of [
          ['ArrowLeft', 'ArrowRight'],
          ['ArrowUp', 'ArrowDown'],
        ] as const)
          expect(dayByKey(dayByKey(of, there, false, first) ?? '', back, false, first)).toBe(of);
      }),
    );
  });

  it('a page is a month, with Shift a year, on the last day where the month is shorter', () => {
    expect(dayByKey('2026-01-31', 'PageDown', false, 1)).toBe('2026-02-28');
    expect(dayByKey('2028-02-29', 'PageUp', true, 1)).toBe('2027-02-28');
    expect(sameDayIn('2026-04', '2026-03-31')).toBe('2026-04-30');
    expect(dayByKey('2026-03-29', 'x', false, 1)).toBeNull();
  });
});

it('a week begins where the person is used to', () => {
  expect(firstWeekdayOf('en-GB')).toBe(1);
  expect(firstWeekdayOf('en-US')).toBe(7);
});
