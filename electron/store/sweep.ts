// The sweep: what lay untouched is paused, abandoned, put into the trash or removed, each on the session as it is then.
import { randomUUID } from 'node:crypto';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import type { Session } from '../../shared/session/session.ts';
import type { SessionSummary } from '../../shared/session/summarize-session.ts';
import {
  defaultSweepRules,
  type SweepRules,
  type SweepStep,
  type SweepTimes,
  sweepDecision,
} from '../../shared/session/sweep-rules.ts';
import { isNewerFormat } from '../../shared/session/upgrade-session.ts';
import { diskFailure } from './disk-failure.ts';
import type { DraftFiles } from './drafts.ts';
import type { SessionQueue } from './session-queue.ts';

export type SweepOptions = {
  /** Without: pausing, abandoning after 30 days, no retention. */
  rules?: SweepRules;
  /** What is believed to have passed when more than a pause is due; null: nothing of that. `now` if left out. */
  confirmed?: Date | null;
  /** Tells what would happen and does nothing. */
  dryRun?: boolean;
  /** Looks at these sessions only. */
  only?: readonly string[];
};

/** What was done (with `dryRun`: would be), and what failed; the next sweep tries that again. */
export type SweepResult = {
  done: { id: string; title: string; step: SweepStep }[];
  failed: { id: string; code: FailureCode }[];
};

export type SweepNeeds = {
  summaries: () => Promise<SessionSummary[]>;
  /** The session as it is now; null if there is none. */
  find: (id: string) => Promise<Session | null>;
  drafts: Pick<DraftFiles, 'keptAt'>;
  queue: SessionQueue;
  /** Removes a session unless it was written in since, or holds unsent text; resolves to whether it is gone. */
  remove: (id: string, known: Session) => Promise<boolean>;
  isClosed: () => boolean;
};

/**
 * Sweeps once. Sessions named in `open` are left alone, and so is everything that was touched between the look and
 * the change: the decision is taken again under the lock. A session that only changes its status keeps its
 * `updatedAt`, and with that its place in every list.
 */
export async function sweepSessions(
  needs: SweepNeeds,
  now: Date,
  open: readonly string[],
  { rules = defaultSweepRules, confirmed = now, dryRun = false, only }: SweepOptions,
): Promise<SweepResult> {
  const times: SweepTimes = { now, confirmed };
  const candidates = only ?? (await untouched(needs, times, rules));
  const result: SweepResult = { done: [], failed: [] };
  for (const id of candidates) {
    if (open.includes(id)) continue;
    try {
      const done = await sweepOne(needs, id, times, rules, dryRun);
      if (done) result.done.push({ id, ...done });
    } catch (error) {
      const { code } = diskFailure(error, 'sweeping a session');
      if (needs.isClosed()) throw error;
      // Somebody else was faster to remove it.
      if (code !== 'not-found') result.failed.push({ id, code });
    }
  }
  return result;
}

/** Ids of the sessions for which a step is due if they have no draft, by the list. */
async function untouched({ summaries }: SweepNeeds, times: SweepTimes, rules: SweepRules): Promise<string[]> {
  return (await summaries())
    .filter((summary) => !summary.readOnly && sweepDecision({ ...summary, typedAt: null }, times, rules) !== null)
    .map(({ id }) => id);
}

async function sweepOne(
  needs: SweepNeeds,
  id: string,
  times: SweepTimes,
  rules: SweepRules,
  dryRun: boolean,
): Promise<{ title: string; step: SweepStep } | null> {
  const { find, drafts, queue, remove, isClosed } = needs;

  const due = async (): Promise<{ session: Session; typedAt: string | null; step: SweepStep } | null> => {
    const session = await find(id);
    // A session in memory only belongs to the window that began it.
    if (session === null || session.revision === 0 || isNewerFormat(session)) return null;
    const typedAt = await drafts.keptAt(id, session);
    const step = sweepDecision({ ...session, typedAt }, times, rules);
    return step && { session, typedAt, step };
  };
  const ifOpen = () => {
    if (isClosed()) throw new Failure('store-closed', 'the store is closed');
  };

  const found = await due();
  if (found === null) return null;
  const { session, typedAt, step } = found;
  const done = { title: session.title, step };
  if (dryRun) return done;
  ifOpen();
  if (step === 'purge') {
    const gone = await queue.alone(id, async () => {
      const still = await due();
      return still?.step === 'purge' && (await remove(id, still.session));
    });
    return gone ? done : null;
  }
  const commandId = `sweep-${randomUUID()}`;
  // Stamped with the time of the last change, a new status is no news to lists. The trash counts from now.
  const at = step === 'trash' ? times.now.toISOString() : session.updatedAt;
  const swept = await queue.dispatch(
    id,
    { type: step, commandId },
    at,
    (fresh) => sweepDecision({ ...fresh, typedAt }, times, rules) === step,
  );
  return swept.recentCommands.some((command) => command.id === commandId) ? done : null;
}
