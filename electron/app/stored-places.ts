// What lies where on this computer: the names in the data folder that are ours, how much each holds, and removing them all.
import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredKind, StoredPlace } from '../../shared/stored-place.ts';

/** Names in the data folder, by what they are to a person. What is derived goes with what it is derived from. */
export const ownNames: Readonly<Record<Exclude<StoredKind, 'browser'>, readonly string[]>> = {
  sessions: ['sessions', 'attachments'],
  // Those beside the journal; a folder the person chose is theirs.
  backups: ['backups'],
  templates: ['templates'],
  preferences: ['preferences.json', 'crisis-resources.json', 'windows.json', 'sweep-clock.json', 'backups.json'],
  derived: ['catalog.json', 'memory.json', 'insights.json', 'imports.json'],
  logs: ['logs'],
};

/** Names the browser inside Electron gives in the data folder. */
export const browserNames: readonly string[] = [
  'browser',
  'Local State',
  'Preferences',
  'DevToolsActivePort',
  'SingletonCookie',
  'SingletonLock',
  'SingletonSocket',
  'Crashpad',
];

/** `data`: the person's folder; `browser`: where the browser keeps its files, usually the same folder. */
export type Places = { data: string; browser: string };

/** How much is stored of each kind, in bytes and files; a kind with nothing is there with zeros. Never fails. */
export async function storedPlaces({ data, browser }: Places): Promise<StoredPlace[]> {
  const kinds: [StoredKind, string, readonly string[]][] = [
    ['sessions', data, ownNames.sessions],
    ['backups', data, ownNames.backups],
    ['templates', data, ownNames.templates],
    ['preferences', data, ownNames.preferences],
    ['derived', data, ownNames.derived],
    ['logs', data, ownNames.logs],
    ['browser', browser, browserNames],
  ];
  return Promise.all(
    kinds.map(async ([kind, folder, names]) => {
      const amounts = await Promise.all(names.map((name) => amountOf(join(folder, name))));
      const sum = (key: 'bytes' | 'files') => amounts.reduce((total, amount) => total + amount[key], 0);
      return {
        kind,
        folder,
        names: names.filter((_name, at) => amounts[at]?.there),
        bytes: sum('bytes'),
        files: sum('files'),
      };
    }),
  );
}

/**
 * Removes everything that is ours from the data folder, sessions first, and nothing else; then from the folders in `also`,
 * where it was before. Resolves to the paths that could not be removed.
 */
export async function eraseOwn({ data, browser }: Places, also: readonly string[] = []): Promise<string[]> {
  const names = Object.values(ownNames).flat();
  const paths = [
    ...[data, ...also].flatMap((folder) => names.map((name) => join(folder, name))),
    ...[browser, ...also].flatMap((folder) => browserNames.map((name) => join(folder, name))),
  ];
  const left: string[] = [];
  for (const path of paths) {
    // A link is removed, never followed.
    await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => left.push(path));
  }
  return left;
}

type Amount = { there: boolean; bytes: number; files: number };

/** What cannot be looked at counts as nothing: this is a picture, not a proof. */
async function amountOf(path: string): Promise<Amount> {
  const stats = await lstat(path).catch(() => null);
  if (stats === null) return { there: false, bytes: 0, files: 0 };
  if (!stats.isDirectory()) return { there: true, bytes: stats.size, files: 1 };
  let bytes = 0;
  let files = 0;
  for (const name of await readdir(path).catch(() => [])) {
    const inside = await amountOf(join(path, name));
    bytes += inside.bytes;
    files += inside.files;
  }
  return { there: true, bytes, files };
}
