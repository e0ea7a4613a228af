// Removals that were broken off half-way. What was taken away before it was decided whether it stays is put back, since a
// removal that is due comes again and what was written in meanwhile does not. What was decided is finished.
import { join } from 'node:path';
import { errnoOf } from './disk-failure.ts';
import { syncFolder } from './durable-write.ts';
import { removeRest } from './purge-session.ts';
import { isJudged, isPurged, revisionsOf, viewPath } from './session-folder.ts';
import { takeLock } from './session-lock.ts';
import { nullIfMissing, statOrNull } from './session-view.ts';
import type { StoreContext } from './store-context.ts';

/** Settles each of them and calls `putBack` for each that stays. One that cannot be settled is told and left there. */
export async function settlePurges(context: StoreContext, putBack: (id: string) => void): Promise<void> {
  const { fs, folders } = context;
  for (const name of await fs.readdir(folders.temps)) {
    if (!isJudged(name) && !isPurged(name)) continue;
    const id = name.split('.')[0] ?? '';
    const lock = await takeLock(context, id);
    try {
      // Somebody may be about it just now, and then does the rest himself.
      if (!lock.held) continue;
      if (isPurged(name)) await finish(context, id);
      else if (await nullIfMissing(fs.rename(join(folders.temps, name), revisionsOf(folders, id)).then(() => true))) {
        await syncFolder(fs, folders.revisions);
        putBack(id);
      }
    } catch (error) {
      const detail = `a removal that was broken off could not be settled: ${errnoOf(error) ?? 'unknown'}`;
      context.tell({ kind: 'not-writable', sessionId: id, code: null, detail });
    } finally {
      await lock.release();
    }
  }
}

/** Unless the session came back meanwhile: then what is there is not what was removed. */
async function finish(context: StoreContext, id: string): Promise<void> {
  const { folders } = context;
  const there = await Promise.all(
    [revisionsOf(folders, id), viewPath(folders, id)].map((path) => statOrNull(context, path)),
  );
  if (there.every((stats) => stats === null)) await removeRest(context, id);
}
