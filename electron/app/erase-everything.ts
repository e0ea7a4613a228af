// Deleting everything: the store ends, every file of ours is removed, and the app ends with its windows.
import type { App, Dialog } from 'electron';
import { type Pointer, readPointer, removePointer } from '../backup/folder-pointer.ts';
import type { Log } from './log.ts';
import { eraseOwn, type Places } from './stored-places.ts';

export type EraseNeeds = {
  app: App;
  dialog: Pick<Dialog, 'showErrorBox'>;
  places: Places;
  /** The folder the app was started on, which may point to the data, and to where it was before; another journal may be in it. */
  base: string;
  log: Log;
  windows: { freeze(): Promise<void> };
  closeStore: () => Promise<void>;
};

/**
 * Removes it all and ends the app; what is typed and not yet stored goes too. The reply to the window never comes. A copy that
 * a move left behind goes as well. What lies elsewhere (exports, archives, a folder chosen for backups, another program's
 * copies) is not touched.
 */
export async function eraseEverything(needs: EraseNeeds): Promise<void> {
  const { app, dialog, places, base, log, windows, closeStore } = needs;
  await windows.freeze();
  // A store that cannot end in order must not keep the files.
  await closeStore().catch(() => {});
  await log.flushed();
  // The windows stay until the end: when the last one goes, the app quits, whatever is not yet removed.
  const { old } = pointerOrNone(base);
  // The browser writes once more while it ends, none of it text.
  const left = await eraseOwn(places, old === null || old === places.data ? [] : [old]);
  if (left.length > 0)
    dialog.showErrorBox('Not everything could be deleted', `What is left is here:\n\n${left.join('\n')}`);
  // Kept as long as it leads to something that is left.
  else removePointer(base);
  app.exit(left.length > 0 ? 1 : 0);
}

/** Damaged since the start, it must not keep the files; what it pointed to is known as far as it is in use. */
function pointerOrNone(base: string): Pointer {
  try {
    return readPointer(base);
  } catch {
    return { folder: null, old: null };
  }
}
