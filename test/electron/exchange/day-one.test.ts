// Day One's JSON in its real quirks: zones, escapes, media that another entry lists, words in place of numbers.
import { expect, test } from 'vitest';
import { isDayOne, readDayOne } from '../../../electron/exchange/day-one.ts';
import { unescapeDayOne } from '../../../electron/exchange/day-one-text.ts';
import { calendarDay } from '../../../shared/calendar-day.ts';
import { entriesIn, onlyEntry, sessionFrom, skippedIn } from './entries.ts';

const entry = (uuid: string, more: Record<string, unknown>) => ({
  uuid,
  creationDate: '2024-04-16T23:00:00Z',
  modifiedDate: '2024-04-18T10:00:00Z',
  timeZone: 'Europe/Dublin',
  text: 'A line\\.',
  ...more,
});
const journal = (...entries: unknown[]) => ({ metadata: { version: '1.0' }, entries });
const noFiles = () => [];
const read = (...entries: unknown[]) => readDayOne(journal(...entries), noFiles, 'UTC');

// Seen failing with the day taken from UTC, where it is the sixteenth.
test('the local day is that of the zone an entry names', () => {
  const made = sessionFrom(onlyEntry(read(entry('A1', {}))));
  expect(calendarDay(made.createdAt, made.timeZone)).toBe('2024-04-17');
});

test('a zone nobody knows, and none, fall back to the one that was given', () => {
  const zones = entriesIn(read(entry('A1', { timeZone: 'Middle/Earth' }), entry('A2', { timeZone: null })));
  expect(zones.map(({ timeZone }) => timeZone)).toEqual(['UTC', 'UTC']);
});

test.each([
  ['I said so\\. Really\\!', 'I said so. Really!'],
  ['a path C:\\path and a \\\\ backslash', 'a path C:\\path and a \\ backslash'],
  ['`code \\. stays` but not \\(here\\)', '`code \\. stays` but not (here)'],
  ['```\n\\- stays\n```\n\\- goes', '```\n\\- stays\n```\n- goes'],
  ['zero\u200Bwidth', 'zerowidth'],
  ['nothing to do', 'nothing to do'],
])('%j is %j', (written, meant) => expect(unescapeDayOne(written)).toBe(meant));

// Seen failing with media looked up in the entry's own list alone.
test('a photo is found by its identifier over all entries, and its file by MD5', () => {
  const shows = entry('A1', { text: 'See ![](dayone-moment://PHOTO1)\n![](dayone-moment:/audio/SOUND1)' });
  const lists = entry('A2', {
    photos: [{ identifier: 'PHOTO1', md5: 'aa11', type: 'jpeg', fnumber: '(null)' }],
    audios: [{ identifier: 'SOUND1', md5: 'bb22', format: 'aac' }],
  });
  const files: Record<string, string[]> = { 'photos/aa11': ['photos/aa11.jpeg'], 'audios/bb22': ['audios/bb22.m4a'] };
  const items = readDayOne(journal(shows, lists), (folder, md5) => files[`${folder}/${md5}`] ?? [], 'UTC');
  const [first, second] = entriesIn(items);
  expect(first?.exchanges[0]?.text).toBe('See ![](attachment:photos/aa11.jpeg)\n![](attachment:audios/bb22.m4a)');
  expect(first?.files).toEqual([
    { path: 'photos/aa11.jpeg', name: 'aa11.jpeg', type: 'image/jpeg' },
    { path: 'audios/bb22.m4a', name: 'bb22.m4a', type: 'audio/mp4' },
  ]);
  expect(second?.files.map(({ path }) => path)).toEqual(['photos/aa11.jpeg', 'audios/bb22.m4a']);
  expect(second?.raw).toMatchObject({ photos: [{ fnumber: '(null)' }] });
});

test('media whose file is missing is said to be missing, and makes no title', () => {
  const found = onlyEntry(read(entry('A1', { text: '![](dayone-moment://GONE)\n\nThe harbour' })));
  expect(found.exchanges[0]?.text).toBe('[photo, not in the export]\n\nThe harbour');
  expect(found.title).toBe('The harbour');
});

test('an entry with rich text alone is not empty', () => {
  const richText = JSON.stringify({ contents: [{ text: 'Only ' }, { text: 'here.' }, { embeddedObjects: [] }] });
  expect(onlyEntry(read(entry('A1', { text: null, richText }))).exchanges[0]?.text).toBe('Only here.');
});

test('a bad entry is told and the rest goes on; count in is count out', () => {
  const items = read(
    entry('A1', {}),
    entry('A1', {}),
    { uuid: 'A2' },
    entry('A3', { creationDate: 'long ago' }),
    entry('A4', { text: '  ' }),
    'nonsense',
    { creationDate: '2020-01-01T00:00:00Z', text: 'without a name' },
  );
  expect(items).toHaveLength(7);
  expect(skippedIn(items)).toEqual([
    'entry 2: twice-in-the-file',
    'entry 3: not-an-entry',
    'entry 4: no-date',
    'entry 5: empty',
    'entry 6: not-an-entry',
  ]);
  for (const found of entriesIn(items)) sessionFrom(found);
});

test('what has no place of ours is kept as it was', () => {
  const location = { latitude: 53.3, placeName: 'Home' };
  const found = onlyEntry(read(entry('A1', { location, starred: true, v: { __proto__: 1 }, weather: null })));
  expect(found.raw).toEqual({ location, starred: true });
});

test('it is told from others by its content', () => {
  expect(isDayOne(journal(entry('A1', {})))).toBe(true);
  expect([
    isDayOne({ entries: [] }),
    isDayOne({ entries: {} }),
    isDayOne(null),
    isDayOne({ entries: [{ title: 'x' }] }),
  ]).toEqual([false, false, false, false]);
});
