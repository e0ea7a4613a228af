// Counting with days as the calendar has them: `YYYY-MM-DD` and the number of days since 1970-01-01. No clock, no zone.

const dayMs = 86_400_000;

/** The number of a day; days after one another have numbers after one another, whatever clocks did in between. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00.000Z`) / dayMs);

/** The day with a number, `YYYY-MM-DD`; years 0 to 9999. */
export const dayText = (number: number): string => new Date(number * dayMs).toISOString().slice(0, 10);

/** The weekday of a day by its number: 1 is Monday, 7 Sunday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** The number of the day on which the week of a day begins; `firstDay` as `weekdayOf` counts. */
export const weekOf = (number: number, firstDay: number): number => number - ((weekdayOf(number) - firstDay + 7) % 7);

/** The year of a day. */
export const yearOf = (day: string): number => Number(day.slice(0, 4));
