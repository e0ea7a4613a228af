// The questions a template plans, apart from follow-ups: opening, arc, prompts, closing, and which is due.
import type { Session } from '../session/session.ts';
import { branchHolds } from './branch-holds.ts';
import { countedIds, isCounted, settledExchanges } from './conversation.ts';
import { countWords } from './follow-ups/signals-of.ts';
import type { Question } from './question.ts';
import { seededOrder } from './seeded-order.ts';
import type { TemplateStep } from './template.ts';
import { freshest, namesSubject, type Wording, wordingsOf } from './wording.ts';

/** A place in the plan: the id its question gets, and the step that words it. */
export type Slot = { id: string; kind: 'opening' | 'arc' | 'closing'; step: TemplateStep };

/**
 * The arc as slots, branches included whether or not they are taken. When more questions were asked for than there
 * are steps, steps come round again in wordings not heard yet, so that "12 questions" means 12 for as long as there
 * is something new to ask. Before open prompts there is one round.
 */
const arcSlots = (session: Session): Slot[] => {
  const { arc, prompts } = session.plan.template;
  const wordings = arc.map((step) => wordingsOf(session, step).length);
  const rounds = Math.min(prompts.length > 0 ? 1 : Number.POSITIVE_INFINITY, Math.max(0, ...wordings));
  return Array.from({ length: rounds }, (_, round) =>
    arc
      .filter((_step, index) => (wordings[index] ?? 0) > round)
      .map((step): Slot => ({ id: round === 0 ? `arc:${step.id}` : `arc:${step.id}:${round + 1}`, kind: 'arc', step })),
  ).flat();
};

/** The slots of the arc this session goes through: branches that do not hold, or not yet, are left out. */
const takenSlots = (session: Session): Slot[] =>
  arcSlots(session).filter(({ step }) => step.when === undefined || branchHolds(session, step.when));

/** The n-th open prompt (from 1). Every round has its own order, those not worded lately first; it never runs out. */
const promptSlot = (session: Session, number: number): Slot | null => {
  const { plan } = session;
  const prompts = plan.template.prompts.filter(({ near }) => near !== true);
  if (prompts.length === 0) return null;
  const round = Math.floor((number - 1) / prompts.length);
  const recent = new Set(plan.recentWordings);
  const isTired = (step: TemplateStep) => wordingsOf(session, step).every((wording) => recent.has(wording.id));
  const shuffled = seededOrder(prompts, plan.seed, (step) => `round ${round} ${step.id}`);
  const ordered = [...shuffled.filter((step) => !isTired(step)), ...shuffled.filter(isTired)];
  const step = ordered[(number - 1) % prompts.length];
  return step === undefined ? null : { id: `prompt:${number}`, kind: 'arc', step };
};

/** The n-th prompt (from 1) that stays with the answer just given; each such step comes once in a session. */
const nearSlot = ({ plan }: Session, number: number): Slot | null => {
  const near = plan.template.prompts.filter((step) => step.near === true);
  const step = seededOrder(near, plan.seed, ({ id }) => id)[number - 1];
  return step === undefined ? null : { id: `near:${number}`, kind: 'arc', step };
};

/** Under this there is nothing to stay with. */
const fewestNearWords = 12;

/** Whether the newest answer is one to stay with before anything else is asked. Never twice running. */
const staysNear = (session: Session): boolean => {
  const settled = settledExchanges(session);
  const last = settled.at(-1);
  if (last?.state !== 'answered') return false;
  if (settled.findLast(({ question }) => isCounted(question))?.question.id.startsWith('near:')) return false;
  return countWords(last.texts.at(-1)?.text ?? '') >= fewestNearWords;
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
  const near = /^near:(\d{1,3})$/.exec(question.id);
  if (near) return nearSlot(session, Math.max(1, Number(near[1]))) ?? undefined;
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

/** A subject that is named again comes as a reminder, not as the head of a form: so many questions lie between. */
const fewestBetween = 3;

/** Whether the subject was named in one of the last planned questions. */
const latelyNamedSubject = (session: Session, slot: Slot): boolean => {
  if (slot.kind !== 'arc' || session.subject === null) return false;
  return settledExchanges(session)
    .filter(({ question }) => isCounted(question) && question.id !== slot.id)
    .slice(-fewestBetween)
    .some(({ question }) => namesSubject(session, question.text));
};

/** A slot as it is first asked in this session, before any swap. */
export const firstAsked = (session: Session, slot: Slot): Question | null => {
  const all = wordingsOf(session, slot.step);
  const others = latelyNamedSubject(session, slot) ? all.filter(({ text }) => !namesSubject(session, text)) : [];
  const wordings = [...others, ...all.filter((wording) => !others.includes(wording))];
  const wording = freshest(session, wordings, lastAsked(session)) ?? wordings[0];
  return wording === undefined ? null : questionFrom(slot, wording);
};

/** How many planned questions this session can have in all; null when it goes on until Finish. */
export const plannedTotal = (session: Session): number | null => {
  const { plan } = session;
  if (plan.questions === null) return null;
  const ends = plan.template.closing === null ? 1 : 2;
  return plan.template.prompts.length > 0
    ? plan.questions
    : Math.min(plan.questions, takenSlots(session).length + ends);
};

/**
 * The next slot when `room` more questions fit before the closing. If they cannot all be asked, the essential steps
 * of the first round are kept and the others fill up; whichever are kept, they come in the order of the arc.
 */
const nextArcSlot = (session: Session, settled: ReadonlySet<string>, room: number): Slot | null => {
  const slots = takenSlots(session);
  const place = slots.findLastIndex(({ id }) => settled.has(id));
  const ahead = [...slots.slice(place + 1), ...slots.slice(0, place + 1)].filter(({ id }) => !settled.has(id));
  const isKept = ({ id, step }: Slot) => step.essential === true && id === `arc:${step.id}`;
  const kept = new Set([...ahead.filter(isKept), ...ahead.filter((slot) => !isKept(slot))].slice(0, room));
  const next = ahead.find((slot) => kept.has(slot));
  if (next !== undefined) return next;
  const free = (kind: 'near' | 'prompt'): number => {
    let number = 1;
    while (settled.has(`${kind}:${number}`)) number += 1;
    return number;
  };
  const near = staysNear(session) ? nearSlot(session, free('near')) : null;
  return near ?? promptSlot(session, free('prompt'));
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
  const room = plan.questions === null ? Number.POSITIVE_INFINITY : plan.questions - reserved - counted.length;
  const slot = room <= 0 ? null : nextArcSlot(session, settled, room);
  const question = slot === null ? null : firstAsked(session, slot);
  if (question !== null) return question;
  return closing === null ? null : firstAsked(session, { id: 'closing', kind: 'closing', step: closing });
};
