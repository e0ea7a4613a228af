// One window: library beside the page, the screen its route names, dialogs, shortcuts.
import { type JSX, useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Failure, type FailureCode } from '../shared/failure.ts';
import type { AppInfo, CommandInput } from '../shared/ipc/contract.ts';
import { call } from './bridge/client.ts';
import { LibrarySidebar } from './library/library-sidebar.tsx';
import { SessionScreen } from './session-screen.tsx';
import { SettingsDialog } from './settings/settings-dialog.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { NewSessionDialog } from './start/new-session-dialog.tsx';
import { StartScreen } from './start/start-screen.tsx';
import { type AppStore, createAppStore } from './state/app-store.ts';
import { createLibraryStore, type LibraryStore } from './state/library-store.ts';
import { startRoute } from './state/start-route.ts';
import { useWindowEvents } from './use-window-events.ts';
import { words } from './words/words.ts';

const app = createAppStore(call, location.hash.slice(1) || '/');
const library = createLibraryStore(call, () => crypto.randomUUID());

export function App(): JSX.Element {
  const { info, failure } = useStore(app);
  useEffect(() => void open(), []);
  if (failure && !info) return <ClosedJournal code={failure} onRetry={() => void open()} />;
  if (!info) return <main className="start" aria-busy="true" aria-label={words.start.loading} />;
  return <Journal info={info} app={app} library={library} />;
}

async function open(): Promise<void> {
  await app.actions.load();
  await library.actions.load();
  if (app.getState().route === '/') app.actions.go(startRoute(library.getState(), Date.now()));
}

function Journal({ info, app, library }: { info: AppInfo; app: AppStore; library: LibraryStore }): JSX.Element {
  const { route, dialog, libraryShown, focusMode, failure } = useStore(app);
  const listFailure = useStore(library, ({ failure: code, loaded }) => (loaded ? null : code));
  const flush = useRef<(() => Promise<void>) | null>(null);
  const [beginFailure, setBeginFailure] = useState<FailureCode | null>(null);
  const { go, open: openDialog } = app.actions;
  useWindowEvents({ app, library, platform: info.platform, flush });
  const onFlush = useCallback((next: (() => Promise<void>) | null) => {
    flush.current = next;
  }, []);

  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.theme = info.preferences.theme;
    dataset.textSize = info.preferences.textSize;
    dataset.lineWidth = info.preferences.lineWidth;
    document.documentElement.lang = 'en';
  }, [info.preferences]);

  const begin = async (input: CommandInput<'session:begin'>) => {
    try {
      const session = await call('session:begin', input);
      setBeginFailure(null);
      openDialog(null);
      go(`/session/${session.id}`);
    } catch (cause) {
      setBeginFailure(Failure.from(cause).code);
    }
  };
  const moveToTrash = async (id: string) => {
    await library.actions.moveToTrash(id);
    go('/start');
  };

  const openId = /^\/session\/(.+)$/.exec(route)?.[1] ?? null;
  if (listFailure) return <ClosedJournal code={listFailure} onRetry={() => void open()} />;
  return (
    <div className="window" data-focus-mode={focusMode} data-library={libraryShown}>
      {!focusMode && (
        <button
          type="button"
          className="library-toggle"
          aria-expanded={libraryShown}
          aria-label={libraryShown ? words.hideLibrary : words.showLibrary}
          onClick={app.actions.toggleLibrary}
        >
          <span aria-hidden="true">☰</span>
        </button>
      )}
      {libraryShown && !focusMode && (
        <LibrarySidebar
          library={library}
          info={info}
          openId={openId}
          showNewSession={openId !== null}
          onNew={() => openDialog('new-session')}
          onSettings={() => openDialog('settings')}
          onOpen={(id) => go(`/session/${id}`)}
          onOpenWindow={(id) => void call('window:open', { route: `/session/${id}` })}
        />
      )}
      {openId ? (
        <SessionScreen key={openId} sessionId={openId} info={info} go={go} onTrash={moveToTrash} onFlush={onFlush} />
      ) : (
        <StartScreen library={library} info={info} onNew={() => openDialog('new-session')} go={go} />
      )}
      {dialog === 'new-session' && (
        <NewSessionDialog
          info={info}
          failed={beginFailure && words.trouble.actionFailed(words.reasons[beginFailure])}
          onBegin={(input) => void begin(input)}
          onClose={() => openDialog(null)}
        />
      )}
      {dialog === 'settings' && (
        <SettingsDialog
          info={info}
          failed={failure && words.trouble.actionFailed(words.reasons[failure])}
          onChange={(change) => void app.actions.changePreferences(change)}
          onShowFolder={() => void call('folder:show', undefined)}
          onClose={() => openDialog(null)}
        />
      )}
      {dialog === 'shortcuts' && <ShortcutsDialog info={info} onClose={() => openDialog(null)} />}
    </div>
  );
}

function ClosedJournal({ code, onRetry }: { code: FailureCode; onRetry: () => void }): JSX.Element {
  return (
    <main className="start" aria-label={words.start.screen}>
      <div className="column start-column" role="alert">
        <h1>{words.trouble.storeClosed(words.reasons[code])}</h1>
        <p>{words.trouble.storeClosedSafe}</p>
        <button type="button" className="primary" onClick={onRetry}>
          {words.trouble.tryAgain}
        </button>
      </div>
    </main>
  );
}
