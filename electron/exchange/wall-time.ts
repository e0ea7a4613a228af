// Times as other journals write them: a wall clock without a zone, or with one of its own.

/** How far `timeZone` (IANA) is ahead of UTC at an instant, in milliseconds. Throws `RangeError` for an unknown zone. */
function offsetAt(instantMs: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(instantMs);
  const part = (type: string) => Number(parts.find((found) => found.type === type)?.value ?? 0);
  const wall = new Date(0);
  wall.setUTCFullYear(part('year'), part('month') - 1, part('day'));
  wall.setUTCHours(part('hour'), part('minute'), part('second'));
  return wall.getTime() - Math.floor(instantMs / 1_000) * 1_000;
}

/** Whether this system knows a zone by that name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant (ISO 8601, UTC) at which a clock in `timeZone` shows `wall` (`YYYY-MM-DD`, or with `THH:MM` and seconds),
 * or null if that is no date. A time that the clocks leap over is taken as the one after the leap; of a time they show
 * twice, the first is taken.
 */
export function instantOfWall(wall: string, timeZone: string): string | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?$/.exec(wall);
  if (!found) return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0'] = found;
  const asUtc = new Date(0);
  asUtc.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  asUtc.setUTCHours(Number(hour), Number(minute), Number(second), Number(fraction.padEnd(3, '0').slice(0, 3)));
  const isDate = asUtc.getUTCMonth() === Number(month) - 1 && asUtc.getUTCDate() === Number(day);
  if (!isDate || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const wallMs = asUtc.getTime();
  // The offsets of the day before and the day after are the only two that can hold at that time.
  const candidates = [offsetAt(wallMs - 86_400_000, timeZone), offsetAt(wallMs + 86_400_000, timeZone)];
  const fitting = candidates.map((offset) => wallMs - offset).filter((ms) => ms + offsetAt(ms, timeZone) === wallMs);
  const [before = 0] = candidates;
  const instant = fitting.length > 0 ? Math.min(...fitting) : wallMs - before;
  return new Date(instant).toISOString();
}

/** An instant with a zone or offset of its own as ISO 8601 in UTC, or null if it is none. One without is not guessed. */
export function instantOf(text: string): string | null {
  if (!/(?:z|[+-]\d{2}:?\d{2}|gmt|utc)\s*(?:\(.*\))?$/iu.test(text.trim())) return null;
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) return null;
  const iso = new Date(ms).toISOString();
  return /^\d{4}-/.test(iso) ? iso : null;
}
