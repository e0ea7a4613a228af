// Names of exported files: safe on every system and in every app that opens them, dated, short, and each only once.
import { calendarDay } from '../../shared/calendar-day.ts';
import type { Session } from '../../shared/session/session.ts';

/** Bytes of a name without its ending: with that and a number it stays far below the 255 of file systems, and paths below 260. */
const longest = 100;
const devices = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=$|[. ])/iu;

/**
 * A text as the name of a file without its ending: nothing a system refuses (`/ \ : * ? " < > |`, control characters, dots and
 * spaces at the ends, Windows device names) nor what links in notes cannot hold (`# ^ [ ]`). At most 100 bytes of UTF-8.
 * `fallback` where nothing is left. Pure.
 */
export function safeName(text: string, fallback: string): string {
  const clean = text
    .normalize('NFC')
    .replaceAll(/[\p{C}\p{Z}\s/\\:*?"<>|#^[\]%]+/gu, ' ')
    .replaceAll(/^[\s.~-]+|[\s.]+$/gu, '');
  const short = firstBytes(clean, longest).replace(/[\s.]+$/u, '');
  if (short === '') return fallback;
  return devices.test(short) ? `_${short}` : short;
}

/** As many whole characters as fit; where words are cut, between two of them. */
function firstBytes(text: string, most: number): string {
  if (Buffer.byteLength(text) <= most) return text;
  let short = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text.slice(0, 4 * most))) {
    if (Buffer.byteLength(short + segment) > most) break;
    short += segment;
  }
  const space = short.lastIndexOf(' ');
  return space > most / 2 ? short.slice(0, space) : short;
}

/** What a session is called where it has no title. */
export const titleOf = ({ title, subject, plan }: Session): string =>
  title.trim() || subject?.title.trim() || plan.template.name.trim();

/** `2026-11-23 A title`: the day it was begun, where it was begun. Without an ending. */
export const nameOf = (session: Session): string =>
  safeName(`${calendarDay(session.createdAt, session.timeZone)} ${titleOf(session)}`, session.id);

/** Gives each name once; the next with the same, in whatever case, gets a number. */
export function createUniqueNames(ending: string): (name: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (name) => {
    const key = name.normalize('NFKC').toLowerCase();
    for (let number = next.get(key) ?? 1; ; number++) {
      const candidate = number === 1 ? name : `${name} (${number})`;
      const folded = candidate.normalize('NFKC').toLowerCase();
      if (taken.has(folded)) continue;
      taken.add(folded);
      next.set(key, number + 1);
      return `${candidate}.${ending}`;
    }
  };
}
