// The main process from start to end: a table of contents. All up to `ready` happens at once, before Electron is.
import { app, ipcMain, nativeTheme, protocol, shell } from 'electron';
import { describeApp, openFolder } from './app/app-info.ts';
import { registerAppScheme, serveApp } from './app/app-protocol.ts';
import { createFlush } from './app/flush.ts';
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
import { openPreferences } from './store/preferences-file.ts';
import { openSessionStore } from './store/session-store.ts';

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
  const pages = createPages((id) => void forsake(id).catch((cause) => log.error('session-not-left', cause)));
  const flush = createFlush(pages, (contents, token) => tell(contents, 'app:flush-requested', { token }));
  const windows = createWindows({ pages, log, preload: paths.preload, file: paths.windows, flush: flush.request });
  const broadcast = broadcastTo(() => windows.all().map(({ webContents }) => webContents));
  const journal = openOnDemand(async () => {
    const store = await openSessionStore({ directory: paths.data });
    store.subscribe((event) => announce(event, broadcast));
    return store;
  });
  const preferences = livePreferences({ file: openPreferences(paths.data), nativeTheme, windows, log, broadcast });
  const info = async () => ({ ...describeApp(app, paths.data, network), preferences: await preferences.read() });
  const showFolder = () => openFolder(shell, paths.data);
  const around = { journal: journal.get, info, preferences, pages, windows, flushed: flush.answered, showFolder };
  const handlers = createHandlers(around);
  handleCommands(ipcMain, { handlers, callerOf: callerFrom(pages.of, pageOrigin), answered: log.answered });
  quitInOrder(app, { flush, windows, log, closeStore: journal.close });
  windows.openWhenAsked(app);
  await app.whenReady();
  serveApp(protocol, paths.page);
  installMenu(app, (action, window) =>
    window ? tell(window.webContents, 'menu:chosen', { action }) : windows.open('/'),
  );
  await preferences.begin();
  await windows.restore();
}
