// Where things are: the person's data, what the browser keeps for itself, and our own built files.
import { join, resolve } from 'node:path';
import type { App } from 'electron';
import { dataFolderFrom } from '../backup/folder-pointer.ts';
import { browserFolder } from './browser-folder.ts';

export type Paths = {
  /** The folder the app was started on. The data is there, or where a small file in it says. */
  base: string;
  /** The data should be elsewhere, and is not there now or not to be found. */
  absent: false | 'away' | 'unclear';
  /** The person's data: sessions, drafts, preferences. Given to the store. */
  data: string;
  logs: string;
  windows: string;
  /** When the app looked at the clock, for sweeping. */
  looks: string;
  /** What is remembered of the sessions; it can be derived again. */
  memory: string;
  /** The figures of the insights; they can be counted again. */
  insights: string;
  /** The built page. */
  page: string;
  preload: string;
  /** What the thread of the store runs. */
  storeWorker: string;
  /** What the thread of the memory runs. */
  memoryWorker: string;
  /** What the thread of the doctor runs. */
  doctorWorker: string;
  /** What the thread of the search runs. */
  searchWorker: string;
  /** What the thread of an import runs. */
  importWorker: string;
  /** What the thread of the insights runs. */
  insightsWorker: string;
  /** What the thread of exports runs. */
  exportWorker: string;
  /** What the threads of the backups run. */
  backupWorker: string;
};

/**
 * Fixes the folders, before anything is read: `--user-data-dir` or, in the folder it starts on, a file that
 * points elsewhere decides where the data is; and the browser's
 * caches go into a folder of their own, so that what a person finds in their data folder is theirs.
 */
export function settlePaths(app: App): Paths {
  const chosen = app.commandLine.getSwitchValue('user-data-dir');
  const base = chosen === '' ? join(app.getPath('appData'), 'Innerview') : resolve(chosen);
  const { data, absent } = dataFolderFrom(base);
  // Nothing is made where the data should be and is not.
  const browser = browserFolder(absent === false ? data : base);
  app.setPath('userData', browser);
  app.setPath('sessionData', join(browser, 'browser'));
  const logs = join(absent === false ? data : base, 'logs');
  app.setAppLogsPath(logs);
  const built = join(app.getAppPath(), 'out');
  return {
    base,
    absent,
    data,
    logs,
    windows: join(data, 'windows.json'),
    looks: join(data, 'sweep-clock.json'),
    memory: join(data, 'memory.json'),
    insights: join(data, 'insights.json'),
    page: join(built, 'renderer'),
    preload: join(built, 'preload', 'preload.js'),
    storeWorker: join(built, 'main', 'store-worker.js'),
    memoryWorker: join(built, 'main', 'memory-worker.js'),
    doctorWorker: join(built, 'main', 'doctor-worker.js'),
    searchWorker: join(built, 'main', 'search-worker.js'),
    importWorker: join(built, 'main', 'import-worker.js'),
    insightsWorker: join(built, 'main', 'insights-worker.js'),
    exportWorker: join(built, 'main', 'export-worker.js'),
    backupWorker: join(built, 'main', 'backup-worker.js'),
  };
}
