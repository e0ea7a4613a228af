// A session with a little history in any status, built by commands alone.
import { Failure } from '../../../shared/failure.ts';
import type { Question } from '../../../shared/interview/question.ts';
import { applyCommand } from '../../../shared/session/apply-command.ts';
import type { Session, SessionStatus } from '../../../shared/session/session.ts';
import type { SessionCommand } from '../../../shared/session/session-command.ts';
import { emptySession, instant } from '../../support/arbitrary-session.ts';

export const question: Question = { id: 'opening', text: 'How are you?', kind: 'opening', depth: 0 };

let count = 0;
export const fresh = () => `fresh-${++count}`;

/** An answer to the opening question; a new command id unless one is given. */
export const answer = (exchangeId: string, text: string, commandId = fresh()): SessionCommand => ({
  commandId,
  type: 'answer',
  exchangeId,
  question,
  text,
});

/** Applies a command that must not fail. */
export function apply(session: Session, command: SessionCommand, at = instant(1000)): Session {
  const next = applyCommand(session, command, { at, writer: 'w1' });
  if (next instanceof Failure) throw next;
  return next;
}

export const applyAll = (commands: SessionCommand[], session = emptySession()) =>
  commands.reduce((current, command) => apply(current, command), session);

/** e1 has the texts "one" (t1) and "two" (t2), e2 is asked and not answered. */
export const begun = () =>
  applyAll([
    answer('e1', 'one', 't1'),
    { commandId: 't2', type: 'edit-answer', exchangeId: 'e1', text: 'two' },
    { commandId: 'a1', type: 'ask', exchangeId: 'e2', question },
  ]);

const toStatus = { active: [], paused: ['pause'], completed: ['complete'], abandoned: ['abandon'] } as const;
/** The begun session in a status, and in the trash or not. */
export const inStatus = (status: SessionStatus, trashed: boolean) =>
  applyAll(
    [...toStatus[status], ...(trashed ? (['trash'] as const) : [])].map((type) => ({ commandId: fresh(), type })),
    begun(),
  );
