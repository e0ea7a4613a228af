// A session as people read it: what all formats for reading are made from, so that they say the same.
import { answerOf, type Session } from '../../shared/session/session.ts';
import { type Attachment, unmentioned } from './export-attachments.ts';
import { dayInWords } from './export-dates.ts';
import { titleOf } from './export-names.ts';

/** `question` is null for plain writing. `number`: `2` for the second question, `2.1` for its first follow-up. */
export type ExportedExchange = {
  question: string | null;
  number: string;
  isFollowUp: boolean;
  state: 'asked' | 'answered' | 'skipped';
  answer: string;
};

export type ExportedSession = {
  title: string;
  day: string;
  template: string;
  subject: Session['subject'];
  mood: number | null;
  tags: string[];
  exchanges: ExportedExchange[];
  keptLines: string[];
  intentions: { text: string; done: boolean }[];
  /** Attachments no answer mentions. */
  attachments: Attachment[];
};

/** Everything of a session that is for reading, in its order. Pure. */
export function exportedSession(session: Session): ExportedSession {
  let main = 0;
  let below = 0;
  const exchanges = session.exchanges.map((exchange): ExportedExchange => {
    const { question, state } = exchange;
    const isFollowUp = main > 0 && (question.kind === 'follow-up' || question.parent !== undefined);
    const isPlain = question.kind === 'entry' && question.text.trim() === '';
    if (isFollowUp) below++;
    else {
      main++;
      below = 0;
    }
    return {
      question: isPlain ? null : question.text,
      number: isFollowUp ? `${main}.${below}` : `${main}`,
      isFollowUp,
      state,
      answer: answerOf(exchange) ?? '',
    };
  });
  return {
    title: titleOf(session).replaceAll(/\s+/gu, ' '),
    day: dayInWords(session.createdAt, session.timeZone),
    template: session.plan.template.name,
    subject: session.subject,
    mood: session.mood,
    tags: session.tags,
    exchanges,
    keptLines: session.keptLines.map(({ text }) => text),
    intentions: session.intentions.filter(({ removed }) => removed !== true).map(({ text, done }) => ({ text, done })),
    attachments: unmentioned(session),
  };
}
