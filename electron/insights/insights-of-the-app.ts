// The insights as the running app has them: figures of the sessions and what the memory says, on the person's own day.
import { calendarDay } from '../../shared/calendar-day.ts';
import { dayNumber, dayText } from '../../shared/insights/days.ts';
import type { InsightsReport } from '../../shared/insights/insights-report.ts';
import {
  type DatedScope,
  type InsightsScope,
  type Selection,
  type Span,
  spanOf,
} from '../../shared/insights/period.ts';
import type { SessionBehind } from '../../shared/insights/session-behind.ts';
import type { MemoryKeeper } from '../memory/memory-keeper.ts';
import { createInsightsKeeper, type InsightsKeeperNeeds, type Reading } from './insights-keeper.ts';

type Needs = Pick<InsightsKeeperNeeds, 'journal' | 'log'> & {
  paths: { insights: string; insightsWorker: string };
  memory: Pick<MemoryKeeper, 'insights' | 'naming'>;
  now: () => Date;
};

export function insightsOfTheApp({ paths, journal, memory, now, log }: Needs) {
  const keeper = createInsightsKeeper({ script: paths.insightsWorker, file: paths.insights, journal, log });
  const dated = (scope: InsightsScope): DatedScope => ({
    ...scope,
    today: calendarDay(now().toISOString(), Intl.DateTimeFormat().resolvedOptions().timeZone),
  });
  return {
    async show(scope: InsightsScope, reading: Reading): Promise<InsightsReport> {
      const on = dated(scope);
      const counted = await keeper.show(on, reading);
      // Figures without the memory are worth showing, and the page says what is missing.
      const remembered = await memory.insights({ span: daysAsked(on), today: on.today }).catch((cause: unknown) => {
        log.error('insights-without-memory', cause);
        return null;
      });
      return { ...counted, remembered };
    },
    async behind(scope: InsightsScope, selection: Selection): Promise<SessionBehind[]> {
      const on = dated(scope);
      const named = selection.kind === 'named' ? await memory.naming({ span: daysAsked(on), key: selection.key }) : [];
      return keeper.behind(on, selection, named);
    },
    notice: keeper.notice,
    close: keeper.close,
  };
}

/** The days the memory is asked about: sessions begun on them, tomorrow's of a traveller too. */
function daysAsked(scope: DatedScope): Span {
  const { from, to } = spanOf(scope);
  return { from, to: scope.period === 'recent' ? dayText(dayNumber(to) + 1) : to };
}
