// The insights: counted while one waits, with a figure and a way to stop; then a page worth opening, in one column.
import { type JSX, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import type { PreferencesChange } from '../../shared/preferences.ts';
import { call } from '../bridge/client.ts';
import { on } from '../bridge/events.ts';
import { createInsightsStore } from '../state/insights-store.ts';
import { createLongWork } from '../state/long-work.ts';
import { ProgressLine } from '../ui/progress-line.tsx';
import { words } from '../words/words.ts';
import { BehindDialog } from './behind-dialog.tsx';
import { weekStartIn } from './day-words.ts';
import { InsightsPage } from './insights-page.tsx';

type Props = { info: AppInfo; go: (route: string) => void; onChange: (change: PreferencesChange) => void };

/** With more than this to read again, a page that is shown already says so. */
const manyToRead = 20;

export function InsightsScreen({ info, go, onChange }: Props): JSX.Element {
  const { locale } = info;
  const { work, insights } = useMemo(() => {
    const longWork = createLongWork(call, on, () => crypto.randomUUID());
    return { work: longWork, insights: createInsightsStore(call, longWork, weekStartIn(locale)) };
  }, [locale]);
  const { report, failure, behind } = useStore(insights);
  const { running, progress } = useStore(work);
  const [tables, setTables] = useState(false);
  const { actions } = insights;

  useEffect(() => {
    void actions.load();
    const stops = [
      on('session:changed', () => actions.changed('sessions')),
      on('session:removed', () => actions.changed('sessions')),
      on('library:changed', ({ ids }) => (ids.length > 0 ? actions.changed('sessions') : undefined)),
      on('memory:changed', () => actions.changed('memory')),
    ];
    return () => {
      for (const stop of stops) stop();
      actions.leave();
    };
  }, [actions]);

  const isMuch = progress !== null && progress.done > 0 && progress.total > manyToRead;
  const isReading = running && (report === null || isMuch);
  return (
    <main className="insights" aria-label={words.insights.screen} aria-busy={running && report === null}>
      <div className="scroller">
        <div className="insights-column">
          {failure !== null && (
            <p className="insights-notice" role="alert">
              {failure === 'cancelled' ? words.insights.cancelled : words.insights.failed(words.reasons[failure])}{' '}
              <button type="button" className="link" onClick={() => void actions.load()}>
                {failure === 'cancelled' ? words.insights.goOn : words.insights.again}
              </button>
            </p>
          )}
          {isReading && (
            <div className="insights-notice">
              <ProgressLine
                label={words.insights.reading}
                progress={progress}
                locale={locale}
                onCancel={() => void actions.cancel()}
              />
              {report === null && <p className="small">{words.insights.readingWhy}</p>}
            </div>
          )}
          {report !== null && (
            <InsightsPage
              report={report}
              locale={locale}
              tables={tables}
              streaks={info.preferences.showStreaks}
              onPeriod={actions.choose}
              onOpen={(selection, title) => void actions.openBehind(selection, title)}
              go={go}
            />
          )}
        </div>
      </div>
      <footer className="footer insights-footer">
        <p className="small">{words.insights.computed}</p>
        <div className="row">
          <button
            type="button"
            className="quiet"
            aria-pressed={info.preferences.showStreaks}
            onClick={() => onChange({ showStreaks: !info.preferences.showStreaks })}
          >
            {words.insights.streaks}
          </button>
          <button type="button" className="quiet" aria-pressed={tables} onClick={() => setTables(!tables)}>
            {words.insights.asTables}
          </button>
        </div>
      </footer>
      {behind !== null && report !== null && (
        <BehindDialog
          behind={behind}
          locale={locale}
          today={report.scope.today}
          onGo={(id) => go(`/session/${id}`)}
          onClose={actions.closeBehind}
        />
      )}
    </main>
  );
}
