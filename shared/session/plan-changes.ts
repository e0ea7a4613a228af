// What a person may still change of a plan while the session goes on: how much is asked, and which kinds of question.
import type { Plan, Session } from './session.ts';
import type { SessionCommand } from './session-command.ts';

type Of<Type extends SessionCommand['type']> = Extract<SessionCommand, { type: Type }>;

/** Switches a follow-up rule off, or on again. The very same session when that is how it is already. */
export function withRule(session: Session, { rule, on }: Of<'set-rule'>): Session {
  const { plan } = session;
  if (plan.rulesOff.includes(rule) !== on) return session;
  const rulesOff = on ? plan.rulesOff.filter((off) => off !== rule) : [...plan.rulesOff, rule];
  return { ...session, plan: { ...plan, rulesOff } };
}

/** Sets what is given of the budget. A session that goes on until Finish has no number of questions to set. */
export function withBudget(session: Session, command: Of<'set-budget'>): Session {
  const { plan } = session;
  const next: Plan = { ...plan };
  if (command.questions !== undefined && plan.questions !== null) next.questions = command.questions;
  if (command.followUpsPerThread !== undefined) next.followUpsPerThread = command.followUpsPerThread;
  if (command.followUpsPerSession !== undefined) next.followUpsPerSession = command.followUpsPerSession;
  const isSame =
    next.questions === plan.questions &&
    next.followUpsPerThread === plan.followUpsPerThread &&
    next.followUpsPerSession === plan.followUpsPerSession;
  return isSame ? session : { ...session, plan: next };
}
