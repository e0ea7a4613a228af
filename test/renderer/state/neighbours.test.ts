// The session before and after: as this window's library lists them, whatever it is filtered and sorted by.
import { expect, test } from 'vitest';
import { neighboursOf } from '../../../renderer/state/neighbours.ts';
import { freshLibraryView, noFilters } from '../../../shared/library-view.ts';
import type { Session } from '../../../shared/session/session.ts';
import { summarizeSession } from '../../../shared/session/summarize-session.ts';
import { makeSession } from '../../support/make-session.ts';

const summary = (id: string, day: number, more: Partial<Omit<Session, 'plan'>> = {}) => {
  const at = `2026-11-0${day}T10:00:00.000Z`;
  return summarizeSession(makeSession({ id, createdAt: at, updatedAt: at, status: 'completed', title: id, ...more }));
};

const sessions = [
  summary('session-c', 1, { updatedAt: '2026-11-09T10:00:00.000Z' }),
  summary('session-b', 5, { tags: ['sea'] }),
  summary('session-a', 3, { tags: ['sea'] }),
  summary('session-open', 2, { status: 'paused' }),
  summary('session-gone', 4, { deletedAt: '2026-11-06T10:00:00.000Z' }),
];
const none: ReadonlySet<string> = new Set();
const of = (id: string | null, look = freshLibraryView, hidden = none) =>
  neighboursOf(sessions, hidden, look, 'en', id);

// Seen failing with the sessions in the order in which they were changed.
test('newest first, what is in progress on top, and nothing of the trash', () => {
  expect(of('session-open')).toEqual({ previous: 'session-b', next: null });
  expect(of('session-b')).toEqual({ previous: 'session-a', next: 'session-open' });
  expect(of('session-a')).toEqual({ previous: 'session-c', next: 'session-b' });
  expect(of('session-c')).toEqual({ previous: null, next: 'session-a' });
});

test('as it is sorted and filtered, and without what is being deleted', () => {
  expect(of('session-b', { ...freshLibraryView, sort: 'title' })).toMatchObject({ next: 'session-a' });
  const filtered = { ...freshLibraryView, filters: { ...noFilters, tags: ['sea'] } };
  expect(of('session-a', filtered)).toEqual({ previous: null, next: 'session-b' });
  expect(of('session-b', freshLibraryView, new Set(['session-a']))).toMatchObject({ previous: 'session-c' });
});

test('from what is not listed it is the first of the list, and with an empty list nothing', () => {
  expect(of(null)).toEqual({ previous: 'session-open', next: 'session-open' });
  expect(of('session-gone')).toEqual({ previous: 'session-open', next: 'session-open' });
  expect(neighboursOf([], none, freshLibraryView, 'en', null)).toEqual({ previous: null, next: null });
});
