// Temp files of processes that were killed: swept an hour later, and only those with names that we give.
import { join } from 'node:path';
import { errnoOf } from './disk-failure.ts';
import { isOurTemp, isViewTemp } from './session-folder.ts';
import type { StoreContext } from './store-context.ts';

const hourMs = 3_600_000;

/** Removes our temp files and half-removed sessions older than an hour. Failing is told, not thrown. */
export async function removeLeftovers(context: StoreContext): Promise<void> {
  const { temps, sessions, revisions, directory } = context.folders;
  const oldest = BigInt(context.clock().getTime() - hourMs);
  try {
    await sweep(context, temps, isOurTemp, oldest);
    await sweep(context, sessions, isViewTemp, oldest);
    await sweep(context, revisions, (name) => /^\.probe-[0-9a-f]{16}$/.test(name), oldest);
    await sweep(context, directory, (name) => /^preferences\.json\.[0-9a-f]{16}\.tmp$/.test(name), oldest);
  } catch (error) {
    const detail = `leftovers could not be removed: ${errnoOf(error) ?? 'unknown'}`;
    context.tell({ kind: 'not-writable', sessionId: null, code: null, detail });
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
