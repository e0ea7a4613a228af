// The folder with the journal is not there, as with a disk that is away: told before anything is opened, so that no empty
// journal is ever begun in its place.
import type { App, Dialog } from 'electron';
import { dataFolderFrom, readPointer, writePointer } from './folder-pointer.ts';

/** `base`: the folder the app was started on; `folder`: where the journal should be. Ends the app, perhaps to start again. */
export async function tellAbsent(app: App, dialog: Dialog, base: string, folder: string): Promise<void> {
  await app.whenReady();
  for (;;) {
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      message: 'Your journal’s folder is not there',
      detail: `It was chosen as ${folder}. If that is on another disk, connect it and try again. Nothing was changed.`,
      buttons: ['Try again', 'Use the usual folder', 'Quit'],
      defaultId: 0,
      cancelId: 2,
    });
    if (response === 2) return app.exit(0);
    if (response === 1) {
      const { old } = readPointer(base);
      // In use again, it is no old copy any more.
      await writePointer(base, { folder: null, old: old === base ? null : old });
    }
    if (response === 1 || !dataFolderFrom(base).absent) break;
  }
  startAgain(app);
  app.exit(0);
}

/** Has the app start once more as soon as it has ended. */
export function startAgain(app: Pick<App, 'relaunch'>): void {
  // What runs inside an AppImage is gone when it ends.
  const { APPIMAGE } = process.env;
  app.relaunch(APPIMAGE === undefined ? {} : { execPath: APPIMAGE });
}
