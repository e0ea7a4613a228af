// What the insights take from the memory: this day in earlier years, and what may not be brought up staying out.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rememberedInsights, sessionsNaming } from '../../../shared/insights/remembered-insights.ts';
import type { Contribution } from '../../../shared/interview/memory/contribution.ts';
import { rememberSession } from '../../../shared/interview/memory/remember-session.ts';
import type { Session } from '../../../shared/session/session.ts';
import { makeSession } from '../../support/make-session.ts';
import { daysLater } from './naive-insights.ts';

const everything = { from: '0001-01-01', to: '9999-12-31' };

function begun(id: string, at: string, text: string, overrides: Partial<Session> = {}): Session {
  const question = { id: 'opening', text: 'What happened?', kind: 'opening' as const, depth: 0 };
  return {
    ...makeSession({ id, createdAt: at, title: id, timeZone: 'America/New_York' }),
    exchanges: [
      { id: `e-${id}`, at, question, state: 'answered', texts: [{ id: `t-${id}`, at, text, source: 'typed' }] },
    ],
    ...overrides,
  };
}

const given = (...sessions: Session[]): Contribution[] => sessions.flatMap((session) => rememberSession(session) ?? []);
const anniversaries = (contributions: Contribution[], today: string) =>
  rememberedInsights(contributions, [], { span: everything, today }).onThisDay.map(({ sessionId, ago }) => [
    sessionId,
    `${ago.count} ${ago.unit}`,
  ]);

// Seen failing with the day taken in UTC: half past one at night in UTC is the evening before in New York.
test('this day in earlier years, where each session was written, the nearest year first', () => {
  const sessions = given(
    begun('two', '2024-11-24T01:30:00.000Z', 'I swam.'),
    begun('one', '2025-11-23T18:00:00.000Z', 'I ran.'),
    begun('next-day', '2025-11-24T18:00:00.000Z', 'I slept.'),
    begun('today', '2026-11-23T18:00:00.000Z', 'I read.'),
    begun('month', '2026-10-23T18:00:00.000Z', 'I wrote.'),
  );
  expect(anniversaries(sessions, '2026-11-23')).toEqual([
    ['one', '1 year'],
    ['two', '2 year'],
  ]);
});

// Seen failing without the 29th joining the 28th.
test('29 February comes back on the 28th where a year has none, and on itself where it has', () => {
  const sessions = given(
    begun('leap', '2024-02-29T18:00:00.000Z', 'I jumped.'),
    begun('plain', '2025-02-28T18:00:00.000Z', 'I sat.'),
  );
  expect(anniversaries(sessions, '2026-02-28')).toEqual([
    ['plain', '1 year'],
    ['leap', '2 year'],
  ]);
  expect(anniversaries(sessions, '2028-02-29')).toEqual([['leap', '4 year']]);
  expect(anniversaries(sessions, '2028-02-28')).toEqual([['plain', '3 year']]);
  expect(anniversaries(sessions, '2026-03-01')).toEqual([]);
});

test('without years yet a month ago, else a week ago, else nothing', () => {
  const month = begun('month', '2026-02-28T18:00:00.000Z', 'I ran.');
  const week = begun('week', '2026-03-24T16:00:00.000Z', 'I swam.');
  expect(anniversaries(given(month, week), '2026-03-31')).toEqual([['month', '1 month']]);
  expect(anniversaries(given(week), '2026-03-31')).toEqual([['week', '1 week']]);
  expect(anniversaries(given(month), '2026-03-30')).toEqual([['month', '1 month']]);
  expect(anniversaries(given(week), '2026-04-01')).toEqual([]);
});

// Seen failing with forgotten sessions let in.
test('nothing private, forgotten, in the trash or dark is brought up by its day', () => {
  const at = '2025-11-23T18:00:00.000Z';
  const sessions = given(
    begun('private', at, 'I ran.', { private: true }),
    begun('trashed', at, 'I ran.', { deletedAt: at }),
    begun('forgotten', at, 'I ran.', { forgotten: { session: true, threads: [] } }),
    begun('dark', at, 'I want to kill myself.'),
    begun('shown', at, 'I ran.'),
  );
  expect(anniversaries(sessions, '2026-11-23')).toEqual([['shown', '1 year']]);
});

test('an open intention is listed until it is done or not to be brought up; those of other days are left out', () => {
  const session = begun('s', '2026-11-20T18:00:00.000Z', 'I will call Maria tomorrow.');
  const of = (one: Session, forgotten: string[] = [], span = everything) =>
    rememberedInsights(given(one), forgotten, { span, today: '2026-11-23' });
  const [thread] = of(session).threads;
  expect(thread?.text).toBe('I will call Maria tomorrow.');
  const done = { ...session, intentions: [{ id: thread?.id ?? '', text: thread?.text ?? '', done: true }] };
  expect(of(done)).toMatchObject({ open: 0, threads: [] });
  expect(of(session, ['Maria'])).toMatchObject({ open: 0, threads: [] });
  expect(of(session, [], { from: '2026-11-21', to: '2026-12-31' })).toMatchObject({ open: 0, threads: [] });
});

const mentioned = fc.uniqueArray(
  fc.record({
    number: fc.nat(30),
    named: fc.uniqueArray(fc.constantFrom('maria', 'tom', 'choir', 'porto'), { maxLength: 4 }),
    forgotten: fc.boolean(),
  }),
  { selector: ({ number }) => number, maxLength: 30 },
);

// Seen failing with forgotten sessions in the list behind a name.
test('each name counts exactly the sessions of the span that name it, and those are behind it', () => {
  fc.assert(
    fc.property(mentioned, fc.nat(30), fc.nat(30), fc.constantFrom([], ['Tom']), (all, begin, length, silenced) => {
      const contributions = all.map(({ number, named, forgotten }): Contribution => {
        const day = daysLater('2026-01-01', number);
        return {
          sessionId: `s${number}`,
          revision: 1,
          at: `${day}T10:00:00.000Z`,
          day,
          title: '',
          forgotten,
          answered: true,
          threads: [],
          lines: [],
          mentions: named.map((key) => ({ kind: 'theme', key, text: key, exchangeId: null })),
          forgottenThreads: [],
          asked: [],
          planned: [],
        };
      });
      const span = { from: daysLater('2026-01-01', begin), to: daysLater('2026-01-01', begin + length) };
      const { named } = rememberedInsights(contributions, silenced, { span, today: '2026-11-23' });
      for (const key of ['maria', 'tom', 'choir', 'porto']) {
        const ids: string[] = [];
        for (const one of all)
          if (
            !one.forgotten &&
            one.named.some((name) => name === key) &&
            one.number >= begin &&
            one.number <= begin + length
          )
            ids.push(`s${one.number}`);
        const isShown = ids.length >= 2 && !(key === 'tom' && silenced.length > 0);
        expect(named.find((one) => one.key === key)?.sessions ?? 0).toBe(isShown ? ids.length : 0);
        expect(sessionsNaming(contributions, silenced, { span, key }).sort()).toEqual(isShown ? ids.sort() : []);
      }
    }),
  );
});
