// The summary of a session: its own words for lists, its day where it was begun.
import { expect, test } from 'vitest';
import type { Exchange, Session } from '../../../shared/session/session.ts';
import { summarizeSession } from '../../../shared/session/summarize-session.ts';
import { deepFreeze, emptySession, instant } from '../../support/arbitrary-session.ts';

const exchange = (id: string, questionId: string, state: Exchange['state']): Exchange => ({
  id,
  at: instant(0),
  question: { id: questionId, text: 'A question', kind: 'arc', depth: 0 },
  state,
  texts: state === 'answered' ? [{ id: `text-${id}`, at: instant(0), text: 'my secret', source: 'typed' }] : [],
});

test('a new session', () => {
  expect(summarizeSession(emptySession())).toEqual({
    id: '0190aaaa-session',
    revision: 0,
    title: 'A day',
    subject: null,
    templateId: 'small',
    templateName: 'Small',
    status: 'active',
    createdAt: '2026-03-29T00:30:00.000Z',
    updatedAt: '2026-03-29T00:30:00.000Z',
    deletedAt: null,
    timeZone: 'Europe/Dublin',
    day: '2026-03-29',
    answered: 0,
    tags: [],
    mood: null,
    readOnly: false,
  });
});

test('a question answered in two windows counts once; asked and skipped ones do not', () => {
  const exchanges = [
    exchange('e1', 'opening', 'answered'),
    exchange('e2', 'opening', 'answered'),
    exchange('e3', 'first', 'answered'),
    exchange('e4', 'closing', 'skipped'),
    exchange('e5', 'own-1', 'asked'),
  ];
  const session: Session = {
    ...emptySession(),
    exchanges,
    revision: 5,
    status: 'paused',
    tags: ['sea'],
    mood: 2,
    deletedAt: instant(9),
  };
  const summary = summarizeSession(deepFreeze(session));
  expect(summary).toMatchObject({
    answered: 2,
    revision: 5,
    status: 'paused',
    tags: ['sea'],
    mood: 2,
    deletedAt: instant(9),
  });
  expect(JSON.stringify(summary)).not.toContain('secret');
});

test('the day is that of the zone it was written in, whichever zone reads it', () => {
  const at = (timeZone: string) =>
    summarizeSession({ ...emptySession(), createdAt: '2024-04-16T23:00:00.000Z', timeZone }).day;
  expect(['Europe/Dublin', 'America/New_York', 'Nowhere/Known'].map(at)).toEqual([
    '2024-04-17',
    '2024-04-16',
    '2024-04-16',
  ]);
});

test('a newer format is read-only', () => {
  expect(summarizeSession({ ...emptySession(), format: 2 }).readOnly).toBe(true);
});
