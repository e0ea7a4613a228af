// The backups and the data folder of the running app: joined to its windows, dialogs and its end.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type App, BrowserWindow, type Dialog, type Shell, type WebContents } from 'electron';
import type { DoctorReport } from '../../shared/doctor-report.ts';
import { Failure } from '../../shared/failure.ts';
import { startAgain } from './absent-folder.ts';
import { type BackupKeeperNeeds, createBackupKeeper } from './backup-keeper.ts';
import { type BackupWork, createBackupThread } from './backup-thread.ts';
import { createFolderChange } from './change-folder.ts';
import { unfinishedMark } from './copy-journal.ts';

export type BackupsNeeds = Omit<BackupKeeperNeeds, 'thread' | 'directory'> & {
  electron: { app: App; dialog: Dialog; shell: Shell };
  paths: { base: string; data: string; backupWorker: string };
  contentsOf: (windowId: string) => WebContents | undefined;
  examine: (directory: string, work: BackupWork) => Promise<DoctorReport>;
};

export function backupsOfTheApp({ electron, paths, contentsOf, examine, ...needs }: BackupsNeeds) {
  const { app, dialog, shell } = electron;
  const { base, data } = paths;
  const thread = createBackupThread(paths.backupWorker);
  const keeper = createBackupKeeper({ ...needs, thread, directory: data });
  // A folder in use is no unfinished copy, though the end of a move may have been killed before it could say so: taken for
  // one later, what was written since would be removed.
  void rm(join(data, unfinishedMark), { force: true }).catch((cause) => needs.log.error('mark-not-removed', cause));
  /** What is done when everything is closed, and the app then started again. */
  let afterClose: (() => Promise<void>) | null = null;

  const choose = async (windowId: string): Promise<string | null> => {
    const contents = contentsOf(windowId);
    const window = contents && BrowserWindow.fromWebContents(contents);
    const options = { properties: ['openDirectory' as const, 'createDirectory' as const] };
    const { canceled, filePaths } = await (window
      ? dialog.showOpenDialog(window, options)
      : dialog.showOpenDialog(options));
    return canceled ? null : (filePaths[0] ?? null);
  };
  const folders = createFolderChange({
    base,
    directory: data,
    thread,
    examine,
    choose,
    trash: (path) => shell.trashItem(path),
    restart: (last) => {
      afterClose = last;
      // The window that asked is told first.
      setTimeout(() => app.quit(), 200);
    },
  });

  return {
    keeper,
    folders,
    choose,
    async showFolder(): Promise<void> {
      const trouble = await shell.openPath(await keeper.folder());
      if (trouble !== '') throw new Failure('io-error', 'the folder could not be shown');
    },
    /** A window could not keep something: the app goes on where it is. */
    held(): void {
      afterClose = null;
    },
    /** To be called once the store is closed. */
    async closed(): Promise<void> {
      if (afterClose === null) return;
      try {
        await afterClose();
      } catch (cause) {
        needs.log.error('data-folder-not-changed', cause);
        dialog.showErrorBox(
          'The folder was not changed',
          `Your journal is where it was, and complete: ${data}\nReason: ${Failure.from(cause).code}`,
        );
      }
      startAgain(app);
    },
  };
}
