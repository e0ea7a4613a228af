// jrnl: its JSON, and its plain text of `[2024-03-04 09:15] Title` lines. Neither knows a zone: times are on the wall clock
// where they were written. Two entries may share a minute, so an entry without a name is known by its content.
import { z } from 'zod';
import type { ImportKind } from '../../shared/import-report.ts';
import { digest } from '../../shared/session/digest.ts';
import { type ImportedEntry, type ImportItem, plainEntry } from './imported-entry.ts';
import { restOf } from './rest-of.ts';
import { instantOfWall } from './wall-time.ts';

const Journal = z.looseObject({ tags: z.record(z.string(), z.unknown()).optional(), entries: z.array(z.unknown()) });
const JrnlEntry = z.looseObject({
  title: z.string(),
  body: z.string(),
  date: z.string(),
  time: z.string(),
  tags: z.array(z.string()).nullish(),
  starred: z.boolean().nullish(),
  uuid: z.string().nullish(),
});

const mapped = ['title', 'body', 'date', 'time', 'tags', 'uuid'];

/** Whether parsed JSON is jrnl's, by the fields of its first entry. */
export const isJrnl = (json: unknown): boolean => {
  const journal = Journal.safeParse(json);
  return journal.success && JrnlEntry.safeParse(journal.data.entries[0]).success;
};

/** Reads jrnl's JSON; its times are taken in `timeZone`. Pure. */
export function readJrnl(json: unknown, timeZone: string): ImportItem[] {
  const keys = uniqueKeys();
  return Journal.parse(json).entries.map((found, index): ImportItem => {
    const where = `entry ${index + 1}`;
    const parsed = JrnlEntry.safeParse(found);
    if (!parsed.success) return { where, skipped: 'not-an-entry' };
    const { title, body, date, time, tags, uuid } = parsed.data;
    return entryOf('jrnl', `${date}T${time}`, title, body, timeZone, where, {
      key: uuid || keys(`${date}T${time}`, title, body),
      tags: (tags ?? []).map((tag) => tag.replace(/^[^\p{L}\p{N}]+/u, '')),
      raw: restOf(parsed.data, mapped),
    });
  });
}

const heading =
  /^\[(?<date>\d{4}-\d{2}-\d{2})[ T](?<time>\d{1,2}:\d{2}(?::\d{2})?)(?:\s*(?<half>[ap]m))?\](?:\s(?<title>.*))?$/iu;
const tag = /(?<!\S)@(?<name>[-+*#/\p{L}\p{N}_]+)/gu;

/** Whether a text is jrnl's: its first line that says anything begins with a date in brackets. */
export const isJrnlText = (text: string): boolean => heading.test((text.match(/^\s*(\S.*)$/mu)?.[1] ?? '').trimEnd());

/** Reads jrnl's plain text; a bracket that holds no date belongs to the entry. Pure. */
export function readJrnlText(text: string, timeZone: string): ImportItem[] {
  const keys = uniqueKeys();
  const blocks: { wall: string; title: string; body: string[]; line: number }[] = [];
  text.split('\n').forEach((line, index) => {
    const groups = heading.exec(line.trimEnd())?.groups;
    if (!groups) {
      blocks.at(-1)?.body.push(line);
      return;
    }
    const { date = '', time = '', half, title = '' } = groups;
    blocks.push({ wall: `${date}T${on24Hours(time, half)}`, title, body: [], line: index + 1 });
  });
  return blocks.map(({ wall, title, body, line }): ImportItem => {
    const starred = title.trimEnd().endsWith(' *');
    const bare = starred ? title.trimEnd().slice(0, -2).trimEnd() : title.trimEnd();
    const rest = body.join('\n').trim();
    return entryOf('jrnl-text', wall, bare, rest, timeZone, `line ${line}`, {
      key: keys(wall, bare, rest),
      tags: [...`${bare}\n${rest}`.matchAll(tag)].map(({ groups }) => groups?.name ?? ''),
      raw: starred ? { starred } : {},
    });
  });
}

function on24Hours(time: string, half: string | undefined): string {
  const [hour = '0', ...rest] = time.split(':');
  const late = half?.toLowerCase() === 'pm';
  const hours = half ? (Number(hour) % 12) + (late ? 12 : 0) : Number(hour);
  return [`${hours}`.padStart(2, '0'), ...rest].join(':');
}

/** The same entry twice in one journal is two entries: the second says so in its key. */
function uniqueKeys(): (...content: string[]) => string {
  const seen = new Map<string, number>();
  return (...content) => {
    const key = digest(content);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  };
}

function entryOf(
  kind: ImportKind,
  wall: string,
  title: string,
  body: string,
  timeZone: string,
  where: string,
  { key, tags, raw }: Pick<ImportedEntry, 'key' | 'tags' | 'raw'>,
): ImportItem {
  const createdAt = instantOfWall(wall, timeZone);
  if (createdAt === null) return { where, skipped: 'no-date' };
  // jrnl splits a text at its first line or sentence; together they are what was written.
  const text = [title, body]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n');
  if (text === '') return { where, skipped: 'empty' };
  return {
    where,
    entry: plainEntry({ kind, key, title: title.trim() || 'Journal entry', createdAt, timeZone, text, tags, raw }),
  };
}
