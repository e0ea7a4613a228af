// Moves the data folder, or takes another journal's. The folder in use changes with one small file, written last: whatever
// happens before, the old one is still in use; afterwards the app starts again.
import { realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { DataFolderState, FolderChange } from '../../shared/backup/folder-move.ts';
import type { DoctorReport } from '../../shared/doctor-report.ts';
import { Failure } from '../../shared/failure.ts';
import { diskFailure } from '../store/disk-failure.ts';
import { readBackupState, writeBackupState } from './backup-state.ts';
import type { BackupThread, BackupWork } from './backup-thread.ts';
import { journalFiles, unfinishedMark } from './copy-journal.ts';
import { readPointer, writePointer } from './folder-pointer.ts';

export type FolderChangeNeeds = {
  /** The folder the app was started on; what it points to is in use. */
  base: string;
  directory: string;
  thread: BackupThread;
  /** Looks at a journal as a whole. */
  examine: (directory: string, work: BackupWork) => Promise<DoctorReport>;
  /** Asks the person for a folder; null if they would rather not. */
  choose: (windowId: string) => Promise<string | null>;
  /** Puts a file or folder into the system's trash. */
  trash: (path: string) => Promise<void>;
  /**
   * Ends the app once everything is kept and the store is closed, does `last`, and starts it again. May be held by a window
   * that could not keep something; then nothing is done.
   */
  restart: (last: () => Promise<void>) => void;
};

export function createFolderChange(needs: FolderChangeNeeds) {
  const { base, directory, thread, examine, choose, trash, restart } = needs;
  /** What each window has found and not yet taken. */
  const found = new Map<string, string>();
  const pointTo = (folder: string, old: string | null) =>
    writePointer(base, { folder: folder === base ? null : folder, old });
  /** Never the folder in use, nor one around it: somebody went back to it after a move. */
  const oldCopy = (): string | null => {
    const { old } = readPointer(base);
    return old === null || isWithin(directory, old) ? null : old;
  };

  return {
    state: (): DataFolderState => ({ folder: directory, old: oldCopy() }),

    /** Copies while the app goes on; what changes meanwhile is brought over when it has ended. */
    async move(windowId: string, work: BackupWork): Promise<FolderChange> {
      const to = await choose(windowId);
      if (to === null) return { outcome: 'cancelled' };
      const reason = await thread.ask('judge', { from: directory, to, use: 'target' });
      if (reason !== null) return { outcome: 'refused', reason, folder: to };
      const known = await thread.ask('copy', { from: directory, to }, work);
      if (work.signal.aborted) throw new Failure('cancelled', 'moving was stopped');
      restart(async () => {
        await thread.ask('copy-rest', { from: directory, to, known });
        await takeBackupsAlong(directory, to);
        await pointTo(to, directory);
        // Were it left behind, the pointer would say all the same that it is whole.
        await rm(join(to, unfinishedMark), { force: true }).catch(() => {});
      });
      return { outcome: 'restarting', folder: to };
    },

    /** Looks at another journal, which is taken only by `takeFound`. */
    async findOther(windowId: string, work: BackupWork): Promise<FolderChange> {
      const to = await choose(windowId);
      if (to === null) return { outcome: 'cancelled' };
      const reason = await thread.ask('judge', { from: directory, to, use: 'journal' });
      if (reason !== null) return { outcome: 'refused', reason, folder: to };
      const { totals, findings } = await examine(to, work);
      found.set(windowId, to);
      return { outcome: 'found', folder: to, sessions: totals.sessions, findings: findings.length };
    },

    /** Uses what `findOther` found for this window. `not-found` without that. */
    takeFound(windowId: string): FolderChange {
      const to = found.get(windowId);
      if (to === undefined) throw new Failure('not-found', 'no folder was found');
      const { old } = readPointer(base);
      restart(() => pointTo(to, old === to ? null : old));
      return { outcome: 'restarting', folder: to };
    },

    /** The data that was left behind by a move stays and is no longer spoken of, or goes into the trash. */
    async settleOld(what: 'keep' | 'trash'): Promise<void> {
      const old = oldCopy();
      if (old === null) return;
      try {
        if (what === 'trash') {
          const { files, folders } = await journalFiles(old);
          const tops = new Set(
            [...folders, ...files.map(({ path }) => path)].map((path) => path.split('/')[0] ?? path),
          );
          for (const name of tops) await trash(join(old, name));
        }
        await writePointer(base, { folder: readPointer(base).folder, old: null });
      } catch (error) {
        throw error instanceof Failure ? error : diskFailure(error, 'the old data folder');
      }
    },
  };
}

export type FolderChanges = ReturnType<typeof createFolderChange>;

/** A folder for backups that lies in the data folder was copied with it; the one that is left behind may go into the trash. */
async function takeBackupsAlong(from: string, to: string): Promise<void> {
  const state = await readBackupState(to);
  if (state.chosen === null || !isWithin(state.chosen, from)) return;
  await writeBackupState(to, { ...state, chosen: join(to, relative(realOf(from), realOf(state.chosen))) });
}

const isWithin = (inner: string, outer: string): boolean =>
  `${realOf(inner)}${sep}`.startsWith(`${realOf(outer)}${sep}`);

/** One that is not there has only its name. */
function realOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return resolve(folder);
  }
}
