// A disk whose power can be cut: an ext4 in a file. What the file holds at an instant is what was on the platter then;
// what is only in the memory of the kernel is not in it. A copy of the file, mounted, replays its journal as after a cut.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { installTool } from './fault-tools.ts';
import { memory } from './memory-folder.ts';

export type CuttableDisk = {
  /** A folder on the disk. */
  folder: string;
  /** Cuts the power of a copy, now, and lets `look` see what is in the same folder after the next start. */
  cut: <T>(look: (folder: string) => Promise<T>) => Promise<T>;
};

const bytes = 32 * 2 ** 20;
// Nothing but a sync makes anything durable for the time of a test.
const options = 'loop,commit=900';

/** Why no ext4 image can be mounted here; null if it can. */
export const whyNoPowerCuts: string | null = await whyNot();

/** A fresh disk; it is unmounted when the test is over. */
export function cuttableDisk(): CuttableDisk {
  const root = mkdtempSync(join(memory, 'innerview-power-'));
  const undo: (() => void)[] = [() => rmSync(root, { recursive: true })];
  onTestFinished(() => {
    for (const step of undo.reverse()) step();
  });
  const image = join(root, 'image');
  const point = mountNew(root, image);
  undo.push(() => run('umount', '--lazy', point));
  const folder = join(point, 'journal');
  mkdirSync(folder);
  run('sync', '--file-system', point);
  return {
    folder,
    cut: async (look) => {
      const copy = join(root, 'copy');
      // In this thread, so that the writer stands still meanwhile.
      run('cp', '--sparse=always', image, copy);
      const after = join(root, 'after');
      mkdirSync(after);
      run('mount', '-o', options, copy, after);
      try {
        return await look(join(after, 'journal'));
      } finally {
        run('umount', after);
        rmSync(after, { recursive: true });
        rmSync(copy);
      }
    },
  };
}

function mountNew(root: string, image: string): string {
  writeFileSync(image, '', { flag: 'wx', mode: 0o600 });
  truncateSync(image, bytes);
  run('mkfs.ext4', '-q', '-F', image);
  const point = join(root, 'disk');
  mkdirSync(point);
  run('mount', '-o', options, '-t', 'ext4', image, point);
  return point;
}

async function whyNot(): Promise<string | null> {
  if (process.getuid?.() !== 0) return 'only root can mount an ext4 image';
  await installTool('mkfs.ext4', 'e2fsprogs');
  const root = mkdtempSync(join(memory, 'innerview-power-'));
  try {
    run('umount', mountNew(root, join(root, 'image')));
    return null;
  } catch (error) {
    return `an ext4 image cannot be mounted here: ${error instanceof Error ? error.message.trim() : error}`;
  } finally {
    rmSync(root, { recursive: true });
  }
}

function run(program: string, ...args: string[]): void {
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}
