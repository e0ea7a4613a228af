// Real disks for a test to spoil: a tmpfs that fills up or turns read-only, an ext4 that freezes, a FAT without hard
// links. Only root may mount, so a test asks `whyNot…` first and is skipped with the reason said aloud.
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

export type SmallDisk = {
  /** A folder on the disk, where the app may keep its data. */
  folder: string;
  /** Writes ballast until there is no room left. Call it again to take what became free meanwhile. */
  fill(): void;
  /** Removes the ballast. */
  empty(): void;
  /** Only while no file on it is open for writing, so before the app starts. */
  readOnly(): void;
  writable(): void;
};

type Disk = { point: string; unmount: () => void };

// Set while a disk is only tried out, outside any test; it is unmounted at once then.
let trying = false;

/** Why a tmpfs cannot be mounted here; null if it can. */
export const whyNoTmpfs: string | null = tried('a tmpfs', () => mountTmpfs(64));
/** Why an ext4 image cannot be mounted and frozen here; null if it can. */
export const whyNoFreezing: string | null = tried('an ext4 image with fsfreeze', () => {
  const disk = mountImage('ext4');
  try {
    run('fsfreeze', '--freeze', disk.point);
    run('fsfreeze', '--unfreeze', disk.point);
  } catch (error) {
    disk.unmount();
    throw error;
  }
  return disk;
});
/** Why a FAT image cannot be mounted here, by the kernel or by exfat-fuse; null if it can. */
export const whyNoFat: string | null = tried('a FAT image', mountFat);

/** Says aloud why tests do not run; returns whether they do not. For `it.skipIf`. */
export function skippedAloud(reason: string | null, what: string): boolean {
  if (reason !== null) process.stderr.write(`SKIPPED: ${what}: ${reason}\n`);
  return reason !== null;
}

/** A tmpfs of that size. It is unmounted when the test is over. */
export function smallDisk(kilobytes: number): SmallDisk {
  return spoilable(mountTmpfs(kilobytes).point);
}

/** A disk without hard links. It is unmounted when the test is over. */
export function fatDisk(): string {
  return folderOn(mountFat().point);
}

const frozen = new Set<string>();

/** Thaws whatever a test froze. To be called before processes are killed: one that waits for its disk cannot die. */
export function thawAll(): void {
  for (const point of frozen) run('fsfreeze', '--unfreeze', point);
  frozen.clear();
}

/** A disk that can stand still: every write to it waits from `freeze` until `thawAll`. */
export function freezingDisk(): { folder: string; freeze(): void } {
  const { point } = mountImage('ext4');
  const freeze = () => {
    run('fsfreeze', '--freeze', point);
    frozen.add(point);
  };
  return { folder: folderOn(point), freeze };
}

/** Makes a folder read-only under a running app, which may hold files open beside it; returns its end. */
export function lockAgainstWriting(folder: string): () => void {
  run('mount', '--bind', folder, folder);
  const undo = undoOnce(() => run('umount', '--lazy', folder));
  run('mount', '-o', 'remount,bind,ro', folder);
  return undo;
}

/** Covers a folder that exists with a disk of its own, so that nothing can be linked out of it; returns its removal. */
export function coverWithDisk(folder: string): () => void {
  run('mount', '-t', 'tmpfs', '-o', 'size=64k,mode=700', 'tmpfs', folder);
  return undoOnce(() => run('umount', '--lazy', folder));
}

function spoilable(point: string): SmallDisk {
  const ballast = join(point, 'ballast');
  return {
    folder: folderOn(point),
    fill() {
      const file = openSync(ballast, 'a');
      try {
        for (;;) writeSync(file, Buffer.alloc(4_096));
      } catch (error) {
        if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOSPC') throw error;
      } finally {
        closeSync(file);
      }
    },
    empty: () => rmSync(ballast),
    readOnly: () => run('mount', '-o', 'remount,ro', point),
    writable: () => run('mount', '-o', 'remount,rw', point),
  };
}

function folderOn(point: string): string {
  const folder = join(point, 'journal');
  mkdirSync(folder, { mode: 0o700 });
  return folder;
}

function mountTmpfs(kilobytes: number): Disk {
  return mounted((point) => run('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=700`, 'tmpfs', point));
}

function mountFat(): Disk {
  try {
    return mountImage('vfat');
  } catch (error) {
    // A kernel without vfat may still have FUSE.
    try {
      return mountImage('exfat');
    } catch (second) {
      throw new Error(`${String(error)}; ${String(second)}`, { cause: second });
    }
  }
}

function mountImage(type: 'ext4' | 'vfat' | 'exfat'): Disk {
  return mounted((point) => {
    const image = `${point}.img`;
    closeSync(openSync(image, 'wx', 0o600));
    truncateSync(image, 48 * 2 ** 20);
    try {
      run(`mkfs.${type}`, image);
      if (type !== 'exfat') return run('mount', '-o', 'loop', '-t', type, image, point);
      const device = execFileSync('losetup', ['--find', '--show', image], { encoding: 'utf8' }).trim();
      try {
        run('mount.exfat-fuse', device, point);
      } finally {
        run('losetup', '--detach', device); // takes effect once it is unmounted
      }
    } finally {
      rmSync(image); // the loop device keeps it until it is unmounted
    }
  });
}

function mounted(mount: (point: string) => void): Disk {
  const point = mkdtempSync(join(tmpdir(), 'innerview-disk-'));
  try {
    mount(point);
  } catch (error) {
    rmSync(point, { recursive: true });
    throw error;
  }
  // Lazily: a killed process may take a moment to let go of its files.
  const unmount = undoOnce(() => {
    run('umount', '--lazy', point);
    rmSync(point, { recursive: true });
  });
  return { point, unmount };
}

/** `undo`, done once: when called, or else when the test that runs now is over. */
function undoOnce(undo: () => void): () => void {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    undo();
  };
  if (!trying) onTestFinished(once);
  return once;
}

function run(program: string, ...args: string[]): void {
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Mounts and unmounts once, to see whether it can be done; what hinders it, or null. */
function tried(what: string, mount: () => Disk): string | null {
  if (process.getuid?.() !== 0) return `only root can mount ${what}`;
  trying = true;
  try {
    mount().unmount();
    return null;
  } catch (error) {
    return `${what} cannot be mounted here: ${error instanceof Error ? error.message.trim().replaceAll('\n', ' ') : error}`;
  } finally {
    trying = false;
  }
}
