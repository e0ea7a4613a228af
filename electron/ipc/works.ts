// Long work a window asked for: it hears how far it is, can stop it, and takes it along when its page goes.
import { Failure } from '../../shared/failure.ts';
import type { WorkProgress, WorkUnit } from '../../shared/work-progress.ts';

/** What the work itself is given. `progress` may be called as often as one likes. */
export type Work = { signal: AbortSignal; progress: (done: number, total: number) => void };

export type Works = {
  /**
   * Does `task` as the work `workId` of a window. Rejects with `cancelled` as soon as it is cancelled or the window's
   * page goes: the task hears of it by its signal and should then stop.
   */
  run<T>(which: { windowId: string; workId: string; unit: WorkUnit }, task: (work: Work) => Promise<T>): Promise<T>;
  /** Stops work of that window; without any, nothing. */
  cancel(windowId: string, workId: string): void;
  /** A page is gone: so is all it asked for. */
  ended(windowId: string): void;
};

/** Milliseconds between two figures: a person reads no faster. */
const pace = 100;

/** `tell` reaches the page of one window. */
export function createWorks(tell: (windowId: string, progress: WorkProgress) => void): Works {
  const running = new Map<string, { windowId: string; stop: AbortController }>();
  const keyOf = (windowId: string, workId: string) => `${windowId} ${workId}`;

  return {
    async run({ windowId, workId, unit }, task) {
      const key = keyOf(windowId, workId);
      if (running.has(key)) throw new Failure('invalid-input', 'work with this id is going on');
      const stop = new AbortController();
      const { signal } = stop;
      running.set(key, { windowId, stop });
      let told = Number.NEGATIVE_INFINITY;
      const progress = (done: number, total: number) => {
        const now = performance.now();
        if (signal.aborted || (now - told < pace && done < total)) return;
        told = now;
        tell(windowId, { workId, done, total, unit });
      };
      const cancelled = new Promise<never>((_done, failed) => {
        signal.addEventListener('abort', () => failed(new Failure('cancelled', 'the work was cancelled')));
      });
      try {
        return await Promise.race([task({ signal, progress }), cancelled]);
      } finally {
        running.delete(key);
      }
    },
    cancel: (windowId, workId) => running.get(keyOf(windowId, workId))?.stop.abort(),
    ended(windowId) {
      for (const work of running.values()) if (work.windowId === windowId) work.stop.abort();
    },
  };
}
