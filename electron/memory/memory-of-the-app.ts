// The memory as the running app has it: joined to the journal and the preferences, and told of to every window.
import { calendarDay } from '../../shared/calendar-day.ts';
import type { Session } from '../../shared/session/session.ts';
import type { SessionStore } from '../store/store-interface.ts';
import { createForgetting, type ForgetNeeds } from './forget-thing.ts';
import { createMemoryKeeper } from './memory-keeper.ts';

/** Milliseconds after the journal was opened: the first window comes first. */
const afterOpening = 500;

type Needs = {
  paths: { memory: string; memoryWorker: string };
  journal: () => Promise<SessionStore>;
  preferences: ForgetNeeds['preferences'];
  changed: () => void;
  log: ForgetNeeds['log'];
};

export function memoryOfTheApp({ paths, journal, preferences, changed, log }: Needs) {
  const keeper = createMemoryKeeper({
    script: paths.memoryWorker,
    file: paths.memory,
    journal,
    forgotten: async () => (await preferences.read()).forgottenMentions,
    changed,
    log,
  });
  return {
    /** The journal is open. */
    begin: (): void => void setTimeout(keeper.begin, afterOpening).unref(),
    notice: keeper.notice,
    /** What a session begun now may use, as its plan has it. */
    recall(): Pick<Session['plan'], 'openThreads' | 'recurring'> {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      const { threads, recurring } = keeper.recall(calendarDay(new Date().toISOString(), zone));
      return { openThreads: threads, ...(recurring.length === 0 ? {} : { recurring }) };
    },
    prepared: keeper.prepared,
    show: keeper.show,
    insights: keeper.insights,
    naming: keeper.naming,
    people: keeper.people,
    forget: createForgetting({ journal, preferences, keeper, log }),
    close: keeper.close,
  };
}
