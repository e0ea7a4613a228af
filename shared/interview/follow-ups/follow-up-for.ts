// Chooses at most one follow-up to the newest answer: within the budget, never the same move twice in a row.
import type { Exchange, Session } from '../../session/session.ts';
import { rootQuestion, settledExchanges } from '../conversation.ts';
import { slotOf } from '../planned-questions.ts';
import type { Question } from '../question.ts';
import { seededOrder } from '../seeded-order.ts';
import { freshest, usedWordings } from '../wording.ts';
import { deeperMoves } from './deeper-moves.ts';
import { shouldHoldBack } from './hold-back.ts';
import { type Finding, type Move, questionText, type Rule } from './rule.ts';
import { rules } from './rules.ts';
import { shortAnswer } from './short-answer.ts';
import { countWords, signalsOf } from './signals-of.ts';

const fewestWords = 8;
const mostWords = 30;
const deeperPrefix = 'deeper:';

const isAutomatic = (question: Question): boolean =>
  question.kind === 'follow-up' && !question.id.startsWith(deeperPrefix);

const answerText = (exchange: Exchange): string => exchange.texts.at(-1)?.text ?? '';

/** Follow-ups already settled, each question id once: siblings from two windows count once. */
const settledFollowUps = (session: Session): Question[] => {
  const byId = new Map<string, Question>();
  for (const { question } of settledExchanges(session))
    if (question.kind === 'follow-up') byId.set(question.id, question);
  return [...byId.values()];
};

const isWithinBudget = (session: Session, root: Question): boolean => {
  const automatic = settledFollowUps(session).filter(isAutomatic);
  const inThread = automatic.filter((question) => rootQuestion(session, question).id === root.id);
  return automatic.length < session.plan.followUpsPerSession && inThread.length < session.plan.followUpsPerThread;
};

/** Peace: a smaller question hangs on a planned question only, and not once such a question got a short answer or none. */
const mayAskSmaller = (session: Session, parent: Exchange): boolean => {
  if (parent.question.kind === 'follow-up') return false;
  return !session.exchanges.some(
    ({ question, state, texts }) =>
      question.why?.rule === shortAnswer.id &&
      (question.parent === parent.id ||
        state === 'skipped' ||
        shortAnswer.find(signalsOf(texts.at(-1)?.text ?? '')).length > 0),
  );
};

type Candidate = { id: string; text: string; rule: Rule; finding: Finding; move: Move; shown: string };

const wordingOf = (ruleId: string, move: Move): string => `follow-up.${ruleId}.${move.id}`;
const moveOf = (question: Question | undefined): string | undefined => question?.wording?.split('.').at(-1);

/** Everything that could be asked of an answer, the preferred first. */
const candidatesFor = (session: Session, parent: Exchange, spansTaken: ReadonlySet<string>): Candidate[] => {
  if (shouldHoldBack(answerText(parent))) return [];
  const signals = signalsOf(answerText(parent));
  const asked = settledFollowUps(session);
  const lastMove = moveOf(asked.at(-1));
  const lastRule = asked.at(-1)?.why?.rule;
  const on = rules.filter((rule) => !session.plan.rulesOff.includes(rule.id));
  const inTurn = [...on.filter((rule) => rule.id !== lastRule), ...on.filter((rule) => rule.id === lastRule)];
  return inTurn.flatMap((rule) => {
    if (rule === shortAnswer && !mayAskSmaller(session, parent)) return [];
    const findings = rule.find(signals).filter(({ quoted }) => quoted === '' || !spansTaken.has(quoted.toLowerCase()));
    return findings.flatMap((finding) =>
      seededOrder(finding.moves, session.plan.seed, (move) => `${asked.length} ${rule.id} ${move.id}`)
        .filter((move) => move.id !== lastMove)
        .map(
          (move): Candidate => ({ id: wordingOf(rule.id, move), rule, finding, move, ...questionText(move, finding) }),
        )
        .filter(({ text }) => {
          const words = countWords(text);
          return words >= fewestWords && words <= mostWords;
        }),
    );
  });
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
    quoted: chosen.finding.quoted === '' ? [] : [chosen.finding.quoted],
    shown: chosen.shown === '' ? [] : [chosen.shown],
  },
});

const automaticId = (parent: Exchange, rule: Rule): string => `follow-up:${parent.id}:${rule.id}`;

const spansOf = (questions: readonly Question[]): Set<string> =>
  new Set(questions.flatMap((question) => question.why?.quoted ?? []).map((span) => span.toLowerCase()));

const isOpenToFollowUps = (session: Session, exchange: Exchange): boolean => {
  if (exchange.state !== 'answered' || exchange.question.kind === 'crisis') return false;
  const root = rootQuestion(session, exchange.question);
  return slotOf(session, root)?.step.followUps ?? root.kind !== 'closing';
};

/** The follow-up to the newest answer, or null: silence beats nonsense, and the arc goes on. */
export const followUpFor = (session: Session): Question | null => {
  const parent = settledExchanges(session).at(-1);
  if (parent === undefined || !isOpenToFollowUps(session, parent)) return null;
  if (!isWithinBudget(session, rootQuestion(session, parent.question))) return null;
  const settled = settledFollowUps(session);
  const settledIds = new Set(settled.map((question) => question.id));
  const askedTexts = new Set(session.exchanges.map(({ question }) => question.text));
  const candidates = candidatesFor(session, parent, spansOf(settled)).filter(
    ({ rule, text }) => !settledIds.has(automaticId(parent, rule)) && !askedTexts.has(text),
  );
  const chosen = freshest(session, candidates);
  return chosen === null ? null : questionFrom(parent, automaticId(parent, chosen.rule), chosen);
};

/** One step down from the newest answer, beyond the budget; null only if nothing was answered. `current` is not asked again. */
export const deeperFollowUp = (session: Session, current?: Question, keepId?: string): Question | null => {
  const parent = settledExchanges(session).findLast(
    ({ state, question }) => state === 'answered' && question.kind !== 'crisis',
  );
  if (parent === undefined) return null;
  const settled = settledFollowUps(session);
  const number = settled.filter(({ id, parent: on }) => on === parent.id && id.startsWith(deeperPrefix)).length + 1;
  const id = keepId ?? `${deeperPrefix}${parent.id}:${number}`;
  const used = usedWordings(session);
  const isUnheard = (wording: { id: string; text: string }) => wording.id !== current?.wording && !used.has(wording.id);
  const quoting = candidatesFor(session, parent, spansOf(session.exchanges.map(({ question }) => question)))
    .filter(({ rule, finding }) => rule !== shortAnswer && !(current?.why?.quoted ?? []).includes(finding.quoted))
    .filter(isUnheard);
  const chosen = freshest(session, quoting);
  if (chosen !== null) return questionFrom(parent, id, chosen);
  const rule: Rule = { id: 'go-deeper', because: '', find: () => [] };
  const finding: Finding = { quoted: '', shown: '', moves: deeperMoves };
  const general = seededOrder(deeperMoves, session.plan.seed, (move) => move.id).map(
    (move): Candidate => ({ id: wordingOf(rule.id, move), rule, finding, move, ...questionText(move, finding) }),
  );
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
  const withoutSwaps = { ...session, exchanges: session.exchanges.filter(({ state }) => state !== 'asked') };
  const used = usedWordings(session).add(followUpFor(withoutSwaps)?.wording ?? '');
  const candidates = candidatesFor(session, parent, spansOf(settledFollowUps(session))).filter(
    ({ id, text }) => id !== current.wording && text !== current.text && !used.has(id),
  );
  const chosen = freshest(session, candidates);
  return chosen === null ? null : questionFrom(parent, automaticId(parent, chosen.rule), chosen);
};
