// What lists need to know of a session without holding all its text.
import { calendarDay } from '../calendar-day.ts';
import type { Session, SessionStatus } from './session.ts';
import { isNewerFormat } from './upgrade-session.ts';

export type SessionSummary = {
  id: string;
  revision: number;
  title: string;
  templateName: string;
  status: SessionStatus;
  createdAt: string;
  updatedAt: string;
  deletedAt: string | null;
  /** `YYYY-MM-DD` where it was begun. */
  day: string;
  /** Distinct questions answered. */
  answered: number;
  tags: string[];
  mood: number | null;
  /** Written by a newer version: may be read, not changed. */
  readOnly: boolean;
};

/** Summarises a session for lists. Pure. */
export function summarizeSession(session: Session): SessionSummary {
  const answered = session.exchanges.filter(({ state }) => state === 'answered');
  return {
    id: session.id,
    revision: session.revision,
    title: session.title,
    templateName: session.plan.template.name,
    status: session.status,
    createdAt: session.createdAt,
    updatedAt: session.updatedAt,
    deletedAt: session.deletedAt,
    day: calendarDay(session.createdAt, session.timeZone),
    answered: new Set(answered.map(({ question }) => question.id)).size,
    tags: session.tags,
    mood: session.mood,
    readOnly: isNewerFormat(session),
  };
}
