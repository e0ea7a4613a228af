// Which old revisions go: the newest eight stay, and beyond them the newest of each day for thirty days.
import { isErrno } from './disk-failure.ts';
import { revisionPath } from './session-folder.ts';
import type { StoreContext } from './store-context.ts';

const newestKept = 8;
const daysKept = 30;
const dayMs = 86_400_000;

/** `modifiedMs`: when it was committed, in Unix milliseconds. */
export type DatedRevision = { revision: number; modifiedMs: number };

/** The revisions to remove among those beyond the newest eight. Pure. Dates in the future count as today. */
export function revisionsToPrune(older: readonly DatedRevision[], nowMs: number): number[] {
  const daysSeen = new Set<number>();
  const today = Math.floor(nowMs / dayMs);
  return [...older]
    .sort((a, b) => b.revision - a.revision)
    .filter(({ modifiedMs }) => {
      const day = Math.min(Math.floor(modifiedMs / dayMs), today);
      if (day <= today - daysKept || daysSeen.has(day)) return true;
      daysSeen.add(day);
      return false;
    })
    .map(({ revision }) => revision);
}

/**
 * Prunes the revisions of a session. `revisions`: the numbers of all there are, highest first; the highest is never
 * removed. Commit times are remembered in `dates`, since revisions do not change. Failing is told, not thrown.
 */
export async function pruneRevisions(
  context: StoreContext,
  id: string,
  revisions: readonly number[],
  dates: Map<number, number>,
): Promise<void> {
  const { fs, folders } = context;
  try {
    const dated: DatedRevision[] = [];
    for (const revision of revisions.slice(newestKept)) {
      const modifiedMs = dates.get(revision) ?? Number((await fs.lstat(revisionPath(folders, id, revision))).mtimeMs);
      dates.set(revision, modifiedMs);
      dated.push({ revision, modifiedMs });
    }
    for (const revision of revisionsToPrune(dated, context.clock().getTime())) {
      await fs.unlink(revisionPath(folders, id, revision));
      dates.delete(revision);
    }
  } catch (error) {
    // Gone already: another process pruned or purged. A folder with a revision's name stays.
    if (isErrno(error, 'ENOENT', 'EISDIR', 'EPERM')) return;
    context.tell({ kind: 'not-writable', sessionId: id, code: null, detail: 'old revisions could not be removed' });
  }
}
