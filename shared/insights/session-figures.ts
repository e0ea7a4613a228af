// What the insights keep of one session: figures, no text of an answer. Derived from the session alone.
import { z } from 'zod';
import { calendarDay } from '../calendar-day.ts';

import { countWords } from '../interview/follow-ups/signals-of.ts';
import { minutesSpent } from '../interview/time-spent.ts';
import type { Exchange, Session } from '../session/session.ts';
import { sessionStatuses } from '../session/session-v1.ts';
import { localClock } from './local-clock.ts';

/** One answer: the local day it was first given, the hour of that (null where only the day is known), and its words now. */
const Answer = z.tuple([z.string().length(10), z.number().int().min(0).max(23).nullable(), z.number().int().min(0)]);

export const SessionFigures = z.strictObject({
  id: z.string().max(300),
  title: z.string(),
  /** The local day it was begun. */
  day: z.string().length(10),
  status: z.enum(sessionStatuses),
  templateId: z.string(),
  templateName: z.string(),
  tags: z.array(z.string()),
  mood: z.number().nullable(),
  /** Whole minutes at it, as the closing card has them; null where nothing was typed here, so that nobody knows. */
  minutes: z.number().int().min(0).nullable(),
  /** At least one. */
  answers: z.array(Answer).min(1),
});

export type SessionFigures = z.output<typeof SessionFigures>;

/**
 * The figures of a session; null for one that never counts: in the trash, or without a written answer. Days and hours
 * are those of the zone the session was written in. Words and minutes are the closing card's. Pure.
 */
export function sessionFigures(session: Session): SessionFigures | null {
  if (session.deletedAt !== null) return null;
  const written = session.exchanges.flatMap((exchange) => {
    const text = exchange.texts.at(-1)?.text ?? '';
    return exchange.state === 'answered' && text.trim() !== '' ? [{ exchange, text }] : [];
  });
  if (written.length === 0) return null;
  return {
    id: session.id,
    title: session.title,
    day: calendarDay(session.createdAt, session.timeZone),
    status: session.status,
    templateId: session.plan.template.id,
    templateName: session.plan.template.name,
    tags: [...new Set(session.tags)],
    mood: session.mood,
    minutes: written.every(({ exchange }) => wasImported(exchange)) ? null : minutesSpent(session),
    answers: written.map(({ exchange, text }) => [...whenGiven(exchange, session.timeZone), countWords(text)]),
  };
}

const wasImported = ({ texts }: Exchange): boolean => texts[0]?.source === 'imported';

function whenGiven(exchange: Exchange, timeZone: string): [day: string, hour: number | null] {
  const at = exchange.texts[0]?.at ?? exchange.at;
  const { hour, minute, second } = localClock(at, timeZone);
  // Diaries that know the day alone are imported at noon or at midnight sharp.
  const isDayOnly = wasImported(exchange) && hour % 12 === 0 && minute === 0 && second === 0;
  return [calendarDay(at, timeZone), isDayOnly ? null : hour];
}
