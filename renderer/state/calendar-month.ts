// A month as a grid of days and what the arrow keys do in it. Pure: days are `YYYY-MM-DD`, no clock and no zone.

/** Midday in UTC, so that adding days never meets a change of clocks. */
const at = (day: string): Date => new Date(`${day}T12:00:00Z`);
const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** `YYYY-MM` of a day. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The day `count` days later; earlier, if negative. */
export function addDays(day: string, count: number): string {
  const date = at(day);
  date.setUTCDate(date.getUTCDate() + count);
  return dayOf(date);
}

/** The month `count` months later. */
export function addMonths(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

const daysIn = (month: string): number => Number(addDays(`${addMonths(month, 1)}-01`, -1).slice(8));

/** 1 for Monday to 7 for Sunday. */
const weekday = (day: string): number => at(day).getUTCDay() || 7;

/** The weeks of a month, seven places each; null before its first and after its last day. */
export function weeksOf(month: string, firstWeekday: number): (string | null)[][] {
  const before = (weekday(`${month}-01`) - firstWeekday + 7) % 7;
  const count = daysIn(month);
  const weeks = Math.ceil((before + count) / 7);
  return Array.from({ length: weeks }, (_week, week) =>
    Array.from({ length: 7 }, (_place, place) => {
      const number = week * 7 + place - before + 1;
      return number < 1 || number > count ? null : `${month}-${String(number).padStart(2, '0')}`;
    }),
  );
}

/** Where a key leads from a day, or null if it leads nowhere: the keys of the usual grid of dates. */
export function dayByKey(day: string, key: string, shift: boolean, firstWeekday: number): string | null {
  const intoWeek = (weekday(day) - firstWeekday + 7) % 7;
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, -intoWeek);
    case 'End':
      return addDays(day, 6 - intoWeek);
    case 'PageUp':
      return sameDayIn(addMonths(monthOf(day), shift ? -12 : -1), day);
    case 'PageDown':
      return sameDayIn(addMonths(monthOf(day), shift ? 12 : 1), day);
    default:
      return null;
  }
}

/** The day of that number in a month, or its last day where the month is shorter. */
export const sameDayIn = (month: string, day: string): string =>
  `${month}-${String(Math.min(Number(day.slice(8)), daysIn(month))).padStart(2, '0')}`;

/** The weekday a week begins with where the person is: 1 for Monday to 7 for Sunday. */
export function firstWeekdayOf(locale: string): number {
  const place: Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } } =
    new Intl.Locale(locale);
  return place.getWeekInfo?.().firstDay ?? place.weekInfo?.firstDay ?? 1;
}
