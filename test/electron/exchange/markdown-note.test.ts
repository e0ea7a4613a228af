// Markdown notes: properties of Joplin, Obsidian and others, days in names, embedded files, and hostile front matter.
import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../electron/exchange/front-matter.ts';
import { readMarkdownNote } from '../../../electron/exchange/markdown-note.ts';
import { calendarDay } from '../../../shared/calendar-day.ts';
import { onlyEntry, sessionFrom, skippedIn } from './entries.ts';

const around = { timeZone: 'Europe/Dublin', find: () => null };
const read = (path: string, text: string, modifiedAt: string | null = null) =>
  readMarkdownNote({ path, text, modifiedAt }, around);

test('a note of Joplin: its id, its times in UTC, its tags as a list', () => {
  const text = `\uFEFF---\r\ntitle: "A: walk"\r\nid: 0e8d296d4b2c4b5f9c3a1d2e3f405162\r\nupdated: 2024-04-20 08:00:00Z\r\ncreated: 2024-04-16 23:30:00Z\r\nauthor: Anna\r\ncompleted?: no\r\ntags:\r\n  - sea\r\n  - wind\r\n---\r\n\r\nWe went out.\r\n`;
  const entry = onlyEntry([read('Walks/walk.md', text)]);
  expect(entry).toMatchObject({
    kind: 'joplin',
    key: '0e8d296d4b2c4b5f9c3a1d2e3f405162',
    title: 'A: walk',
    createdAt: '2024-04-16T23:30:00.000Z',
    updatedAt: '2024-04-20T08:00:00.000Z',
    tags: ['sea', 'wind'],
    raw: { 'property author': 'Anna', 'property completed?': 'no' },
  });
  expect(entry.exchanges[0]?.text).toBe('We went out.');
  expect(calendarDay(entry.createdAt, entry.timeZone)).toBe('2024-04-17');
  sessionFrom(entry);
});

// Seen failing with YAML's usual types, which make a date and a number of these.
test('properties are texts, whatever YAML would make of them', () => {
  const { properties } = readFrontMatter(
    '---\ndate: 2024-03-05\nno: 012\nflag: yes\ntag: !!python/object x\nempty:\n---\nText',
  );
  expect([...properties]).toEqual([
    ['date', '2024-03-05'],
    ['no', '012'],
    ['flag', 'yes'],
    ['tag', 'x'],
    ['empty', ''],
  ]);
});

test.each([
  ['2024-03-05.md', '2024-03-05'],
  ['journals/2024_03_05.md', '2024-03-05'],
  ['Daily/2024-03-05 Tuesday.md', '2024-03-05'],
])('%s has its day in its name', (path, day) => {
  const entry = onlyEntry([read(path, 'Text')]);
  expect(calendarDay(entry.createdAt, entry.timeZone)).toBe(day);
});

test('properties come before the name, the name before the file, and without a day it is told', () => {
  const dated = read('2024-03-05.md', '---\ncreated: 2023-01-02T08:00:00\n---\nText', '2020-01-01T00:00:00.000Z');
  expect(onlyEntry([dated]).createdAt).toBe('2023-01-02T08:00:00.000Z');
  expect(onlyEntry([read('x.md', 'Text', '2020-01-01T00:00:00.000Z')]).createdAt).toBe('2020-01-01T00:00:00.000Z');
  expect(skippedIn([read('x.md', 'Text'), read('2024-03-05.md', ' \n')])).toEqual([
    'x.md: no-date',
    '2024-03-05.md: empty',
  ]);
});

test('embedded files are found, links elsewhere and code are left as they are', () => {
  const text = [
    '![[harbour.png|300]] and ![](media/a%20b.jpg) and ![x](https://example.org/y.png)',
    '`#notatag` #sea/cold [[Another note|that]] a#b https://example.org/#frag #2024',
    '![[Another note]] ![[gone.png]]',
  ].join('\n');
  const files: Record<string, string> = {
    'harbour.png': 'files/harbour.png',
    'media/a b.jpg': 'media/a b.jpg',
    'Another note': 'Another note.md',
  };
  const item = readMarkdownNote(
    { path: '2024-03-05.md', text, modifiedAt: null },
    { timeZone: 'UTC', find: (name) => files[name] ?? null },
  );
  const entry = onlyEntry([item]);
  expect(entry.exchanges[0]?.text).toBe(
    text
      .replace('![[harbour.png|300]]', '![](attachment:files/harbour.png)')
      .replace('![](media/a%20b.jpg)', '![](attachment:media/a b.jpg)'),
  );
  expect(entry.files.map(({ path, type }) => [path, type])).toEqual([
    ['files/harbour.png', 'image/png'],
    ['media/a b.jpg', 'image/jpeg'],
  ]);
  expect(entry.tags).toEqual(['sea/cold']);
});

// Seen failing with aliases followed as often as they are named.
test.each([
  [
    'a bomb of aliases',
    `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]\n---\nText`,
  ],
  ['no end', '---\ntitle: x\nText'],
  ['no YAML', '---\n\t{{:\n---\nText'],
  ['a list', '---\n- a\n---\nText'],
  ['a huge block', `---\na: ${'x'.repeat(200_000)}\n---\nText`],
])('%s belongs to the text and is not lost', (_what, text) => {
  expect(readFrontMatter(text)).toEqual({ properties: new Map(), body: text });
});

test('names that mean something to JavaScript are only names', () => {
  const { properties } = readFrontMatter('---\n__proto__: x\nconstructor: y\n---\nText');
  expect(properties.get('constructor')).toBe('y');
  expect(Object.prototype).not.toHaveProperty('x');
});
