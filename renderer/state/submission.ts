// Sends one command until it is durable: tried again with the very same command, so it can never count twice.
import { Failure, type FailureCode } from '../../shared/failure.ts';

/** Between tries; `interface.md` promises at least every 10 s. */
export const retryMs = 5_000;

/** Failures that trying again can mend by itself: room, rights or a cable may come back. */
const passing: ReadonlySet<FailureCode> = new Set([
  'disk-full',
  'read-only',
  'no-permission',
  'no-hard-links',
  'io-error',
  'unexpected',
]);

export type Submission = {
  /** Tries now instead of at the next turn. */
  retryNow(): void;
  /** Resolves when the try under way has ended, well or badly. */
  settled(): Promise<void>;
  /** Gives up trying; what was sent may still arrive. */
  cancel(): void;
};

/**
 * Calls `send` until it succeeds or fails for good. `onTrouble` hears every failure that will be tried again,
 * `onDone` and `onRefused` are called once, at the end.
 */
export function submitUntilDurable<T>(
  send: () => Promise<T>,
  listener: {
    onDone: (value: T) => void;
    onTrouble: (code: FailureCode) => void;
    onRefused: (failure: Failure) => void;
  },
): Submission {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let cancelled = false;
  let sending = false;
  let underWay: Promise<void> = Promise.resolve();

  async function attempt(): Promise<void> {
    clearTimeout(timer);
    if (sending || cancelled) return;
    sending = true;
    try {
      const value = await send();
      if (!cancelled) listener.onDone(value);
      cancelled = true;
    } catch (cause) {
      const failure = Failure.from(cause);
      if (cancelled) return;
      if (!passing.has(failure.code)) {
        cancelled = true;
        listener.onRefused(failure);
        return;
      }
      listener.onTrouble(failure.code);
      timer = setTimeout(tryNow, retryMs);
    } finally {
      sending = false;
    }
  }

  function tryNow(): void {
    if (!sending) underWay = attempt();
  }

  tryNow();
  return {
    retryNow: tryNow,
    settled: () => underWay,
    cancel: () => {
      cancelled = true;
      clearTimeout(timer);
    },
  };
}
