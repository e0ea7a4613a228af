// What lists need to know of a session without holding all its text.
import { calendarDay } from '../calendar-day.ts';
import type { Session, SessionStatus } from './session.ts';
import { isNewerFormat } from './upgrade-session.ts';

export type SessionSummary = {
  id: string;
  revision: number;
  title: string;
  /** What it was written about: the title of its subject, or null. */
  subject: string | null;
  templateId: string;
  templateName: string;
  status: SessionStatus;
  createdAt: string;
  updatedAt: string;
  deletedAt: string | null;
  /** Where it was begun: an IANA zone. */
  timeZone: string;
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
    subject: session.subject?.title ?? null,
    templateId: session.plan.template.id,
    templateName: session.plan.template.name,
    status: session.status,
    createdAt: session.createdAt,
    updatedAt: session.updatedAt,
    deletedAt: session.deletedAt,
    timeZone: session.timeZone,
    day: calendarDay(session.createdAt, session.timeZone),
    answered: new Set(answered.map(({ question }) => question.id)).size,
    tags: session.tags,
    mood: session.mood,
    readOnly: isNewerFormat(session),
  };
}

/** Lists show what was changed last first; of the same moment, the higher id. For `sort`. Pure. */
export const byNewest = (a: SessionSummary, b: SessionSummary): number =>
  compare(b.updatedAt, a.updatedAt) || compare(b.id, a.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
