// The main process from start to end: a table of contents. All up to `ready` happens at once, before Electron is.
import { app, dialog, ipcMain, nativeTheme, powerMonitor, protocol, shell } from 'electron';
import { describeApp, openFolder } from './app/app-info.ts';
import { registerAppScheme, serveApp } from './app/app-protocol.ts';
import { crisisFile } from './app/crisis-file.ts';
import { exportTemplate } from './app/export-template.ts';
import { createFlush } from './app/flush.ts';
import { hourlySweep } from './app/hourly-sweep.ts';
import { livePreferences } from './app/live-preferences.ts';
import { openLog } from './app/log.ts';
import { installMenu } from './app/menu.ts';
import { createNetworkGuard, quietChromium } from './app/network-guard.ts';
import { openOnDemand } from './app/open-on-demand.ts';
import { pageOrigin } from './app/page-address.ts';
import { createPages } from './app/pages.ts';
import { settlePaths } from './app/paths.ts';
import { quitInOrder } from './app/quit.ts';
import { secureApp } from './app/security.ts';
import { createWindows } from './app/windows.ts';
import { announce, broadcastTo, tell } from './ipc/broadcast.ts';
import { handleCommands } from './ipc/handle-commands.ts';
import { createHandlers } from './ipc/handlers.ts';
import { callerFrom } from './ipc/trusted-sender.ts';
import { memoryOfTheApp } from './memory/memory-of-the-app.ts';
import { createModelTurns } from './model/model-turns.ts';
import { openPreferences } from './store/preferences-file.ts';
import { openStoreThread } from './store/store-thread.ts';
import { openTemplates } from './store/template-files.ts';

const paths = settlePaths(app);
const log = openLog(paths.logs);
const network = createNetworkGuard();
log.watch(process);
registerAppScheme(protocol);
quietChromium(app);
secureApp(app, network, shell);

if (app.requestSingleInstanceLock()) void start();
else app.quit();

async function start(): Promise<void> {
  const forsake = async (id: string) => (await journal.get()).leave(id);
  const pages = createPages(
    (id) => void forsake(id).catch((cause) => log.error('session-not-left', cause)),
    (windowId) => model.stop(windowId),
  );
  const flush = createFlush(pages, (contents, token) => tell(contents, 'app:flush-requested', { token }));
  const windows = createWindows({ pages, log, preload: paths.preload, file: paths.windows, flush: flush.request });
  const broadcast = broadcastTo(() => windows.all().map(({ webContents }) => webContents));
  const journal = openOnDemand(async () => {
    const store = await openStoreThread(paths.storeWorker, { directory: paths.data }, (cause) =>
      log.error('store-thread-ended', cause),
    );
    store.subscribe((event) => {
      announce(event, broadcast);
      memory.notice(event);
      if (event.type === 'watch-failed') log.info(event.type, { code: event.code });
    });
    memory.begin();
    return store;
  });
  const preferences = livePreferences({ file: openPreferences(paths.data), nativeTheme, windows, log, broadcast });
  const info = async () => ({ ...describeApp(app, paths.data, network), preferences: await preferences.read() });
  const showFolder = () => openFolder(shell, paths.data);
  const sweeper = hourlySweep({
    file: paths.looks,
    journal: journal.get,
    shown: pages.shown,
    rules: preferences.read,
    log,
  });
  const memory = memoryOfTheApp({
    paths,
    journal: journal.get,
    preferences,
    changed: () => broadcast('memory:changed', {}),
    log,
  });
  const model = createModelTurns({
    settings: async () => (await preferences.read()).model,
    load: async (id) => (await journal.get()).load(id),
    tell: (windowId, words) => {
      const contents = windows.contentsOf(windowId);
      if (contents) tell(contents, 'model:words', words);
    },
    now: () => new Date(),
  });
  const files = openTemplates(paths.data);
  const changed = <T>(value: T): T => {
    broadcast('templates:changed', {});
    return value;
  };
  const templates = {
    list: files.list,
    save: (text: string, known: string | null) => files.save(text, known).then(changed),
    remove: (id: string) => files.remove(id).then(changed),
    export: (id: string, windowId: string) => exportTemplate(dialog, windows.contentsOf(windowId), id, files.copyTo),
  };
  const around = {
    journal: journal.get,
    info,
    preferences,
    pages,
    windows,
    flushed: flush.answered,
    showFolder,
    crisis: crisisFile(paths.data, shell),
    model,
    sweeper,
    memory,
    templates,
  };
  const handlers = createHandlers(around);
  handleCommands(ipcMain, { handlers, callerOf: callerFrom(pages.of, pageOrigin), answered: log.answered });
  quitInOrder(app, { flush, windows, log, closeStore: () => memory.close().then(journal.close) });
  windows.openWhenAsked(app);
  await app.whenReady();
  serveApp(protocol, paths.page);
  installMenu(app, (action, window) =>
    window ? tell(window.webContents, 'menu:chosen', { action }) : windows.open('/'),
  );
  await preferences.begin();
  await windows.restore();
  sweeper.begin(powerMonitor);
}
