// The search of this window: asks at every keystroke, and shows no answer to an older question over a newer one.
import { createStore } from 'zustand/vanilla';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import { mostHits } from '../../shared/ipc/contract.ts';
import type { FoundExchange, SearchHit, SearchReply } from '../../shared/search/search-hit.ts';
import { type Call, call } from '../bridge/client.ts';

export type SearchState = {
  /** As typed. */
  query: string;
  /** The last answer, and the query it answers; null while nothing is looked for. */
  found: (SearchReply & { query: string }) | null;
  failure: FailureCode | null;
  /** All exchanges found in the sessions that were unfolded. */
  unfolded: Readonly<Record<string, FoundExchange[]>>;
  limit: number;
  /** The box is to have the keyboard as soon as it is on the screen. */
  focusWanted: boolean;
  helpShown: boolean;
};

const firstHits = 50;
/** What nobody looks for stays on the screen no longer. */
const nothing = { found: null, failure: null, unfolded: {}, limit: firstHits };

export type SearchStore = ReturnType<typeof createSearchStore>;

export function createSearchStore(call: Call) {
  const store = createStore<SearchState>(() => ({ query: '', ...nothing, focusWanted: false, helpShown: false }));
  const { setState: set, getState: get } = store;
  let newest = 0;
  let underWay = 0;
  let changedMeanwhile = false;
  /** Waits for the answer to what is in the box. */
  let wanted: ((first: SearchHit | undefined) => void) | null = null;

  async function ask(): Promise<void> {
    newest += 1;
    const mine = newest;
    const { query, limit } = get();
    underWay += 1;
    try {
      const reply = await call('search:find', { query, limit });
      if (mine !== newest || reply === null) return;
      set({ found: { ...reply, query }, failure: null });
      wanted?.(reply.hits[0]);
      wanted = null;
      if (Object.keys(get().unfolded).length > 0) await unfoldAgain();
    } catch (cause) {
      if (mine !== newest) return;
      wanted = null;
      // Hits of an earlier query would look like those of this one.
      const { found } = get();
      set({ failure: Failure.from(cause).code, found: found?.query === query ? found : null });
    } finally {
      underWay -= 1;
      if (underWay === 0 && changedMeanwhile) {
        changedMeanwhile = false;
        actions.changed();
      }
    }
  }

  async function within(sessionId: string): Promise<void> {
    const { query } = get();
    const exchanges = await call('search:within', { sessionId, query });
    if (get().query === query && sessionId in get().unfolded)
      set({ unfolded: { ...get().unfolded, [sessionId]: exchanges } });
  }

  const unfoldAgain = async (): Promise<void> => {
    await Promise.all(Object.keys(get().unfolded).map(within));
  };

  const actions = {
    type(query: string): void {
      wanted = null;
      newest += 1;
      if (query.trim() === '') {
        set({ query, ...nothing });
        return;
      }
      set({ query, unfolded: {}, limit: firstHits });
      void ask();
    },
    clear: (): void => actions.type(''),
    again: (): void => void (get().query.trim() === '' ? undefined : ask()),
    /** There is more or other to find; asked again once the question under way is answered. */
    changed(): void {
      if (get().query.trim() === '') return;
      if (underWay > 0) changedMeanwhile = true;
      else void ask();
    },
    showMore(): void {
      set({ limit: Math.min(mostHits, get().limit + 100) });
      void ask();
    },
    async unfold(sessionId: string): Promise<void> {
      set({ unfolded: { ...get().unfolded, [sessionId]: [] } });
      await within(sessionId).catch((cause: unknown) => set({ failure: Failure.from(cause).code }));
    },
    fold(sessionId: string): void {
      const { [sessionId]: _folded, ...unfolded } = get().unfolded;
      set({ unfolded });
    },
    /** The best hit for what is in the box, when it is there; never if something else is typed before. */
    whenFound(then: (first: SearchHit | undefined) => void): void {
      const { found, query } = get();
      if (found?.query === query) then(found.hits[0]);
      else wanted = then;
    },
    focus: (): void => set({ focusWanted: true }),
    focused: (): void => set({ focusWanted: false }),
    toggleHelp: (): void => set({ helpShown: !get().helpShown }),
  };
  return Object.assign(store, { actions });
}

/** The one of this window: it outlives the library, which can be hidden and shown again. */
export const windowSearch = createSearchStore(call);
