// Where a window begins.
import { expect, it } from 'vitest';
import { startRoute } from '../../../renderer/state/start-route.ts';
import type { SessionSummary } from '../../../shared/session/summarize-session.ts';

const now = Date.parse('2026-11-23T12:00:00.000Z');
const summary = (id: string, change: Partial<SessionSummary> = {}): SessionSummary => ({
  id,
  revision: 1,
  title: id,
  subject: null,
  templateId: 'reflective',
  templateName: 'Reflective',
  status: 'active',
  createdAt: '2026-11-23T09:00:00.000Z',
  updatedAt: '2026-11-23T09:00:00.000Z',
  deletedAt: null,
  timeZone: 'UTC',
  day: '2026-11-23',
  answered: 1,
  tags: [],
  mood: null,
  readOnly: false,
  ...change,
});
const start = (sessions: SessionSummary[], withDraft: string[] = []) => startRoute({ sessions, withDraft }, now);

it('is the start page with nothing in progress', () => {
  expect(start([])).toBe('/start');
  expect(start([summary('finished', { status: 'completed' })])).toBe('/start');
});

it('is the interview touched within twelve hours', () => {
  expect(start([summary('fresh')])).toBe('/session/fresh');
  expect(start([summary('stale', { updatedAt: '2026-11-22T23:00:00.000Z' })])).toBe('/start');
});

it('is the session that holds a draft, however old or ended', () => {
  const old = summary('drafted', { status: 'completed', updatedAt: '2025-01-01T00:00:00.000Z' });
  expect(start([summary('fresh'), old], ['drafted'])).toBe('/session/drafted');
});

it('is never one in the trash or of a newer version', () => {
  expect(start([summary('binned', { deletedAt: '2026-11-23T10:00:00.000Z' })], ['binned'])).toBe('/start');
  expect(start([summary('newer', { readOnly: true })])).toBe('/start');
});
