// Day One's plain text: blocks that begin with a tab and "Date:", more headers with a tab, then the text.

import { digest } from '../../shared/session/digest.ts';
import { titleIn } from './day-one-text.ts';
import { type ImportItem, plainEntry } from './imported-entry.ts';
import { instantOf } from './wall-time.ts';

const start = /^\tDate:\t(?<date>.+)$/u;
const header = /^\t(?<name>[A-Z][A-Za-z ]*):\t(?<value>.*)$/u;

/** Whether a text is a plain export of Day One, by its first line that says anything. */
export const isDayOneText = (text: string): boolean =>
  start.test(
    text
      .replaceAll('\r\n', '\n')
      .split('\n')
      .find((line) => line.trim() !== '') ?? '',
  );

/** Reads the entries. Each is known by its date and text, since it has no name. Pure. */
export function readDayOneText(text: string, timeZone: string): ImportItem[] {
  const blocks: string[][] = [];
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    if (start.test(line)) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  const seen = new Map<string, number>();
  return blocks.map((lines, index): ImportItem => {
    const where = `entry ${index + 1}`;
    const headers = new Map<string, string>();
    let from = 0;
    for (const line of lines) {
      const found = header.exec(line)?.groups;
      if (!found) break;
      headers.set(found.name ?? '', found.value ?? '');
      from++;
    }
    const body = lines.slice(from).join('\n').trim();
    // "01 January 2019 at 00:00:00 GMT"; the zone may be a name that only its writer's computer knows.
    const written = headers.get('Date')?.replace(' at ', ' ') ?? '';
    const createdAt = instantOf(written);
    if (createdAt === null) return { where, skipped: 'no-date' };
    if (body === '') return { where, skipped: 'empty' };
    const content = digest([written, body]);
    const count = (seen.get(content) ?? 0) + 1;
    seen.set(content, count);
    headers.delete('Date');
    return {
      where,
      entry: plainEntry({
        kind: 'day-one-text',
        key: count === 1 ? content : `${content}#${count}`,
        title: titleIn(body) || 'Journal entry',
        createdAt,
        timeZone,
        text: body,
        raw: Object.fromEntries(headers),
      }),
    };
  });
}
