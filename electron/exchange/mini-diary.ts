// Mini Diary and Mini Diarium: JSON of one application, an object of days there, a list of entries with HTML here.
import { z } from 'zod';
import { type ImportItem, plainEntry } from './imported-entry.ts';
import { restOf } from './rest-of.ts';
import { instantOf, instantOfWall } from './wall-time.ts';

const Metadata = z.looseObject({ application: z.string(), version: z.string().nullish() });
const Written = z.looseObject({
  title: z.string().nullish(),
  text: z.string().nullish(),
  dateUpdated: z.string().nullish(),
});
const MiniDiary = z.looseObject({
  metadata: Metadata.extend({ application: z.literal('Mini Diary') }),
  entries: z.record(z.string(), z.unknown()),
});
const MiniDiarium = z.looseObject({
  metadata: Metadata.extend({ application: z.literal('Mini Diarium') }),
  entries: z.array(z.unknown()),
});
const DiariumEntry = Written.extend({ id: z.union([z.string(), z.number()]).nullish(), date: z.string() });

export const isMiniDiary = (json: unknown): boolean => MiniDiary.safeParse(json).success;
export const isMiniDiarium = (json: unknown): boolean => MiniDiarium.safeParse(json).success;

/** Reads a Mini Diary export: one entry a day, at noon of `timeZone`, since it knows no time of day. Pure. */
export function readMiniDiary(json: unknown, timeZone: string): ImportItem[] {
  const { metadata, entries } = MiniDiary.parse(json);
  const version = Number.parseInt(metadata.version ?? '', 10);
  return Object.entries(entries).map(([day, found]): ImportItem => {
    const where = `the entry of ${day}`;
    const parsed = Written.safeParse(found);
    if (!parsed.success) return { where, skipped: 'not-an-entry' };
    // Before 2.0.0 a single line break was a paragraph.
    const text = version < 2 ? (parsed.data.text ?? '').replaceAll(/\n+/gu, '\n\n') : (parsed.data.text ?? '');
    return dayEntry('mini-diary', day, day, { ...parsed.data, text }, timeZone, where, [
      'title',
      'text',
      'dateUpdated',
    ]);
  });
}

/** Reads a Mini Diarium export. `htmlToMarkdown` turns its HTML into the Markdown we keep. Pure. */
export function readMiniDiarium(
  json: unknown,
  timeZone: string,
  htmlToMarkdown: (html: string) => string,
): ImportItem[] {
  const seen = new Set<string>();
  return MiniDiarium.parse(json).entries.map((found, index): ImportItem => {
    const where = `entry ${index + 1}`;
    const parsed = DiariumEntry.safeParse(found);
    if (!parsed.success) return { where, skipped: 'not-an-entry' };
    const { id, date, text } = parsed.data;
    const key = id === null || id === undefined ? `${date}#${index}` : `${id}`;
    if (seen.has(key)) return { where, skipped: 'twice-in-the-file' };
    seen.add(key);
    const written = { ...parsed.data, text: htmlToMarkdown(text ?? '') };
    return dayEntry('mini-diarium', key, date.slice(0, 10), written, timeZone, where, [
      'id',
      'date',
      'title',
      'text',
      'dateUpdated',
    ]);
  });
}

function dayEntry(
  kind: 'mini-diary' | 'mini-diarium',
  key: string,
  day: string,
  written: z.output<typeof Written>,
  timeZone: string,
  where: string,
  mapped: readonly string[],
): ImportItem {
  const createdAt = instantOfWall(`${day}T12:00`, timeZone);
  if (createdAt === null) return { where, skipped: 'no-date' };
  const text = written.text?.trim() ?? '';
  const title = written.title?.trim() ?? '';
  if (text === '' && title === '') return { where, skipped: 'empty' };
  const entry = plainEntry({
    kind,
    key,
    title: title || day,
    createdAt,
    changedAt: written.dateUpdated ? instantOf(written.dateUpdated) : null,
    timeZone,
    text: text || title,
    raw: restOf(written, mapped),
  });
  return { where, entry };
}
