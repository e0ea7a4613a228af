// Shows one of the person's own files in the system's file manager.
import { access } from 'node:fs/promises';
import type { Shell } from 'electron';
import { Failure } from '../../shared/failure.ts';

/** Throws `not-found` where the file is not there (yet): the file manager would say nothing. */
export async function showFile(shell: Pick<Shell, 'showItemInFolder'>, path: string): Promise<void> {
  await access(path).catch((cause: unknown) => {
    throw new Failure('not-found', 'no such file', { cause });
  });
  shell.showItemInFolder(path);
}
