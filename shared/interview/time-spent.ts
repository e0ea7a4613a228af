// How long a person has been at a session, from its own times alone: the one truth for the marker and the card.
import type { Session } from '../session/session.ts';
import { settledExchanges } from './conversation.ts';

const longestGap = 10 * 60_000;

/**
 * For every settled exchange, in order, the milliseconds spent at the session up to and with it. Where the thinking
 * was measured, that is what counts, but no more than the time that passed since the exchange before; else that time
 * itself does, unless it is more than ten minutes: then somebody has gone for a walk.
 */
export const timeSpent = (session: Session): { exchangeId: string; ms: number }[] => {
  let before = Date.parse(session.createdAt);
  let total = 0;
  return settledExchanges(session).map(({ id, at, texts, thinkingMs }) => {
    const now = Date.parse(texts[0]?.at ?? at);
    const gap = Math.max(0, now - before);
    total += thinkingMs === undefined ? (gap > longestGap ? 0 : gap) : Math.min(thinkingMs, gap);
    before = Math.max(before, now);
    return { exchangeId: id, ms: total };
  });
};

/** The same in whole minutes: none before anything was answered, and then at least one. */
export const minutesSpent = (session: Session): number => {
  if (!session.exchanges.some(({ state }) => state === 'answered')) return 0;
  return Math.max(1, Math.round((timeSpent(session).at(-1)?.ms ?? 0) / 60_000));
};
