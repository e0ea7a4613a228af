// jrnl's JSON and plain text, in their real quirks: no zone, two entries in a minute, brackets that are no dates.
import { expect, test } from 'vitest';
import { isJrnl, isJrnlText, readJrnl, readJrnlText } from '../../../electron/exchange/jrnl.ts';
import { entriesIn, sessionFrom, skippedIn } from './entries.ts';

const json = {
  tags: { '@beach': 1 },
  entries: [
    {
      title: 'To the sea.',
      body: 'It was cold @beach.\n',
      date: '2020-08-29',
      time: '11:11',
      tags: ['@beach'],
      starred: true,
    },
    { title: 'To the sea.', body: '', date: '2020-08-29', time: '11:11', tags: [], starred: false },
    { title: 'To the sea.', body: '', date: '2020-08-29', time: '11:11', tags: [], starred: false },
    { title: '', body: ' ', date: '2020-08-30', time: '09:00', tags: [] },
    { title: 'Later', body: '', date: '2020-02-31', time: '09:00' },
    { body: 'no title' },
  ],
};

test('JSON: wall times in the zone given, title and body as one text, each entry once or said why not', () => {
  expect(isJrnl(json)).toBe(true);
  const items = readJrnl(json, 'Europe/Dublin');
  expect(items).toHaveLength(6);
  const entries = entriesIn(items);
  expect(entries.map(({ createdAt, exchanges }) => [createdAt, exchanges[0]?.text])).toEqual([
    ['2020-08-29T10:11:00.000Z', 'To the sea.\n\nIt was cold @beach.'],
    ['2020-08-29T10:11:00.000Z', 'To the sea.'],
    ['2020-08-29T10:11:00.000Z', 'To the sea.'],
  ]);
  expect(entries[0]).toMatchObject({ tags: ['beach'], raw: { starred: true } });
  expect(skippedIn(items)).toEqual(['entry 4: empty', 'entry 5: no-date', 'entry 6: not-an-entry']);
});

// Seen failing with the key made of date and time.
test('two entries of one minute, and two that are the same, are entries of their own, and the same when read again', () => {
  const keys = () => entriesIn(readJrnl(json, 'UTC')).map(({ key }) => key);
  expect(new Set(keys()).size).toBe(3);
  expect(keys()).toEqual(keys());
  expect(new Set(entriesIn(readJrnl(json, 'UTC')).map((entry) => sessionFrom(entry).id)).size).toBe(3);
});

const text = `[2024-03-04 09:15] First line of the day. *
It rained @weather all morning, and mail went to me@example.org.

[not a date] stays with the entry
[2024-03-04 09:15:30 PM] Evening
[2024-03-05 10:00] `;

test('text: an entry begins at a date in brackets, stars and tags are read, other brackets belong to the text', () => {
  expect([isJrnlText(text), isJrnlText('\n\n[2024-03-04 09:15] x'), isJrnlText('[x] y'), isJrnlText('')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
  const items = readJrnlText(text, 'UTC');
  const [first, evening] = entriesIn(items);
  expect(first).toMatchObject({ title: 'First line of the day.', tags: ['weather'], raw: { starred: true } });
  expect(first?.exchanges[0]?.text).toContain('[not a date] stays with the entry');
  expect(evening).toMatchObject({ title: 'Evening', createdAt: '2024-03-04T21:15:30.000Z' });
  expect(skippedIn(items)).toEqual(['line 6: empty']);
});
