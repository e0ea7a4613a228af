// Many sessions changed one after another: how far it is, and a way to stop. One batch at a time; others wait.
import { Failure, type FailureCode } from '../../shared/failure.ts';

export type Batch = {
  kind: 'trash' | 'restore' | 'purge' | 'tags' | 'rename' | 'resume' | 'show';
  done: number;
  total: number;
};

/** `done`: the ids it was done to. `failed`: how many it could not be done to, for the reason `failure`. */
export type Outcome = { done: string[]; failed: number; failure: FailureCode | null };

/** Fewer are over before anybody could read a figure. */
const worthTelling = 10;

/** After one of these the next would fail as well. */
const hopeless: readonly FailureCode[] = [
  'disk-full',
  'read-only',
  'no-permission',
  'no-hard-links',
  'io-error',
  'store-closed',
  'forbidden',
];

export type Batches = ReturnType<typeof createBatches>;

/** `tell` hears of every step of what is worth telling, and null when nothing goes on any more. */
export function createBatches(tell: (batch: Batch | null) => void) {
  let line: Promise<unknown> = Promise.resolve();
  let stopped = false;

  async function inTurn(
    kind: Batch['kind'],
    ids: readonly string[],
    one: (id: string) => Promise<unknown>,
  ): Promise<Outcome> {
    const outcome: Outcome = { done: [], failed: 0, failure: null };
    const isTold = ids.length > worthTelling;
    stopped = false;
    for (const [index, id] of ids.entries()) {
      if (stopped) break;
      if (isTold) tell({ kind, done: index, total: ids.length });
      try {
        await one(id);
        outcome.done.push(id);
      } catch (cause) {
        outcome.failure = Failure.from(cause).code;
        outcome.failed += 1;
        if (hopeless.includes(outcome.failure)) {
          outcome.failed = ids.length - outcome.done.length;
          break;
        }
      }
    }
    if (isTold) tell(null);
    return outcome;
  }

  return {
    /** Resolves when it is over or was cancelled; never rejects. */
    run(kind: Batch['kind'], ids: readonly string[], one: (id: string) => Promise<unknown>): Promise<Outcome> {
      const turn = line.then(() => inTurn(kind, ids, one));
      line = turn;
      return turn;
    },
    /** Stops the batch that goes on before its next session; what was done stays done. */
    cancel(): void {
      stopped = true;
    },
  };
}
