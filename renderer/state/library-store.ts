// The library as this window shows it: the list of sessions, kept up by its reader, and what stands beside it.
import { createStore } from 'zustand/vanilla';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import type { Trouble } from '../../shared/ipc/contract.ts';
import type { SessionSummary } from '../../shared/session/summarize-session.ts';
import type { Call } from '../bridge/client.ts';
import { createLibraryChanges, type LibraryChanges, noChanges } from './library-changes.ts';
import { createLibraryReader } from './library-reader.ts';

export type LibraryState = LibraryChanges & {
  /** Whether the first page is there: the sessions updated last. */
  loaded: boolean;
  /** Newest first, by the time of the last change. */
  sessions: SessionSummary[];
  /** Whether `sessions` are all that are known, */
  complete: boolean;
  /** and all were compared with the folder since the start. Until then it may hold more: `present`. */
  checked: boolean;
  present: number;
  troubles: Trouble[];
  /** Ids of sessions holding a draft of a window that is gone. */
  withDraft: string[];
  /** Ids of sessions the rule for old sessions put into the trash lately, and that still lie there. */
  movedByRule: string[];
  /** Why the list could not be read. */
  failure: FailureCode | null;
};

export type LibraryStore = ReturnType<typeof createLibraryStore>;

export function createLibraryStore(call: Call, newId: () => string) {
  const store = createStore<LibraryState>(() => ({
    ...noChanges,
    loaded: false,
    sessions: [],
    complete: false,
    checked: false,
    present: 0,
    troubles: [],
    withDraft: [],
    movedByRule: [],
    failure: null,
  }));
  const { setState: set, getState: get } = store;
  const fail = (cause: unknown) => set({ failure: Failure.from(cause).code });
  const reader = createLibraryReader(call, set, fail);
  let waiting: ReturnType<typeof setTimeout> | undefined;

  async function run(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      set({ failure: null });
      return true;
    } catch (cause) {
      fail(cause);
      return false;
    }
  }

  const actions = {
    /** Resolves when the first page is there, with every session that holds unsent text. */
    load: () =>
      run(async () => {
        await reader.begin();
        // After it, since what cannot be read is found on the way.
        const around = await call('library:around', undefined);
        await reader.want(around.withDraft);
        set({ ...around, loaded: true });
      }),
    changed({ id }: { id: string }): void {
      reader.changed([id]);
      actions.lookAround();
    },
    removed(id: string): void {
      reader.removed(id);
      actions.lookAround();
    },
    /** What was compared with the folder since the start turned out to be other than listed. */
    found({ ids, checked }: { ids: readonly string[]; checked: boolean }): void {
      reader.changed(ids, checked);
    },
    /** Whether there is such a session that can be read; asks where the list does not say. */
    async has(id: string): Promise<boolean> {
      await run(async () => {
        await reader.want([id]);
        // One that cannot be read is told of there.
        set(await call('library:around', undefined));
      });
      return get().sessions.some((session) => session.id === id);
    },
    /** Asks again what stands beside the list, at most every 150 ms. */
    lookAround(): void {
      if (waiting !== undefined) return;
      waiting = setTimeout(() => {
        waiting = undefined;
        void run(async () => set(await call('library:around', undefined)));
      }, 150);
    },
    ...createLibraryChanges({ call, newId, get, set }),
  };
  return Object.assign(store, { actions });
}
