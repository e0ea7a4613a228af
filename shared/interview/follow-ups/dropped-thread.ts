// Before an interview closes it returns, once, to something said earlier that nobody asked about.
import type { Exchange, Session } from '../../session/session.ts';
import { isFollowUp, settledExchanges } from '../conversation.ts';
import { seededOrder } from '../seeded-order.ts';
import { type Candidate, candidatesFor, settledFollowUps } from './candidates.ts';
import { kindOfWording, type Move, questionText, type Rule, wordingIdOf } from './rule.ts';

const moves: readonly Move[] = [
  {
    id: 'by-now',
    kind: 'return',
    text: 'Earlier you wrote that {span}. How does that look from here, some questions later?',
  },
  {
    id: 'left-there',
    kind: 'return',
    text: 'Before this ends: earlier you wrote that {span}. What would you still like to say about it?',
  },
  { id: 'still', kind: 'return', text: 'You wrote earlier that {span}. What about that is still with you now?' },
  {
    id: 'connect',
    kind: 'return',
    text: 'Earlier you wrote that {span}. What else is there to say about that?',
  },
];

export const droppedThreadRule: Rule = {
  id: 'dropped-thread',
  because: 'Earlier in this session you wrote something that no question came back to.',
  strength: 0,
  find: () => [],
};

/** What was found earlier has to be worth this much to be worth coming back for. */
const leastScore = 5.5;
/** These point at what is happening as it is said; later they have passed. */
const notLater = new Set(['short-answer', 'long-answer', 'own-question', 'event', 'place']);

/**
 * The best span of an earlier answer that no follow-up hung on, as a question; null when there was one already in
 * this session, or nothing is worth it. `spansTaken` in lower case.
 */
export const droppedThread = (
  session: Session,
  newest: Exchange,
  spansTaken: ReadonlySet<string>,
): (Candidate & { exchange: Exchange }) | null => {
  const { rulesOff, recentWordings, seed } = session.plan;
  const asked = settledFollowUps(session);
  if (rulesOff.includes(droppedThreadRule.id)) return null;
  if (asked.some(({ why }) => why?.rule === droppedThreadRule.id)) return null;
  // Whoever has just been asked what stays of their words is not asked for the like again.
  if (kindOfWording(asked.at(-1)?.wording) === moves[0]?.kind) return null;
  const followed = new Set(asked.map(({ parent }) => parent));
  const earlier = settledExchanges(session).filter(
    ({ id, state, question }) =>
      id !== newest.id &&
      state === 'answered' &&
      !isFollowUp(question) &&
      question.kind !== 'crisis' &&
      !followed.has(id),
  );
  const fresh = { ...session, exchanges: [] };
  const found = earlier
    .flatMap((exchange) =>
      candidatesFor(fresh, exchange.texts.at(-1)?.text ?? '', spansTaken)
        .filter(
          ({ rule, finding, score }) =>
            !notLater.has(rule.id) && finding.cited !== true && finding.quoted !== '' && score >= leastScore,
        )
        .slice(0, 1)
        .map((candidate) => ({ exchange, ...candidate })),
    )
    .sort((a, b) => b.score - a.score)[0];
  if (found === undefined) return null;
  const finding = { ...found.finding, moves };
  const move = seededOrder(moves, seed, ({ id }) => id).find(
    (candidate) => !recentWordings.includes(wordingIdOf(droppedThreadRule.id, candidate)),
  );
  const question = move === undefined ? null : questionText(move, finding);
  if (move === undefined || question === null) return null;
  return { ...found, ...question, id: wordingIdOf(droppedThreadRule.id, move), rule: droppedThreadRule, finding, move };
};
