// How the library names days and months, in the person's own language.
import { calendarDay } from '../../shared/calendar-day.ts';
import { addDays } from '../state/calendar-month.ts';
import { words } from '../words/words.ts';

/** The day it is where the person is, `YYYY-MM-DD`. */
export const todayHere = (): string =>
  calendarDay(new Date().toISOString(), Intl.DateTimeFormat().resolvedOptions().timeZone);

/** "Today", "Yesterday", else the weekday and date; the year only where it is another. */
export function dayLabel(day: string, locale: string, today = todayHere()): string {
  if (day === today) return words.list.today;
  if (day === addDays(today, -1)) return words.list.yesterday;
  return fullDay(day, locale, today);
}

/** Weekday and date; the year only where it is another. */
export const fullDay = (day: string, locale: string, today = todayHere()): string =>
  formatOf(locale, day.slice(0, 4) === today.slice(0, 4)).format(new Date(`${day}T12:00:00Z`));

/** The name of a month (`YYYY-MM`) without its year. */
export const monthName = (month: string, locale: string): string =>
  new Date(`${month}-01T12:00:00Z`).toLocaleDateString(locale, { month: 'long', timeZone: 'UTC' });

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format is slow, and every heading that scrolls by needs one. */
function formatOf(locale: string, isThisYear: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${isThisYear}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
    timeZone: 'UTC',
  });
  formats.set(key, format);
  return format;
}
