// Wall clocks of other journals become instants: over leaps of the clock, in old years, and never by guessing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { instantOf, instantOfWall, isTimeZone } from '../../../electron/exchange/wall-time.ts';

const zones = ['UTC', 'Europe/Dublin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia', 'Australia/Lord_Howe'];

test.each([
  ['2024-04-17T00:00', 'Europe/Dublin', '2024-04-16T23:00:00.000Z'],
  ['2024-01-17 09:15:30', 'Asia/Kathmandu', '2024-01-17T03:30:30.000Z'],
  // Skipped by the clocks, and shown by them twice.
  ['2024-03-31T01:30', 'Europe/Dublin', '2024-03-31T01:30:00.000Z'],
  ['2024-10-27T01:30', 'Europe/Dublin', '2024-10-27T00:30:00.000Z'],
  ['2024-03-04', 'UTC', '2024-03-04T00:00:00.000Z'],
  ['1661-05-29T12:00', 'UTC', '1661-05-29T12:00:00.000Z'],
])('%s in %s is %s', (wall, zone, instant) => {
  expect(instantOfWall(wall, zone)).toBe(instant);
});

test.each(['2024-02-30', '2024-13-01', '2024-01-01T25:00', 'yesterday', '', '24-01-01', '2024-01-01T10:00Z'])(
  '%j is no date on a wall',
  (text) => expect(instantOfWall(text, 'UTC')).toBeNull(),
);

/** Days on which some of the zones change their clocks. */
const changes = ['2024-03-31', '2024-10-27', '2024-03-10', '2024-11-03', '2024-04-07'];

const shownAt = (ms: number, timeZone: string): string =>
  new Date(ms).toLocaleString('sv', { timeZone }).slice(0, 16).replace(' ', 'T');

/** Whether a clock in that zone ever shows that time: offsets are multiples of a quarter of an hour. */
const isEverShown = (wall: string, timeZone: string): boolean =>
  Array.from({ length: 121 }, (_, n) => Date.parse(`${wall}Z`) + (n - 60) * 900_000).some(
    (ms) => shownAt(ms, timeZone) === wall,
  );

// Seen failing with the offset of the day before alone, which is an hour off for some time after each change of clocks.
test('a wall time is shown by the clock of its zone at its instant, unless no clock ever shows it', () => {
  const dates = fc.date({ min: new Date('1972-01-02'), max: new Date('2036-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(dates, fc.constantFrom(...zones), fc.constantFrom(null, ...changes), (date, zone, change) => {
      const wall = `${change ?? date.toISOString().slice(0, 10)}T${date.toISOString().slice(11, 16)}`;
      const ms = Date.parse(instantOfWall(wall, zone) ?? '');
      expect(shownAt(ms, zone) === wall).toBe(isEverShown(wall, zone));
    }),
    { numRuns: 600 },
  );
});

test('an instant says its zone or is not taken for one', () => {
  expect(instantOf('2019-01-03T00:00:00-0800')).toBe('2019-01-03T08:00:00.000Z');
  expect(instantOf('Thu Jan 03 2019 00:00:00 GMT-0800')).toBe('2019-01-03T08:00:00.000Z');
  expect([instantOf('2019-01-03T00:00:00'), instantOf('soon Z'), instantOf('')]).toEqual([null, null, null]);
  expect([isTimeZone('Europe/Dublin'), isTimeZone('Middle/Earth')]).toEqual([true, false]);
});
