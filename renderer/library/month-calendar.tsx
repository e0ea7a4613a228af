// A month with a mark on each day that has sessions; choosing such a day lists what was written on it.
import { type JSX, type KeyboardEvent, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { addMonths, dayByKey, firstWeekdayOf, monthOf, sameDayIn, weeksOf } from '../state/calendar-month.ts';
import type { LibraryViewStore } from '../state/library-view.ts';
import { ChevronIcon } from '../ui/icons.tsx';
import { words } from '../words/words.ts';
import { fullDay, monthName, todayHere } from './day-label.ts';

type Props = { marks: ReadonlyMap<string, number>; view: LibraryViewStore; locale: string };

export function MonthCalendar({ marks, view, locale }: Props): JSX.Element {
  const open = useStore(view, ({ calendarOpen }) => calendarOpen);
  const kept = useStore(view, ({ month }) => month);
  const chosen = useStore(view, ({ filters }) => filters.day);
  const today = todayHere();
  const month = kept ?? monthOf(today);
  const monthId = useId();
  const show = (next: string) => view.actions.change({ month: next === monthOf(today) ? null : next });
  const years = useMemo(() => yearsOf(marks, Number(today.slice(0, 4))), [marks, today]);
  const year = Number(month.slice(0, 4));
  return (
    <section className="calendar" aria-label={words.shelf.calendar.name}>
      <div className="calendar-head">
        <button
          type="button"
          className="calendar-toggle"
          aria-expanded={open}
          aria-label={open ? words.shelf.calendar.of(monthName(month, locale)) : words.shelf.calendar.name}
          onClick={() => view.actions.change({ calendarOpen: !open })}
        >
          <ChevronIcon />
          <span id={monthId} aria-hidden="true">
            {open ? monthName(month, locale) : words.shelf.calendar.name}
          </span>
        </button>
        {open && (
          <>
            <select
              className="calendar-year"
              aria-label={words.shelf.calendar.year}
              value={year}
              onChange={({ target }) => show(`${target.value.padStart(4, '0')}${month.slice(4)}`)}
            >
              {(years.includes(year) ? years : [...years, year].sort((a, b) => b - a)).map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
            <span className="calendar-steps">
              <button
                type="button"
                aria-label={words.shelf.calendar.previous}
                onClick={() => show(addMonths(month, -1))}
              >
                <ChevronIcon />
              </button>
              <button type="button" aria-label={words.shelf.calendar.next} onClick={() => show(addMonths(month, 1))}>
                <ChevronIcon />
              </button>
            </span>
          </>
        )}
      </div>
      {open && (
        <MonthGrid
          month={month}
          label={`${monthName(month, locale)} ${year}`}
          today={today}
          chosen={chosen}
          marks={marks}
          locale={locale}
          onMonth={show}
          onChoose={(day) => view.actions.filter({ day: day === chosen ? null : day })}
        />
      )}
    </section>
  );
}

type GridProps = {
  month: string;
  label: string;
  today: string;
  chosen: string | null;
  marks: ReadonlyMap<string, number>;
  locale: string;
  onMonth: (month: string) => void;
  onChoose: (day: string) => void;
};

function MonthGrid({ month, label, today, chosen, marks, locale, onMonth, onChoose }: GridProps): JSX.Element {
  const firstWeekday = useMemo(() => firstWeekdayOf(locale), [locale]);
  const weeks = useMemo(() => weeksOf(month, firstWeekday), [month, firstWeekday]);
  const [stop, setStop] = useState<string | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const wanted = useRef(false);
  const at = stop !== null && monthOf(stop) === month ? stop : firstStop(month, chosen, today);
  // The day a key leads to may be of another month, which is drawn first.
  useLayoutEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const day = dayByKey(at, event.key, event.shiftKey, firstWeekday);
    if (day === null) return;
    event.preventDefault();
    wanted.current = true;
    setStop(day);
    if (monthOf(day) !== month) onMonth(monthOf(day));
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of dates, with the keys of one
    <table ref={grid} role="grid" aria-label={label} onKeyDown={onKeyDown}>
      <thead>
        <tr>
          {weekdayNames(firstWeekday, locale).map(({ short, long }) => (
            <th key={long} scope="col" abbr={long}>
              <span aria-hidden="true">{short}</span>
              <span className="visually-hidden">{long}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, place) =>
              day === null ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: places of a week stay where they are
                <td key={place} />
              ) : (
                <td key={day}>
                  <button
                    type="button"
                    data-day={day}
                    className="calendar-day"
                    tabIndex={day === at ? 0 : -1}
                    aria-current={day === today ? 'date' : undefined}
                    aria-pressed={day === chosen}
                    aria-disabled={!marks.has(day) && day !== chosen}
                    aria-label={words.shelf.calendar.day(marks.get(day) ?? 0, fullDay(day, locale, today), locale)}
                    onFocus={() => setStop(day)}
                    onClick={() => (marks.has(day) || day === chosen) && onChoose(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where Tab leads to at first: the chosen day, today, or the first of the month. */
function firstStop(month: string, chosen: string | null, today: string): string {
  if (chosen !== null && monthOf(chosen) === month) return chosen;
  return monthOf(today) === month ? today : sameDayIn(month, `${month}-01`);
}

/** From the first year with a session to this one, the latest first. */
function yearsOf(marks: ReadonlyMap<string, number>, thisYear: number): number[] {
  let first = thisYear;
  let last = thisYear;
  for (const day of marks.keys()) {
    const year = Number(day.slice(0, 4));
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return Array.from({ length: last - first + 1 }, (_year, index) => last - index);
}

/** One letter for the eye, the name for whoever listens. 5 January 2026 is a Monday. */
function weekdayNames(firstWeekday: number, locale: string): { short: string; long: string }[] {
  const name = (day: Date, weekday: 'narrow' | 'long') => day.toLocaleDateString(locale, { weekday, timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_name, index) => {
    const day = new Date(Date.UTC(2026, 0, 5 + ((firstWeekday - 1 + index) % 7), 12));
    return { short: name(day, 'narrow'), long: name(day, 'long') };
  });
}
