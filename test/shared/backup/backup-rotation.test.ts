// Which backups stay, over calendars as people and wrong clocks make them.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  backupsToKeep,
  isBackupDue,
  type MadeBackup,
  promisedBackups,
  weekOf,
} from '../../../shared/backup/backup-rotation.ts';

const dayMs = 86_400_000;
const start = Date.parse('2024-02-20T12:00:00Z');
const dayAt = (days: number) => new Date(start + days * dayMs).toISOString().slice(0, 10);

const made = (days: readonly number[]): MadeBackup[] =>
  days.map((day, index) => ({ id: `b${index}`, number: index + 1, day: dayAt(day), reason: 'automatic' }));

const distinct = (backups: readonly MadeBackup[], periodOf: (day: string) => string) =>
  new Set(backups.map(({ day }) => periodOf(day))).size;

/** As the app does it: after each backup those that are not to be kept go. */
function lived(backups: readonly MadeBackup[]): MadeBackup[] {
  let there: MadeBackup[] = [];
  for (const backup of backups) {
    there = [...there, backup];
    const kept = backupsToKeep(there);
    there = there.filter(({ id }) => kept.has(id));
  }
  return there;
}

const anyDays = fc.array(fc.integer({ min: -40_000, max: 40_000 }), { minLength: 1, maxLength: 60 });
const forward = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 120 }).map((steps) => {
  let day = 0;
  return steps.map((step) => {
    day += step;
    return day;
  });
});

it('keeps the newest of each day, week and month that was promised, whatever the clock said', () => {
  fc.assert(
    fc.property(fc.oneof(anyDays, forward), (days) => {
      const backups = made(days);
      const kept = backups.filter(({ id }) => backupsToKeep(backups).has(id));
      expect(kept.at(-1)?.id).toBe(backups.at(-1)?.id);
      const promised: [keyof typeof promisedBackups, (day: string) => string][] = [
        ['days', (day) => day],
        ['weeks', weekOf],
        ['months', (day) => day.slice(0, 7)],
      ];
      for (const [what, periodOf] of promised)
        expect(distinct(kept, periodOf)).toBeGreaterThanOrEqual(
          Math.min(promisedBackups[what], distinct(backups, periodOf)),
        );
      const { days: daily, weeks, months, last } = promisedBackups;
      expect(kept.length).toBeLessThanOrEqual(daily + weeks + months + last);
    }),
  );
});

// Seen failing with six days instead of seven.
it('a year of daily backups leaves a week of days, a month of weeks and a year of months', () => {
  const there = lived(made(Array.from({ length: 500 }, (_, day) => day)));
  expect(there.slice(-7).map(({ day }) => day)).toEqual([-6, -5, -4, -3, -2, -1, 0].map((back) => dayAt(499 + back)));
  expect(distinct(there, (day) => day.slice(0, 7))).toBe(12);
  // The newest of a month is its last day, once the month is over.
  expect(there[0]?.day).toBe('2024-08-31');
});

// Seen failing with backups put in order by their dates.
it('a clock that was wrong for a while costs a few places, and what is made afterwards stays', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: 1, max: 5 }), (jump, wrong) => {
      const before = Array.from({ length: 400 }, (_, day) => day);
      const during = Array.from({ length: wrong }, (_, day) => 400 + jump + day);
      const after = [400, 401, 402];
      const right = lived(made(before));
      const there = lived(made([...before, ...during, ...after]));
      expect(there.slice(-3).map(({ day }) => day)).toEqual(after.map(dayAt));
      const stillThere = right.filter(({ id }) => there.some((one) => one.id === id));
      // Days that went by, and at most two months and weeks that a wrong run of days can touch.
      expect(stillThere.length).toBeGreaterThanOrEqual(right.length - wrong - 3 - 5);
    }),
    { numRuns: 30 },
  );
});

// Seen failing with the last three left out.
it('the last three made stay, and the last three states before something was brought back, also on one day', () => {
  const backups: MadeBackup[] = Array.from({ length: 12 }, (_, index) => ({
    id: `b${index}`,
    number: index + 1,
    day: '2026-11-23',
    reason: index % 2 === 0 ? 'before-restore' : 'automatic',
  }));
  expect([...backupsToKeep(backups)].sort()).toEqual(['b10', 'b11', 'b6', 'b8', 'b9']);
});

// Seen failing without `Math.abs`.
it('is due after its time, at once without a first one, and after a clock that ran ahead', () => {
  const now = start;
  expect(isBackupDue('off', null, now)).toBe(false);
  expect(isBackupDue('day', null, now)).toBe(true);
  expect(isBackupDue('day', now - 3_600_000, now)).toBe(false);
  expect(isBackupDue('day', now - 23 * 3_600_000, now)).toBe(true);
  expect(isBackupDue('week', now - 6 * dayMs, now)).toBe(false);
  expect(isBackupDue('week', now - 7 * dayMs, now)).toBe(true);
  expect(isBackupDue('day', now + 1_000 * dayMs, now)).toBe(true);
});
