// What a page may know of the app it runs in, and the folder it may show.
import type { App, Shell } from 'electron';
import { Failure } from '../../shared/failure.ts';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import type { NetworkGuard } from './network-guard.ts';

export const describeApp = (
  app: App,
  dataFolder: string,
  network: NetworkGuard,
): Omit<AppInfo, 'preferences' | 'templates' | 'suggestion' | 'library'> => ({
  version: app.getVersion(),
  electron: process.versions.electron,
  chromium: process.versions.chrome,
  dataFolder,
  platform: process.platform,
  locale: app.getLocale(),
  networkRequests: network.refused(),
});

/** Shows a folder in the system's file manager. Throws `io-error` if there is none to show it. */
export async function openFolder(shell: Shell, folder: string): Promise<void> {
  const trouble = await shell.openPath(folder);
  if (trouble !== '') throw new Failure('io-error', 'the folder could not be shown');
}
