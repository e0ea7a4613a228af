// The soft time marker: a quiet word beside the question once twenty minutes have gone into a session.
import type { Session } from '../session/session.ts';
import { timeSpent } from './time-spent.ts';

const minutes = 20;

/**
 * Set only while the answer that passed the twentieth minute is the newest one, so that it is said once and then
 * never again. `exchangeId` is that answer's. Says nothing about whether to stop.
 */
export const timeMarker = (session: Session): { minutes: number; exchangeId: string } | null => {
  const spent = timeSpent(session);
  const last = spent.at(-1);
  const limit = minutes * 60_000;
  if (last === undefined || last.ms < limit || (spent.at(-2)?.ms ?? 0) >= limit) return null;
  return { minutes, exchangeId: last.exchangeId };
};
