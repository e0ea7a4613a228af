// An import of this window: what was chosen, what it would do, what it did, and the way back. It goes on while its dialog is
// closed, and is found again where it was when that opens.
import { createStore } from 'zustand/vanilla';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import type { ImportResult, PastImport, UndoneImport } from '../../shared/import-report.ts';
import type { ChosenImport } from '../../shared/ipc/contract.ts';
import type { Call } from '../bridge/client.ts';
import type { LongWork } from './long-work.ts';

export type ImportTask = 'look' | 'import' | 'undo';

/** `outcome` is what the last task ended with; a look that was done is `looked`. */
export type ImportState = {
  timeZone: string;
  chosen: ChosenImport | null;
  task: ImportTask | null;
  looked: ImportResult | null;
  imported: ImportResult | null;
  undone: UndoneImport | null;
  failure: { task: ImportTask | 'choose'; code: FailureCode } | null;
  past: PastImport[];
};

const fresh = { chosen: null, task: null, looked: null, imported: null, undone: null, failure: null };

export function createImportStore(call: Call, work: LongWork, timeZone: string) {
  const store = createStore<ImportState>(() => ({ ...fresh, timeZone, past: [] }));
  const { setState: set, getState: get } = store;

  async function run<T>(task: ImportTask, ask: (workId: string) => Promise<T>): Promise<T | null> {
    if (get().task !== null) return null;
    set({ task, failure: null });
    try {
      return await work.actions.run(ask);
    } catch (cause) {
      set({ failure: { task, code: Failure.from(cause).code } });
      return null;
    } finally {
      set({ task: null });
    }
  }

  const actions = {
    async choose(what: 'files' | 'folder'): Promise<void> {
      try {
        const chosen = await call('import:choose', { what });
        if (chosen === null) return;
        set({ ...fresh, chosen });
      } catch (cause) {
        set({ failure: { task: 'choose', code: Failure.from(cause).code } });
        return;
      }
      await actions.look();
    },
    async look(): Promise<void> {
      const { chosen, timeZone: zone } = get();
      if (chosen === null) return;
      const looked = await run('look', (workId) =>
        call('import:look', { workId, token: chosen.token, timeZone: zone }),
      );
      if (looked) set({ looked });
    },
    async setTimeZone(zone: string): Promise<void> {
      set({ timeZone: zone });
      await actions.look();
    },
    async import(): Promise<void> {
      const { chosen, timeZone: zone } = get();
      if (chosen === null) return;
      const imported = await run('import', (workId) =>
        call('import:run', { workId, token: chosen.token, timeZone: zone }),
      );
      if (imported) set({ imported });
      // What was looked at is out of date now; the list of past imports has the way back.
      else set({ chosen: null, looked: null });
      await actions.loadPast();
    },
    async undo(batch: string): Promise<void> {
      const undone = await run('undo', (workId) => call('import:undo', { workId, batch }));
      if (undone) set({ ...fresh, undone });
      await actions.loadPast();
    },
    async loadPast(): Promise<void> {
      try {
        set({ past: await call('import:past', undefined) });
      } catch (cause) {
        // The list is beside the point: importing goes on without it.
        console.warn('past imports not listed:', Failure.from(cause).code);
      }
    },
    /** Back to choosing; what was imported stays. */
    startOver(): void {
      if (get().task === null) set(fresh);
    },
    cancel: work.actions.cancel,
  };
  return Object.assign(store, { actions, work });
}

export type ImportStore = ReturnType<typeof createImportStore>;
