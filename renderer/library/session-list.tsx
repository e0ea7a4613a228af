// The sessions: those in progress on top, then the others, of which only what is on the screen is drawn.
import {
  type JSX,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useStore } from 'zustand';
import type { SessionSummary } from '../../shared/session/summarize-session.ts';
import type { LibraryRows } from '../state/library-rows.ts';
import { allOf, extended, nothingSelected, type SelectionStore, toggled } from '../state/library-selection.ts';
import type { LibraryStore } from '../state/library-store.ts';
import type { LibraryViewStore } from '../state/library-view.ts';
import { words } from '../words/words.ts';
import { dayLabel, todayHere } from './day-label.ts';
import { rowEntries } from './row-entries.ts';
import { rowKey } from './row-keys.ts';
import { type MenuEntry, RowMenu } from './row-menu.tsx';
import { type MenuPlace, type RowActs, SessionRow } from './session-row.tsx';
import { useLatest } from './use-latest.ts';
import { useRowFocus } from './use-row-focus.ts';
import { useRowsOnScreen } from './use-rows-on-screen.ts';

export type ListHandle = { focus: () => void };

export type SessionListProps = {
  listed: LibraryRows;
  library: LibraryStore;
  view: LibraryViewStore;
  selection: SelectionStore;
  locale: string;
  platform: string;
  openId: string | null;
  /** What scrolls them, once it is there. */
  scroller: HTMLDivElement | null;
  handle: RefObject<ListHandle | null>;
  onOpen: (session: SessionSummary) => void;
  onTags: (ids: readonly string[]) => void;
  onOpenWindow: (id: string) => void;
};

export function SessionList(props: SessionListProps): JSX.Element {
  const { listed, library, view, selection, locale, platform, openId, scroller, handle } = props;
  const { onOpen, onTags, onOpenWindow } = props;
  const { pinned, rows } = listed;
  const { actions } = library;
  const place = useStore(view, (state) => state.place);
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [menu, setMenu] = useState<{ id: string; place: MenuPlace } | null>(null);
  const all = useMemo(() => [...pinned, ...rows.map(({ session }) => session)], [pinned, rows]);
  const order = useMemo(() => all.map(({ id }) => id), [all]);
  const positions = useMemo(() => new Map(order.map((id, index) => [id, index])), [order]);
  const first = openId !== null && positions.has(openId) ? openId : (order[0] ?? null);
  const focus = useRowFocus({ order, positions, first, root, fallback: scroller });
  const { stop } = focus;
  const at = stop === null ? -1 : (positions.get(stop) ?? -1);
  const screen = useRowsOnScreen({ rows, scroller, list, view, keep: at - pinned.length });
  const today = todayHere();
  // What comes up below the list takes room from it, but not from the row at hand.
  const revealStop = useLatest(() => {
    if (at >= 0 && root.current?.contains(document.activeElement)) reveal(at);
  });
  useEffect(() => {
    if (!scroller) return;
    const observer = new ResizeObserver(revealStop);
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [scroller, revealStop]);

  const reveal = (index: number) => {
    if (index >= pinned.length) screen.reveal(index - pinned.length);
    else root.current?.querySelectorAll('.pinned > li')[index]?.scrollIntoView({ block: 'nearest' });
  };
  const select = (id: string, toHere: boolean, added = false) => {
    const before = selection.getState();
    selection.setState(toHere ? extended(before, order, id, stop ?? id, added) : toggled(before, id));
  };
  /** The selected ones if this is one of them, else it alone. */
  const meant = (id: string): readonly string[] => {
    const { chosen } = selection.getState();
    return chosen.has(id) ? order.filter((one) => chosen.has(one)) : [id];
  };
  const remove = (ids: readonly string[]) => (place === 'trash' ? actions.purge(ids) : void actions.trash(ids));
  const openMenu = (id: string, at: MenuPlace) => {
    focus.focused(id);
    setMenu({ id, place: at });
  };
  const acts: RowActs = {
    open: useLatest((session, event) => {
      const added = platform === 'darwin' ? event.metaKey : event.ctrlKey;
      if (event.shiftKey) return select(session.id, true, added);
      if (added) return select(session.id, false);
      selection.setState(nothingSelected);
      onOpen(session);
    }),
    select: useLatest((id, toHere) => {
      select(id, toHere);
      focus.focused(id);
    }),
    focused: useLatest(focus.focused),
    menu: useLatest(openMenu),
    renamed: useLatest((id, title) => {
      setRenaming(null);
      focus.focus(id);
      if (title !== null) void actions.rename(id, title);
    }),
  };
  const stableActs = useMemo(
    () => ({ open: acts.open, select: acts.select, focused: acts.focused, menu: acts.menu, renamed: acts.renamed }),
    [acts.open, acts.select, acts.focused, acts.menu, acts.renamed],
  );
  useImperativeHandle(handle, () => ({ focus: () => focus.focus() }));

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const { target } = event;
    const isTyping = target instanceof HTMLInputElement && target.type !== 'checkbox';
    const key = isTyping ? null : rowKey(event, at, order.length, screen.page(), platform);
    if (!key || stop === null) return;
    // Space on the button of the menu, and on the box, is theirs.
    if (key.act === 'select' && !(target instanceof HTMLElement && target.matches('.session-open'))) return;
    if (key.act === 'clear' && selection.getState().chosen.size === 0) return;
    event.preventDefault();
    switch (key.act) {
      case 'move': {
        const id = order[key.to];
        if (id === undefined) return;
        if (key.extend) select(id, true);
        focus.focus(id);
        return reveal(key.to);
      }
      case 'select':
        return select(stop, event.shiftKey);
      case 'select-all':
        return selection.setState(allOf(order));
      case 'clear':
        return selection.setState(nothingSelected);
      case 'rename':
        return isOpen(all[at]) ? setRenaming(stop) : undefined;
      case 'remove':
        return remove(selection.getState().chosen.size > 0 ? [...selection.getState().chosen] : [stop]);
      case 'menu': {
        const { left, bottom } =
          target instanceof HTMLElement ? target.getBoundingClientRect() : { left: 0, bottom: 0 };
        return openMenu(stop, { x: left + 24, y: bottom - 8 });
      }
      case 'undo':
        return void actions.undo();
    }
  };

  const menuEntries = (id: string): MenuEntry[] => {
    const session = all[positions.get(id) ?? -1];
    if (!session) return [];
    return rowEntries({
      session,
      ids: meant(id),
      inTrash: place === 'trash',
      isSelected: selection.getState().chosen.has(id),
      actions,
      onOpenWindow,
      onRename: setRenaming,
      onTags,
      onSelect: (one) => {
        select(one, false);
        focus.focus(one);
      },
    });
  };
  const closeMenu = () => {
    if (menu) focus.focus(menu.id);
    setMenu(null);
  };

  const row = (
    session: SessionSummary,
    where: { position: number; of: number } | null,
    top: number | null,
    day: string | null,
  ) => (
    <SessionRow
      key={session.id}
      session={session}
      {...(where ? { position: where.position, of: where.of } : { position: undefined, of: undefined })}
      top={top}
      heading={day === null ? null : dayLabel(day, locale, today)}
      current={session.id === openId}
      isStop={session.id === stop}
      renaming={session.id === renaming}
      menuShown={session.id === menu?.id}
      selection={selection}
      acts={stableActs}
    />
  );
  const above = screen.above();
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys for the rows inside, which have the focus */}
      <div ref={root} className="session-rows" onKeyDown={onKeyDown}>
        {pinned.length > 0 && (
          <section>
            <h2>{words.list.inProgress}</h2>
            <ul className="pinned" aria-label={words.list.inProgress}>
              {pinned.map((session) => row(session, null, null, null))}
            </ul>
          </section>
        )}
        <div className="session-list" hidden={rows.length === 0}>
          <p className="day-above" aria-hidden="true" data-shown={above !== null}>
            {above === null ? '' : dayLabel(above, locale, today)}
          </p>
          <ul
            ref={list}
            aria-label={place === 'trash' ? words.shelf.trash.name : words.list.sessions}
            style={{ height: screen.height }}
          >
            {screen.items.map(({ index, top }) => {
              const shown = rows[index];
              if (!shown) return null;
              const where = { position: index + 1, of: rows.length };
              return row(shown.session, where, top, shown.isFirst ? shown.day : null);
            })}
          </ul>
        </div>
      </div>
      {menu && (
        <RowMenu
          label={words.list.menu(all[positions.get(menu.id) ?? -1]?.title ?? '')}
          place={menu.place}
          entries={menuEntries(menu.id)}
          onClose={closeMenu}
        />
      )}
    </>
  );
}

const isOpen = (session: SessionSummary | undefined): boolean =>
  session !== undefined && !session.readOnly && session.deletedAt === null;
