// The bar above a session that is read: to its neighbours, finding, earlier versions, paper, and what is needed seldom.
import { type JSX, useRef, useState } from 'react';
import { type KeymapAction, keymap, shortcutLabel } from '../../shared/keymap.ts';
import { words } from '../words/words.ts';

/** One thing that can be done; null where it cannot be done now. */
export type ReadingActions = {
  previous: (() => void) | null;
  next: (() => void) | null;
  find: () => void;
  versions: () => void;
  print: () => void;
  openWindow: () => void;
  showFile: () => void;
  exportIt: () => void;
};

export function ReadingTools({ platform, actions }: { platform: string; actions: ReadingActions }): JSX.Element {
  const { page } = words;
  const [menuShown, setMenuShown] = useState(false);
  const menuButton = useRef<HTMLButtonElement>(null);
  const hint = (action: KeymapAction) => {
    const shortcut = keymap.find((entry) => entry.action === action)?.shortcut;
    return shortcut && shortcutLabel(shortcut, platform);
  };
  const choose = (run: () => void) => () => {
    setMenuShown(false);
    menuButton.current?.focus();
    run();
  };
  return (
    <ul className="reading-tools" aria-label={page.tools} data-no-find="">
      <li>
        <Neighbour name={page.previous} sign="‹" title={hint('previous-session')} go={actions.previous} />
      </li>
      <li className="reading-tools-gap">
        <Neighbour name={page.next} sign="›" title={hint('next-session')} go={actions.next} />
      </li>
      <li>
        <button type="button" className="quiet" title={hint('find')} onClick={actions.find}>
          {page.find}
        </button>
      </li>
      <li>
        <button type="button" className="quiet" onClick={actions.versions}>
          {words.history.versions}
        </button>
      </li>
      <li>
        <button type="button" className="quiet" title={hint('print')} onClick={actions.print}>
          {page.print}
        </button>
      </li>
      <li
        className="reading-more"
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
          ref={menuButton}
          type="button"
          className="quiet"
          aria-expanded={menuShown}
          onClick={() => setMenuShown(!menuShown)}
        >
          {page.more}
        </button>
        {menuShown && (
          <div className="reading-menu">
            <button type="button" onClick={choose(actions.openWindow)}>
              {page.openWindow}
            </button>
            <button type="button" onClick={choose(actions.showFile)}>
              {page.showFile}
            </button>
            <button type="button" onClick={choose(actions.exportIt)}>
              {words.exporting.open}
            </button>
          </div>
        )}
      </li>
    </ul>
  );
}

type NeighbourProps = { name: string; sign: string; title: string | undefined; go: (() => void) | null };

/** Stays in the order of the keyboard where there is none, so that the focus is not lost at the end of the list. */
function Neighbour({ name, sign, title, go }: NeighbourProps): JSX.Element {
  return (
    <button
      type="button"
      className="quiet reading-neighbour"
      aria-label={name}
      aria-disabled={go === null}
      title={title && `${name} (${title})`}
      onClick={() => go?.()}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
