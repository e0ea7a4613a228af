// The folder with the journal is not there, as with a disk that is away: told before anything is opened, so that no empty
// journal is ever begun in its place.
import type { App, Dialog } from 'electron';
import type { FolderRefusal } from '../../shared/backup/folder-move.ts';
import { copyDamagedPointer, dataFolderFrom, readPointer, writePointer } from './folder-pointer.ts';
import { judgeFolder } from './judge-folder.ts';

/** `base`: the folder the app was started on. Ends the app, perhaps to start again. */
export async function tellAbsent(app: App, dialog: Dialog, base: string): Promise<void> {
  await app.whenReady();
  for (;;) {
    const { data, absent } = dataFolderFrom(base);
    if (absent === false) break;
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      ...(absent === 'away' ? awayWords(data) : unclearWords(base)),
      buttons: ['Try again', 'Choose the folder…', 'Use the usual folder', 'Quit'],
      defaultId: 0,
      cancelId: 3,
    });
    if (response === 3) return app.exit(0);
    try {
      if (response === 1 && !(await chooseInstead(dialog, base))) continue;
      if (response === 2) await pointAnew(base, null);
    } catch {
      dialog.showErrorBox(
        'That could not be kept',
        `The file data-folder.json in ${base} could not be read or written.`,
      );
      continue;
    }
    if (response !== 0) break;
  }
  startAgain(app);
  app.exit(0);
}

const awayWords = (folder: string) => ({
  message: 'Your journal’s folder is not there',
  detail: `It was chosen as ${folder}. If that is on another disk, connect it and try again. Nothing was changed.`,
});

const unclearWords = (base: string) => ({
  message: 'Where your journal is cannot be read',
  detail:
    `The file data-folder.json in ${base} says in which folder your journal is. It is damaged, cannot be opened, or was ` +
    'written by a newer version of Innerview. Nothing was changed. If you know the folder, choose it.',
});

/** False if none was chosen, or what was chosen holds no journal, which is told. */
async function chooseInstead(dialog: Dialog, base: string): Promise<boolean> {
  const { filePaths } = await dialog.showOpenDialog({ properties: ['openDirectory'] });
  const [chosen] = filePaths;
  if (chosen === undefined) return false;
  const refusal = await judgeFolder(base, chosen, 'journal');
  if (refusal !== null && refusal !== 'same-folder') {
    dialog.showErrorBox('That folder was not taken', refusalWords(refusal));
    return false;
  }
  await pointAnew(base, refusal === 'same-folder' ? null : chosen);
  return true;
}

function refusalWords(refusal: FolderRefusal): string {
  if (refusal === 'no-journal') return 'There is no journal of Innerview in it. Nothing was changed.';
  if (refusal === 'not-finished') return 'The copy of a journal in it is not complete. Nothing was changed.';
  return 'A journal in it could not be written to. Nothing was changed.';
}

/** In use again, a folder is no old copy any more. */
async function pointAnew(base: string, folder: string | null): Promise<void> {
  let old: string | null = null;
  try {
    ({ old } = readPointer(base));
  } catch {
    copyDamagedPointer(base);
  }
  await writePointer(base, { folder, old: old === (folder ?? base) ? null : old });
}

/** Has the app start once more as soon as it has ended. */
export function startAgain(app: Pick<App, 'relaunch'>): void {
  // What runs inside an AppImage is gone when it ends.
  const { APPIMAGE } = process.env;
  app.relaunch(APPIMAGE === undefined ? {} : { execPath: APPIMAGE });
}
