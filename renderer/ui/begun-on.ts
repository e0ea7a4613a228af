// When a session that cannot be read was begun: our ids are UUIDs of version 7, which begin with the time.

/** The day a session was begun, in words; null if its id does not tell. */
export function begunOn(sessionId: string, locale: string): string | null {
  const [, high, low] = /^([0-9a-f]{8})-([0-9a-f]{4})-7[0-9a-f]{3}-/.exec(sessionId) ?? [];
  if (high === undefined || low === undefined) return null;
  return new Date(Number.parseInt(high + low, 16)).toLocaleDateString(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}
