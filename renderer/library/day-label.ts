// How the library names days and months, in the person's own language.
import { calendarDay } from '../../shared/calendar-day.ts';
import { addDays } from '../state/calendar-month.ts';
import { words } from '../words/words.ts';

let asked = { minute: Number.NaN, today: '' };

/** The day it is where the person is, `YYYY-MM-DD`. Worked out once a minute: the list asks with every frame it scrolls. */
export function todayHere(): string {
  const minute = Math.floor(Date.now() / 60_000);
  if (asked.minute !== minute) {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    asked = { minute, today: calendarDay(new Date().toISOString(), timeZone) };
  }
  return asked.today;
}

/** "Today", "Yesterday", else the weekday and date; the year only where it is another. */
export function dayLabel(day: string, locale: string, today = todayHere()): string {
  if (day === today) return words.list.today;
  if (day === addDays(today, -1)) return words.list.yesterday;
  return fullDay(day, locale, today);
}

/** Weekday and date; the year only where it is another. */
export const fullDay = (day: string, locale: string, today = todayHere()): string =>
  formatOf(locale, day.slice(0, 4) === today.slice(0, 4) ? 'day' : 'day and year').format(new Date(`${day}T12:00:00Z`));

/** The date alone, as short as it stays clear. */
export const mediumDay = (day: string, locale: string): string =>
  formatOf(locale, 'date').format(new Date(`${day}T12:00:00Z`));

/** The name of a month (`YYYY-MM`) without its year. */
export const monthName = (month: string, locale: string): string =>
  new Date(`${month}-01T12:00:00Z`).toLocaleDateString(locale, { month: 'long', timeZone: 'UTC' });

const weekdayAndDay = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
const looks: Record<'day' | 'day and year' | 'date', Intl.DateTimeFormatOptions> = {
  day: weekdayAndDay,
  'day and year': { ...weekdayAndDay, year: 'numeric' },
  date: { dateStyle: 'medium', timeZone: 'UTC' },
};
const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format is slow, and every heading that scrolls by and every hit of a keystroke needs one. */
function formatOf(locale: string, look: keyof typeof looks): Intl.DateTimeFormat {
  const key = `${locale} ${look}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, looks[look]);
  formats.set(key, format);
  return format;
}
