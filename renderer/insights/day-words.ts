// Days, weeks and hours as people of a place write them. Days are local days already, so they are shown as UTC ones.

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  formats.set(key, known);
  return known;
}

const noon = (day: string): Date => new Date(`${day}T12:00:00.000Z`);

/** "Thursday 12 November 2026" */
export const fullDay = (day: string, locale: string): string =>
  format(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(noon(day));

/** "12 November", with the year where it is not that of `today`. */
export const shortDay = (day: string, locale: string, today: string): string =>
  format(locale, {
    day: 'numeric',
    month: 'long',
    ...(day.slice(0, 4) === today.slice(0, 4) ? {} : { year: 'numeric' }),
  }).format(noon(day));

/** "Nov" */
export const monthName = (day: string, locale: string): string => format(locale, { month: 'short' }).format(noon(day));

/** "Mon", or "Monday"; `weekday` is 1 (Monday) to 7. */
export const weekdayName = (weekday: number, locale: string, width: 'short' | 'long'): string =>
  // 5 January 1970 was a Monday.
  format(locale, { weekday: width }).format(new Date(Date.UTC(1970, 0, 4 + weekday, 12)));

/** "21:00", or "9 pm" where people say so. */
export const hourName = (hour: number, locale: string): string =>
  format(locale, { hour: 'numeric', minute: 'numeric' }).format(new Date(Date.UTC(1970, 0, 1, hour)));

/** "21", or "9 pm": short enough to stand under a column. */
export const hourMark = (hour: number, locale: string): string =>
  format(locale, { hour: 'numeric' }).format(new Date(Date.UTC(1970, 0, 1, hour)));

/** The first day of a week in a locale, 1 (Monday) to 7; Monday where the system does not say. */
export function weekStartIn(locale: string): number {
  const place = new Intl.Locale(locale).maximize();
  const info: unknown = 'getWeekInfo' in place && typeof place.getWeekInfo === 'function' ? place.getWeekInfo() : null;
  const first = typeof info === 'object' && info !== null && 'firstDay' in info ? Number(info.firstDay) : 1;
  return first >= 1 && first <= 7 ? first : 1;
}
