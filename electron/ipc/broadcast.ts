// Tells every window what happened.
import type { EventName, Events } from '../../shared/ipc/contract.ts';
import type { StoreEvent } from '../store/store-interface.ts';

/** The part of web contents that receives. */
export type Receiver = { isDestroyed(): boolean; send(channel: string, payload: unknown): void };

/** Sends one event to one page; a page that is gone is passed over. */
export function tell<E extends EventName>(receiver: Receiver, name: E, payload: Events[E]): void {
  if (!receiver.isDestroyed()) receiver.send(`event:${name}`, payload);
}

export type Broadcast = <E extends EventName>(name: E, payload: Events[E]) => void;

/** A function that tells all pages there are at the time of telling. */
export const broadcastTo =
  (receivers: () => Receiver[]): Broadcast =>
  (name, payload) => {
    for (const receiver of receivers()) tell(receiver, name, payload);
  };

/** Passes on to every window what the store told; why something may show late is for the log. */
export function announce(event: StoreEvent, broadcast: Broadcast): void {
  if (event.type === 'trouble') broadcast('trouble', event.trouble);
  else if (event.type === 'offers') broadcast('offers:changed', {});
  else if (event.type === 'removed') broadcast('session:removed', { id: event.id });
  else if (event.type === 'listed') broadcast('library:changed', { ids: event.ids, checked: event.checked });
  else if (event.type !== 'watch-failed') broadcast('session:changed', { id: event.id, revision: event.revision });
}
