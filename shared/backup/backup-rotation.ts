// When a backup is due, and which ones stay. Pure. Neither believes the clock more than it must: what stays is decided by the
// order in which backups were made, and by how many days, weeks and months they stand for, never by how old they seem.
import type { BackupRhythm } from '../preferences.ts';
import type { BackupReason } from './backup-info.ts';

/** How many days, weeks and months are stood for, by the newest backup of each; and states kept before something was brought back. */
export const promisedBackups = { days: 7, weeks: 4, months: 12, beforeRestore: 3, last: 3 } as const;

const hour = 3_600_000;
const periods: Record<Exclude<BackupRhythm, 'off'>, number> = { day: 24 * hour, week: 7 * 24 * hour };

/** `number` counts the backups of a journal; `day` (`YYYY-MM-DD`) is the local day it was made on, as the clock had it. */
export type MadeBackup = { id: string; number: number; day: string; reason: BackupReason };

/**
 * Whether a backup is due at `now`, the last one having been made at `last` (milliseconds; null without one). An hour early counts,
 * so that a daily check does not slip a day. A last one far in the future is of a clock that was wrong: then, too, it is time.
 */
export function isBackupDue(rhythm: BackupRhythm, last: number | null, now: number): boolean {
  if (rhythm === 'off') return false;
  return last === null || Math.abs(now - last) >= periods[rhythm] - hour;
}

/**
 * The ids of those that stay. Gone through from the last made: the first of each day, week and month is kept until the
 * promised number of them is reached. So the newest always stays, and a clock that is wrong for a while costs no more
 * than the places its own backups take.
 */
export function backupsToKeep(backups: readonly MadeBackup[]): Set<string> {
  const newestFirst = [...backups].sort((a, b) => b.number - a.number || (a.id < b.id ? 1 : -1));
  const kept = new Set<string>();
  const keepFirstOf = (periodOf: (backup: MadeBackup) => string, most: number) => {
    const seen = new Set<string>();
    for (const backup of newestFirst) {
      // What was only kept for safety must not take the place of the one somebody is just bringing back.
      if (backup.reason === 'before-restore') continue;
      if (seen.size === most) return;
      const period = periodOf(backup);
      if (seen.has(period)) continue;
      seen.add(period);
      kept.add(backup.id);
    }
  };
  keepFirstOf(({ day }) => day, promisedBackups.days);
  keepFirstOf(({ day }) => weekOf(day), promisedBackups.weeks);
  keepFirstOf(({ day }) => day.slice(0, 7), promisedBackups.months);
  const before = newestFirst.filter(({ reason }) => reason === 'before-restore');
  for (const { id } of before.slice(0, promisedBackups.beforeRestore)) kept.add(id);
  // Whoever backs up, deletes something and backs up again within a day can still go back.
  for (const { id } of newestFirst.slice(0, promisedBackups.last)) kept.add(id);
  return kept;
}

/** The Monday a day's week begins with. */
export function weekOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
