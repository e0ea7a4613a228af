// The three ways out of going round in circles that the looping question offers: stay, another side, finish.

import type { Session } from '../session/session.ts';
import { looping } from './follow-ups/looping.ts';
import { plannedQuestion } from './planned-questions.ts';
import type { Question } from './question.ts';
import { seededOrder } from './seeded-order.ts';

/** Whether a question offers the three ways. */
export const offersWays = (question: Question): boolean => question.why?.rule === looping.id;

export const otherSides: readonly { id: string; text: string }[] = [
  {
    id: 'friend-wrote',
    text: 'If a friend had written these answers, what would you see in them that they cannot see from inside?',
  },
  {
    id: 'others-first',
    text: 'Somebody else has a part in this. How would they tell it, if they were allowed to speak first?',
  },
  {
    id: 'years-later',
    text: 'Five years from now you come across these lines. What will you want to tell the person who wrote them?',
  },
];

/** A question from another side of what `current`, the looping question, hangs on. To be stored with `ask`. */
export const otherSideQuestion = (session: Session, current: Question): Question => {
  const ordered = seededOrder(otherSides, session.plan.seed, ({ id }) => id);
  const wordingOf = (id: string) => `follow-up.other-side.other-view.${id}`;
  const side = ordered.find(({ id }) => !session.plan.recentWordings.includes(wordingOf(id))) ?? ordered[0];
  if (side === undefined) throw new Error('there is no other side');
  return {
    id: `follow-up:${current.parent ?? ''}:other-side`,
    text: side.text,
    kind: 'follow-up',
    depth: current.depth,
    ...(current.parent === undefined ? {} : { parent: current.parent }),
    wording: wordingOf(side.id),
    why: { rule: 'other-side', quoted: [] },
  };
};

/** The closing question now, whatever else was planned; null when the template has none or it was asked already. */
export const closingNow = (session: Session): Question | null => {
  // Of a plan with two questions only the closing one is left.
  const question = plannedQuestion({ ...session, plan: { ...session.plan, questions: 2 } });
  return question?.kind === 'closing' ? question : null;
};
