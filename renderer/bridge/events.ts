// Listens to what main tells every window.
import type { EventName, Events } from '../../shared/ipc/contract.ts';

/** Calls `listener` for each event of that name; returns how to stop. */
export const on = <E extends EventName>(name: E, listener: (payload: Events[E]) => void): (() => void) =>
  window.journal.on(name, listener);
