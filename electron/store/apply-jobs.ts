// Several waiting commands as one change: each succeeds or fails on its own. Pure.
import type { z } from 'zod';
import { Failure } from '../../shared/failure.ts';
import { applyCommand } from '../../shared/session/apply-command.ts';
import { Session } from '../../shared/session/session.ts';
import { deepFreeze } from './deep-freeze.ts';
import type { Job } from './session-queue.ts';

export type Applied = {
  /** The very same object as the base when nothing changed. */
  next: Session;
  /** The jobs that failed, and why; all others are in `next`. */
  failures: Map<Job, Failure>;
};

/** Applies the commands of `jobs` in order. What would not be a valid session file fails with `invalid-input`. */
export function applyJobs(base: Session, jobs: readonly Job[], writer: string): Applied {
  const together = applyAll(base, jobs, writer, () => true);
  if (together.next === base || isValid(together.next)) return together;
  return applyAll(base, jobs, writer, isValid);
}

function applyAll(base: Session, jobs: readonly Job[], writer: string, accept: (session: Session) => boolean): Applied {
  const failures = new Map<Job, Failure>();
  let next = base;
  for (const job of jobs) {
    if (job.command === null) continue;
    const changed = applyCommand(next, job.command, { at: job.at, writer });
    if (changed instanceof Failure) failures.set(job, changed);
    else if (changed !== next && !accept(changed))
      failures.set(job, new Failure('invalid-input', `${job.command.type}: the session would not be valid`));
    else next = changed;
  }
  return { next, failures };
}

const { plan, exchanges, recentCommands } = Session.shape;
const OwnValues = Session.omit({ plan: true, exchanges: true, recentCommands: true });

/** The same as validating the whole session, except that no part is validated twice. */
const isValid = (session: Session): boolean =>
  OwnValues.safeParse(session).success &&
  isValidPart(plan, session.plan) &&
  session.exchanges.every((exchange) => isValidPart(exchanges.element, exchange)) &&
  session.recentCommands.every((command) => isValidPart(recentCommands.element, command));

const knownValid = new WeakSet<object>();

/** Freezes what it finds valid, so that it stays so. */
function isValidPart(schema: z.ZodType, part: object): boolean {
  if (knownValid.has(part)) return true;
  if (!schema.safeParse(part).success) return false;
  knownValid.add(deepFreeze(part));
  return true;
}
