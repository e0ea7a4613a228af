// The charts of a period, or the same figures as tables.
import { type JSX, useState } from 'react';
import { dayNumber, dayText } from '../../shared/insights/days.ts';
import type { Insights } from '../../shared/insights/insights-of.ts';
import type { Selection, Week } from '../../shared/insights/period.ts';
import { words } from '../words/words.ts';
import { type Column, ColumnChart } from './column-chart.tsx';
import { DataTable } from './data-table.tsx';
import { fullDay, hourMark, hourName, monthName, shortDay, weekdayName } from './day-words.ts';
import { type Shade, YearHeatmap } from './year-heatmap.tsx';

export type ChartProps = {
  report: Insights;
  locale: string;
  tables: boolean;
  onOpen: (selection: Selection, title: string) => void;
};

export function DaysChart({ report, locale, tables, onOpen }: ChartProps): JSX.Element {
  const [shade, setShade] = useState<Shade>('words');
  const { heatmap, table, column } = words.insights;
  const open = (day: string) => onOpen({ kind: 'days', from: day, to: day }, fullDay(day, locale));
  return (
    <section className="insights-part insights-wide">
      <div className="part-head">
        <h2>{heatmap.title}</h2>
        {!tables && (
          <fieldset className="shade">
            <legend className="visually-hidden">{heatmap.colour}</legend>
            {(['words', 'sessions'] as const).map((one) => (
              <label key={one}>
                <input type="radio" name="shade" checked={shade === one} onChange={() => setShade(one)} />{' '}
                {one === 'words' ? heatmap.byWords : heatmap.bySessions}
              </label>
            ))}
          </fieldset>
        )}
      </div>
      {tables ? (
        <DataTable
          caption={heatmap.title}
          head={table.day}
          columns={[column.sessions, column.answers, column.words]}
          rows={[...report.days].reverse().map(({ day, sessions, answers, words: count }) => ({
            key: day,
            head: fullDay(day, locale),
            cells: [sessions, answers, count].map((figure) => figure.toLocaleString(locale)),
            onOpen: () => open(day),
          }))}
        />
      ) : (
        <YearHeatmap report={report} shade={shade} locale={locale} onOpen={open} />
      )}
    </section>
  );
}

export function WeeksChart({ report, locale, tables, onOpen }: ChartProps): JSX.Element {
  const { weeks, table, column } = words.insights;
  const { today } = report.scope;
  const name = ({ from, to }: Week) =>
    from === to ? shortDay(from, locale, today) : weeks.of(shortDay(from, locale, today), shortDay(to, locale, today));
  const note = ({ cut }: Week) => (cut === 'now' ? weeks.now : cut === 'edge' ? weeks.edge : null);
  const open = (week: Week) => onOpen({ kind: 'days', from: week.from, to: week.to }, name(week));
  const columns = report.weeks.map(
    (week): Column => ({
      key: week.week,
      value: week.words,
      growing: week.cut === 'now',
      tick: monthBegunIn(week, locale),
      name: weeks.bar(
        name(week),
        note(week),
        words.insights.words(week.words, locale),
        words.insights.sessions(week.sessions, locale),
      ),
    }),
  );
  return (
    <section className="insights-part">
      <h2>{weeks.title}</h2>
      {tables ? (
        <DataTable
          caption={weeks.title}
          head={table.week}
          columns={[column.sessions, column.answers, column.words]}
          rows={[...report.weeks].reverse().map((week) => ({
            key: week.week,
            head: [name(week), note(week)].filter((part) => part !== null).join(', '),
            cells: [week.sessions, week.answers, week.words].map((figure) => figure.toLocaleString(locale)),
            onOpen: week.sessions === 0 ? null : () => open(week),
          }))}
        />
      ) : (
        <ColumnChart
          label={weeks.title}
          columns={columns}
          locale={locale}
          onOpen={(index) => {
            const week = report.weeks[index];
            if (week) open(week);
          }}
        />
      )}
    </section>
  );
}

/** The month whose first day a week has; every other one, so that they keep apart. */
function monthBegunIn(week: Week, locale: string): string | null {
  const start = dayNumber(week.week);
  for (let day = start; day < start + 7; day++) {
    const text = dayText(day);
    if (text.endsWith('-01')) return Number(text.slice(5, 7)) % 2 === 1 ? monthName(text, locale) : null;
  }
  return null;
}

const fewestHours = 5;

export function HoursChart({ report, locale, tables, onOpen }: ChartProps): JSX.Element {
  const { hours, table, column, empty } = words.insights;
  const open = (hour: number) => onOpen({ kind: 'hour', hour }, `${hours.title}: ${hourName(hour, locale)}`);
  const known = report.period.answers - report.hourless;
  return (
    <section className="insights-part">
      <h2>{hours.title}</h2>
      {known < fewestHours ? (
        <p className="small">{empty.hours}</p>
      ) : tables ? (
        <DataTable
          caption={hours.title}
          head={table.hour}
          columns={[column.answers]}
          rows={report.hours.map(({ hour, answers }) => ({
            key: String(hour),
            head: hourName(hour, locale),
            cells: [answers.toLocaleString(locale)],
            onOpen: answers === 0 ? null : () => open(hour),
          }))}
        />
      ) : (
        <ColumnChart
          label={hours.title}
          locale={locale}
          columns={report.hours.map(({ hour, answers }) => ({
            key: String(hour),
            value: answers,
            tick: hour % 6 === 0 ? hourMark(hour, locale) : null,
            name: hours.bar(hourName(hour, locale), words.insights.answers(answers, locale)),
          }))}
          onOpen={open}
        />
      )}
      {report.hourless > 0 && <p className="small">{hours.without(words.insights.answers(report.hourless, locale))}</p>}
    </section>
  );
}

export function WeekdaysChart({ report, locale, tables, onOpen }: ChartProps): JSX.Element {
  const { weekdays, table, column } = words.insights;
  const ordered = [...report.weekdays].sort(
    (a, b) => ((a.weekday - report.scope.weekStart + 7) % 7) - ((b.weekday - report.scope.weekStart + 7) % 7),
  );
  const open = (weekday: number) => onOpen({ kind: 'weekday', weekday }, weekdayName(weekday, locale, 'long'));
  return (
    <section className="insights-part">
      <h2>{weekdays.title}</h2>
      {tables ? (
        <DataTable
          caption={weekdays.title}
          head={table.weekday}
          columns={[column.answers]}
          rows={ordered.map(({ weekday, answers }) => ({
            key: String(weekday),
            head: weekdayName(weekday, locale, 'long'),
            cells: [answers.toLocaleString(locale)],
            onOpen: answers === 0 ? null : () => open(weekday),
          }))}
        />
      ) : (
        <ColumnChart
          label={weekdays.title}
          locale={locale}
          columns={ordered.map(({ weekday, answers }) => ({
            key: String(weekday),
            value: answers,
            tick: weekdayName(weekday, locale, 'short'),
            name: weekdays.bar(weekdayName(weekday, locale, 'long'), words.insights.answers(answers, locale)),
          }))}
          onOpen={(index) => {
            const one = ordered[index];
            if (one) open(one.weekday);
          }}
        />
      )}
    </section>
  );
}

const fewestTimed = 3;

export function LengthsChart({ report, locale, tables, onOpen }: ChartProps): JSX.Element {
  const { lengths, table, column, empty } = words.insights;
  const { minutes, words: spread } = report;
  const open = (from: number, to: number | null) => onOpen({ kind: 'length', from }, lengths.step(from, to));
  const enough = minutes !== null && minutes.of >= fewestTimed;
  return (
    <section className="insights-part">
      <h2>{lengths.title}</h2>
      {!enough ? (
        <p className="small">{minutes === null ? empty.imported : empty.lengths}</p>
      ) : tables ? (
        <DataTable
          caption={lengths.title}
          head={table.length}
          columns={[column.sessions]}
          rows={report.lengths.map(({ from, to, sessions }) => ({
            key: String(from),
            head: lengths.step(from, to),
            cells: [sessions.toLocaleString(locale)],
            onOpen: sessions === 0 ? null : () => open(from, to),
          }))}
        />
      ) : (
        <ColumnChart
          label={lengths.title}
          locale={locale}
          columns={report.lengths.map(({ from, to, sessions }) => ({
            key: String(from),
            value: sessions,
            tick: lengths.short(from, to),
            name: lengths.bar(lengths.step(from, to), words.insights.sessions(sessions, locale)),
          }))}
          onOpen={(index) => {
            const step = report.lengths[index];
            if (step) open(step.from, step.to);
          }}
        />
      )}
      {enough && (
        <p className="small">
          {lengths.spread(minutes.low.toLocaleString(locale), words.insights.minutes(minutes.high, locale))}
        </p>
      )}
      {spread !== null && spread.of >= fewestTimed && (
        <p className="small">
          {lengths.spreadWords(
            words.insights.words(spread.median, locale),
            spread.low.toLocaleString(locale),
            spread.high.toLocaleString(locale),
          )}
        </p>
      )}
    </section>
  );
}
