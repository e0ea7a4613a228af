// Which time a sweep believes: clocks set ahead and back, laptops asleep, apps that are opened once a month.
import { describe, expect, test } from 'vitest';
import { confirmedTime, isSteady, type Looks, withLook } from '../../../shared/session/sweep-clock.ts';
import { defaultSweepRules, sweepDecision } from '../../../shared/session/sweep-rules.ts';

const start = Date.parse('2026-03-01T09:00:00.000Z');
const hour = 3_600_000;
const day = 24 * hour;

const lookedAt = (...moments: number[]): Looks => moments.reduce<Looks>((looks, at) => withLook(looks, start + at), []);
const confirmed = (...moments: number[]): number | null => {
  const time = confirmedTime(lookedAt(...moments));
  return time && time.getTime() - start;
};

describe('a moment is believed once the app has run on two more days', () => {
  test.each<[string, number[], number | null]>([
    ['never looked', [], null],
    ['the first day, however often', [0, hour, 2 * hour, 23 * hour], null],
    ['the second day', [0, day], null],
    ['the third day', [0, day, 2 * day], 0],
    ['hourly for a week', Array.from({ length: 7 * 24 }, (_, index) => index * hour), 4 * day],
    ['once a month', [0, 30 * day, 60 * day, 90 * day], 30 * day],
    ['back after two months away', [0, day, 2 * day, 62 * day], day],
    ['the second day after that', [0, day, 2 * day, 62 * day, 63 * day], 2 * day],
    ['the third day after that', [0, day, 2 * day, 62 * day, 63 * day, 64 * day], 62 * day],
    ['set years ahead for an evening', [0, day, 2 * day, 900 * day, 900 * day + hour], day],
    ['set years ahead, and on another evening further', [0, day, 2 * day, 900 * day, 2_000 * day], 2 * day],
    ['set ahead and back', [0, day, 2 * day, 900 * day, 2 * day + hour], null],
    ['set back by years', [0, day, 2 * day, -900 * day], null],
    ['set back by years and right again', [0, day, 2 * day, -900 * day, 2 * day + hour], null],
  ])('%s', (_what, moments, expected) => {
    expect(confirmed(...moments)).toBe(expected);
  });
});

// Seen failing with `daysThatAgree` 1.
test('an app used daily whose clock goes wrong by years, both ways, never believes that a session’s time is over', () => {
  const wrong = [400, -400, 3_650, -3_650, 31, -31].flatMap((days) => [days * day, days * day + 20 * hour]);
  let looks: Looks = [];
  for (let today = 0; today < 29; today++) {
    for (const error of [0, wrong[today % wrong.length] ?? 0, 0]) {
      looks = withLook(looks, start + today * day + error);
      const times = { now: new Date(start + today * day + error), confirmed: confirmedTime(looks) };
      const at = new Date(start).toISOString();
      const trashed = { status: 'completed', updatedAt: at, deletedAt: at, typedAt: null } as const;
      expect(sweepDecision(trashed, times, defaultSweepRules)).toBe(null);
      expect(sweepDecision({ ...trashed, status: 'paused', deletedAt: null }, times, defaultSweepRules)).toBe(null);
    }
  }
});

test('a jump of the wall clock that the time since start does not confirm is seen, and so is sleep', () => {
  const last = { wall: start, uptime: 5_000 };
  const after = (wall: number, uptime: number) => isSteady(last, { wall: start + wall, uptime: 5_000 + uptime });
  expect(isSteady(null, last)).toBe(true);
  expect(after(hour, hour)).toBe(true);
  expect(after(hour + 60_000, hour)).toBe(true);
  expect(after(2 * hour, hour)).toBe(false);
  expect(after(0, hour)).toBe(false);
  expect(after(365 * day, hour)).toBe(false);
  expect(after(-365 * day, hour)).toBe(false);
  // A month asleep, on a system whose uptime stands still meanwhile, and on one where it goes on.
  expect(after(30 * day, 60_000)).toBe(false);
  expect(after(30 * day, 30 * day)).toBe(true);
});
