// What the system tells of a folder: the names in it that changed. A seam, because not every file system tells.
import { watch } from 'node:fs';

export type WatchedFolder = { close: () => void };

/**
 * Calls `heard` with each name in the folder `path` that was added, removed, replaced or written to (null where the
 * system does not say which), and `failed` once, with the errno error, when it cannot go on. Throws where it cannot even
 * begin: `ENOSPC` and `EMFILE` when the system watches too much already. Never keeps the process alive.
 */
export type WatchFolder = (
  path: string,
  heard: (name: string | null) => void,
  failed: (error: Error) => void,
) => WatchedFolder;

/** One folder only: watching a tree costs a watch per folder in it and is not to be relied on under Linux. */
export const nodeWatchFolder: WatchFolder = (path, heard, failed) => {
  const watcher = watch(path, { persistent: false }, (_what, name) => heard(name));
  watcher.on('error', (error) => {
    watcher.close();
    failed(error);
  });
  return { close: () => watcher.close() };
};
