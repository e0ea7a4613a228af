// One session in the list, with what can be done to it.
import { type JSX, useRef, useState } from 'react';
import type { SessionSummary } from '../../shared/session/summarize-session.ts';
import type { LibraryStore } from '../state/library-store.ts';
import { MoreIcon } from '../ui/icons.tsx';
import { words } from '../words/words.ts';

type Props = {
  session: SessionSummary;
  current: boolean;
  library: LibraryStore;
  onOpen: () => void;
  onOpenWindow: () => void;
};

export function SessionRow({ session, current, library, onOpen, onOpenWindow }: Props): JSX.Element {
  const [menuShown, setMenuShown] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const menuButton = useRef<HTMLButtonElement>(null);
  const { id, title, templateName, answered, status, deletedAt, readOnly } = session;
  const { actions } = library;
  const inProgress = deletedAt === null && (status === 'active' || status === 'paused');
  const act = (action: () => unknown) => () => {
    setMenuShown(false);
    menuButton.current?.focus();
    void action();
  };
  if (renaming)
    return (
      <li className="session-row">
        <input
          className="rename"
          aria-label={words.list.renameTitle}
          defaultValue={title}
          maxLength={500}
          autoFocus
          onFocus={({ target }) => target.select()}
          onKeyDown={({ key, currentTarget, nativeEvent }) => {
            if (nativeEvent.isComposing) return;
            if (key === 'Enter') currentTarget.blur();
            if (key === 'Escape') setRenaming(false);
          }}
          onBlur={({ target }) => {
            const next = target.value.trim();
            if (next !== '' && next !== title) void actions.rename(id, next);
            setRenaming(false);
          }}
        />
      </li>
    );
  return (
    <li
      className={current ? 'session-row session-row-current' : 'session-row'}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setMenuShown(false);
      }}
      onKeyDown={({ key }) => {
        if (key !== 'Escape' || !menuShown) return;
        setMenuShown(false);
        menuButton.current?.focus();
      }}
    >
      <button
        type="button"
        className="session-open"
        aria-current={current ? 'page' : undefined}
        onClick={() => {
          if (inProgress && status === 'paused') void actions.resume(id);
          onOpen();
        }}
      >
        <span className="session-title">
          {inProgress && <span className="visually-hidden">{words.list.resume} </span>}
          {title}
        </span>
        <span className="small session-about">
          <span>
            {templateName} · {status === 'abandoned' ? words.list.left : words.list.answered(answered)}
          </span>
          {inProgress && !current && (
            <span className="resume" aria-hidden="true">
              {words.list.resume}
            </span>
          )}
        </span>
      </button>
      <button
        ref={menuButton}
        type="button"
        className="session-menu-button"
        aria-label={words.list.menu(title)}
        aria-expanded={menuShown}
        onClick={() => setMenuShown(!menuShown)}
      >
        <MoreIcon />
      </button>
      {menuShown && (
        <div className="session-menu">
          <button type="button" onClick={act(onOpenWindow)}>
            {words.list.openWindow}
          </button>
          {!readOnly && deletedAt === null && (
            <>
              <button type="button" onClick={act(() => setRenaming(true))}>
                {words.list.rename}
              </button>
              <button type="button" onClick={act(() => actions.moveToTrash(id))}>
                {words.reading.moveToTrash}
              </button>
            </>
          )}
          {!readOnly && deletedAt !== null && (
            <>
              <button type="button" onClick={act(() => actions.restore(id))}>
                {words.reading.restore}
              </button>
              <button type="button" onClick={act(() => actions.purge(id))}>
                {words.list.deleteForGood}
              </button>
            </>
          )}
        </div>
      )}
    </li>
  );
}
