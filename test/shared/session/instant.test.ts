// Instants: compared as times, not as strings, and nudged past one another.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAfter, laterInstant } from '../../../shared/session/instant.ts';
import { Session } from '../../../shared/session/session.ts';
import { emptySession } from '../../support/arbitrary-session.ts';

test.each([
  ['2026-01-02T00:00:00.000Z', undefined, '2026-01-02T00:00:00.000Z'],
  ['2026-01-02T00:00:00.000Z', '2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'],
  ['2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z'],
  ['2020-01-01T00:00:00.000Z', '2026-12-31T23:59:59.999Z', '2027-01-01T00:00:00.000Z'],
  // As strings, the first of these is the greater; as times they are the same.
  ['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.001Z'],
  ['2026-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59.999Z'],
])('%s after %s becomes %s', (at, previous, later) => {
  expect(laterInstant(at, previous)).toBe(later);
});

test('what comes out fits a session file and is later, or the last instant there is', () => {
  const date = fc.date({
    min: new Date('0000-01-01T00:00:00Z'),
    max: new Date('9999-12-31T23:59:59.999Z'),
    noInvalidDate: true,
  });
  const instant = date.map((when) => when.toISOString());
  fc.assert(
    fc.property(instant, instant, (at, previous) => {
      const later = laterInstant(at, previous);
      expect(isAfter(later, previous) || later === '9999-12-31T23:59:59.999Z').toBe(true);
      expect(Session.parse({ ...emptySession(), updatedAt: later }).updatedAt).toBe(later);
    }),
  );
});
