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
  /** Ids of sessions the rule for old sessions put into the trash lately, and that still lie there. */
  movedByRule: string[];
  failure: FailureCode | null;
  /** The removal that Undo would take back: a move to the trash, or a deletion that has not been done yet. */
  undo: { kind: 'trashed' | 'deleting'; id: string; title: string } | null;
};

/** How long Undo is offered. A window that goes before that has not deleted anything. */
export const undoMs = 8_000;

export type LibraryStore = ReturnType<typeof createLibraryStore>;

type Simple = Extract<SessionCommand['type'], 'trash' | 'restore' | 'resume'>;

export function createLibraryStore(call: Call, newId: () => string) {
  const store = createStore<LibraryState>(() => ({
    loaded: false,
    sessions: [],
    troubles: [],
    withDraft: [],
    movedByRule: [],
    failure: null,
    undo: null,
  }));
  const { setState: set, getState: get } = store;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let undoTimer: ReturnType<typeof setTimeout> | undefined;

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

  const titleOf = (id: string) => get().sessions.find((session) => session.id === id)?.title ?? '';

  /** Whatever waited for an earlier Undo is done now; the new one waits. */
  function offerUndo(next: NonNullable<LibraryState['undo']>): void {
    carryOut();
    set({ undo: next });
    undoTimer = setTimeout(carryOut, undoMs);
  }

  function carryOut(): void {
    clearTimeout(undoTimer);
    const { undo } = get();
    set({ undo: null });
    if (undo?.kind === 'deleting') void run(() => call('session:purge', { sessionId: undo.id }));
  }

  const actions = {
    load: () =>
      run(async () => {
        const library = await call('session:list', undefined);
        set({ ...library, loaded: true });
      }),
    changed(): void {
      if (waiting !== undefined) return;
      waiting = setTimeout(() => {
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
      const title = titleOf(id);
      if (await send(id, 'trash')) offerUndo({ kind: 'trashed', id, title });
    },
    async restore(id: string): Promise<void> {
      if (await send(id, 'restore')) set({ undo: null });
    },
    async restoreAll(ids: readonly string[]): Promise<void> {
      for (const id of ids) await send(id, 'restore');
    },
    rename: (sessionId: string, title: string) =>
      run(() => call('session:dispatch', { sessionId, command: { type: 'rename', title, commandId: newId() } })),
    /** Deletes for good once Undo was not taken: gone from the list at once, from the disk a little later. */
    purge(id: string): void {
      offerUndo({ kind: 'deleting', id, title: titleOf(id) });
    },
    async undo(): Promise<void> {
      const { undo } = get();
      clearTimeout(undoTimer);
      if (undo?.kind === 'trashed') await actions.restore(undo.id);
      else set({ undo: null });
    },
  };
  return Object.assign(store, { actions });
}
