// Where in the interview a question stands, for the words "Question 2 of 5" and "Follow-up".
import type { Session } from '../session/session.ts';
import { countedIds, isCounted, isFollowUp, rootQuestion } from './conversation.ts';
import { plannedTotal } from './planned-questions.ts';
import type { Question } from './question.ts';

/** `number` is from 1; `total` is null when the interview goes on until Finish. */
export type Progress = { number: number; total: number | null; followUp: boolean };

/**
 * The place of a question among the counted ones. A follow-up has the number of the question it hangs on; a
 * question the person asked themselves has the number of the one before it.
 */
export const progressOf = (session: Session, question: Question): Progress => {
  const counted = countedIds(session);
  const total = plannedTotal(session);
  const root = rootQuestion(session, question);
  const place = counted.indexOf(root.id);
  const number = place >= 0 ? place + 1 : isCounted(root) ? counted.length + 1 : Math.max(1, counted.length);
  return {
    number,
    // Two windows, or an interview taken up again, can go past the plan; "6 of 5" would be nonsense.
    total: total === null ? null : Math.max(total, number),
    followUp: isFollowUp(question),
  };
};
