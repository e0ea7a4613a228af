// What time may do to a session, case by case, and what it may not.
import { describe, expect, test } from 'vitest';
import {
  defaultSweepRules,
  type SweepRules,
  type SweepSubject,
  sweepDecision,
} from '../../../shared/session/sweep-rules.ts';

const now = new Date('2026-11-23T12:00:00.000Z');
const ago = (days: number, minutes = 0) => new Date(now.getTime() - days * 86_400_000 - minutes * 60_000).toISOString();
const none = { deletedAt: null, typedAt: null };
const keep = (rules: Partial<SweepRules['retention']>, abandonAfterDays: number | null = 30): SweepRules => ({
  abandonAfterDays,
  retention: { ...defaultSweepRules.retention, ...rules },
});

type Case = [what: string, session: SweepSubject, due: ReturnType<typeof sweepDecision>, rules?: SweepRules];

const cases: Case[] = [
  ['active, idle for 59 minutes', { status: 'active', updatedAt: ago(0, 59), ...none }, null],
  ['active, idle for 60 minutes', { status: 'active', updatedAt: ago(0, 60), ...none }, 'pause'],
  ['active, changed in the future', { status: 'active', updatedAt: ago(-1), ...none }, null],
  ['active, but typed in just now', { status: 'active', updatedAt: ago(1), deletedAt: null, typedAt: ago(0, 5) }, null],
  ['active, typed in yesterday', { status: 'active', updatedAt: ago(90), deletedAt: null, typedAt: ago(1) }, 'pause'],
  ['paused for 29 days', { status: 'paused', updatedAt: ago(29), ...none }, null],
  ['paused for 30 days', { status: 'paused', updatedAt: ago(30), ...none }, 'abandon'],
  ['active for 30 days', { status: 'active', updatedAt: ago(30), ...none }, 'abandon'],
  ['paused, abandoning off', { status: 'paused', updatedAt: ago(3_000), ...none }, null, keep({}, null)],
  ['active, abandoning off', { status: 'active', updatedAt: ago(3_000), ...none }, 'pause', keep({}, null)],
  ['paused, 7 days set', { status: 'paused', updatedAt: ago(8), ...none }, 'abandon', keep({}, 7)],
  ['paused with unsent text', { status: 'paused', updatedAt: ago(90), deletedAt: null, typedAt: ago(90) }, null],
  ['completed years ago', { status: 'completed', updatedAt: ago(3_000), ...none }, null],
  ['abandoned years ago', { status: 'abandoned', updatedAt: ago(3_000), ...none }, null],
  [
    'completed, kept 365 days',
    { status: 'completed', updatedAt: ago(365), ...none },
    'trash',
    keep({ completed: 365 }),
  ],
  ['completed, a day less', { status: 'completed', updatedAt: ago(364), ...none }, null, keep({ completed: 365 })],
  ['another status’s rule', { status: 'abandoned', updatedAt: ago(400), ...none }, null, keep({ completed: 365 })],
  [
    'completed with unsent text',
    { status: 'completed', updatedAt: ago(400), deletedAt: null, typedAt: ago(399) },
    null,
    keep({ completed: 365 }),
  ],
  ['in the trash for 29 days', { status: 'completed', updatedAt: ago(29), deletedAt: ago(29), typedAt: null }, null],
  ['in the trash for 30 days', { status: 'completed', updatedAt: ago(30), deletedAt: ago(30), typedAt: null }, 'purge'],
  ['trashed, unsent text', { status: 'active', updatedAt: ago(90), deletedAt: ago(90), typedAt: ago(90) }, null],
  ['trashed in the future', { status: 'active', updatedAt: ago(90), deletedAt: ago(-400), typedAt: null }, null],
  [
    'trashed by a clock that stood at 1970, though written in yesterday',
    { status: 'active', updatedAt: ago(1), deletedAt: '1970-01-01T00:00:00.000Z', typedAt: null },
    null,
  ],
  [
    'active in the trash is never paused',
    { status: 'active', updatedAt: ago(1), deletedAt: ago(1), typedAt: null },
    null,
  ],
];

// Seen failing with drafts left out of what counts as touched, and with every time believed.
test.each(cases)('%s', (_what, session, due, rules = defaultSweepRules) => {
  expect(sweepDecision(session, { now, confirmed: now }, rules)).toBe(due);
});

describe('time that is not confirmed', () => {
  const trashed: SweepSubject = { status: 'completed', updatedAt: ago(90), deletedAt: ago(90), typedAt: null };
  const active: SweepSubject = { status: 'active', updatedAt: ago(90), ...none };

  test('without any, an active session is paused and nothing else happens', () => {
    const times = { now, confirmed: null };
    expect(sweepDecision(trashed, times, defaultSweepRules)).toBe(null);
    expect(sweepDecision(active, times, defaultSweepRules)).toBe('pause');
    expect(sweepDecision({ ...active, status: 'completed' }, times, keep({ completed: 1 }))).toBe(null);
  });

  test('all but pausing is decided as of the confirmed moment', () => {
    const as = (days: number) => ({ now, confirmed: new Date(ago(days)) });
    expect(sweepDecision(trashed, as(61), defaultSweepRules)).toBe(null);
    expect(sweepDecision(trashed, as(60), defaultSweepRules)).toBe('purge');
    expect(sweepDecision(active, as(61), defaultSweepRules)).toBe('pause');
    expect(sweepDecision(active, as(60), defaultSweepRules)).toBe('abandon');
  });
});

test('neither the zone of the computer nor the hour that daylight saving adds or takes changes anything', () => {
  // Europe/Dublin went back at 01:00 UTC on 25 October 2026; the same instants are told by other wall clocks.
  const zone = process.env.TZ;
  const results = ['UTC', 'Europe/Dublin', 'Pacific/Kiritimati', 'America/St_Johns'].map((name) => {
    process.env.TZ = name;
    return ['2026-10-25T00:30:00.000Z', '2026-10-25T01:29:59.999Z', '2026-10-25T01:30:00.000Z'].map((instant) => {
      const at = new Date(instant);
      const session: SweepSubject = { status: 'active', updatedAt: '2026-10-25T00:30:00.000Z', ...none };
      return sweepDecision(session, { now: at, confirmed: at }, defaultSweepRules);
    });
  });
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(results).toEqual(Array(4).fill([null, null, 'pause']));
});
