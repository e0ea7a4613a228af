// A year of days: a grid of cells, each named by its day and figures, walked with the arrow keys.
import { Group } from '@visx/group';
import { scaleBand } from '@visx/scale';
import { Bar } from '@visx/shape';
import { type JSX, useEffect, useState } from 'react';
import { dayNumber, dayText, weekdayOf, weekOf } from '../../shared/insights/days.ts';
import type { Insights } from '../../shared/insights/insights-of.ts';
import { words } from '../words/words.ts';
import { fullDay, monthName, weekdayName } from './day-words.ts';
import { heatLevel, heatSteps } from './heat-levels.ts';
import { useRoving } from './use-roving.ts';
import { useWidth } from './use-width.ts';

export type Shade = 'words' | 'sessions';

type Props = { report: Insights; shade: Shade; locale: string; onOpen: (day: string, title: string) => void };

/** Given as a whole, because the linter knows no drawing that is a grid. */
const grid = { role: 'grid' };
const beside = 34;
const above = 20;
const narrowest = 560;

export function YearHeatmap({ report, shade, locale, onOpen }: Props): JSX.Element {
  const { span, scope, days } = report;
  const [ref, room] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<number | null>(null);
  // Where there is no room for all of it, the last days are what one comes for.
  useEffect(() => {
    if (ref.current && room > 0) ref.current.scrollLeft = ref.current.scrollWidth;
  }, [ref, room]);
  const first = dayNumber(span.from);
  // Days to come have a place and no cell.
  const today = dayNumber(scope.today);
  const end = dayNumber(span.to);
  const last = Math.min(end, today);
  const count = last - first + 1;
  const firstWeek = weekOf(first, scope.weekStart);
  const weeks = Math.floor((end - firstWeek) / 7) + 1;
  const { at, setAt, around, onKeyDown } = useRoving(count, count - 1, {
    ArrowDown: 1,
    ArrowUp: -1,
    ArrowRight: 7,
    ArrowLeft: -7,
    PageDown: 28,
    PageUp: -28,
  });
  const width = Math.max(room, narrowest);
  const step = (width - beside) / weeks;
  const x = scaleBand({
    domain: Array.from({ length: weeks }, (_, week) => week),
    range: [beside, width],
    padding: 0.18,
  });
  const size = x.bandwidth();
  const byDay = new Map(days.map((day) => [day.day, day]));
  const steps = heatSteps(days.map((day) => day[shade]));
  const name = (number: number): string => {
    const day = dayText(number);
    const counts = byDay.get(day);
    const date = fullDay(day, locale);
    return counts === undefined
      ? words.insights.heatmap.none(date)
      : words.insights.heatmap.cell(
          date,
          words.insights.sessions(counts.sessions, locale),
          words.insights.words(counts.words, locale),
        );
  };
  const open = (number: number): void => {
    if (byDay.has(dayText(number))) onOpen(dayText(number), fullDay(dayText(number), locale));
  };
  const rows = Array.from({ length: 7 }, (_, row) =>
    Array.from({ length: weeks }, (_, week) => firstWeek + 7 * week + row).filter((day) => day >= first && day <= last),
  );
  return (
    <>
      <div className="heatmap" ref={ref}>
        {room > 0 && (
          <svg
            ref={around}
            width={width}
            height={above + 7 * step}
            {...grid}
            aria-label={words.insights.heatmap.title}
            onKeyDown={onKeyDown}
            onPointerLeave={() => setPointed(null)}
          >
            <g aria-hidden="true">
              {monthsOf(first, end).map((day) => (
                <text key={day} className="chart-tick" x={x(Math.floor((day - firstWeek) / 7)) ?? 0} y={12}>
                  {monthName(dayText(day), locale)}
                </text>
              ))}
              {[0, 2, 4].map((row) => (
                <text key={row} className="chart-tick" x={0} y={above + row * step + step / 2} dy="0.3em">
                  {weekdayName(weekdayOf(firstWeek + row), locale, 'short')}
                </text>
              ))}
            </g>
            {rows.map((row, index) => (
              <Group key={weekdayOf(firstWeek + index)} role="row" top={above + index * step}>
                {row.map((day) => {
                  const value = byDay.get(dayText(day))?.[shade] ?? 0;
                  return (
                    <Bar
                      key={day}
                      role="gridcell"
                      className="heat-cell"
                      data-level={heatLevel(value, steps)}
                      data-today={day === today}
                      data-index={day - first}
                      tabIndex={day - first === at ? 0 : -1}
                      aria-label={name(day)}
                      x={x(Math.floor((day - firstWeek) / 7)) ?? 0}
                      y={0}
                      width={size}
                      height={size}
                      rx={Math.min(4, size / 4)}
                      onPointerEnter={() => setPointed(day)}
                      onFocus={() => {
                        setAt(day - first);
                        setPointed(day);
                      }}
                      onBlur={() => setPointed(null)}
                      onClick={() => open(day)}
                      onKeyDown={(event) => {
                        if (event.key !== 'Enter' && event.key !== ' ') return;
                        event.preventDefault();
                        open(day);
                      }}
                    />
                  );
                })}
              </Group>
            ))}
          </svg>
        )}
      </div>
      <div className="heat-foot">
        <p className="chart-said" aria-hidden="true">
          {pointed === null ? words.insights.heatmap.hint : name(pointed)}
        </p>
        <p className="heat-legend" aria-hidden="true">
          {words.insights.heatmap.less}
          <svg aria-hidden="true" width={5 * 14} height={11}>
            {[0, 1, 2, 3, 4].map((level) => (
              <rect key={level} className="heat-cell" data-level={level} x={level * 14} width={11} height={11} rx={3} />
            ))}
          </svg>
          {words.insights.heatmap.more}
        </p>
      </div>
    </>
  );
}

/** The days on which a month begins that has at least two weeks to be named over. */
function monthsOf(first: number, last: number): number[] {
  const starts: number[] = [];
  for (let day = first; day <= last; day++) if (dayText(day).endsWith('-01') && last - day >= 13) starts.push(day);
  return starts;
}
