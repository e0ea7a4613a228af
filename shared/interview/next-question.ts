// The step of the interview: from the session alone to what is asked now. The same in every window, after every crash.
import type { Session } from '../session/session.ts';
import { countedIds, waitingExchange } from './conversation.ts';
import { followUpFor } from './follow-ups/follow-up-for.ts';
import { plannedQuestion } from './planned-questions.ts';
import type { Question } from './question.ts';

/** What comes now: a question (with its exchange's id if it is stored already), the closing card, or nothing more. */
export type NextStep = { question: Question; exchangeId?: string } | 'closing' | 'finished';

/**
 * The next step of an interview. Pure: it sees nothing but the session, so the same session gives the same step.
 * In this order: a finished session; a stored question that waits; the closing card; a follow-up; the plan.
 */
export const nextQuestion = (session: Session): NextStep => {
  if (session.status === 'completed' || session.status === 'abandoned') return 'finished';
  const waiting = waitingExchange(session);
  if (waiting !== undefined) return { question: waiting.question, exchangeId: waiting.id };
  if (countedIds(session).includes('closing')) return 'closing';
  const question = followUpFor(session) ?? plannedQuestion(session);
  return question === null ? 'closing' : { question };
};
