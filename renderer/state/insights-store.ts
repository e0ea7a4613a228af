// The insights as this window shows them: one period, counted again when sessions change, and the list behind a figure.
import { createStore } from 'zustand/vanilla';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import type { InsightsReport } from '../../shared/insights/insights-report.ts';
import type { Period, Selection } from '../../shared/insights/period.ts';
import type { SessionBehind } from '../../shared/insights/session-behind.ts';
import type { Call } from '../bridge/client.ts';
import type { LongWork } from './long-work.ts';

/** The sessions behind a figure as its heading names it; null while they are asked for. */
export type Behind = { title: string; selection: Selection; sessions: SessionBehind[] | null };

export type InsightsState = {
  /** Null: whatever has something to show, the last twelve months before any year. */
  chosen: Period | null;
  report: InsightsReport | null;
  failure: FailureCode | null;
  behind: Behind | null;
};

export type InsightsStore = ReturnType<typeof createInsightsStore>;

/** Milliseconds in which what changes is counted once: sessions soon, what is remembered of them when there is time. */
const together = { sessions: 400, memory: 4_000 };

/** `weekStart`: the first day of a week, 1 (Monday) to 7. */
export function createInsightsStore(call: Call, work: LongWork, weekStart: number) {
  const store = createStore<InsightsState>(() => ({ chosen: null, report: null, failure: null, behind: null }));
  const { setState: set, getState: get } = store;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  let again = false;

  const ask = (period: Period) =>
    work.actions.run((workId) => call('insights:show', { workId, scope: { period, weekStart } }));

  const actions = {
    async load(): Promise<void> {
      asked += 1;
      const mine = asked;
      try {
        const { chosen } = get();
        let report = await ask(chosen ?? 'recent');
        const [lastYear] = report.years;
        // A journal that ended years ago opens on its last year rather than on nothing.
        if (chosen === null && report.period.sessions === 0 && lastYear !== undefined) report = await ask(lastYear);
        if (mine === asked) set({ report, failure: null });
      } catch (cause) {
        if (mine === asked) set({ failure: Failure.from(cause).code });
      }
      if (mine !== asked || !again) return;
      again = false;
      actions.changed('sessions');
    },
    choose(period: Period): void {
      set({ chosen: period });
      void actions.load();
    },
    changed(what: keyof typeof together): void {
      // What was stopped by the person goes on when they say so.
      if (get().failure === 'cancelled') return;
      if (work.getState().running) {
        again = true;
        return;
      }
      waiting ??= setTimeout(() => {
        waiting = undefined;
        void actions.load();
      }, together[what]);
    },
    async openBehind(selection: Selection, title: string): Promise<void> {
      const { report } = get();
      if (report === null) return;
      set({ behind: { title, selection, sessions: null } });
      try {
        const { period } = report.scope;
        const sessions = await call('insights:behind', { scope: { period, weekStart }, selection });
        if (get().behind?.selection === selection) set({ behind: { title, selection, sessions } });
      } catch (cause) {
        const isOpen = get().behind?.selection === selection;
        if (isOpen) set({ behind: null, failure: Failure.from(cause).code });
      }
    },
    closeBehind: () => set({ behind: null }),
    cancel: () => work.actions.cancel(),
    leave(): void {
      clearTimeout(waiting);
      waiting = undefined;
      asked += 1;
      void work.actions.cancel();
      set({ behind: null, failure: null });
    },
  };
  return Object.assign(store, { actions });
}
