// What a store leaves lying about, and making it look as old as it would be after a while.
import { lstatSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { sessionsIn } from '../../electron/store/open-store.ts';

const inside = (folder: string): string[] => readdirSync(folder).map((name) => join(folder, name));

/** Temp files: those of commits and drafts, and those beside the views. Half-removed sessions count as well. */
export function tempsIn(directory: string): string[] {
  const sessions = sessionsIn(directory);
  const beside = readdirSync(sessions).filter(
    (name) => !name.startsWith('.') && !/^session-[0-9a-z-]+\.json$/.test(name),
  );
  const probes = readdirSync(join(sessions, '.revisions')).filter((name) => name.startsWith('.'));
  return [
    ...inside(join(sessions, '.tmp')),
    ...beside.map((name) => join(sessions, name)),
    ...probes.map((name) => join(sessions, '.revisions', name)),
  ];
}

export const locksIn = (directory: string): string[] => inside(join(sessionsIn(directory), '.locks'));

const age = (path: string, seconds: number): void => {
  const { mtimeMs } = lstatSync(path);
  const then = new Date(mtimeMs - seconds * 1_000);
  utimesSync(path, then, then);
};

/** As if three seconds had passed, after which nobody waits for the lock of a dead process. */
export function ageLocks(directory: string): void {
  for (const path of locksIn(directory)) age(path, 3);
}

/** As if two hours had passed. */
export function ageLeftovers(directory: string): void {
  for (const path of [...tempsIn(directory), ...locksIn(directory)]) age(path, 7_200);
}
