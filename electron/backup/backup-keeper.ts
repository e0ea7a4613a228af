// Keeps the backups going: makes one when it is due, a while after the start and then looked at each hour, tells when that did not
// work and tries again, and does what the page about them asks for. One thing at a time.
import { stat } from 'node:fs/promises';
import type {
  BackupInfo,
  BackupList,
  BackupPreview,
  BackupReason,
  BackupRestored,
  BackupTrouble,
  RestoreKind,
} from '../../shared/backup/backup-info.ts';
import { isBackupDue } from '../../shared/backup/backup-rotation.ts';
import { Failure } from '../../shared/failure.ts';
import type { Preferences, PreferencesChange } from '../../shared/preferences.ts';
import { diskFailure } from '../store/disk-failure.ts';
import { backupFolder, readBackupState, writeBackupState } from './backup-state.ts';
import type { BackupThread, BackupWork } from './backup-thread.ts';

/** Milliseconds. Whoever has just opened the journal wants to write. */
const afterStart = 60_000;
const everyHour = 3_600_000;

export type BackupKeeperNeeds = {
  thread: BackupThread;
  directory: string;
  preferences: { read(): Promise<Preferences>; change(change: PreferencesChange): Promise<Preferences> };
  /** There are other backups, or other trouble, than before. */
  changed: () => void;
  log: { info(event: string, facts: Record<string, unknown>): void; error(event: string, cause: unknown): void };
  clock?: () => number;
};

export type BackupKeeper = ReturnType<typeof createBackupKeeper>;

export function createBackupKeeper(needs: BackupKeeperNeeds) {
  const { thread, directory, preferences, changed, log, clock = Date.now } = needs;
  let trouble: { code: BackupTrouble; at: string } | null = null;
  let asleep = false;
  let last: Promise<unknown> = Promise.resolve();
  const stop = new AbortController();

  /** Quitting stops what a window asked for, too. */
  const untilClosed = (work: BackupWork): BackupWork => ({
    signal: AbortSignal.any([work.signal, stop.signal]),
    progress: work.progress,
  });

  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const run = last.then(task);
    // Whoever asked hears of a failure; the next one only has to wait.
    last = run.catch(() => {});
    return run;
  }

  const place = async () => {
    const { journal, chosen } = await readBackupState(directory).catch((error: unknown) => {
      throw diskFailure(error, 'the state of the backups');
    });
    return { directory, journal, folder: backupFolder(directory, chosen), chosen };
  };

  /** A disk that is away shows as a folder that is not there; it is never made anew in its place. */
  const isAway = async (chosen: string | null) =>
    chosen !== null &&
    !(await stat(chosen)
      .then((one) => one.isDirectory())
      .catch(() => false));

  const make = async (reason: BackupReason, work?: BackupWork): Promise<BackupInfo> => {
    const before = trouble?.code;
    try {
      const { chosen, ...at } = await place();
      if (await isAway(chosen)) throw new Away();
      const made = await thread.ask('make', { ...at, reason }, work);
      trouble = null;
      return made;
    } catch (cause) {
      const failure = Failure.from(cause);
      // That somebody stopped it is no trouble.
      if (failure.code !== 'cancelled')
        trouble = {
          code: cause instanceof Away ? 'backup-folder-missing' : failure.code,
          at: new Date(clock()).toISOString(),
        };
      throw failure;
    } finally {
      if (before !== trouble?.code || trouble === null) changed();
    }
  };

  const attempt = async (): Promise<void> => {
    const { backups: rhythm } = await preferences.read();
    if (rhythm === 'off') {
      if (trouble) {
        trouble = null;
        changed();
      }
      return;
    }
    const { chosen, ...at } = await place();
    if (!(await isAway(chosen))) {
      const { backups, sessions } = await thread.ask('list', at);
      const newest = backups.find(({ own, reason }) => own && reason !== 'before-restore');
      if (sessions === 0 || !isBackupDue(rhythm, newest ? Date.parse(newest.createdAt) : null, clock())) return;
    }
    if (asleep || stop.signal.aborted) return;
    const { sessions, added } = await make('automatic', { signal: stop.signal, progress: () => {} });
    log.info('backed-up', { sessions, added });
  };

  /** Makes a backup if one is due. Failures are told in the window; the next hour tries again. */
  const check = (): Promise<void> =>
    inTurn(attempt).catch((cause: unknown) => {
      if (Failure.from(cause).code !== 'cancelled') log.error('not-backed-up', cause);
    });

  /** Words may go to another computer only once the person said so here: what a backup says of that is not believed. */
  const withoutAgreeing = async (change: PreferencesChange): Promise<PreferencesChange> => {
    if (change.model === undefined) return change;
    const { agreedTo } = (await preferences.read()).model;
    return { ...change, model: { ...change.model, agreedTo } };
  };

  return {
    check,
    /** Begins to make backups by itself; `power` tells when the computer sleeps. */
    begin(power: { on(event: 'suspend' | 'resume', listener: () => void): unknown }): void {
      const soon = () => setTimeout(() => void check(), afterStart).unref();
      soon();
      setInterval(() => void check(), everyHour).unref();
      power.on('suspend', () => {
        asleep = true;
      });
      power.on('resume', () => {
        asleep = false;
        soon();
      });
    },
    async list(): Promise<BackupList> {
      const { chosen, ...at } = await place();
      const found = (await isAway(chosen)) ? { backups: [], unreadable: 0 } : await thread.ask('list', at);
      const { backups, unreadable } = found;
      return {
        ...{ folder: at.folder, chosen: chosen !== null, backups, unreadable },
        ...{ trouble: trouble?.code ?? null, failedAt: trouble?.at ?? null },
      };
    },
    trouble: (): BackupTrouble | null => trouble?.code ?? null,
    now: (work: BackupWork): Promise<BackupInfo> => inTurn(() => make('asked', untilClosed(work))),
    /** Backups go to `chosen` from now on; null is below the data folder. Those that are elsewhere stay there. */
    choose: (chosen: string | null): Promise<void> =>
      inTurn(async () => {
        const { journal } = await readBackupState(directory);
        await writeBackupState(directory, { journal, chosen });
        trouble = null;
        changed();
      }),
    look: (id: string, work: BackupWork): Promise<BackupPreview> =>
      inTurn(async () => thread.ask('look', { ...(await place()), id }, untilClosed(work))),
    restore: (id: string, what: RestoreKind, work: BackupWork): Promise<BackupRestored> =>
      inTurn(async () => {
        try {
          const restored = await thread.ask('restore', { ...(await place()), id, what }, untilClosed(work));
          if (restored.preferences) await preferences.change(await withoutAgreeing(restored.preferences));
          return restored;
        } finally {
          changed();
        }
      }),
    unpack: (id: string, to: string, work: BackupWork) =>
      inTurn(async () => thread.ask('unpack', { ...(await place()), id, to }, untilClosed(work))),
    folder: async (): Promise<string> => (await place()).folder,
    /** Stops what goes on by itself and waits until nothing is being written. */
    async close(): Promise<void> {
      stop.abort();
      await last;
    },
  };
}

class Away extends Failure {
  constructor() {
    super('not-found', 'the folder for backups is not there');
  }
}
