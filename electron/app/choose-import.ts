// What a person chose to import, by the system's own dialog. The page only gets a token for it and the bare names: it can
// never name a path that was not chosen.
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { BrowserWindow, type Dialog, type WebContents } from 'electron';
import { Failure } from '../../shared/failure.ts';
import type { ChosenImport } from '../../shared/ipc/contract.ts';

export type ChooseImport = {
  /** Null if the person would rather not. What this window chose before is forgotten. */
  choose(what: 'files' | 'folder', windowId: string): Promise<ChosenImport | null>;
  /** The paths behind a token of this window. `not-found` once it is forgotten. */
  pathsOf(token: string, windowId: string): string[];
};

const properties = {
  files: ['openFile', 'multiSelections', 'treatPackageAsDirectory'],
  folder: ['openDirectory', 'treatPackageAsDirectory'],
} as const;

export function createChooseImport(
  dialog: Pick<Dialog, 'showOpenDialog'>,
  contentsOf: (windowId: string) => WebContents | undefined,
): ChooseImport {
  const chosen = new Map<string, { token: string; paths: string[] }>();
  return {
    async choose(what, windowId) {
      const contents = contentsOf(windowId);
      const window = contents && BrowserWindow.fromWebContents(contents);
      const options = { properties: [...properties[what]] };
      const { canceled, filePaths } = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options));
      if (canceled || filePaths.length === 0) return null;
      const token = randomUUID();
      chosen.set(windowId, { token, paths: filePaths });
      return { token, names: filePaths.map((path) => basename(path)) };
    },
    pathsOf(token, windowId) {
      const found = chosen.get(windowId);
      if (found?.token !== token) throw new Failure('not-found', 'nothing was chosen by that name');
      return found.paths;
    },
  };
}
