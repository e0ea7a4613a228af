// What the interview remembers, as this window shows it, and what can be asked of it.
import { createStore } from 'zustand/vanilla';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import type { Thread } from '../../shared/interview/memory/memory-of.ts';
import type { ThingToForget } from '../../shared/interview/memory/things-to-forget.ts';
import type { CommandOutput } from '../../shared/ipc/contract.ts';
import type { Call } from '../bridge/client.ts';

/** A thing as it is named to the person. */
export type Named = { thing: ThingToForget; name: string };

export type MemoryState = {
  memory: CommandOutput<'memory:show'> | null;
  failure: FailureCode | null;
  /** What was last silenced or lifted here, for the line that says so and takes it back. */
  last: (Named & { on: boolean }) | null;
};

export type MemoryStore = ReturnType<typeof createMemoryStore>;

/** Milliseconds in which what changes is fetched once. */
const together = 150;

export function createMemoryStore(call: Call, newId: () => string) {
  const store = createStore<MemoryState>(() => ({ memory: null, failure: null, last: null }));
  const { setState: set } = store;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  async function run(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      set({ failure: null });
    } catch (cause) {
      set({ failure: Failure.from(cause).code });
    }
  }

  function show(id: string, done: boolean): void {
    const { memory } = store.getState();
    if (memory)
      set({ memory: { ...memory, threads: memory.threads.map((one) => (one.id === id ? { ...one, done } : one)) } });
  }

  const actions = {
    load: () => run(async () => set({ memory: await call('memory:show', undefined) })),
    changed(): void {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        void actions.load();
      }, together);
    },
    /** Silences a thing (`on`), or lets it be brought up again. */
    forget: ({ thing, name }: Named, on: boolean) =>
      run(async () => {
        await call('memory:forget', { thing, on });
        set({ last: { thing, name, on } });
        actions.changed();
      }),
    async setDone({ sessionId, id, text }: Thread, done: boolean): Promise<void> {
      // Shown at once, so that a tick looks ticked; taken back if it could not be stored.
      show(id, done);
      const command = { type: 'set-intention', commandId: newId(), id, found: text, done } as const;
      await run(async () => void (await call('session:dispatch', { sessionId, command })));
      if (store.getState().failure) show(id, !done);
    },
    leave(): void {
      clearTimeout(waiting);
      waiting = undefined;
      set({ last: null, failure: null });
    },
  };
  return Object.assign(store, { actions });
}
