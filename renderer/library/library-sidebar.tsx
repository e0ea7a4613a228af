// The library beside the page: calendar, what is in progress, sessions by day; or the trash; or what was searched for.
import { type JSX, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import { noFilters } from '../../shared/library-view.ts';
import type { SessionSummary } from '../../shared/session/summarize-session.ts';
import { isInProgress, libraryChoices, libraryRows } from '../state/library-rows.ts';
import { amongListed, createSelection } from '../state/library-selection.ts';
import type { LibraryStore } from '../state/library-store.ts';
import type { LibraryViewStore } from '../state/library-view.ts';
import type { OffersStore } from '../state/offers-store.ts';
import { words } from '../words/words.ts';
import { LibraryFooter } from './library-footer.tsx';
import { LibraryHead } from './library-head.tsx';
import { LibraryNotices } from './library-notices.tsx';
import { LibrarySearch } from './library-search.tsx';
import { LibraryTop } from './library-top.tsx';
import { MovedByRule } from './moved-by-rule.tsx';
import { NothingListed } from './nothing-listed.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { type ListHandle, SessionList } from './session-list.tsx';
import { TagsDialog } from './tags-dialog.tsx';
import { UndoLine } from './undo-line.tsx';
import { WidthHandle } from './width-handle.tsx';

type Props = {
  library: LibraryStore;
  view: LibraryViewStore;
  offers: OffersStore;
  info: AppInfo;
  openId: string | null;
  /** Of the page beside it. */
  route: string;
  showNewSession: boolean;
  onNew: () => void;
  onSettings: () => void;
  onMemory: () => void;
  onInsights: () => void;
  onOpen: (id: string, exchangeId: string | null) => void;
  onOpenWindow: (id: string, exchangeId: string | null) => void;
  onShowFolder: () => void;
};

export function LibrarySidebar(props: Props): JSX.Element {
  const { library, view, offers, info, openId, route, onOpen, onOpenWindow, onShowFolder } = props;
  const { locale, platform } = info;
  const sessions = useStore(library, (state) => state.sessions);
  const loaded = useStore(library, (state) => state.loaded);
  const hidden = useStore(library, (state) => state.hidden);
  const place = useStore(view, (state) => state.place);
  const filters = useStore(view, (state) => state.filters);
  const sort = useStore(view, (state) => state.sort);
  const width = useStore(view, (state) => state.width);
  const [selection] = useState(createSelection);
  const selecting = useStore(selection, ({ chosen }) => chosen.size > 0);
  const [searching, setSearching] = useState(false);
  const [tagging, setTagging] = useState<readonly string[] | null>(null);
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const list = useRef<ListHandle>(null);
  const titles = useMemo(() => new Intl.Collator(locale, { numeric: true }).compare, [locale]);
  const listed = useMemo(
    () => libraryRows(sessions, { place, filters, sort }, hidden, titles),
    [sessions, place, filters, sort, hidden, titles],
  );
  const choices = useMemo(() => libraryChoices(sessions), [sessions]);
  useEffect(() => {
    const ids = new Set([...listed.pinned, ...listed.rows.map(({ session }) => session)].map(({ id }) => id));
    selection.setState(amongListed(selection.getState(), ids));
  }, [listed, selection]);
  // An empty trash is no place to be: what was in it is back among the sessions, or gone.
  const leavesTrash = place === 'trash' && loaded && listed.inTrash === 0;
  useEffect(() => {
    if (leavesTrash) view.actions.change({ place: 'sessions', scroll: 0 });
  }, [leavesTrash, view]);

  const open = (session: SessionSummary) => {
    if (isInProgress(session) && session.status === 'paused') void library.actions.resume(session.id);
    onOpen(session.id, null);
  };
  const focusList = () => list.current?.focus();
  return (
    <nav
      className="library"
      aria-label={words.library}
      data-selecting={selecting}
      style={width === null ? undefined : { width }}
    >
      <LibraryHead info={info} showNewSession={props.showNewSession} onNew={props.onNew} />
      <LibrarySearch
        library={library}
        info={info}
        onOpen={onOpen}
        onOpenWindow={onOpenWindow}
        onSearching={setSearching}
      />
      <div ref={setScroller} className="library-scroll" tabIndex={-1} hidden={searching}>
        <div className="library-content">
          <LibraryNotices library={library} offers={offers} locale={locale} onShowFolder={onShowFolder} />
          {(sessions.length > 0 || !loaded) && (
            <LibraryTop
              view={view}
              listed={listed}
              choices={choices}
              library={library}
              locale={locale}
              onDone={focusList}
            />
          )}
          <SessionList
            // Another place is another list: nothing of the one before stays, neither focus nor menu.
            key={place}
            listed={listed}
            library={library}
            view={view}
            selection={selection}
            locale={locale}
            platform={platform}
            openId={openId}
            scroller={scroller}
            handle={list}
            onOpen={open}
            onTags={setTagging}
            onOpenWindow={(id) => onOpenWindow(id, null)}
          />
          {place === 'sessions' && listed.inTrash > 0 && (
            <button
              type="button"
              className="trash-open"
              onClick={() => view.actions.change({ place: 'trash', filters: noFilters, scroll: 0 })}
            >
              {words.shelf.trash.open(listed.inTrash, locale)}
            </button>
          )}
          {loaded && listed.count === 0 && <NothingListed view={view} isEmpty={sessions.length === 0} />}
        </div>
      </div>
      <SelectionBar
        selection={selection}
        library={library}
        inTrash={place === 'trash'}
        locale={locale}
        onTags={setTagging}
        onDone={focusList}
      />
      <UndoLine library={library} locale={locale} onDone={focusList} />
      <MovedByRule library={library} />
      <LibraryFooter
        route={route}
        onInsights={props.onInsights}
        onMemory={props.onMemory}
        onSettings={props.onSettings}
      />
      <WidthHandle view={view} />
      {tagging && (
        <TagsDialog
          sessions={sessions.filter(({ id }) => tagging.includes(id))}
          known={choices.tags}
          locale={locale}
          onSave={(add, remove) => void library.actions.tag(tagging, add, remove)}
          onClose={() => setTagging(null)}
        />
      )}
    </nav>
  );
}
