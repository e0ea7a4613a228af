// The list of places to turn to in a crisis, which the person can edit: a file in their data folder, made when asked
// for. One that cannot be read never hides the built-in list.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Shell } from 'electron';
import { Failure } from '../../shared/failure.ts';
import { type CrisisHelp, readCrisisFile } from '../../shared/interview/crisis-file.ts';
import { crisisResources } from '../../shared/interview/crisis-resources.ts';

export type CrisisFile = {
  /** What to show now. */
  read(): Promise<CrisisHelp>;
  /** Makes the file if there is none, and opens it in the system's editor if it has one. */
  edit(): Promise<{ path: string; opened: boolean }>;
};

export function crisisFile(dataFolder: string, shell: Pick<Shell, 'openPath'>): CrisisFile {
  const path = join(dataFolder, 'crisis-resources.json');
  return {
    async read() {
      try {
        return readCrisisFile(await readFile(path, 'utf8'));
      } catch (cause) {
        if (isErrno(cause, 'ENOENT')) return { resources: crisisResources, problem: null };
        // The card must come up whatever the disk does; that the file was not read is told on it.
        return { resources: crisisResources, problem: { kind: 'not-read', where: '' } };
      }
    },
    async edit() {
      try {
        await writeFile(path, `${JSON.stringify(crisisResources, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
      } catch (cause) {
        if (!isErrno(cause, 'EEXIST')) throw new Failure('io-error', 'the list could not be written', { cause });
      }
      return { path, opened: (await shell.openPath(path)) === '' };
    },
  };
}

const isErrno = (cause: unknown, code: string): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === code;
