// One session in the list: opened by the row, everything else from its menu. Drawn anew only if it changed itself.
import { type JSX, memo, type MouseEvent as ReactMouseEvent } from 'react';
import { useStore } from 'zustand';
import type { SessionSummary } from '../../shared/session/summarize-session.ts';
import { isInProgress } from '../state/library-rows.ts';
import type { SelectionStore } from '../state/library-selection.ts';
import { MoreIcon } from '../ui/icons.tsx';
import { words } from '../words/words.ts';
import { RenameField } from './rename-field.tsx';

/** A corner of the window to open a menu at, in CSS pixels. */
export type MenuPlace = { x: number; y: number };

/** What rows ask of their list. All of them stay the same from drawing to drawing. */
export type RowActs = {
  open: (session: SessionSummary, event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) => void;
  select: (id: string, toHere: boolean) => void;
  focused: (id: string) => void;
  menu: (id: string, place: MenuPlace) => void;
  renamed: (id: string, title: string | null) => void;
};

type Props = {
  session: SessionSummary;
  /** Where it stands, and among how many; left out on top, where all are there. */
  position: number | undefined;
  of: number | undefined;
  top: number | null;
  heading: string | null;
  /** Whether the page shows it. */
  current: boolean;
  /** Whether Tab leads to it. */
  isStop: boolean;
  renaming: boolean;
  menuShown: boolean;
  selection: SelectionStore;
  acts: RowActs;
};

export const SessionRow = memo(function SessionRow(props: Props): JSX.Element {
  const { session, position, of, top, heading, current, isStop, renaming, menuShown, selection, acts } = props;
  const { id, title, status } = session;
  const selected = useStore(selection, ({ chosen }) => chosen.has(id));
  const tabIndex = isStop ? 0 : -1;
  const name = title === '' ? words.shelf.untitled : title;
  const openMenu = (event: ReactMouseEvent) => {
    event.preventDefault();
    acts.menu(id, { x: event.clientX, y: event.clientY });
  };
  return (
    <li
      data-row={id}
      className="session-item"
      aria-setsize={of}
      aria-posinset={position}
      style={top === null ? undefined : { position: 'absolute', top }}
    >
      {heading !== null && <h2>{heading}</h2>}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the menu is also on a button and on the menu key */}
      <div className={rowClass(current, selected, menuShown)} onContextMenu={openMenu}>
        {renaming ? (
          <RenameField title={title} onDone={(next) => acts.renamed(id, next)} />
        ) : (
          <>
            <button
              type="button"
              className="session-open"
              tabIndex={tabIndex}
              aria-current={current ? 'page' : undefined}
              onFocus={() => acts.focused(id)}
              onClick={(event) => acts.open(session, event)}
            >
              {isInProgress(session) && <span className="visually-hidden">{words.list.resume} </span>}
              <span className="session-title" dir="auto">
                {name}
              </span>
              <span className="small session-about">
                <span>
                  <bdi>{session.templateName}</bdi> ·{' '}
                  {status === 'abandoned' ? words.list.left : words.list.answered(session.answered)}
                </span>
                {isInProgress(session) && !current && (
                  <span className="resume" aria-hidden="true">
                    {words.list.resume}
                  </span>
                )}
              </span>
              {selected && <span className="visually-hidden">, {words.shelf.selection.row}</span>}
            </button>
            <button
              type="button"
              className="session-menu-button"
              tabIndex={tabIndex}
              aria-label={words.list.menu(name)}
              aria-haspopup="menu"
              aria-expanded={menuShown}
              onFocus={() => acts.focused(id)}
              onClick={({ currentTarget }) => {
                const { left, bottom } = currentTarget.getBoundingClientRect();
                acts.menu(id, { x: left, y: bottom });
              }}
            >
              <MoreIcon />
            </button>
          </>
        )}
        <input
          type="checkbox"
          className="session-select"
          tabIndex={-1}
          aria-label={words.shelf.selection.one(name)}
          checked={selected}
          onChange={({ nativeEvent }) => acts.select(id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
        />
      </div>
    </li>
  );
});

const rowClass = (current: boolean, selected: boolean, menuShown: boolean): string =>
  ['session-row', current && 'session-row-current', selected && 'session-row-selected', menuShown && 'session-row-menu']
    .filter(Boolean)
    .join(' ');
