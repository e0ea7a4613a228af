// The list of sessions as this window shows it; fetched again, at most every 150 ms, when something changed.
import { createStore } from 'zustand/vanilla';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import type { Trouble } from '../../shared/ipc/contract.ts';
import type { SessionCommand } from '../../shared/session/session-command.ts';
import type { SessionSummary } from '../../shared/session/summarize-session.ts';
import type { Call } from '../bridge/client.ts';

export type LibraryState = {
  loaded: boolean;
  sessions: SessionSummary[];
  troubles: Trouble[];
  /** Ids of sessions holding a draft of a window that is gone. */
  withDraft: string[];
  failure: FailureCode | null;
  /** The session last moved to the trash, while Undo is offered. */
  undoTrash: { id: string; title: string } | null;
};

export type LibraryStore = ReturnType<typeof createLibraryStore>;

type Simple = Extract<SessionCommand['type'], 'trash' | 'restore' | 'resume'>;

export function createLibraryStore(call: Call, newId: () => string) {
  const store = createStore<LibraryState>(() => ({
    loaded: false,
    sessions: [],
    troubles: [],
    withDraft: [],
    failure: null,
    undoTrash: null,
  }));
  const { setState: set, getState: get } = store;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  async function run(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      set({ failure: null });
      return true;
    } catch (cause) {
      set({ failure: Failure.from(cause).code });
      return false;
    }
  }

  const send = (sessionId: string, type: Simple) =>
    run(() => call('session:dispatch', { sessionId, command: { type, commandId: newId() } }));

  const actions = {
    load: () =>
      run(async () => {
        const library = await call('session:list', undefined);
        set({ ...library, loaded: true });
      }),
    changed(): void {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        void actions.load();
      }, 150);
    },
    removed(id: string): void {
      set({ sessions: get().sessions.filter((session) => session.id !== id) });
      actions.changed();
    },
    resume: (id: string) => send(id, 'resume'),
    async moveToTrash(id: string): Promise<void> {
      const title = get().sessions.find((session) => session.id === id)?.title ?? '';
      if (await send(id, 'trash')) set({ undoTrash: { id, title } });
    },
    async restore(id: string): Promise<void> {
      if (await send(id, 'restore')) set({ undoTrash: null });
    },
    rename: (sessionId: string, title: string) =>
      run(() => call('session:dispatch', { sessionId, command: { type: 'rename', title, commandId: newId() } })),
    purge: (sessionId: string) => run(() => call('session:purge', { sessionId })),
    forgetUndo: () => set({ undoTrash: null }),
  };
  return Object.assign(store, { actions });
}
