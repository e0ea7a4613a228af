// Where things are: the person's data, what the browser keeps for itself, and our own built files.
import { join, resolve } from 'node:path';
import type { App } from 'electron';
import { browserFolder } from './browser-folder.ts';

export type Paths = {
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
  /** What the thread of the insights runs. */
  insightsWorker: string;
};

/**
 * Fixes the folders, before anything is read: `--user-data-dir` decides where the data is, and the browser's
 * caches go into a folder of their own, so that what a person finds in their data folder is theirs.
 */
export function settlePaths(app: App): Paths {
  const chosen = app.commandLine.getSwitchValue('user-data-dir');
  const data = chosen === '' ? join(app.getPath('appData'), 'Innerview') : resolve(chosen);
  const browser = browserFolder(data);
  app.setPath('userData', browser);
  app.setPath('sessionData', join(browser, 'browser'));
  app.setAppLogsPath(join(data, 'logs'));
  const built = join(app.getAppPath(), 'out');
  return {
    data,
    logs: join(data, 'logs'),
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
    insightsWorker: join(built, 'main', 'insights-worker.js'),
  };
}
