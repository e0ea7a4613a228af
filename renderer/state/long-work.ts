// One piece of long work of this window: asks for it, hears how far it is, and can stop it.
import { createStore } from 'zustand/vanilla';
import { Failure } from '../../shared/failure.ts';
import type { EventName, Events } from '../../shared/ipc/contract.ts';
import type { WorkProgress } from '../../shared/work-progress.ts';
import type { Call } from '../bridge/client.ts';

/** `progress` is null until a first figure is there. */
export type LongWorkState = { running: boolean; progress: WorkProgress | null };

type On = <E extends EventName>(name: E, listener: (payload: Events[E]) => void) => () => void;

export type LongWork = ReturnType<typeof createLongWork>;

export function createLongWork(call: Call, on: On, newId: () => string) {
  const store = createStore<LongWorkState>(() => ({ running: false, progress: null }));
  let current: string | null = null;

  const actions = {
    /** Does `task`, which hands `workId` to its command. Fails as the command does: with `cancelled` after `cancel`. */
    async run<T>(task: (workId: string) => Promise<T>): Promise<T> {
      const workId = newId();
      current = workId;
      store.setState({ running: true, progress: null });
      const stop = on('work:progress', (progress) => {
        if (progress.workId === workId && current === workId) store.setState({ progress });
      });
      try {
        return await task(workId);
      } finally {
        stop();
        if (current === workId) {
          current = null;
          store.setState({ running: false, progress: null });
        }
      }
    },
    async cancel(): Promise<void> {
      if (current === null) return;
      try {
        await call('work:cancel', { workId: current });
      } catch (cause) {
        // The work goes on and its figure is still there; what can be told is told when it ends.
        console.warn('not cancelled:', Failure.from(cause).code);
      }
    },
  };
  return Object.assign(store, { actions });
}
