// Who listens to the store. A listener's fault is never the writer's.
import type { StoreEvent } from './store-interface.ts';

export type StoreEvents = {
  emit: (event: StoreEvent) => void;
  /** Returns what ends the subscription. */
  subscribe: (listener: (event: StoreEvent) => void) => () => void;
};

export function createStoreEvents(): StoreEvents {
  const listeners = new Set<{ hear: (event: StoreEvent) => void }>();
  return {
    emit: (event) => {
      for (const { hear } of listeners) {
        try {
          hear(event);
        } catch (error) {
          process.emitWarning(error instanceof Error ? error : new Error('a listener of the session store failed'));
        }
      }
    },
    subscribe: (listener) => {
      const entry = { hear: listener };
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
      };
    },
  };
}
