// Joins the window to what happens around it: shortcuts, menu, changes in other windows, and closing.
import { type RefObject, useEffect } from 'react';
import { type KeymapAction, matchShortcut } from '../shared/keymap.ts';
import { call } from './bridge/client.ts';
import { on } from './bridge/events.ts';
import type { AppStore } from './state/app-store.ts';
import { exportEverything } from './state/export-choice.ts';
import { leftInterviews } from './state/left-interviews.ts';
import type { LibraryStore } from './state/library-store.ts';
import type { LibraryViewStore } from './state/library-view.ts';
import { type Neighbours, neighboursOf } from './state/neighbours.ts';
import type { OffersStore } from './state/offers-store.ts';
import { pageActions } from './state/page-actions.ts';
import { windowSearch } from './state/search-store.ts';

type Surroundings = {
  app: AppStore;
  library: LibraryStore;
  view: LibraryViewStore;
  offers: OffersStore;
  platform: string;
  flush: RefObject<(() => Promise<boolean>) | null>;
};

export function useWindowEvents({ app, library, view, offers, platform, flush }: Surroundings): void {
  useEffect(() => {
    const run = (action: KeymapAction) => {
      const { actions } = app;
      switch (action) {
        case 'new-session':
          return actions.open('new-session');
        case 'new-window':
          return void actions.request('window:open');
        case 'toggle-library':
          return actions.toggleLibrary();
        case 'focus-mode':
          return actions.toggleFocusMode();
        case 'import':
          return actions.open('import');
        case 'export':
          return exportEverything();
        case 'settings':
          return actions.open('settings');
        case 'insights':
          return actions.go('/insights');
        case 'shortcuts':
          return actions.open('shortcuts');
        case 'search':
          actions.showLibrary();
          return windowSearch.actions.focus();
        case 'previous-session':
          return goToNeighbour({ app, library, view }, 'previous');
        case 'next-session':
          return goToNeighbour({ app, library, view }, 'next');
        case 'find':
        case 'print':
          return pageActions.run(action);
      }
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const action = matchShortcut(event, platform);
      if (!action) return;
      event.preventDefault();
      run(action);
    };
    window.addEventListener('keydown', onKeyDown);
    const stops = [
      on('menu:chosen', ({ action }) => run(action)),
      on('session:changed', library.actions.changed),
      on('library:changed', library.actions.found),
      on('session:removed', ({ id }) => library.actions.removed(id)),
      on('trouble', library.actions.lookAround),
      on('offers:changed', () => void offers.actions.load()),
      on('preferences:changed', app.actions.preferencesChanged),
      on('templates:changed', () => void app.actions.load()),
      on('app:flush-requested', ({ token }) => {
        const answer = (mayClose: boolean) => call('app:flushed', { token, mayClose });
        void mayClose(app, flush.current).then(answer, () => answer(true));
      }),
    ];
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      for (const stop of stops) stop();
    };
  }, [app, library, view, offers, platform, flush]);
}

/** Whether all typed in this window is kept, or its loss accepted; a session left with unkept text is shown again. */
async function mayClose(app: AppStore, flush: (() => Promise<boolean>) | null): Promise<boolean> {
  const here = flush ? await flush() : true;
  const [left] = await leftInterviews.holding();
  if (here && left) app.actions.go(`/session/${left}`);
  return here && !left;
}

type Listed = Pick<Surroundings, 'app' | 'library' | 'view'>;

function goToNeighbour({ app, library, view }: Listed, which: keyof Neighbours): void {
  const { route, info } = app.getState();
  const { sessions, hidden } = library.getState();
  const at = route.split('/')[2] ?? null;
  const id = neighboursOf(sessions, hidden, view.getState(), info?.locale ?? 'en', at)[which];
  if (id) app.actions.go(`/session/${id}`);
}
