// JSON Lines: an object with a date and a text on each line, as people's own scripts and data sets have diaries.
import { z } from 'zod';
import { digest } from '../../shared/session/digest.ts';
import { titleIn } from './day-one-text.ts';
import { type ImportItem, plainEntry } from './imported-entry.ts';
import { restOf } from './rest-of.ts';
import { instantOf, instantOfWall } from './wall-time.ts';

const Line = z.looseObject({
  date: z.string(),
  text: z.string(),
  id: z.string().min(1).max(200).nullish(),
  title: z.string().nullish(),
  tags: z.array(z.string()).nullish(),
});

const mapped = ['date', 'text', 'id', 'title', 'tags'];

/** Whether a text is JSON Lines with entries, by its first line that says anything. */
export const isJsonLines = (text: string): boolean =>
  Line.safeParse(parsed(text.match(/^\s*(\S.*)$/mu)?.[1] ?? '')).success;

/** Reads the entries. A date without a time is noon of `timeZone`. Each is known by its `id`, or its date and text. Pure. */
export function readJsonLines(text: string, timeZone: string): ImportItem[] {
  const seen = new Map<string, number>();
  return text.split('\n').flatMap((line, index): ImportItem[] => {
    const where = `line ${index + 1}`;
    if (line.trim() === '') return [];
    const found = Line.safeParse(parsed(line));
    if (!found.success) return [{ where, skipped: 'not-an-entry' }];
    const { date, text: written, id, title, tags } = found.data;
    const createdAt = instantOf(date) ?? instantOfWall(date.length === 10 ? `${date}T12:00` : date, timeZone);
    if (createdAt === null) return [{ where, skipped: 'no-date' }];
    if (written.trim() === '') return [{ where, skipped: 'empty' }];
    const name = id ?? digest([date, written]);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const entry = plainEntry({
      kind: 'json-lines',
      key: count === 1 ? name : `${name}#${count}`,
      title: title?.trim() || titleIn(written) || 'Journal entry',
      createdAt,
      timeZone,
      text: written.trim(),
      tags: tags ?? [],
      raw: restOf(found.data, mapped),
    });
    return [{ where, entry }];
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
