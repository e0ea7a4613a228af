// Instants as ISO 8601 strings in UTC: comparing and nudging them without a clock.

/** Whether instant `a` is later than `b`. */
export const isAfter = (a: string, b: string): boolean => Date.parse(a) > Date.parse(b);

/**
 * `at`, or one millisecond after `previous` when the clock did not move forward (or jumped back). After the last
 * millisecond that four digits of a year can name there is no later one: then `previous` itself.
 */
export function laterInstant(at: string, previous: string | undefined): string {
  if (previous === undefined || isAfter(at, previous)) return at;
  const next = new Date(Date.parse(previous) + 1).toISOString();
  return next.startsWith('+') ? previous : next;
}
