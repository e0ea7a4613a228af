// Which time a sweep may believe. A clock can be set years ahead and back, and a laptop can sleep for a month; both
// look alike from inside, and neither gave the person a chance to act. Pure.

/** Moments (milliseconds since 1970) at which the app looked at the clock, at least a day apart, oldest first. */
export type Looks = readonly number[];

const day = 24 * 60 * 60_000;

/** On so many different days the app must have run before the first of them is believed. */
const daysThatAgree = 3;

/** How far (milliseconds) wall clock and uptime may differ between two looks: more is a jump, or sleep. */
const tolerance = 2 * 60_000;

/**
 * The looks with one more. Those later than `now` are dropped: the clock they were read from has been put back. At
 * most one a day is kept, and no more than can matter.
 */
export function withLook(looks: Looks, now: number): Looks {
  const plausible = looks.filter((look) => look <= now);
  const newest = plausible.at(-1);
  return (newest === undefined || now - newest >= day ? [...plausible, now] : plausible).slice(-daysThatAgree);
}

/** The moment that may be believed to have passed: the app has since run on two more days. Null without one. */
export function confirmedTime(looks: Looks): Date | null {
  const look = looks.length < daysThatAgree ? undefined : looks[0];
  return look === undefined ? null : new Date(look);
}

/** A reading of both clocks: the wall's, and one that only ever counts up (both in milliseconds). */
export type ClockReading = { wall: number; uptime: number };

/** Whether the wall clock moved as the time did since the last reading; true for the first. */
export function isSteady(last: ClockReading | null, next: ClockReading): boolean {
  if (last === null) return true;
  return Math.abs(next.wall - last.wall - (next.uptime - last.uptime)) <= tolerance;
}
