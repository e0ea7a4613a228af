// Keeps the text of one box on disk while it is typed. A state machine without React:
// clean → dirty → saving → kept | failed. One save runs at a time; text typed meanwhile is saved after it.
import { Failure, type FailureCode } from '../../shared/failure.ts';

/**
 * 400 ms after a pause, and at least every 2 s while typing: the save begins after 1.5 s, so that it is over by then.
 * A failed save is tried again after 5 s.
 */
export const autosaveTiming = { pauseMs: 400, atLeastMs: 1_500, retryMs: 5_000 } as const;

export type AutosaveState = { kind: 'clean' | 'dirty' | 'saving' | 'kept' } | { kind: 'failed'; code: FailureCode };

export type Autosave<Content> = {
  /** New content to keep; never blocks. */
  change(content: Content): void;
  /** Saves what is not kept yet, now; resolves when a save of the newest content ended, to whether all is kept. */
  flush(): Promise<boolean>;
  /** Forgets what is not kept yet and waits for a save under way, so that nothing arrives late. */
  stop(): Promise<void>;
};

/** Makes the autosave of one box. `save` is called with the newest content; `report` with each new state. */
export function createAutosave<Content>(
  save: (content: Content) => Promise<void>,
  report: (state: AutosaveState) => void,
): Autosave<Content> {
  let pending: { content: Content } | undefined;
  let running: Promise<void> | undefined;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let deadline: ReturnType<typeof setTimeout> | undefined;
  // Counts stops, so that a save which fails after one does not bring its content back.
  let stops = 0;

  const clearTimers = () => {
    clearTimeout(pause);
    clearTimeout(deadline);
    pause = deadline = undefined;
  };

  async function saveOnce(content: Content): Promise<void> {
    const stopsBefore = stops;
    report({ kind: 'saving' });
    try {
      await save(content);
      report({ kind: pending ? 'dirty' : 'kept' });
    } catch (cause) {
      if (stops !== stopsBefore) return;
      pending ??= { content };
      pause ??= setTimeout(run, autosaveTiming.retryMs);
      report({ kind: 'failed', code: Failure.from(cause).code });
    }
  }

  function run(): Promise<void> {
    clearTimers();
    if (running) return running.then(() => (pending ? run() : undefined));
    const next = pending;
    if (!next) return Promise.resolve();
    pending = undefined;
    running = saveOnce(next.content).finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    change(content) {
      pending = { content };
      clearTimeout(pause);
      pause = setTimeout(run, autosaveTiming.pauseMs);
      deadline ??= setTimeout(run, autosaveTiming.atLeastMs);
      report({ kind: 'dirty' });
    },
    async flush() {
      await run();
      return pending === undefined;
    },
    async stop() {
      stops += 1;
      pending = undefined;
      clearTimers();
      await running;
    },
  };
}
