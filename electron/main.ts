// The main process from start to end: a table of contents. All up to `ready` happens at once, before Electron is.
import { url as debuggerAddress } from 'node:inspector';
import { app, dialog, ipcMain, nativeTheme, powerMonitor, protocol, shell } from 'electron';
import type { EventName, Events } from '../shared/ipc/contract.ts';
import { describeApp, openFolder } from './app/app-info.ts';
import { registerAppScheme, serveApp } from './app/app-protocol.ts';
import { askToSendAway } from './app/ask-to-send-away.ts';
import { createChooseImport } from './app/choose-import.ts';
import { noteCrashes } from './app/crash-notes.ts';
import { crisisFile } from './app/crisis-file.ts';
import { closeDebugPort } from './app/debug-port.ts';
import { eraseEverything } from './app/erase-everything.ts';
import { exportTemplate } from './app/export-template.ts';
import { exportsOfTheApp } from './app/exports-of-the-app.ts';
import { createFlush } from './app/flush.ts';
import { hourlySweep } from './app/hourly-sweep.ts';
import { livePreferences } from './app/live-preferences.ts';
import { openLog } from './app/log.ts';
import { installMenu } from './app/menu.ts';
import { createNetworkGuard, quietChromium } from './app/network-guard.ts';
import { createOpenAttachment } from './app/open-attachment.ts';
import { openOnDemand } from './app/open-on-demand.ts';
import { pageOrigin } from './app/page-address.ts';
import { createPages } from './app/pages.ts';
import { settlePaths } from './app/paths.ts';
import { printPage } from './app/print-page.ts';
import { quitInOrder } from './app/quit.ts';
import { readLog } from './app/read-log.ts';
import { secureApp } from './app/security.ts';
import { showFile } from './app/show-file.ts';
import { storedPlaces } from './app/stored-places.ts';
import { createWindows } from './app/windows.ts';
import { tellAbsent } from './backup/absent-folder.ts';
import { backupsOfTheApp } from './backup/backups-of-the-app.ts';
import { createImports } from './exchange/import-thread.ts';
import { insightsOfTheApp } from './insights/insights-of-the-app.ts';
import { announce, broadcastTo, tell } from './ipc/broadcast.ts';
import { handleCommands } from './ipc/handle-commands.ts';
import { createHandlers } from './ipc/handlers.ts';
import { callerFrom } from './ipc/trusted-sender.ts';
import { createWorks } from './ipc/works.ts';
import { memoryOfTheApp } from './memory/memory-of-the-app.ts';
import { createAgreement } from './model/agree-to-address.ts';
import { createModelTurns } from './model/model-turns.ts';
import { createSearchKeeper } from './search/search-keeper.ts';
import { openAttachments } from './store/attachments.ts';
import { createDoctor } from './store/doctor/doctor-thread.ts';
import { openPreferences } from './store/preferences-file.ts';
import { storeFolders, viewPath } from './store/session-folder.ts';
import { nodeStoreFs } from './store/store-fs.ts';
import { openStoreThread } from './store/store-thread.ts';
import { openTemplates } from './store/template-files.ts';

const paths = settlePaths(app);
const log = openLog(paths.logs);
const network = createNetworkGuard();
log.watch(process);
noteCrashes(app, log);
closeDebugPort(app, debuggerAddress() !== undefined);
registerAppScheme(protocol);
quietChromium(app);
secureApp(app, network, shell);

if (paths.absent !== false) void tellAbsent(app, dialog, paths.base);
else if (app.requestSingleInstanceLock()) void start();
else app.quit();

async function start(): Promise<void> {
  const forsake = async (id: string) => (await journal.get()).leave(id);
  const pages = createPages(
    (id) => void forsake(id).catch((cause) => log.error('session-not-left', cause)),
    (windowId) => {
      model.stop(windowId);
      works.ended(windowId);
      exports.ended(windowId);
    },
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
      insights.notice(event);
      search.notice(event);
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
  const insights = insightsOfTheApp({ paths, journal: journal.get, memory, now: () => new Date(), log });
  const tellWindow = <E extends EventName>(windowId: string, name: E, payload: Events[E]) => {
    const contents = windows.contentsOf(windowId);
    if (contents) tell(contents, name, payload);
  };
  const works = createWorks((windowId, progress) => tellWindow(windowId, 'work:progress', progress));
  const search = createSearchKeeper({
    script: paths.searchWorker,
    directory: paths.data,
    naming: memory.people,
    changed: () => broadcast('search:changed', {}),
    log,
  });
  const model = createModelTurns({
    settings: async () => (await preferences.read()).model,
    load: async (id) => (await journal.get()).load(id),
    tell: (windowId, words) => tellWindow(windowId, 'model:words', words),
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
  const attachments = createOpenAttachment(
    shell,
    app.getPath('temp'),
    async (id) => (await journal.get()).load(id),
    openAttachments(paths.data, nodeStoreFs).read,
  );
  app.on('will-quit', attachments.close);
  const backups = backupsOfTheApp({
    electron: { app, dialog, shell },
    paths,
    preferences,
    contentsOf: windows.contentsOf,
    examine: (directory, work) => createDoctor(paths.doctorWorker, directory).ask('verify', work),
    changed: () => broadcast('backup:changed', {}),
    log,
  });
  const places = { data: paths.data, browser: app.getPath('userData') };
  const exports = exportsOfTheApp({
    ...{ app, dialog, shell, directory: paths.data, script: paths.exportWorker, contentsOf: windows.contentsOf },
    load: async (id) => (await journal.get()).load(id),
  });
  const agreeing = createAgreement({
    preferences,
    ask: (address, windowId) => askToSendAway(dialog, windows.contentsOf(windowId), address),
  });
  const around = {
    exports,
    backups,
    journal: journal.get,
    info,
    preferences: { ...preferences, change: agreeing },
    pages,
    windows,
    flushed: flush.answered,
    print: (windowId: string) => printPage(windows.contentsOf(windowId)),
    showFile: (sessionId: string) => showFile(shell, viewPath(storeFolders(paths.data), sessionId)),
    showFolder,
    crisis: crisisFile(paths.data, shell),
    model,
    sweeper,
    memory,
    templates,
    works,
    doctor: createDoctor(paths.doctorWorker, paths.data),
    imports: createImports(paths.importWorker, paths.data, journal.get),
    chosen: createChooseImport(dialog, windows.contentsOf),
    attachments,
    insights,
    search,
    privacy: {
      stored: () => storedPlaces(places),
      log: () => readLog(paths.logs),
      erase: () => eraseEverything({ app, dialog, places, base: paths.base, log, windows, closeStore }),
    },
  };
  const handlers = createHandlers(around);
  handleCommands(ipcMain, { handlers, callerOf: callerFrom(pages.of, pageOrigin), answered: log.answered });
  const closeStore = () =>
    Promise.all([memory.close(), insights.close(), search.close(), backups.keeper.close()])
      .then(journal.close)
      .then(backups.closed);
  quitInOrder(app, {
    flush,
    windows,
    log,
    held: backups.held,
    closeStore,
  });
  windows.openWhenAsked(app);
  await app.whenReady();
  serveApp(protocol, paths.page, paths.data);
  installMenu(app, (action, window) =>
    window ? tell(window.webContents, 'menu:chosen', { action }) : windows.open('/'),
  );
  await preferences.begin();
  await windows.restore();
  sweeper.begin(powerMonitor);
  backups.keeper.begin(powerMonitor);
}
