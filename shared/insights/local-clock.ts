// What a clock on the wall showed at an instant, in the zone a session was written in.

export type WallClock = { hour: number; minute: number; second: number };

const formats = new Map<string, Intl.DateTimeFormat>();

/** Hour (0 to 23), minute and second of `instant` (ISO 8601) in `timeZone` (IANA); an unknown zone counts as UTC. */
export function localClock(instant: string, timeZone: string): WallClock {
  const parts = formatFor(timeZone).formatToParts(new Date(instant));
  const part = (type: string) => Number(parts.find((found) => found.type === type)?.value ?? 0);
  return { hour: part('hour'), minute: part('minute'), second: part('second') };
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const options = {
    hourCycle: 'h23',
    numberingSystem: 'latn',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  } as const;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en', { ...options, timeZone });
  } catch {
    // As with days: a zone only a newer time zone database knows.
    format = new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' });
  }
  formats.set(timeZone, format);
  return format;
}
