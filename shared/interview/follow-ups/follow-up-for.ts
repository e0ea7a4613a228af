// Chooses at most one follow-up to the newest answer: within the budget, never the same move twice in a row.
import type { Exchange, Session } from '../../session/session.ts';
import { isFollowUp, rootQuestion, settledExchanges } from '../conversation.ts';
import { hasCrisisWording } from '../crisis.ts';
import { plannedQuestion, slotOf } from '../planned-questions.ts';
import type { Question } from '../question.ts';
import { seededOrder } from '../seeded-order.ts';
import { freshest, usedWordings } from '../wording.ts';
import { type Candidate, candidatesFor, settledFollowUps } from './candidates.ts';
import { deeperMoves } from './deeper-moves.ts';
import { droppedThread } from './dropped-thread.ts';
import { loopingCandidate } from './looping.ts';
import { type Finding, questionText, type Rule, wordingIdOf } from './rule.ts';
import { shortAnswer } from './short-answer.ts';
import { signalsOf } from './signals-of.ts';

/** After this many swaps of one follow-up the plan goes on: then it is not the wording that does not suit. */
const mostSwaps = 3;
/** An answer to a follow-up is followed up again only for something strong; else the arc goes on. */
const strongEnough = 4;
const deeperPrefix = 'deeper:';

const isAutomatic = (question: Question): boolean => isFollowUp(question) && !question.id.startsWith(deeperPrefix);

const answerText = (exchange: Exchange): string => exchange.texts.at(-1)?.text ?? '';

const isWithinBudget = (session: Session, root: Question): boolean => {
  const automatic = settledFollowUps(session).filter(isAutomatic);
  const inThread = automatic.filter((question) => rootQuestion(session, question).id === root.id);
  return automatic.length < session.plan.followUpsPerSession && inThread.length < session.plan.followUpsPerThread;
};

/** Peace: a smaller question hangs on a planned question only, and not once such a question got a short answer or none. */
const mayAskSmaller = (session: Session, parent: Exchange): boolean => {
  if (isFollowUp(parent.question)) return false;
  return !session.exchanges.some(
    ({ question, state, texts }) =>
      question.why?.rule === shortAnswer.id &&
      (question.parent === parent.id ||
        state === 'skipped' ||
        shortAnswer.find(signalsOf(texts.at(-1)?.text ?? '')).length > 0),
  );
};

const candidatesAt = (session: Session, parent: Exchange, spansTaken: ReadonlySet<string>): Candidate[] => {
  const candidates = candidatesFor(session, answerText(parent), spansTaken);
  return mayAskSmaller(session, parent) ? candidates : candidates.filter(({ rule }) => rule !== shortAnswer);
};

const questionFrom = (parent: Exchange, id: string, chosen: Candidate): Question => ({
  id,
  text: chosen.text,
  kind: 'follow-up',
  depth: Math.min(100, parent.question.depth + 1),
  parent: parent.id,
  wording: chosen.id,
  why: {
    rule: chosen.rule.id,
    ...quotedIn(chosen),
  },
});

const quotedIn = ({ finding, shown }: Candidate): { quoted: string[]; shown: string[] } => {
  return { quoted: finding.quoted === '' ? [] : [finding.quoted], shown: shown === '' ? [] : [shown] };
};

const automaticId = (parent: Exchange, rule: Rule): string => `follow-up:${parent.id}:${rule.id}`;

const spansOf = (questions: readonly Question[]): Set<string> =>
  new Set(questions.flatMap((question) => question.why?.quoted ?? []).map((span) => span.toLowerCase()));

const isOpenToFollowUps = (session: Session, exchange: Exchange): boolean => {
  if (exchange.state !== 'answered') return false;
  const root = rootQuestion(session, exchange.question);
  return slotOf(session, root)?.step.followUps ?? root.kind !== 'closing';
};

/** After wording that points to crisis, the rest of a session asks only what was planned. */
const isQuietSession = (session: Session): boolean =>
  session.exchanges.some(({ question }) => question.kind === 'crisis');

/** The follow-up to the newest answer, or null: silence beats nonsense, and the arc goes on. */
export const followUpFor = (session: Session): Question | null => {
  const parent = settledExchanges(session).at(-1);
  if (parent === undefined || isQuietSession(session) || !isOpenToFollowUps(session, parent)) return null;
  if (!isWithinBudget(session, rootQuestion(session, parent.question))) return null;
  const settled = settledFollowUps(session);
  const settledIds = new Set(settled.map((question) => question.id));
  const askedTexts = new Set(session.exchanges.map(({ question }) => question.text));
  const loop = loopingCandidate(session, parent);
  if (loop !== null) return questionFrom(parent, automaticId(parent, loop.rule), loop);
  const chosen = candidatesAt(session, parent, spansOf(settled)).find(
    ({ rule, text }) =>
      !settledIds.has(automaticId(parent, rule)) &&
      !askedTexts.has(text) &&
      (parent.question.kind !== 'follow-up' || rule.strength >= strongEnough),
  );
  if (chosen !== undefined) return questionFrom(parent, automaticId(parent, chosen.rule), chosen);
  if (plannedQuestion(session)?.kind !== 'closing') return null;
  const dropped = droppedThread(session, parent, spansOf(settled));
  return dropped === null ? null : questionFrom(dropped.exchange, automaticId(dropped.exchange, dropped.rule), dropped);
};

/**
 * One step down from the newest answer, beyond the budget. `current` is not asked again. Null if nothing was
 * answered, and after words that point to crisis, where nothing is dug for.
 */
export const deeperFollowUp = (session: Session, current?: Question, keepId?: string): Question | null => {
  const parent = settledExchanges(session).findLast(
    ({ state, question }) => state === 'answered' && question.kind !== 'crisis',
  );
  if (parent === undefined || hasCrisisWording(answerText(parent))) return null;
  const settled = settledFollowUps(session);
  const number = settled.filter(({ id, parent: on }) => on === parent.id && id.startsWith(deeperPrefix)).length + 1;
  const id = keepId ?? `${deeperPrefix}${parent.id}:${number}`;
  const used = usedWordings(session);
  const isUnheard = (wording: { id: string; text: string }) => wording.id !== current?.wording && !used.has(wording.id);
  const chosen = candidatesAt(session, parent, spansOf(session.exchanges.map(({ question }) => question)))
    .filter(({ rule, finding }) => rule !== shortAnswer && !(current?.why?.quoted ?? []).includes(finding.quoted))
    .find(isUnheard);
  if (chosen !== undefined) return questionFrom(parent, id, chosen);
  const rule: Rule = { id: 'go-deeper', because: '', strength: 0, find: () => [] };
  const finding: Finding = { quoted: '', shown: '', moves: deeperMoves };
  const general = seededOrder(deeperMoves, session.plan.seed, (move) => move.id).flatMap((move): Candidate[] => {
    const question = questionText(move, finding);
    return question === null ? [] : [{ id: wordingIdOf(rule.id, move), rule, finding, move, ...question, score: 0 }];
  });
  // Once all were heard they come round in turn, from the last one heard.
  const heard = [...settled, ...(current === undefined ? [] : [current])].map(({ wording }) => wording);
  const place = general.findIndex(
    (candidate) => candidate.id === heard.findLast((wording) => general.some(({ id: known }) => known === wording)),
  );
  const next = freshest(session, general.filter(isUnheard)) ?? general[(place + 1) % general.length];
  return next === undefined ? null : questionFrom(parent, id, next);
};

/** Another way to follow up on the same answer, in place of the one shown; null if there is none. */
export const otherFollowUp = (session: Session, current: Question): Question | null => {
  if (current.id.startsWith(deeperPrefix)) return deeperFollowUp(session, current, current.id);
  const parent = session.exchanges.find((exchange) => exchange.id === current.parent);
  if (parent === undefined || parent.state !== 'answered') return null;
  if (session.exchanges.filter(({ question }) => question.id === current.id).length >= mostSwaps) return null;
  const withoutSwaps = { ...session, exchanges: session.exchanges.filter(({ state }) => state !== 'asked') };
  const first = followUpFor(withoutSwaps);
  const chosen = candidatesAt(session, parent, spansOf(settledFollowUps(session))).find(
    ({ id, text }) => id !== current.wording && text !== current.text && id !== first?.wording,
  );
  // It keeps its id, whatever rule found it: settling one settles all that were swapped for it.
  return chosen === undefined ? null : questionFrom(parent, current.id, chosen);
};
