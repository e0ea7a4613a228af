// Temp files of processes that were killed: those that hold a version nobody has are offered, the others are swept an
// hour later, and only those with names that we give.
import { join } from 'node:path';
import { settlePurges } from './broken-off-purges.ts';
import { isCatalogTemp } from './catalog-file.ts';
import { errnoOf } from './disk-failure.ts';
import { rescueTemps } from './orphan-temps.ts';
import { isJudged, isOurTemp, isPlace, isViewTemp } from './session-folder.ts';
import type { StoreContext } from './store-context.ts';

const hourMs = 3_600_000;

/**
 * Removes our temp files and half-removed sessions older than an hour, once what they hold is offered. Failing is told,
 * not thrown. Calls `putBack` for each session that a broken-off removal had taken away undecided. Resolves to how many
 * versions are newly offered.
 */
export async function removeLeftovers(context: StoreContext, putBack: (id: string) => void): Promise<number> {
  const { temps, sessions, revisions, locks, directory } = context.folders;
  const oldest = BigInt(context.clock().getTime() - hourMs);
  try {
    await settlePurges(context, putBack);
    const offered = await rescueTemps(context);
    await sweep(context, temps, (name) => isOurTemp(name) && !isJudged(name), oldest);
    await sweep(context, sessions, isViewTemp, oldest);
    await sweep(context, locks, isPlace, oldest);
    await sweep(context, revisions, (name) => /^\.probe-[0-9a-f]{16}$/.test(name), oldest);
    await sweep(context, directory, isCatalogTemp, oldest);
    await sweep(context, directory, (name) => /^preferences\.json\.[0-9a-f]{16}\.tmp$/.test(name), oldest);
    return offered;
  } catch (error) {
    const detail = `leftovers could not be removed: ${errnoOf(error) ?? 'unknown'}`;
    context.tell({ kind: 'not-writable', sessionId: null, code: null, detail });
    return 0;
  }
}

async function sweep(
  { fs }: StoreContext,
  folder: string,
  ours: (name: string) => boolean,
  oldest: bigint,
): Promise<void> {
  for (const name of (await fs.readdir(folder)).filter(ours)) {
    const path = join(folder, name);
    // Gone already: another store that opened swept it.
    const stats = await fs.lstat(path).catch(() => null);
    if (stats !== null && stats.mtimeMs < oldest) await fs.removeTree(path);
  }
}
