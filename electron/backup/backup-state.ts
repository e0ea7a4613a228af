// What the app must know of the backups of a journal, in a small file of the data folder: which journal it is, so that several can
// have one folder for backups, and which folder the person chose.
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isErrno } from '../store/disk-failure.ts';
import { randomName, replaceDurably } from '../store/durable-write.ts';
import { nodeStoreFs } from '../store/store-fs.ts';

const State = z.object({
  format: z.literal(1),
  journal: z.string().min(1).max(100),
  /** Null: below the data folder. */
  chosen: z.string().min(1).max(4_096).nullable(),
});
export type BackupState = Omit<z.output<typeof State>, 'format'>;

const pathIn = (directory: string) => join(directory, 'backups.json');

/** What is kept; a journal without the file, or with one that makes no sense, is given a name. */
export async function readBackupState(directory: string): Promise<BackupState> {
  try {
    const { journal, chosen } = State.parse(JSON.parse(await readFile(pathIn(directory), 'utf8')));
    return { journal, chosen };
  } catch (error) {
    if (isErrno(error, 'EIO', 'EACCES')) throw error;
    const fresh = { journal: randomUUID(), chosen: null };
    await writeBackupState(directory, fresh);
    return fresh;
  }
}

export async function writeBackupState(directory: string, state: BackupState): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify({ format: 1, ...state }, null, 2)}\n`, 'utf8');
  const temp = join(directory, `.${randomName()}.tmp`);
  await replaceDurably(nodeStoreFs, temp, pathIn(directory), bytes);
}

/** Where backups are: below the data folder, or in a folder of that name where the person said. */
export const backupFolder = (directory: string, chosen: string | null): string =>
  chosen === null ? join(directory, 'backups') : join(chosen, 'Innerview backups');
