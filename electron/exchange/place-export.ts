// Puts what was written beside into its place, whole, and never over anything that is there.
import { basename, dirname, extname, join } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { diskFailure, isErrno } from '../store/disk-failure.ts';
import { dropTemp, randomName, syncFolder } from '../store/durable-write.ts';
import { nodeStoreFs as fs } from '../store/store-fs.ts';

/** A name beside `target` that nobody else uses: a kill leaves this behind, and never a half export under its own name. */
export const besideName = (target: string): string =>
  join(dirname(target), `.${basename(target).slice(0, 60)}.${randomName()}.part`);

/** Makes a folder and those above it; no error if it is there. */
export async function makeFolders(path: string): Promise<void> {
  try {
    await fs.mkdir(path, 0o700);
  } catch (error) {
    if (isErrno(error, 'EEXIST')) return;
    if (!isErrno(error, 'ENOENT') || dirname(path) === path) throw diskFailure(error, 'making a folder');
    await makeFolders(dirname(path));
    await makeFolders(path);
  }
}

/** Throws `already-exists` unless there is nothing at `path`, or an empty folder. */
export async function mustBeFree(path: string): Promise<void> {
  const names = await fs.readdir(path).catch((error: unknown) => {
    if (isErrno(error, 'ENOENT')) return [];
    if (isErrno(error, 'ENOTDIR')) return ['a file'];
    throw diskFailure(error, 'looking at the target');
  });
  if (names.length > 0) throw new Failure('already-exists', 'the target is there already, and not empty');
}

/** Moves the folder `from` to `target`, where nothing or an empty folder may be. `already-exists`; failures of the disk. */
export async function placeFolder(from: string, target: string): Promise<void> {
  await mustBeFree(target);
  try {
    // Windows does not put a folder over an empty one.
    await fs.rmdir(target).catch((error: unknown) => {
      if (!isErrno(error, 'ENOENT')) throw error;
    });
    await fs.rename(from, target);
    await syncFolder(fs, dirname(target));
  } catch (error) {
    if (isErrno(error, 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'))
      throw new Failure('already-exists', 'the target is there already', { cause: error });
    throw diskFailure(error, 'putting an export into its place');
  }
}

/**
 * Moves the file `from` to `target`, or, where that is taken, to the same name with a number. Resolves to the path it has.
 * With `only`, a taken name is `already-exists`. Both must be on one volume.
 */
export async function placeFile(from: string, target: string, { only = false } = {}): Promise<string> {
  const ending = extname(target);
  const stem = target.slice(0, target.length - ending.length);
  for (let number = 1; ; number++) {
    const path = number === 1 ? target : `${stem} (${number})${ending}`;
    try {
      // Unlike a rename, a link never takes the place of what is there.
      await fs.link(from, path).catch((error: unknown) => renameUnlessThere(error, from, path));
      await dropTemp(fs, from);
      await syncFolder(fs, dirname(path));
      return path;
    } catch (error) {
      if (!isErrno(error, 'EEXIST')) throw diskFailure(error, 'putting an export into its place');
      if (only) throw new Failure('already-exists', 'the target is there already', { cause: error });
    }
  }
}

/** Moves the file `from` to `target` in one step, over what is there: only where a person was asked. */
export async function replaceFile(from: string, target: string): Promise<string> {
  try {
    await fs.rename(from, target);
    await syncFolder(fs, dirname(target));
    return target;
  } catch (error) {
    if (isErrno(error, 'EISDIR', 'ENOTEMPTY', 'EEXIST'))
      throw new Failure('already-exists', 'the target is a folder', { cause: error });
    throw diskFailure(error, 'putting an export into its place');
  }
}

/** A path like `target` that nothing has: itself, or with a number before its ending. */
export async function freePath(target: string, ending = ''): Promise<string> {
  const stem = target.slice(0, target.length - ending.length);
  for (let number = 1; ; number++) {
    const path = number === 1 ? target : `${stem} (${number})${ending}`;
    const isThere = await fs.lstat(path).then(
      () => true,
      (error: unknown) => {
        if (isErrno(error, 'ENOENT')) return false;
        throw diskFailure(error, 'looking at the target');
      },
    );
    if (!isThere) return path;
  }
}

/** On a volume without links (a stick with FAT) a look before the rename has to do. */
async function renameUnlessThere(error: unknown, from: string, path: string): Promise<void> {
  if (!isErrno(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL', 'EMLINK')) throw error;
  const isThere = await fs.lstat(path).then(
    () => true,
    (missing: unknown) => {
      if (isErrno(missing, 'ENOENT')) return false;
      throw missing;
    },
  );
  if (isThere) throw Object.assign(new Error('EEXIST: it is there'), { code: 'EEXIST' });
  await fs.rename(from, path);
}
