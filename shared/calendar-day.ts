// The local day of an instant in the zone it was written in: a diary's days are days, not UTC dates.

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of `instant` (ISO 8601) in `timeZone` (IANA) as `YYYY-MM-DD`; an unknown zone counts as UTC. */
export function calendarDay(instant: string, timeZone: string): string {
  const parts = formatFor(timeZone).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const options = {
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  } as const;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en', { ...options, timeZone });
  } catch {
    // A zone this system does not know (a newer time zone database wrote it): its days are shown in UTC.
    format = new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' });
  }
  formats.set(timeZone, format);
  return format;
}
