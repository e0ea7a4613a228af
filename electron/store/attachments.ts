// Files that belong to sessions: photos, recordings, PDFs. Each lies under the SHA-256 of its bytes, so the same photo is
// kept once and a damaged one is known; nothing is ever overwritten.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { diskFailure, isErrno } from './disk-failure.ts';
import { dropTemp, randomName, syncFolder, writeTemp } from './durable-write.ts';
import type { StoreFs } from './store-fs.ts';
import { syncStoreFs } from './sync-store-fs.ts';

export type Attachments = {
  /** Makes the bytes durable and resolves to what they are called from then on: 64 hex digits. Failures of the disk. */
  put: (bytes: Uint8Array) => Promise<string>;
  /** The bytes called that. `not-found`; `unreadable-session` if they are not what they were. */
  read: (sha256: string) => Promise<Uint8Array>;
};

const folderMode = 0o700;

/** The attachments of the data folder `directory`; their folder is made with the first. */
export function openAttachments(directory: string, fs: StoreFs = syncStoreFs): Attachments {
  const folder = join(directory, 'attachments');

  async function makeFolder(): Promise<void> {
    try {
      await fs.mkdir(folder, folderMode);
      await syncFolder(fs, directory);
    } catch (error) {
      if (!isErrno(error, 'EEXIST')) throw error;
    }
  }

  async function isThere(path: string, sha256: string): Promise<boolean> {
    const bytes = await fs.readFile(path).catch((error: unknown) => {
      if (isErrno(error, 'ENOENT')) return null;
      throw error;
    });
    return bytes !== null && digestOf(bytes) === sha256;
  }

  return {
    put: async (bytes) => {
      const sha256 = digestOf(bytes);
      const path = join(folder, sha256);
      try {
        await makeFolder();
        if (await isThere(path, sha256)) return sha256;
        const temp = join(folder, `${randomName()}.tmp`);
        await writeTemp(fs, temp, bytes);
        // Over a damaged one of that name, whose bytes are not what its name says.
        await fs.rename(temp, path).catch(async (error: unknown) => {
          await dropTemp(fs, temp);
          throw error;
        });
        await syncFolder(fs, folder);
        return sha256;
      } catch (error) {
        throw diskFailure(error, 'an attachment could not be kept');
      }
    },
    read: async (sha256) => {
      if (!/^[0-9a-f]{64}$/u.test(sha256)) throw new Failure('invalid-input', 'that is no name of an attachment');
      try {
        const bytes = await fs.readFile(join(folder, sha256));
        if (digestOf(bytes) === sha256) return bytes;
      } catch (error) {
        if (isErrno(error, 'ENOENT')) throw new Failure('not-found', 'no such attachment');
        throw diskFailure(error, 'an attachment could not be read');
      }
      throw new Failure('unreadable-session', 'the attachment is damaged');
    },
  };
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
