// The step of the interview: from the session alone to what is asked now. The same in every window, after every crash.
import type { Session } from '../session/session.ts';
import { countedIds, settledExchanges, waitingExchange } from './conversation.ts';
import { crisisNotice, questionAfterCrisis } from './crisis.ts';
import { followUpFor } from './follow-ups/follow-up-for.ts';
import { wantsToFinish } from './follow-ups/looping.ts';
import { closingNow } from './looping-ways.ts';
import { recalledQuestion } from './memory/recalled-question.ts';
import { plannedQuestion } from './planned-questions.ts';
import type { Question } from './question.ts';

/** What comes now: a question (with its exchange's id if it is stored already), the closing card, or nothing more. */
export type NextStep = { question: Question; exchangeId?: string } | 'closing' | 'finished';

/**
 * The next step of an interview. Pure: it sees nothing but the session, so the same session gives the same step.
 * In this order: a finished session; wording that points to crisis; a stored question that waits; the closing card;
 * the closing question for somebody who wants to finish, or the card where there is none; a follow-up; something from
 * an earlier session; the plan. A question of kind `crisis` asks nothing: it is shown with the crisis resources, and settled by an answer or by `skip`.
 */
export const nextQuestion = (session: Session): NextStep => {
  if (session.status === 'completed' || session.status === 'abandoned') return 'finished';
  const crisis = crisisNotice(session);
  if (crisis !== null) return { question: crisis };
  const waiting = waitingExchange(session);
  if (waiting !== undefined) return { question: waiting.question, exchangeId: waiting.id };
  if (countedIds(session).includes('closing')) return 'closing';
  if (wantsToFinish(settledExchanges(session).at(-1))) {
    const closing = closingNow(session);
    return closing === null ? 'closing' : { question: closing };
  }
  const question =
    questionAfterCrisis(session) ?? followUpFor(session) ?? recalledQuestion(session) ?? plannedQuestion(session);
  return question === null ? 'closing' : { question };
};
