// The versions that were found beside the journal, as this window shows them, and what became of the last one.
import { createStore } from 'zustand/vanilla';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import type { Offer } from '../../shared/session/offer.ts';
import type { Call } from '../bridge/client.ts';

export type OffersState = {
  offers: Offer[];
  /** The offer that is being merged or put aside. */
  busy: string | null;
  /** The one decided last, until the next. */
  decided: { kind: 'merged' | 'brought-back' | 'aside'; title: string } | null;
  failure: FailureCode | null;
};

export type OffersStore = ReturnType<typeof createOffersStore>;

export function createOffersStore(call: Call) {
  const store = createStore<OffersState>(() => ({ offers: [], busy: null, decided: null, failure: null }));
  const { setState: set, getState: get } = store;

  async function load(): Promise<void> {
    try {
      set({ offers: await call('offer:list', undefined) });
    } catch (cause) {
      set({ failure: Failure.from(cause).code });
    }
  }

  async function decide(offer: Offer, kind: NonNullable<OffersState['decided']>['kind']): Promise<void> {
    if (get().busy !== null) return;
    set({ busy: offer.id, failure: null, decided: null });
    try {
      await call(kind === 'aside' ? 'offer:decline' : 'offer:accept', { offerId: offer.id });
      set({ decided: { kind, title: offer.title } });
    } catch (cause) {
      set({ failure: Failure.from(cause).code });
    }
    await load();
    set({ busy: null });
  }

  const actions = {
    load,
    accept: (offer: Offer) => decide(offer, offer.missing ? 'brought-back' : 'merged'),
    decline: (offer: Offer) => decide(offer, 'aside'),
  };
  return Object.assign(store, { actions });
}
