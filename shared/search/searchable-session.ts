// What can be searched of a session: its title, subject, tags, questions, and answers as they stand now.
import { calendarDay } from '../calendar-day.ts';
import type { Session, SessionStatus } from '../session/session.ts';

/** A session as the search keeps it, unfolded. Texts of answers that were edited since are not in it. */
export type SearchableSession = {
  id: string;
  revision: number;
  title: string;
  subject: string | null;
  tags: string[];
  templateId: string;
  templateName: string;
  status: SessionStatus;
  inTrash: boolean;
  createdAt: string;
  /** `YYYY-MM-DD` where it was begun. */
  day: string;
  mood: number | null;
  exchanges: { id: string; question: string; answer: string }[];
};

/** The part of a session this needs; all of it, or as much of its file as was looked at. */
export type SearchedParts = Pick<
  Session,
  'id' | 'revision' | 'title' | 'tags' | 'status' | 'deletedAt' | 'createdAt' | 'timeZone' | 'mood'
> & {
  subject: { title: string } | null;
  plan: { template: { id: string; name: string } };
  exchanges: { id: string; state: string; question: { text: string }; texts: { text: string }[] }[];
};

/** What can be searched of a session. Questions that were only asked, or skipped, are not: nothing was said to them. */
export function searchableSession(session: SearchedParts | Session): SearchableSession {
  const { id, revision, title, subject, tags, plan, status, deletedAt, createdAt, timeZone, mood } = session;
  return {
    id,
    revision,
    title,
    subject: subject === null ? null : subject.title,
    tags: [...tags],
    templateId: plan.template.id,
    templateName: plan.template.name,
    status,
    inTrash: deletedAt !== null,
    createdAt,
    day: calendarDay(createdAt, timeZone),
    mood,
    exchanges: session.exchanges.flatMap((exchange) => {
      const answer = exchange.texts.at(-1)?.text;
      return exchange.state === 'answered' && answer !== undefined
        ? [{ id: exchange.id, question: exchange.question.text, answer }]
        : [];
    }),
  };
}
