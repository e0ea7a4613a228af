// What the passing of time may do to a session: the one place that decides it. Pure; instants only, so neither time
// zones nor daylight saving have any part in it.
import type { SessionStatus } from './session.ts';

/** `trash` is the retention rule's; `purge` removes for good what lay in the trash long enough. */
export type SweepStep = 'pause' | 'abandon' | 'trash' | 'purge';

/** Days; null is never. Retention counts for sessions of that status; an active one is paused first. */
export type SweepRules = {
  abandonAfterDays: number | null;
  retention: { completed: number | null; paused: number | null; abandoned: number | null };
};

/** What of a session the decision needs. `typedAt`: when its newest unsent text was kept, null if there is none. */
export type SweepSubject = {
  status: SessionStatus;
  updatedAt: string;
  deletedAt: string | null;
  typedAt: string | null;
};

/**
 * `now` is what the clock says. `confirmed` is the latest moment that the clock can be trusted to have passed (see
 * sweep-clock.ts), null if there is none: all but pausing is decided as of then.
 */
export type SweepTimes = { now: Date; confirmed: Date | null };

const minute = 60_000;
const day = 24 * 60 * minute;

export const pauseAfterMinutes = 60;
export const purgeAfterDays = 30;

export const defaultSweepRules: SweepRules = {
  abandonAfterDays: 30,
  retention: { completed: null, paused: null, abandoned: null },
};

/**
 * The step that is due for a session, or null. Idle time counts from the newest instant the session holds, so what
 * was stamped by a clock gone wrong waits rather than goes; an instant in the future is never idle. A session with
 * unsent text may be paused and nothing else. The caller leaves out sessions that are open in a window.
 */
export function sweepDecision(session: SweepSubject, times: SweepTimes, rules: SweepRules): SweepStep | null {
  const { status, updatedAt, deletedAt, typedAt } = session;
  const touched = Math.max(...[updatedAt, deletedAt, typedAt].map((at) => (at === null ? 0 : Date.parse(at))));
  const idleDays = times.confirmed === null ? -1 : (times.confirmed.getTime() - touched) / day;
  const isDue = (days: number | null) => typedAt === null && days !== null && idleDays >= days;

  if (deletedAt !== null) return isDue(purgeAfterDays) ? 'purge' : null;
  if (status !== 'active' && isDue(rules.retention[status])) return 'trash';
  if ((status === 'active' || status === 'paused') && isDue(rules.abandonAfterDays)) return 'abandon';
  if (status === 'active' && times.now.getTime() - touched >= pauseAfterMinutes * minute) return 'pause';
  return null;
}
