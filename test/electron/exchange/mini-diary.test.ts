// Mini Diary and Mini Diarium: days without a time, old versions' paragraphs, HTML.
import { expect, test } from 'vitest';
import { isMiniDiarium, isMiniDiary, readMiniDiarium, readMiniDiary } from '../../../electron/exchange/mini-diary.ts';
import { calendarDay } from '../../../shared/calendar-day.ts';
import { entriesIn, onlyEntry, sessionFrom, skippedIn } from './entries.ts';

const miniDiary = (version: string, entries: Record<string, unknown>) => ({
  metadata: { application: 'Mini Diary', version, dateUpdated: 'Thu Jan 03 2019 00:00:00 GMT-0800' },
  entries,
});
const day = { dateUpdated: 'Thu Jan 03 2019 00:00:00 GMT-0800', title: 'A walk', text: 'One\nTwo', mood: 'odd' };

test.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'])('in %s an entry stays on its day', (zone) => {
  const entry = onlyEntry(readMiniDiary(miniDiary('3.3.0', { '2019-01-01': day }), zone));
  expect(calendarDay(entry.createdAt, entry.timeZone)).toBe('2019-01-01');
  expect(entry).toMatchObject({ title: 'A walk', updatedAt: '2019-01-03T08:00:00.000Z', raw: { mood: 'odd' } });
  sessionFrom(entry);
});

test('a single line break was a paragraph before version 2', () => {
  const textOf = (version: string) =>
    onlyEntry(readMiniDiary(miniDiary(version, { '2019-01-01': day }), 'UTC')).exchanges[0]?.text;
  expect([textOf('1.9.3'), textOf('3.3.0'), textOf('v0.0.0')]).toEqual(['One\n\nTwo', 'One\nTwo', 'One\nTwo']);
});

test('each day is an entry or said why not', () => {
  const items = readMiniDiary(
    miniDiary('3.3.0', { '2019-01-01': day, '2019-01-02': { title: '', text: ' ' }, someday: day, '2019-01-04': 7 }),
    'UTC',
  );
  expect(items).toHaveLength(4);
  expect(skippedIn(items)).toEqual([
    'the entry of 2019-01-02: empty',
    'the entry of someday: no-date',
    'the entry of 2019-01-04: not-an-entry',
  ]);
});

test('Mini Diarium is a list with HTML, and told by its name', () => {
  const json = {
    metadata: { application: 'Mini Diarium', version: '0.4.0', exportedAt: '2026-01-01T00:00:00Z' },
    entries: [
      { id: 4, date: '2026-01-01', title: 'New', text: '<p>Hello</p>', dateUpdated: '2026-01-01T10:00:00Z' },
      { id: 4, date: '2026-01-01', title: 'Again', text: '<p>Hello</p>' },
      { date: '2026-01-02', title: 'No id', text: '' },
    ],
  };
  expect([isMiniDiarium(json), isMiniDiary(json), isMiniDiary(miniDiary('3.3.0', {}))]).toEqual([true, false, true]);
  const items = readMiniDiarium(json, 'UTC', (html) => html.replaceAll(/<[^>]+>/g, ''));
  expect(entriesIn(items).map(({ title, exchanges }) => [title, exchanges[0]?.text])).toEqual([
    ['New', 'Hello'],
    ['No id', 'No id'],
  ]);
  expect(skippedIn(items)).toEqual(['entry 2: twice-in-the-file']);
});
