// Deleting everything: the store ends, every file of ours is removed, and the app ends with its windows.
import type { App } from 'electron';
import type { Log } from './log.ts';
import { eraseOwn, type Places } from './stored-places.ts';

export type EraseNeeds = {
  places: Places;
  log: Log;
  windows: { freeze(): Promise<void> };
  closeStore: () => Promise<void>;
};

/**
 * Removes it all and ends the app; what is typed and not yet stored goes too. The reply to the window never comes.
 * What lies elsewhere (exports, archives, a folder chosen for backups, another program's copies) is not touched.
 */
export async function eraseEverything(app: App, { places, log, windows, closeStore }: EraseNeeds): Promise<void> {
  await windows.freeze();
  // A store that cannot end in order must not keep the files.
  await closeStore().catch(() => {});
  await log.flushed();
  // The windows stay until the end: when the last one goes, the app quits, whatever is not yet removed.
  const left = await eraseOwn(places);
  // The browser writes once more while it ends, none of it text.
  if (left.length > 0) process.stderr.write(`Not removed: ${left.join(', ')}\n`);
  app.exit(left.length > 0 ? 1 : 0);
}
