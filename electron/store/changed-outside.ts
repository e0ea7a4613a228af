// Notices what other processes, sync tools and text editors did to the sessions while this store is open. The system
// tells of each view that is replaced, which every commit does; a slow poll finds what it does not tell of.
import { setTimeout as sleep } from 'node:timers/promises';
import { errnoOf } from './disk-failure.ts';
import { createOutsideLook, type OutsideSurroundings } from './look-outside.ts';
import { mapBounded } from './map-bounded.ts';
import { idsOfViews } from './session-folder.ts';
import { allIds } from './session-list.ts';
import type { WatchedFolder, WatchFolder } from './watch-folder.ts';

export type OutsideChanges = {
  /** From now on changes made elsewhere become events. Only the first call counts. */
  begin: () => void;
  /** Resolves when nothing is being looked at any more. */
  end: () => Promise<void>;
};

type Surroundings = OutsideSurroundings & { watchFolder: WatchFolder };

/** How long names are gathered before they are looked at: a commit is several changes of one name. */
const gatherMs = 40;
/** After each look there is a rest of four times as long, but never so long that a person would notice. */
const restShare = 4;
const longestRestMs = 400;
/**
 * Sessions in use are polled at each interval. All of them are in turn too, but resting so long in between that it
 * takes a hundredth of the time; a twentieth where the poll is all there is.
 */
const pollWith = { watch: { intervalMs: 5_000, restShare: 100 }, nothing: { intervalMs: 1_000, restShare: 20 } };
const looksAtOnce = 4;
const glancesAtOnce = 2;

export function createOutsideChanges({ watchFolder, ...around }: Surroundings): OutsideChanges {
  const { context, cache, events } = around;
  const ending = new AbortController();
  const { signal } = ending;
  const look = createOutsideLook(around, (id, ms) => void rest(ms).then(() => touch(id)));
  const touched = new Set<string>();
  const toldCodes = new Set<string>();
  let watched: { folder: WatchedFolder; inode: bigint | null } | null = null;
  let nextWholeAt = 0;
  let begun = false;
  let ready: Promise<void> = Promise.resolve();
  let polling: Promise<void> = Promise.resolve();
  let looking: Promise<void> | null = null;

  /** Ends early, and does not keep the process alive. */
  const rest = (ms: number): Promise<void> =>
    sleep(ms, undefined, { ref: false, signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });

  /** For the log, so it need not be soon; whoever is only just opening the store, from another thread, still hears. */
  function tellFailed(error: unknown): void {
    const code = errnoOf(error) ?? 'unknown';
    if (toldCodes.has(code)) return;
    toldCodes.add(code);
    void rest(pollWith.nothing.intervalMs).then(() => {
      if (!signal.aborted) events.emit({ type: 'watch-failed', code });
    });
  }

  function touch(id: string): void {
    if (signal.aborted) return;
    touched.add(id);
    looking ??= lookAtTouched();
  }

  async function lookAtTouched(): Promise<void> {
    await ready;
    await rest(gatherMs);
    while (touched.size > 0 && !signal.aborted) {
      const ids = [...touched];
      touched.clear();
      const began = performance.now();
      await mapBounded(ids, looksAtOnce, look.at);
      const tookMs = performance.now() - began;
      await rest(Math.min(longestRestMs, Math.max(gatherMs, restShare * tookMs)));
    }
    looking = null;
  }

  function heard(name: string | null): void {
    if (name === null) nextWholeAt = 0;
    else for (const id of idsOfViews([name])) touch(id);
  }

  function stopWatching(): void {
    watched?.folder.close();
    watched = null;
  }

  function startWatching(): void {
    const failed = (error: Error) => {
      watched = null;
      tellFailed(error);
    };
    try {
      watched = { folder: watchFolder(context.folders.sessions, heard, failed), inode: null };
    } catch (error) {
      tellFailed(error);
    }
  }

  /** A watch that broke is tried again, and a folder that was replaced by another is watched anew. */
  async function keepWatching(): Promise<void> {
    const inode = (await context.fs.lstat(context.folders.sessions)).ino;
    if (signal.aborted) return;
    if (watched && watched.inode !== null && watched.inode !== inode) stopWatching();
    if (!watched) startWatching();
    if (watched) watched.inode = inode;
  }

  /** Notes which sessions there are, so that a new one can be told from a changed one. */
  async function noteIds(): Promise<void> {
    try {
      look.begin(await allIds(context));
      await keepWatching();
    } catch (error) {
      tellFailed(error);
    }
  }

  async function pollAll(): Promise<void> {
    const began = performance.now();
    try {
      await keepWatching();
      const ids = await allIds(context);
      await mapBounded([...new Set([...ids, ...look.ids()])], glancesAtOnce, glance);
    } catch (error) {
      tellFailed(error);
    }
    const now = performance.now();
    nextWholeAt = now + (now - began) * pace().restShare;
  }

  async function glance(id: string): Promise<void> {
    if (!signal.aborted && (await look.differs(id))) touch(id);
  }

  const pace = () => (watched ? pollWith.watch : pollWith.nothing);

  async function poll(): Promise<void> {
    await ready;
    // Where nothing is watched, what happens from the very start is only found if it is known how things were.
    if (!watched) await pollAll();
    while (!signal.aborted) {
      await rest(pace().intervalMs);
      if (signal.aborted) return;
      if (performance.now() >= nextWholeAt) await pollAll();
      else await mapBounded([...cache.keys()], glancesAtOnce, glance);
    }
  }

  return {
    begin: () => {
      if (begun || signal.aborted) return;
      begun = true;
      look.listen();
      startWatching();
      ready = noteIds();
      polling = poll();
    },
    end: async () => {
      ending.abort();
      stopWatching();
      await polling;
      await looking;
    },
  };
}
