// Who waits for the lock of a session, in the order they came: each leaves an empty folder beside the lock whose name
// sorts by its time of arrival. It only makes waiting fair and short; a line that is wrong or gone harms nobody.
import { setTimeout as sleep } from 'node:timers/promises';
import { randomName } from './durable-write.ts';
import { lockName, placePrefix } from './session-folder.ts';
import type { StoreContext } from './store-context.ts';
import type { StoreFs } from './store-fs.ts';

/** A first in line that lets the lock stand free for so long (milliseconds) is dead or asleep, and loses its place. */
const longestPause = 25;
/** Nobody waits for so long at one place (milliseconds): it was left behind. */
const longestWait = 2_000;
/** The first in line asks this often, those behind it more rarely the further back they are (milliseconds). */
const shortestPoll = 1;
const pollPerPlace = 2;
const longestPoll = 20;

export type WaitingLine = {
  /** Whether nobody came before. */
  isOurTurn: () => Promise<boolean>;
  /** Takes a place, if there is none yet, and waits a moment. */
  wait: () => Promise<void>;
  leave: () => Promise<void>;
};

/** `since`: when the waiting began, in Unix milliseconds; whoever has waited longer comes first. Never rejects. */
export function waitingLine(context: StoreContext, id: string, since: number): WaitingLine {
  const { fs, folders } = context;
  const prefix = placePrefix(id);
  // Most writers never wait, and chance has its price.
  let name: string | null = null;
  const own = () => {
    name ??= `${prefix}${String(since).padStart(15, '0')}-${randomName()}`;
    return name;
  };
  const pathOf = (name: string) => `${folders.locks}/${name}`;
  let placed = false;
  let ahead = 0;
  let seen: { first: string; since: number; freeSince: number | null } | null = null;

  return {
    isOurTurn: async () => {
      const names = await fs.readdir(folders.locks).catch((): string[] => []);
      const line = names.filter((name) => name.startsWith(prefix));
      placed = name !== null && line.includes(name);
      const before = line.filter((other) => !placed || other < own()).sort();
      ahead = before.length;
      const [first] = before;
      if (first === undefined) return true;
      const now = performance.now();
      if (seen?.first !== first) seen = { first, since: now, freeSince: null };
      if (names.includes(lockName(id))) seen.freeSince = null;
      else seen.freeSince ??= now;
      const pauses = seen.freeSince !== null && now - seen.freeSince > longestPause;
      if (pauses || (now - seen.since > longestPause && (await isOld(fs, pathOf(first))))) {
        seen = null;
        await fs.rmdir(pathOf(first)).catch(() => {});
      }
      return false;
    },
    wait: async () => {
      if (!placed)
        placed = await fs.mkdir(pathOf(own()), 0o700).then(
          () => true,
          () => false,
        );
      await sleep(Math.min(shortestPoll + pollPerPlace * ahead, longestPoll));
    },
    leave: async () => {
      if (placed) await fs.rmdir(pathOf(own())).catch(() => {});
    },
  };
}

async function isOld(fs: StoreFs, path: string): Promise<boolean> {
  const stats = await fs.lstat(path).catch(() => null);
  return stats !== null && Math.abs(Date.now() - Number(stats.mtimeMs)) > longestWait;
}
