// The questions a template plans, apart from follow-ups: opening, arc, prompts, closing, and which is due.
import type { Session } from '../session/session.ts';
import { countedIds, settledExchanges } from './conversation.ts';
import type { Question } from './question.ts';
import { seededOrder } from './seeded-order.ts';
import type { TemplateStep } from './template.ts';
import { freshest, type Wording, wordingsOf } from './wording.ts';

/** A place in the plan: the id its question gets, and the step that words it. */
export type Slot = { id: string; kind: 'opening' | 'arc' | 'closing'; step: TemplateStep };

/**
 * The arc as slots. When more questions were asked for than there are steps, steps come round again in wordings
 * not heard yet, so that "12 questions" means 12 for as long as there is something new to ask.
 */
const arcSlots = (session: Session): Slot[] => {
  const { arc } = session.plan.template;
  const wordings = arc.map((step) => wordingsOf(session, step).length);
  const rounds = Math.max(0, ...wordings);
  return Array.from({ length: rounds }, (_, round) =>
    arc
      .filter((_step, index) => (wordings[index] ?? 0) > round)
      .map((step): Slot => ({ id: round === 0 ? `arc:${step.id}` : `arc:${step.id}:${round + 1}`, kind: 'arc', step })),
  ).flat();
};

/** The n-th open prompt (from 1). Every round has its own order, those not worded lately first; it never runs out. */
const promptSlot = (session: Session, number: number): Slot | null => {
  const { plan } = session;
  const { prompts } = plan.template;
  if (prompts.length === 0) return null;
  const round = Math.floor((number - 1) / prompts.length);
  const recent = new Set(plan.recentWordings);
  const isTired = (step: TemplateStep) => wordingsOf(session, step).every((wording) => recent.has(wording.id));
  const shuffled = seededOrder(prompts, plan.seed, (step) => `round ${round} ${step.id}`);
  const ordered = [...shuffled.filter((step) => !isTired(step)), ...shuffled.filter(isTired)];
  const step = ordered[(number - 1) % prompts.length];
  return step === undefined ? null : { id: `prompt:${number}`, kind: 'arc', step };
};

/** The slot a stored or shown question came from; undefined for follow-ups and questions of the person's own. */
export const slotOf = (session: Session, question: Question): Slot | undefined => {
  const { template } = session.plan;
  if (question.kind === 'opening') return { id: question.id, kind: 'opening', step: template.opening };
  if (question.kind === 'closing') {
    return template.closing === null ? undefined : { id: question.id, kind: 'closing', step: template.closing };
  }
  if (question.kind !== 'arc') return undefined;
  const prompt = /^prompt:(\d{1,9})$/.exec(question.id);
  if (prompt) return promptSlot(session, Math.max(1, Number(prompt[1]))) ?? undefined;
  return arcSlots(session).find((slot) => slot.id === question.id);
};

/** A slot as a question, in one of its wordings. */
export const questionFrom = (slot: Slot, wording: Wording): Question => ({
  id: slot.id,
  text: wording.text,
  kind: slot.kind,
  depth: 0,
  wording: wording.id,
});

const lastAsked = (session: Session): Wording | undefined => {
  const last = settledExchanges(session).at(-1)?.question;
  return last === undefined ? undefined : { id: last.wording ?? '', text: last.text };
};

/** A slot as it is first asked in this session, before any swap. */
export const firstAsked = (session: Session, slot: Slot): Question | null => {
  const wordings = wordingsOf(session, slot.step);
  const wording = freshest(session, wordings, lastAsked(session)) ?? wordings[0];
  return wording === undefined ? null : questionFrom(slot, wording);
};

/** How many planned questions this session can have in all; null when it goes on until Finish. */
export const plannedTotal = (session: Session): number | null => {
  const { plan } = session;
  if (plan.questions === null) return null;
  const ends = plan.template.closing === null ? 1 : 2;
  return plan.template.prompts.length > 0 ? plan.questions : Math.min(plan.questions, arcSlots(session).length + ends);
};

const nextArcSlot = (session: Session, settled: ReadonlySet<string>): Slot | null => {
  const fromArc = arcSlots(session).find((slot) => !settled.has(slot.id));
  if (session.plan.template.prompts.length === 0) return fromArc ?? null;
  const firstRound = session.plan.template.arc.find((step) => !settled.has(`arc:${step.id}`));
  if (firstRound !== undefined && fromArc !== undefined) return fromArc;
  let number = 1;
  while (settled.has(`prompt:${number}`)) number += 1;
  return promptSlot(session, number);
};

/** The planned question that is due, whatever a follow-up might add before it; null when the plan is at its end. */
export const plannedQuestion = (session: Session): Question | null => {
  const { plan } = session;
  const counted = countedIds(session);
  const settled = new Set(counted);
  const { opening, closing } = plan.template;
  if (settled.has('closing')) return null;
  if (!settled.has('opening')) return firstAsked(session, { id: 'opening', kind: 'opening', step: opening });
  const reserved = closing === null ? 0 : 1;
  const arcIsOver = plan.questions !== null && counted.length >= plan.questions - reserved;
  const slot = arcIsOver ? null : nextArcSlot(session, settled);
  const question = slot === null ? null : firstAsked(session, slot);
  if (question !== null) return question;
  return closing === null ? null : firstAsked(session, { id: 'closing', kind: 'closing', step: closing });
};
