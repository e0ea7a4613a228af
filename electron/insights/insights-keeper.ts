// Keeps the figures up with the sessions while somebody looks at them: the thread begins with the first question and
// ends when there has been none for a while.
import { access } from 'node:fs/promises';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import type { Insights } from '../../shared/insights/insights-of.ts';
import type { DatedScope, Selection } from '../../shared/insights/period.ts';
import type { SessionBehind } from '../../shared/insights/session-behind.ts';
import type { ListPage } from '../../shared/session/list-page.ts';
import type { SessionStore, StoreEvent } from '../store/store-interface.ts';
import { type InsightsWorker, startInsightsWorker } from './insights-worker-client.ts';

/** So many sessions are on their way to the thread at once. */
const loadedAtOnce = 6;
/** Milliseconds without a question until the thread ends. */
const idleMs = 60_000;
/** Why a session has no figures. */
const leftOut: readonly FailureCode[] = ['not-found', 'unreadable-session', 'newer-format'];

export type InsightsKeeperNeeds = {
  /** The built `insights-worker.ts`. */
  script: string;
  /** Where the figures are kept. */
  file: string;
  journal: () => Promise<Pick<SessionStore, 'listPage' | 'load'>>;
  log: { error(what: string, cause: unknown): void };
  /** Milliseconds without a question until the thread ends; a minute if left out. */
  idle?: number;
};

/** How far the reading is, and whether it is still wanted. */
export type Reading = { signal: AbortSignal; progress: (done: number, total: number) => void };

export type InsightsKeeper = {
  /** Counts what is not counted yet, then everything of a scope. Rejects with `cancelled`; what was counted is kept. */
  show: (scope: DatedScope, reading: Reading) => Promise<Insights>;
  /** The sessions behind a figure; `named` as `sessionsBehind` takes it. */
  behind: (scope: DatedScope, selection: Selection, named: readonly string[]) => Promise<SessionBehind[]>;
  notice: (event: StoreEvent) => void;
  close: () => Promise<void>;
};

export function createInsightsKeeper({
  script,
  file,
  journal,
  log,
  idle = idleMs,
}: InsightsKeeperNeeds): InsightsKeeper {
  /** Sessions the thread does not know as they are now, and those on their way to it. */
  const stale = new Set<string>();
  const underway = new Map<string, Promise<void>>();
  let worker: InsightsWorker | null = null;
  let looked: Promise<void> | null = null;
  let ending: Promise<void> = Promise.resolve();
  let asking = 0;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  function thread(): InsightsWorker {
    worker ??= startInsightsWorker(script, file, {
      trouble: (message) => log.error('insights-not-written', new Error(message)),
      ended(cause) {
        worker = null;
        looked = null;
        if (cause !== undefined && !closed) log.error('insights-ended', cause);
      },
    });
    return worker;
  }

  /** Once per thread: which sessions are other than when they were last counted. */
  function look(): Promise<void> {
    looked ??= (async () => {
      stale.clear();
      for (const id of await thread().ask('look', await sessionsOf(await journal()))) stale.add(id);
    })().catch((cause: unknown) => {
      looked = null;
      throw cause;
    });
    return looked;
  }

  async function read(id: string): Promise<void> {
    try {
      const session = await (await journal()).load(id);
      await thread().ask('take', session);
    } catch (cause) {
      if (!(cause instanceof Failure)) throw cause;
      // One that cannot be read is told of in the library; here it is left out.
      if (!leftOut.includes(cause.code)) throw cause;
      await thread().ask('drop', id);
    }
  }

  /** Takes the next session in; what changes meanwhile is stale again, and taken in again. */
  function begin(id: string): void {
    stale.delete(id);
    const reading = read(id)
      .catch((cause: unknown) => {
        stale.add(id);
        throw cause;
      })
      .finally(() => underway.delete(id));
    underway.set(id, reading);
  }

  async function catchUp({ signal, progress }: Reading): Promise<void> {
    let done = 0;
    while (stale.size + underway.size > 0) {
      if (signal.aborted) throw new Failure('cancelled', 'the reading was cancelled');
      for (const id of stale) {
        if (underway.size >= loadedAtOnce) break;
        if (!underway.has(id)) begin(id);
      }
      await Promise.race(underway.values());
      done += 1;
      progress(done, done + stale.size + underway.size);
      if (done % 500 === 0) await thread().ask('keep', null);
    }
  }

  /** While it runs the thread stays. */
  async function during<T>(task: () => Promise<T>): Promise<T> {
    if (closed) throw new Failure('store-closed', 'the insights are closed');
    asking += 1;
    clearTimeout(timer);
    try {
      // Two threads at once would write the same file, each without what the other knows.
      await ending;
      return await task();
    } finally {
      asking -= 1;
      if (asking === 0 && !closed) {
        timer = setTimeout(() => void end(), idle);
        timer.unref();
        void worker?.ask('keep', null).catch(() => undefined);
      }
    }
  }

  function end(): Promise<void> {
    const last = worker;
    if (last === null) return ending;
    worker = null;
    looked = null;
    const written = last.ask('end', null).catch(() => null);
    ending = Promise.race([written, new Promise((wake) => setTimeout(wake, 2_000).unref())]).then(async () => {
      await last.stop();
    });
    return ending;
  }

  /** What was removed for good does not stay in the file, whether or not anybody looks at the figures. */
  async function drop(id: string): Promise<void> {
    stale.delete(id);
    if (worker === null && !(await isThere(file))) return;
    await during(() => thread().ask('drop', id));
  }

  return {
    show: (scope, reading) =>
      during(async () => {
        await look();
        await catchUp(reading);
        return thread().ask('insights', scope);
      }),
    behind: (scope, selection, named) =>
      during(async () => {
        await look();
        await catchUp({ signal: new AbortController().signal, progress: () => undefined });
        return thread().ask('behind', { scope, selection, named: [...named] });
      }),
    notice(event) {
      if (closed) return;
      if (event.type === 'removed') drop(event.id).catch((cause: unknown) => log.error('session-not-dropped', cause));
      else if (worker === null) return;
      else if (event.type === 'changed' || event.type === 'added') stale.add(event.id);
      else if (event.type === 'listed') for (const id of event.ids) stale.add(id);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await end();
    },
  };
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** All sessions that are not in the trash, taken page by page: the whole list at once would hold main up. */
async function sessionsOf(journal: Pick<SessionStore, 'listPage'>): Promise<{ id: string; revision: number }[]> {
  const found = new Map<string, { id: string; revision: number }>();
  for (let from = 0, of: number | null = null; ; ) {
    const page: ListPage = await journal.listPage({ from, of, whenChecked: true });
    // A snapshot that is not kept any more begins anew.
    if (page.from === 0) found.clear();
    for (const { id, revision, deletedAt } of page.sessions) if (deletedAt === null) found.set(id, { id, revision });
    from = page.from + page.sessions.length;
    of = page.of;
    if (from >= page.total || page.sessions.length === 0) return [...found.values()];
  }
}
