// "Another question": the same step in other words, or another way to follow up.
import type { Session } from '../session/session.ts';
import { otherFollowUp } from './follow-ups/follow-up-for.ts';
import { nextQuestion } from './next-question.ts';
import { firstAsked, plannedQuestion, questionFrom, slotOf } from './planned-questions.ts';
import type { Question } from './question.ts';
import { freshest, usedWordings, wordingsOf } from './wording.ts';

/**
 * A question to swap the current one for, to be stored with `ask`; null if there is no other. A planned question
 * keeps its id and changes its wording; a follow-up changes its move, and when there is none the plan goes on. A
 * model's question goes back to the built-in one whose place it took.
 */
export const anotherQuestion = (session: Session, current: Question): Question | null => {
  if (current.kind === 'model') return builtInInstead(session, current);
  if (current.kind === 'follow-up') return otherFollowUp(session, current) ?? plannedQuestion(session);
  const slot = slotOf(session, current);
  if (slot === undefined) return null;
  const shown = { id: current.wording ?? '', text: current.text };
  const wordings = wordingsOf(session, slot.step);
  // The wording first shown is stored nowhere when it is swapped, but it can be derived again.
  const unswapped = { ...session, exchanges: session.exchanges.filter(({ question }) => question.id !== current.id) };
  const seen = usedWordings(session).add(firstAsked(unswapped, slot)?.wording ?? '');
  const unseen = wordings.filter((wording) => !seen.has(wording.id));
  // Once all have been seen they come round in turn.
  const place = wordings.findIndex((wording) => wording.id === shown.id);
  const inTurn = [...wordings.slice(place + 1), ...wordings.slice(0, Math.max(0, place))];
  const next = freshest(session, unseen, shown) ?? inTurn.find((wording) => wording.text !== shown.text);
  return next === undefined ? null : questionFrom(slot, next);
};

const builtInInstead = (session: Session, current: Question): Question | null => {
  const isOfModel = ({ state, question }: Session['exchanges'][number]) =>
    state === 'asked' && question.kind === 'model' && question.id === current.id;
  const step = nextQuestion({ ...session, exchanges: session.exchanges.filter((exchange) => !isOfModel(exchange)) });
  return typeof step === 'string' ? null : step.question;
};
