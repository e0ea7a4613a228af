// Keeps the memory up with the sessions, in the background: what changed is read again, one session at a time.
import { Failure } from '../../shared/failure.ts';
import type { Span } from '../../shared/insights/period.ts';
import type { RememberedInsights } from '../../shared/insights/remembered-insights.ts';
import type { Memory } from '../../shared/interview/memory/memory-of.ts';
import { noRecall, type Recall, recallFor } from '../../shared/interview/memory/recall.ts';
import {
  concerns,
  type Planned,
  plannedIn,
  type ThingToForget,
} from '../../shared/interview/memory/things-to-forget.ts';
import type { Session } from '../../shared/session/session.ts';
import type { SessionSummary } from '../../shared/session/summarize-session.ts';
import type { SessionStore, StoreEvent } from '../store/store-interface.ts';
import { type MemoryWorker, startMemoryWorker } from './memory-worker-client.ts';

/** Milliseconds: how long after a session's last change it is read, and at the latest after the first. */
const settle = 250;
const atLatest = 10_000;
/** A session that takes longer than this is passed over until it changes again. */
const longest = 60_000;
const mostCrashes = 3;
const mostPrepared = 100;

/** Every session as it is on disk, a page at a time: all at once would hold up the thread that draws the windows. */
async function listInPages({ listPage }: Pick<SessionStore, 'listPage'>): Promise<SessionSummary[]> {
  let page = await listPage({ from: 0, of: null, whenChecked: true });
  let sessions = page.sessions;
  while (sessions.length < page.total) {
    const next = await listPage({ from: sessions.length, of: page.of, whenChecked: true });
    sessions = next.of === page.of ? [...sessions, ...next.sessions] : next.sessions;
    page = next;
  }
  return sessions;
}

export type MemoryKeeperNeeds = {
  /** The built `memory-worker.ts`. */
  script: string;
  /** Where the memory is kept. */
  file: string;
  journal: () => Promise<Pick<SessionStore, 'listPage' | 'load'>>;
  /** People, places and themes that are not to be brought up. */
  forgotten: () => Promise<string[]>;
  /** There is more or other to know than before. */
  changed: () => void;
  log: { error(what: string, cause: unknown): void };
};

export type MemoryKeeper = {
  /** Looks at all sessions, now that there is a journal. */
  begin: () => void;
  notice: (event: StoreEvent) => void;
  /** What a session begun on `today` may use: what is known now, without waiting. */
  recall: (today: string) => Recall;
  /** A session was made with some of it in its plan. */
  prepared: (session: Session) => void;
  /** All that is remembered; `waiting`: how many sessions are still to be read. */
  show: () => Promise<Memory & { waiting: number }>;
  /** What the insights show of it; `waiting` as in `show`. */
  insights: (of: { span: Span; today: string }) => Promise<RememberedInsights & { waiting: number }>;
  /** The ids of the sessions of a span that name a person, place or theme. */
  naming: (of: { span: Span; key: string }) => Promise<string[]>;
  /** In which sessions people with these folded names are named; `unread`: how many are not read for that yet. */
  people: (names: string[]) => Promise<{ namedIn: [name: string, ids: string[]][]; unread: number }>;
  /** The sessions going on that may still bring a thing up, and what it is called there. */
  planned: (thing: ThingToForget) => Promise<{ sessionId: string; thread: string }[]>;
  /** Other people, places or themes are forgotten than before. */
  setForgotten: (mentions: string[]) => Promise<void>;
  close: () => Promise<void>;
};

export function createMemoryKeeper(needs: MemoryKeeperNeeds): MemoryKeeper {
  const { script, file, journal, forgotten, changed, log } = needs;
  /** Sessions that changed and were not read again yet; in order of need. */
  const stale = new Set<string>();
  /** Those of them that are to be read before the others. */
  const urgent = new Set<string>();
  const resting = new Map<string, { timer: NodeJS.Timeout; since: number }>();
  const prepared = new Map<string, Planned[]>();
  let worker: MemoryWorker | null = null;
  let recall: Recall = noRecall;
  let looked: Promise<void> | null = null;
  let working = false;
  /** Reading these ended the thread. */
  const spoilt = new Set<string>();
  let crashes = 0;
  let closed = false;

  function thread(): MemoryWorker {
    worker ??= startMemoryWorker(script, file, {
      recall(next) {
        recall = next;
        changed();
      },
      trouble: (message) => log.error('memory-not-written', new Error(message)),
      ended(cause) {
        worker = null;
        looked = null;
        recall = noRecall;
        if (closed) return;
        crashes += 1;
        log.error('memory-ended', cause);
        if (crashes < mostCrashes) void look();
      },
    });
    return worker;
  }

  /** Once per thread: which sessions changed since the memory was last kept. */
  function look(): Promise<void> {
    looked ??= (async () => {
      const sessions = (await listInPages(await journal()))
        .filter(({ id, deletedAt }) => deletedAt === null && !spoilt.has(id))
        .map(({ id, revision }) => ({ id, revision }));
      for (const id of await thread().ask('look', { sessions, forgotten: await forgotten() })) stale.add(id);
      changed();
      void work();
    })().catch((cause: unknown) => {
      looked = null;
      if (!closed) log.error('memory-not-begun', cause);
    });
    return looked;
  }

  /** What changed while the app runs goes before a journal that is read for the first time. */
  function next(): string | undefined {
    for (const id of urgent) if (!spoilt.has(id)) return id;
    for (const id of stale) if (!resting.has(id) && !spoilt.has(id)) return id;
    return undefined;
  }

  /** One at a time, so that it is known which session it is that cannot be read. */
  async function work(): Promise<void> {
    if (working) return;
    working = true;
    for (let id = next(); id !== undefined && !closed; id = next()) await read(id);
    working = false;
  }

  async function read(id: string): Promise<void> {
    urgent.delete(id);
    let late: NodeJS.Timeout | undefined;
    try {
      const session = await (await journal()).load(id);
      const { ask, stop } = thread();
      late = setTimeout(() => void stop(), longest);
      await ask('take', session);
    } catch (cause) {
      if (worker === null) spoilt.add(id);
      if (cause instanceof Failure && cause.code === 'not-found') await drop(id);
      else if (!closed && !(cause instanceof Failure && cause.code === 'unreadable-session'))
        log.error('session-not-remembered', cause);
    }
    clearTimeout(late);
    // A change that came meanwhile has put it to rest, and it is read again after that.
    if (!resting.has(id)) stale.delete(id);
  }

  const drop = async (id: string): Promise<void> => {
    stale.delete(id);
    urgent.delete(id);
    prepared.delete(id);
    await thread().ask('drop', id);
  };

  function rest(id: string): void {
    const before = resting.get(id);
    if (before && Date.now() - before.since > atLatest) return;
    clearTimeout(before?.timer);
    const timer = setTimeout(() => {
      resting.delete(id);
      urgent.add(id);
      void work();
    }, settle);
    timer.unref();
    resting.set(id, { timer, since: before?.since ?? Date.now() });
  }

  const waiting = (): number => [...stale].filter((id) => !spoilt.has(id)).length;

  return {
    begin: () => void look(),
    notice(event) {
      if (closed) return;
      if (event.type === 'removed') {
        clearTimeout(resting.get(event.id)?.timer);
        resting.delete(event.id);
        stale.add(event.id);
        void drop(event.id).catch((cause: unknown) => log.error('session-not-forgotten', cause));
      } else if (event.type === 'changed' || event.type === 'added') {
        stale.add(event.id);
        rest(event.id);
      }
    },
    recall: (today) => recallFor(recall, today, stale),
    prepared(session) {
      const planned = plannedIn(session);
      if (planned.length === 0) return;
      prepared.set(session.id, planned);
      const [oldest] = prepared.keys();
      if (prepared.size > mostPrepared && oldest !== undefined) prepared.delete(oldest);
    },
    async show() {
      await look();
      const memory = await thread().ask('show', null);
      return { ...memory, waiting: waiting() };
    },
    async insights(of) {
      await look();
      return { ...(await thread().ask('insights', of)), waiting: waiting() };
    },
    async naming(of) {
      await look();
      return thread().ask('naming', of);
    },
    async people(names) {
      await look();
      return { namedIn: await thread().ask('people', names), unread: waiting() };
    },
    async planned(thing) {
      const here = [...prepared].flatMap(([sessionId, planned]) =>
        planned.filter((one) => concerns(thing, one)).map(({ id }) => ({ sessionId, thread: id })),
      );
      const stored = await thread().ask('planned', thing);
      const known = new Set(here.map(({ sessionId, thread: id }) => `${sessionId} ${id}`));
      return [...here, ...stored.filter(({ sessionId, thread: id }) => !known.has(`${sessionId} ${id}`))];
    },
    async setForgotten(mentions) {
      // Until it is known what else may be used, nothing is.
      recall = noRecall;
      await thread().ask('forgotten', mentions);
    },
    async close() {
      closed = true;
      for (const { timer } of resting.values()) clearTimeout(timer);
      if (worker === null) return;
      const { ask, stop } = worker;
      const ending = ask('end', null).catch(() => null);
      await Promise.race([ending, new Promise((wake) => setTimeout(wake, 1_000).unref())]);
      await stop();
    },
  };
}
