// What stands above the sessions: the calendar and the filters; in the trash the way back and the way to empty it.
import type { JSX } from 'react';
import { useStore } from 'zustand';
import type { LibraryChoices, LibraryRows } from '../state/library-rows.ts';
import type { LibraryStore } from '../state/library-store.ts';
import type { LibraryViewStore } from '../state/library-view.ts';
import { ChevronIcon } from '../ui/icons.tsx';
import { words } from '../words/words.ts';
import { FilterLine } from './filter-line.tsx';
import { MonthCalendar } from './month-calendar.tsx';

type Props = {
  view: LibraryViewStore;
  listed: LibraryRows;
  choices: LibraryChoices;
  library: LibraryStore;
  locale: string;
  /** The button that was pressed goes after this: the focus goes to the list. */
  onDone: () => void;
};

export function LibraryTop({ view, listed, choices, library, locale, onDone }: Props): JSX.Element {
  const place = useStore(view, (state) => state.place);
  const empty = () => {
    const { sessions, hidden } = library.getState();
    library.actions.purge(
      sessions.filter(({ id, deletedAt }) => deletedAt !== null && !hidden.has(id)).map(({ id }) => id),
    );
    onDone();
  };
  if (place === 'sessions')
    return (
      <>
        <MonthCalendar marks={listed.marks} view={view} locale={locale} />
        <FilterLine view={view} choices={choices} count={listed.count} locale={locale} />
      </>
    );
  return (
    <div className="trash-head">
      <button
        type="button"
        className="trash-back"
        onClick={() => {
          view.actions.change({ place: 'sessions', scroll: 0 });
          onDone();
        }}
      >
        <ChevronIcon /> {words.shelf.trash.back}
      </button>
      <button type="button" className="link" onClick={empty}>
        {words.shelf.trash.empty}
      </button>
      <p className="small">{words.shelf.trash.hint}</p>
      <FilterLine view={view} choices={choices} count={listed.count} locale={locale} />
    </div>
  );
}
