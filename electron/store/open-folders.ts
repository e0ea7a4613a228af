// Makes a store's folders when it opens, and refuses a place where it could not keep its promises.
import { dirname, join } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { diskFailure, errnoOf, isErrno } from './disk-failure.ts';
import { dropTemp, randomName, syncFolder } from './durable-write.ts';
import type { StoreFolders } from './session-folder.ts';
import type { StoreContext } from './store-context.ts';
import type { StoreFs } from './store-fs.ts';

const folderMode = 0o700;

/**
 * Makes what is missing, with mode 0700. Throws `forbidden` for a folder that is a symbolic link, `no-permission` or
 * `read-only` where nothing can be written, `no-hard-links` where commits would not work, `io-error` otherwise.
 */
export async function openFolders(context: StoreContext): Promise<void> {
  const { fs, folders } = context;
  try {
    await makeParents(fs, dirname(folders.directory));
    await ownFolder(fs, folders.directory, false);
    for (const path of ownFolders(folders)) await ownFolder(fs, path, true);
    await probe(context);
  } catch (error) {
    throw diskFailure(error, 'the data folder could not be opened');
  }
}

const ownFolders = ({ sessions, revisions, locks, drafts, quarantine, temps }: StoreFolders): string[] => [
  sessions,
  revisions,
  locks,
  drafts,
  quarantine,
  temps,
];

async function makeParents(fs: StoreFs, path: string): Promise<void> {
  try {
    await fs.stat(path);
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
    await makeParents(fs, dirname(path));
    await makeFolder(fs, path);
  }
}

async function makeFolder(fs: StoreFs, path: string): Promise<void> {
  try {
    await fs.mkdir(path, folderMode);
    await syncFolder(fs, dirname(path));
  } catch (error) {
    if (!isErrno(error, 'EEXIST')) throw error;
  }
}

/** A real folder, made if missing; `closed` ones are only for their owner, even if a copy or a backup lost that. */
async function ownFolder(fs: StoreFs, path: string, closed: boolean): Promise<void> {
  await makeFolder(fs, path);
  const stats = await fs.lstat(path);
  if (stats.isSymbolicLink())
    throw new Failure('forbidden', 'the data folder is a symbolic link, so what is written could end up anywhere');
  if (!stats.isDirectory())
    throw new Failure('io-error', 'something that is no folder is where the data folder should be');
  const open = (stats.mode & 0o077n) !== 0n;
  // A file system without modes refuses; the data is as safe there as it can be.
  if (closed && open && process.platform !== 'win32') await fs.chmod(path, folderMode).catch(() => {});
}

/** Writes one file and links it the way a commit does. A full disk is told, not refused: it can still be read. */
async function probe(context: StoreContext): Promise<void> {
  const { fs, folders } = context;
  const temp = join(folders.temps, `probe.${randomName()}.tmp`);
  const linked = join(folders.revisions, `.probe-${randomName()}`);
  try {
    const file = await fs.open(temp, 'wx', 0o600);
    await file.close();
    await fs.link(temp, linked);
  } catch (error) {
    const failure = diskFailure(error, 'the data folder is not writable');
    if (isErrno(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EXDEV', 'EMLINK', 'EISDIR'))
      throw new Failure('no-hard-links', 'this volume has no hard links, which saving needs', { cause: error });
    if (failure.code !== 'disk-full') throw failure;
    context.tell({ kind: 'not-writable', sessionId: null, code: 'disk-full', detail: `opening: ${errnoOf(error)}` });
  } finally {
    await dropTemp(fs, linked);
    await dropTemp(fs, temp);
  }
}
