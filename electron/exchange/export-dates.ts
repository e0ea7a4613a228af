// Instants as they are written into exports: on the clock where the session was written, with how far that is from UTC.
import { calendarDay } from '../../shared/calendar-day.ts';

const clocks = new Map<string, Intl.DateTimeFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/**
 * An instant (ISO 8601) as `YYYY-MM-DDTHH:mm:ss+hh:mm` in `timeZone` (IANA): the same instant, to the second. A zone this system does
 * not know, or one that was not whole minutes from UTC then, gives UTC.
 */
export function localInstant(instant: string, timeZone: string): string {
  const clock = kept(clocks, timeZone, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  });
  const parts = clock?.formatToParts(new Date(instant)) ?? [];
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
  const offset = /^GMT(?:[+-]\d{2}:\d{2})?$/u.test(part('timeZoneName')) ? part('timeZoneName').slice(3) : null;
  if (offset === null) return `${new Date(instant).toISOString().slice(0, 19)}Z`;
  const time = [part('hour'), part('minute'), part('second')].join(':');
  return `${calendarDay(instant, timeZone)}T${time}${offset || 'Z'}`;
}

/** The day of an instant in words: `Monday 23 November 2026`. */
export function dayInWords(instant: string, timeZone: string): string {
  const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const format = kept(dates, timeZone, options) ?? kept(dates, 'UTC', options);
  return (format?.format(new Date(instant)) ?? calendarDay(instant, 'UTC')).replace(',', '');
}

function kept(
  formats: Map<string, Intl.DateTimeFormat>,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat | null {
  const known = formats.get(timeZone);
  if (known) return known;
  try {
    const format = new Intl.DateTimeFormat('en-GB', {
      ...options,
      calendar: 'gregory',
      numberingSystem: 'latn',
      timeZone,
    });
    formats.set(timeZone, format);
    return format;
  } catch {
    // A zone of a newer database.
    return null;
  }
}
