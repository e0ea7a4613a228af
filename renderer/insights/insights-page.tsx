// The page of one period: figures on top, the year, what recurs, and how one writes. With little to count it says so.
import type { JSX } from 'react';
import type { InsightsReport } from '../../shared/insights/insights-report.ts';
import type { Period, Selection } from '../../shared/insights/period.ts';
import { words } from '../words/words.ts';
import { BigFigures } from './big-figures.tsx';
import { fullDay } from './day-words.ts';
import { DaysChart, HoursChart, LengthsChart, WeekdaysChart, WeeksChart } from './insights-charts.tsx';
import { Named, OnThisDay, OpenThreads } from './remembered-parts.tsx';
import { Shares } from './shares.tsx';
import { Streaks } from './streaks.tsx';

type Props = {
  report: InsightsReport;
  locale: string;
  tables: boolean;
  streaks: boolean;
  onPeriod: (period: Period) => void;
  onOpen: (selection: Selection, title: string) => void;
  go: (route: string) => void;
};

/** With fewer sessions a chart would be a decoration. */
const fewest = 5;

export function InsightsPage(props: Props): JSX.Element {
  const { report, locale, onOpen } = props;
  const { journal, period } = report;
  if (journal.sessions === 0)
    return (
      <>
        <h1>{words.insights.screen}</h1>
        <p className="insights-few">{words.insights.empty.nothing}</p>
        <p className="small">{words.insights.empty.nothingHint}</p>
      </>
    );
  return (
    <>
      <Heading {...props} />
      {period.sessions === 0 ? (
        <NothingHere {...props} />
      ) : period.sessions < fewest ? (
        <FewSessions {...props} />
      ) : (
        <Charts {...props} />
      )}
      {journal.first !== null && journal.sessions >= fewest && (
        <p className="insights-altogether">
          <button
            type="button"
            className="quote-from"
            onClick={() => onOpen({ kind: 'journal' }, words.insights.sessions(journal.sessions, locale))}
          >
            {words.insights.altogether(
              words.insights.sessions(journal.sessions, locale),
              words.insights.words(journal.words, locale),
              fullDay(journal.first, locale),
            )}
          </button>
        </p>
      )}
    </>
  );
}

function Heading({ report, onPeriod }: Props): JSX.Element {
  const { period } = report.scope;
  const { heading } = words.insights;
  // A year that is looked at stays among the choices, whatever was moved to the trash meanwhile.
  const years = [...new Set([...report.years, ...(period === 'recent' ? [] : [period])])].sort((a, b) => b - a);
  return (
    <header className="insights-head">
      <h1>{period === 'recent' ? heading.recent : heading.year(period)}</h1>
      <select
        aria-label={words.insights.period}
        value={String(period)}
        onChange={({ target }) => onPeriod(target.value === 'recent' ? 'recent' : Number(target.value))}
      >
        <option value="recent">{words.insights.recent}</option>
        {years.map((year) => (
          <option key={year} value={String(year)}>
            {year}
          </option>
        ))}
      </select>
    </header>
  );
}

function NothingHere({ report }: Props): JSX.Element {
  const { period } = report.scope;
  const { empty, inRecent, inYear } = words.insights;
  return (
    <>
      <p className="insights-few">{empty.period(period === 'recent' ? inRecent : inYear(period))}</p>
      <p className="small">{empty.periodHint}</p>
    </>
  );
}

function FewSessions(props: Props): JSX.Element {
  const { report, locale, onOpen } = props;
  const { period } = report;
  const { empty } = words.insights;
  return (
    <>
      <p className="insights-few">
        <button
          type="button"
          className="few-figure"
          onClick={() => onOpen({ kind: 'period' }, words.insights.sessions(period.sessions, locale))}
        >
          {empty.few(period.sessions, words.insights.words(period.words, locale))}
        </button>
      </p>
      <p className="small">{empty.fewHint}</p>
      <Remembered {...props} />
    </>
  );
}

function Charts(props: Props): JSX.Element {
  const { report, locale, tables, streaks, onOpen } = props;
  const chart = { report, locale, tables, onOpen };
  return (
    <>
      <BigFigures report={report} locale={locale} onOpen={onOpen} />
      {streaks && <Streaks report={report} locale={locale} onOpen={onOpen} />}
      <DaysChart {...chart} />
      <div className="insights-columns">
        <div>
          <WeeksChart {...chart} />
          <HoursChart {...chart} />
          <WeekdaysChart {...chart} />
          <LengthsChart {...chart} />
        </div>
        <div>
          <Memory {...props} />
          <Shares {...chart} />
        </div>
      </div>
      <NamedPart {...props} />
    </>
  );
}

/** Beside the charts, as in a conversation: what was said and is open, and what this day was before. */
function Memory({ report, locale, go }: Props): JSX.Element {
  const { remembered, scope } = report;
  if (remembered === null) return <p className="small">{words.insights.withoutMemory}</p>;
  const shared = { remembered, locale, today: scope.today, go };
  return (
    <>
      <OnThisDay {...shared} />
      <OpenThreads {...shared} />
    </>
  );
}

function NamedPart({ report, locale, onOpen }: Props): JSX.Element | null {
  const { remembered } = report;
  if (remembered === null) return null;
  return (
    <div className="insights-named">
      <div className="insights-columns">
        <Named remembered={remembered} locale={locale} onOpen={onOpen} />
      </div>
      {remembered.waiting > 0 && (
        <p className="small" role="status">
          {words.insights.waiting(remembered.waiting, locale)}
        </p>
      )}
    </div>
  );
}

function Remembered(props: Props): JSX.Element {
  return (
    <>
      <Memory {...props} />
      {props.report.remembered !== null && props.report.remembered.named.length > 0 && <NamedPart {...props} />}
    </>
  );
}
