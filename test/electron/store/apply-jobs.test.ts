// Validating only what is new decides as validating everything would.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyJobs } from '../../../electron/store/apply-jobs.ts';
import type { Job } from '../../../electron/store/session-queue.ts';
import { Failure } from '../../../shared/failure.ts';
import { applyCommand } from '../../../shared/session/apply-command.ts';
import { Session } from '../../../shared/session/session.ts';
import { arbitrarySteps, emptySession, type Step } from '../../support/arbitrary-session.ts';

/** A step as a job; what becomes of it is not looked at here. */
const jobOf = ({ at, command }: Step): Job => ({ at, command, resolve: () => {}, reject: () => {} });

const isValid = (session: Session): boolean => Session.safeParse(session).success;

/** Commands together if the session is valid after all of them, or else each only if it is valid after that one. */
function applied(base: Session, steps: readonly Step[]) {
  const together = appliedIf(() => true, base, steps);
  return isValid(together.next) ? together : appliedIf(isValid, base, steps);
}

function appliedIf(accept: (session: Session) => boolean, base: Session, steps: readonly Step[]) {
  let next = base;
  const codes = steps.map(({ at, command }) => {
    const changed = applyCommand(next, command, { at, writer: 'w1' });
    if (changed instanceof Failure) return changed.code;
    if (changed !== next && !accept(changed)) return 'invalid-input';
    next = changed;
    return null;
  });
  return { next, codes };
}

/** A history in which some steps would leave an invalid time, title, tag or question behind. */
const spoiltSteps = arbitrarySteps('c').chain((steps) =>
  fc.tuple(...steps.map((step) => fc.nat(9).map((spoil) => (spoil === 0 ? spoilt(step) : step)))),
);

function spoilt({ at, command }: Step): Step {
  if (command.type === 'rename') return { at, command: { ...command, title: 'x'.repeat(501) } };
  if (command.type === 'set-tags') return { at, command: { ...command, tags: [''] } };
  if ('question' in command) return { at, command: { ...command, question: { ...command.question, depth: -1 } } };
  return { at: 'no instant', command: command };
}

test('commands in batches, on sessions whose parts were seen before, fail exactly as if all were validated each time', () => {
  let refused = 0;
  fc.assert(
    fc.property(spoiltSteps, fc.integer({ min: 1, max: 5 }), (steps, size) => {
      let session = emptySession();
      for (let start = 0; start < steps.length; start += size) {
        const batch = steps.slice(start, start + size);
        const jobs = batch.map(jobOf);
        const expected = applied(session, batch);
        const { next, failures } = applyJobs(session, jobs, 'w1');
        expect(jobs.map((job) => failures.get(job)?.code ?? null)).toEqual(expected.codes);
        expect(next).toEqual(expected.next);
        refused += expected.codes.filter((code) => code === 'invalid-input').length;
        session = next;
      }
    }),
    { numRuns: 300 },
  );
  expect(refused).toBeGreaterThan(0);
});
