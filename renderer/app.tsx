// One window: library beside the page, the screen its route names, dialogs, shortcuts.
import { type JSX, lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { Failure, type FailureCode } from '../shared/failure.ts';
import type { AppInfo, CommandInput } from '../shared/ipc/contract.ts';
import { call } from './bridge/client.ts';
import { on } from './bridge/events.ts';
import { LibrarySidebar } from './library/library-sidebar.tsx';
import { UndoLine } from './library/undo-line.tsx';
import { NewSessionDialog } from './start/new-session-dialog.tsx';
import { StartScreen } from './start/start-screen.tsx';
import { usualQuestions } from './start/usual-questions.ts';
import { type AppStore, createAppStore } from './state/app-store.ts';
import { exportChoice, exportClosed } from './state/export-choice.ts';
import { createLibraryStore, type LibraryStore } from './state/library-store.ts';
import { createLibraryView } from './state/library-view.ts';
import { createOffersStore } from './state/offers-store.ts';
import { startRoute } from './state/start-route.ts';
import { LibraryIcon } from './ui/icons.tsx';
import { TroubleLines } from './ui/trouble-lines.tsx';
import { useNeighbours } from './use-neighbours.ts';
import { useWindowEvents } from './use-window-events.ts';
import { whenAtRest } from './when-at-rest.ts';
import { words } from './words/words.ts';

const app = createAppStore(call, location.hash.slice(1) || '/');
const offers = createOffersStore(call);
const library = createLibraryStore(call, () => crypto.randomUUID());
const libraryView = createLibraryView(call);
app.subscribe(({ info }) => info && libraryView.actions.begin(info.library));
// Before the answer to it, after which the window may go.
on('app:flush-requested', libraryView.actions.keep);

// Apart from the rest, so that no start waits for what it does not show. The interview, with its tagger of English, is
// the largest; what the first screen is likely to lead to is fetched once that is there.
const fetchSessionScreen = () => import('./session-screen.tsx');
const SessionScreen = lazy(async () => ({ default: (await fetchSessionScreen()).SessionScreen }));
const SettingsDialog = lazy(async () => ({ default: (await import('./settings/settings-dialog.tsx')).SettingsDialog }));
const ExportDialog = lazy(async () => ({ default: (await import('./export/export-dialog.tsx')).ExportDialog }));
const ImportDialog = lazy(async () => ({ default: (await import('./import/import-dialog.tsx')).ImportDialog }));
const InsightsScreen = lazy(async () => ({ default: (await import('./insights/insights-screen.tsx')).InsightsScreen }));
const MemoryScreen = lazy(async () => ({ default: (await import('./memory/memory-screen.tsx')).MemoryScreen }));
const ShortcutsDialog = lazy(async () => ({ default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog }));
const TemplatesScreen = lazy(async () => ({
  default: (await import('./templates/templates-screen.tsx')).TemplatesScreen,
}));

export function App(): JSX.Element {
  const { info, failure } = useStore(app);
  useEffect(() => void open(), []);
  if (failure && !info) return <ClosedJournal code={failure} onRetry={() => void open()} />;
  if (!info) return <main className="start" aria-busy="true" aria-label={words.start.loading} />;
  return <Journal info={info} app={app} library={library} />;
}

async function open(): Promise<void> {
  const { route } = app.getState();
  await app.actions.load();
  await library.actions.load();
  // Nothing on the screen waits for what may lie beside the journal, nor the first click for the interview.
  void offers.actions.load();
  whenAtRest(() => void fetchSessionScreen());
  // Whoever went somewhere while the list was read stays there.
  if (app.getState().route !== route) return;
  if (route === '/' || (await leadsNowhere(route))) app.actions.go(startRoute(library.getState(), Date.now()));
}

/** Whether a route names a session that was never stored or is gone; one that cannot be read is shown as that. */
async function leadsNowhere(route: string): Promise<boolean> {
  const id = sessionOf(route);
  if (id === null || !library.getState().loaded || (await library.actions.has(id))) return false;
  const { troubles, failure } = library.getState();
  return failure === null && !troubles.some(({ sessionId }) => sessionId === id);
}

const routeOf = (id: string, exchangeId: string | null): string =>
  exchangeId === null ? `/session/${id}` : `/session/${id}/${exchangeId}`;

/** The button that was pressed goes: the keyboard is on the page then, at its first thing to do. */
const focusPage = (): void =>
  document.querySelector<HTMLElement>('main :is(button, textarea, [tabindex="0"]):not(:disabled)')?.focus();

/** The session a route names; an answer of it may follow. */
const sessionOf = (route: string): string | null => /^\/session\/([^/]+)/.exec(route)?.[1] ?? null;

function Journal({ info, app, library }: { info: AppInfo; app: AppStore; library: LibraryStore }): JSX.Element {
  const { route, dialog, libraryShown, focusMode, failure } = useStore(app);
  const exported = useStore(exportChoice, ({ what }) => what);
  const troubles = useStore(library, (state) => state.troubles);
  const sessions = useStore(library, (state) => state.sessions);
  const listFailure = useStore(library, ({ failure: code, loaded }) => (loaded ? null : code));
  const flush = useRef<(() => Promise<boolean>) | null>(null);
  const [beginFailure, setBeginFailure] = useState<FailureCode | null>(null);
  const { go, open: openDialog } = app.actions;
  const showFolder = () => void app.actions.request('folder:show');
  useWindowEvents({ app, library, view: libraryView, offers, platform: info.platform, flush });
  const onFlush = useCallback((next: (() => Promise<boolean>) | null) => {
    flush.current = next;
  }, []);

  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.theme = info.preferences.theme;
    dataset.font = info.preferences.font;
    dataset.textSize = info.preferences.textSize;
    dataset.lineWidth = info.preferences.lineWidth;
    document.documentElement.lang = 'en';
  }, [info.preferences]);

  // Templates that were added or changed by hand are there when one is chosen.
  useEffect(() => {
    if (dialog === 'new-session') void app.actions.load();
  }, [dialog, app]);

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
  /** The suggested question becomes the first one of a new session: stored as asked, so every window shows it. */
  const answerSuggestion = async () => {
    const { templateId, question: text } = info.suggestion;
    try {
      const choice = info.templates.find((template) => template.id === templateId);
      const questions = choice ? usualQuestions(choice, info.preferences) : null;
      const { id } = await call('session:begin', { templateId, ...(questions === null ? {} : { questions }) });
      const question = { id: 'opening', text, kind: 'opening', depth: 0 } as const;
      const command = {
        type: 'ask',
        commandId: crypto.randomUUID(),
        exchangeId: crypto.randomUUID(),
        question,
      } as const;
      await call('session:dispatch', { sessionId: id, command });
      setBeginFailure(null);
      go(`/session/${id}`);
    } catch (cause) {
      setBeginFailure(Failure.from(cause).code);
      openDialog('new-session');
    }
  };
  const showMemory = () => {
    openDialog(null);
    go('/memory');
  };
  const showTemplates = () => {
    openDialog(null);
    go('/templates');
  };
  const moveToTrash = async (id: string) => {
    await library.actions.moveToTrash(id);
    go('/start');
  };

  const openId = sessionOf(route);
  const neighbours = useNeighbours(library, libraryView, info.locale, openId);
  const exchangeId = /^\/session\/[^/]+\/(.+)$/.exec(route)?.[1] ?? null;
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
          <LibraryIcon shown={libraryShown} />
        </button>
      )}
      {focusMode && (
        <button type="button" className="quiet leave-focus" onClick={app.actions.toggleFocusMode}>
          {words.leaveFocusMode} <kbd aria-hidden="true">F11</kbd>
        </button>
      )}
      {libraryShown && !focusMode && (
        <LibrarySidebar
          library={library}
          view={libraryView}
          offers={offers}
          info={info}
          openId={openId}
          route={route}
          showNewSession={route !== '/start' && route !== '/'}
          onNew={() => openDialog('new-session')}
          onSettings={() => openDialog('settings')}
          onMemory={() => go('/memory')}
          onInsights={() => go('/insights')}
          onOpen={(id, exchangeId) => go(routeOf(id, exchangeId))}
          onShowFolder={showFolder}
          onOpenWindow={(id, exchangeId) => void app.actions.request('window:open', routeOf(id, exchangeId))}
        />
      )}
      {failure && dialog === null && (
        <p className="troubles notice" role="alert">
          {words.trouble.actionFailed(words.reasons[failure])}
        </p>
      )}
      {(!libraryShown || focusMode) && (
        <>
          <TroubleLines troubles={troubles} sessions={sessions} locale={info.locale} onShowFolder={showFolder} />
          <UndoLine library={library} locale={info.locale} onDone={focusPage} />
        </>
      )}
      {/* Only in a narrow window: the page under the library, which closes it. The keyboard has the button above. */}
      {libraryShown && !focusMode && (
        <button
          type="button"
          className="library-veil"
          tabIndex={-1}
          aria-hidden="true"
          onClick={app.actions.toggleLibrary}
        />
      )}
      <Suspense fallback={<main className="start" aria-busy="true" aria-label={words.start.loading} />}>
        {openId ? (
          <SessionScreen
            key={openId}
            sessionId={openId}
            exchangeId={exchangeId}
            neighbours={neighbours}
            info={info}
            go={go}
            onTrash={moveToTrash}
            onFlush={onFlush}
          />
        ) : route === '/insights' ? (
          <InsightsScreen info={info} go={go} onChange={(change) => void app.actions.changePreferences(change)} />
        ) : route === '/memory' ? (
          <MemoryScreen info={info} go={go} />
        ) : route.startsWith('/templates') ? (
          <TemplatesScreen route={route} info={info} go={go} onShowFolder={showFolder} onFlush={onFlush} />
        ) : (
          <StartScreen
            library={library}
            info={info}
            onNew={() => openDialog('new-session')}
            onAnswer={() => void answerSuggestion()}
            go={go}
          />
        )}
      </Suspense>
      {dialog === 'new-session' && (
        <NewSessionDialog
          info={info}
          failed={beginFailure && words.trouble.actionFailed(words.reasons[beginFailure])}
          onBegin={(input) => void begin(input)}
          onTemplates={showTemplates}
          onClose={() => openDialog(null)}
        />
      )}
      <Suspense fallback={null}>
        {dialog === 'settings' && (
          <SettingsDialog
            info={info}
            failed={failure && words.trouble.actionFailed(words.reasons[failure])}
            onChange={(change) => void app.actions.changePreferences(change)}
            onShowFolder={() => void app.actions.request('folder:show')}
            onImport={() => openDialog('import')}
            onTemplates={showTemplates}
            onMemory={showMemory}
            onClose={() => openDialog(null)}
          />
        )}
        {dialog === 'import' && (
          <ImportDialog
            locale={info.locale}
            onOpen={(id) => {
              openDialog(null);
              go(`/session/${id}`);
            }}
            onClose={() => openDialog(null)}
          />
        )}
        {exported && <ExportDialog what={exported} locale={info.locale} onClose={exportClosed} />}
        {dialog === 'shortcuts' && <ShortcutsDialog info={info} onClose={() => openDialog(null)} />}
      </Suspense>
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
