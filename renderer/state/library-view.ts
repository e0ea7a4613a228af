// How this window looks at the library. Main keeps it with the window, so that it is the same after a restart.
import { createStore } from 'zustand/vanilla';
import { Failure } from '../../shared/failure.ts';
import { freshLibraryView, type LibraryFilters, type LibraryView, noFilters } from '../../shared/library-view.ts';
import type { Call } from '../bridge/client.ts';

/** `known` is false until it is known how the window looked last. */
export type LibraryViewState = LibraryView & { known: boolean };

export type LibraryViewStore = ReturnType<typeof createLibraryView>;

/** Milliseconds without a change before it is kept: scrolling is many. */
const pause = 200;

export function createLibraryView(call: Call) {
  const store = createStore<LibraryViewState>(() => ({ ...freshLibraryView, known: false }));
  const { setState: set, getState: get } = store;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const actions = {
    /** Takes up how the window looked last; null for a new one. Only once. */
    begin(last: LibraryView | null): void {
      if (!get().known) set({ ...last, known: true });
    },
    change(part: Partial<LibraryView>): void {
      set(part);
      clearTimeout(timer);
      timer = setTimeout(actions.keep, pause);
    },
    /** Another list begins at its top. */
    filter(part: Partial<LibraryFilters>): void {
      actions.change({ filters: { ...get().filters, ...part }, scroll: 0 });
    },
    clear: () => actions.change({ filters: noFilters, scroll: 0 }),
    /** Sends what was changed now instead of soon. */
    keep(): void {
      if (timer === undefined) return;
      clearTimeout(timer);
      timer = undefined;
      const { known: _known, ...view } = get();
      // Where a window stood matters to its next start only: a failure is no news for the person.
      call('window:library', view).catch((cause: unknown) => console.warn('not remembered:', Failure.from(cause).code));
    },
  };
  return Object.assign(store, { actions });
}
