// The search box of the library and, for as long as something stands in it, what was found.
import { type JSX, type KeyboardEvent, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import { keymap, shortcutLabel } from '../../shared/keymap.ts';
import { longestQuery, parseSearchQuery } from '../../shared/search/search-query.ts';
import { on } from '../bridge/events.ts';
import type { LibraryStore } from '../state/library-store.ts';
import { windowSearch } from '../state/search-store.ts';
import { markFound, markHead } from '../ui/mark-found.ts';
import { words } from '../words/words.ts';
import { LibrarySearchHelp } from './library-search-help.tsx';
import { LibrarySearchHits } from './library-search-hits.tsx';

type Props = {
  library: LibraryStore;
  info: AppInfo;
  onOpen: (sessionId: string, exchangeId: string | null) => void;
  onOpenWindow: (sessionId: string, exchangeId: string | null) => void;
  /** Whether something is looked for: then the hits stand in the place of the list. */
  onSearching: (searching: boolean) => void;
};

const { actions } = windowSearch;
const shortcut = keymap.find(({ action }) => action === 'search')?.shortcut ?? '';

export function LibrarySearch({ info, onOpen, onOpenWindow, onSearching }: Props): JSX.Element {
  const { query, focusWanted, helpShown } = useStore(windowSearch);
  const box = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLElement>(null);
  /** Where the keyboard was before it came here. */
  const before = useRef<HTMLElement | null>(null);
  const searching = query.trim() !== '';

  useEffect(() => on('search:changed', actions.changed), []);
  useEffect(() => onSearching(searching), [searching, onSearching]);
  useEffect(() => {
    if (!focusWanted) return;
    actions.focused();
    box.current?.focus();
    box.current?.select();
  }, [focusWanted]);

  const open = (sessionId: string, exchangeId: string | null): void => {
    onOpen(sessionId, exchangeId);
    const { terms } = parseSearchQuery(windowSearch.getState().query);
    if (exchangeId === null) markHead(sessionId, terms);
    else markFound(exchangeId, terms);
  };
  /** To the next or the previous thing that can be opened; from the first one back to the box. */
  const move = (step: 1 | -1): boolean => {
    const hits: Element[] = [...(place.current?.querySelectorAll('[data-hit]') ?? [])];
    const at = document.activeElement ? hits.indexOf(document.activeElement) : -1;
    const next = at + step;
    if (next < 0) box.current?.focus();
    else focus(hits[Math.min(next, hits.length - 1)]);
    return hits.length > 0;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const inBox = event.target === box.current;
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (inBox && key === 'ArrowUp') return;
      if (move(key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
    } else if (key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (!inBox) box.current?.focus();
      else if (query !== '') actions.clear();
      else before.current?.focus();
    } else if (key === 'Enter' && inBox) {
      event.preventDefault();
      actions.whenFound((first) => {
        if (first) open(first.sessionId, first.best?.exchangeId ?? null);
      });
    } else if (!inBox && key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey) {
      // Whoever goes on typing goes on searching: the letter itself arrives in the box.
      box.current?.focus();
    }
  };

  return (
    <search ref={place} className="search" data-searching={searching} onKeyDown={onKeyDown}>
      <div className="search-line">
        <input
          ref={box}
          type="search"
          className="search-box"
          aria-label={words.search.box}
          aria-keyshortcuts={info.platform === 'darwin' ? 'Meta+K' : 'Control+K'}
          placeholder={words.search.box}
          value={query}
          maxLength={longestQuery}
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          onChange={({ target }) => actions.type(target.value)}
          onFocus={({ relatedTarget }) => {
            const inside = relatedTarget instanceof Node && place.current?.contains(relatedTarget);
            if (relatedTarget instanceof HTMLElement && !inside) before.current = relatedTarget;
          }}
        />
        {query === '' ? (
          <kbd className="search-key" aria-hidden="true">
            {shortcutLabel(shortcut, info.platform).replace('+', ' ')}
          </kbd>
        ) : (
          <button
            type="button"
            className="search-clear"
            aria-label={words.search.clear}
            onClick={() => {
              actions.clear();
              box.current?.focus();
            }}
          >
            <span aria-hidden="true">×</span>
          </button>
        )}
        <button
          type="button"
          className="search-help-button"
          aria-label={words.search.help}
          aria-expanded={helpShown}
          onClick={actions.toggleHelp}
        >
          <span aria-hidden="true">?</span>
        </button>
      </div>
      {helpShown && (
        <LibrarySearchHelp
          onFilter={(filter) => {
            actions.type(query === '' || query.endsWith(' ') ? `${query}${filter}` : `${query} ${filter}`);
            box.current?.focus();
          }}
        />
      )}
      {searching && <LibrarySearchHits info={info} onOpen={open} onOpenWindow={onOpenWindow} />}
    </search>
  );
}

const focus = (element: Element | undefined): void => {
  if (element instanceof HTMLElement) element.focus();
};
