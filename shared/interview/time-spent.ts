// How long a person has been at a session, from its own times alone: pauses long enough for a walk do not count.
import type { Session } from '../session/session.ts';
import { settledExchanges } from './conversation.ts';

const longestGap = 10 * 60_000;

/**
 * For every settled exchange, in order, the milliseconds spent at the session up to and with it. What counts is the
 * time from one answer to the next; after a gap of more than ten minutes only the measured thinking does.
 */
export const timeSpent = (session: Session): { exchangeId: string; ms: number }[] => {
  let before = Date.parse(session.createdAt);
  let total = 0;
  return settledExchanges(session).map(({ id, at, texts, thinkingMs }) => {
    const now = Date.parse(texts[0]?.at ?? at);
    const gap = Math.max(0, now - before);
    total += gap > longestGap ? Math.min(thinkingMs ?? 0, longestGap) : gap;
    before = Math.max(before, now);
    return { exchangeId: id, ms: total };
  });
};
