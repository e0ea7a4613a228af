// The list of all sessions: begins with what the catalog knows, reads what changed since, and never more than a few
// files at once.
import type { Session } from '../../shared/session/session.ts';
import { byNewest, type SessionSummary } from '../../shared/session/summarize-session.ts';
import { type CatalogEntry, readCatalog, writeCatalog } from './catalog-file.ts';
import { createCatalogWriting } from './catalog-writing.ts';
import { type Listed, listedLater, lookAtSession } from './listed-session.ts';
import { mapBounded } from './map-bounded.ts';
import { idsOfViews, isSessionId } from './session-folder.ts';
import { type HeadCache, headKey } from './session-head.ts';
import type { StoreContext } from './store-context.ts';

const readAtOnce = 16;
const recentSessions = 20;
/** So many sessions keep the wordings they used in the catalog. */
const wordingsKept = 100;
/** So many that changed here a moment ago are looked at once more for the catalog. */
const settledAtOnce = 100;
/** What a look finds is told in portions: at most so many sessions, after so many milliseconds. */
const news = { most: 500, afterMs: 400 };

export type SessionList = {
  /** All readable sessions, newest first, as they are on disk now. */
  summaries: () => Promise<SessionSummary[]>;
  /** Takes in the catalog, and of what it does not have the newest, for `patienceMs` at most. */
  begin: (patienceMs: number) => Promise<void>;
  /** Compares all that is known with the disk, once; then `isChecked`. */
  check: () => Promise<void>;
  isChecked: () => boolean;
  /** What is known at the moment, newest first. Shared: not to be changed. */
  known: () => readonly SessionSummary[];
  /** How many sessions the folder was last seen to hold, readable or not. */
  present: () => number;
  /** Those of these sessions that there are. One that is not listed is looked for on the disk. */
  look: (ids: readonly string[]) => Promise<{ at: number; sessions: SessionSummary[] }>;
  /** Grows with every change of `known`. */
  version: () => number;
  /** The key of the files a listed session was read from; undefined if it is not listed. */
  keyOf: (id: string) => string | null | undefined;
  /** The wordings used in the sessions updated last, as far as they are known without reading the whole journal. */
  recentWordings: () => Promise<string[]>;
  /** Takes in a session just committed here, or just read: then `key` is that of its head, and it is not read again. */
  note: (session: Session, key?: string) => void;
  forget: (id: string) => void;
  /** Stops what goes on by itself, and writes the catalog if it has changed. */
  end: () => Promise<void>;
};

type Surroundings = {
  context: StoreContext;
  cache: HeadCache;
  /** Called for each session whose view is missing, damaged or, at first sight, old or doubtful. */
  mend: (id: string) => void;
  /**
   * Hears of the sessions that a look at the disk found to be other than listed, a few hundred at a time, and at the end
   * of each look at all of them; `checked`: whether one was finished.
   */
  found: (ids: string[], checked: boolean) => void;
};

export function createSessionList({ context, cache, mend, found }: Surroundings): SessionList {
  const listed = new Map<string, Listed>();
  /** How often a session was noted or forgotten: a look that began before that has nothing to say any more. */
  const touched = new Map<string, number>();
  let order: readonly SessionSummary[] | null = null;
  let version = 0;
  let present = 0;
  let checked = false;
  let ended = false;
  let taken: Promise<void> | null = null;
  let first: Promise<void> | null = null;
  const toTell = new Set<string>();
  let unlisted: string[] = [];
  const catalog = createCatalogWriting(context, writeNow);

  function put(id: string, entry: Listed | null): void {
    if (entry === null) listed.delete(id);
    else listed.set(id, entry);
    order = null;
    version += 1;
  }

  const touch = (id: string): void => void touched.set(id, (touched.get(id) ?? 0) + 1);

  /** What the catalog has, of sessions that are still there. */
  async function takeIn(): Promise<void> {
    const entries = await readCatalog(context);
    const newestFirst = await idsByAge();
    const ids = new Set(newestFirst);
    for (const { key, summary, wordings } of entries) {
      if (!ids.has(summary.id) || listed.has(summary.id) || touched.has(summary.id)) continue;
      put(summary.id, { key, isSure: key !== null, isSeen: false, summary, wordings });
    }
    unlisted = newestFirst.filter((id) => !listed.has(id));
    catalog.begin(entries.length === 0);
    if (entries.some(({ summary }) => !ids.has(summary.id))) catalog.changed('removed');
  }

  /** Ids are made of the time, so the highest are the newest. */
  async function idsByAge(): Promise<string[]> {
    const ids = (await allIds(context)).sort().reverse();
    present = ids.length;
    return ids;
  }

  const begun = (): Promise<void> => {
    taken ??= takeIn().catch((error: unknown) => {
      taken = null;
      throw error;
    });
    return taken;
  };

  /** Windows that are restored together ask together: what the first one reads is read for all of them. */
  async function refresh(): Promise<void> {
    if (checked) return lookAtAll();
    if (first !== null) {
      await first;
      return lookAtAll();
    }
    return check();
  }

  function check(): Promise<void> {
    first ??= lookAtAll().catch((error: unknown) => {
      first = null;
      throw error;
    });
    return first;
  }

  async function lookAtAll(): Promise<void> {
    await begun();
    const before = new Map(touched);
    const ids = await idsByAge();
    await lookAt(ids, () => ended);
    if (ended) return;
    const there = new Set(ids);
    for (const id of listed.keys()) {
      if (there.has(id) || touched.get(id) !== before.get(id)) continue;
      const wasShown = listed.get(id)?.summary != null;
      put(id, null);
      if (wasShown) tell(id, 'removed');
    }
    checked = true;
    tellNews();
  }

  async function lookAt(ids: readonly string[], isOver: () => boolean): Promise<void> {
    await mapBounded(ids, readAtOnce, async (id) => {
      if (isOver()) return;
      const known = listed.get(id);
      // A session that cannot be looked at is looked at again below, where its trouble is told.
      if (!known?.key || known.key !== (await headKey(context, id).catch(() => null))) await read(id);
      else if (!known.isSeen && listed.get(id) === known) listed.set(id, { ...known, isSeen: true });
    });
  }

  async function read(id: string): Promise<void> {
    const known = listed.get(id);
    const times = touched.get(id);
    const entry = await lookAtSession(context, cache, id, { mend, atFirstSight: !known?.isSeen });
    if (touched.get(id) !== times || isNewer(listed.get(id), entry)) return;
    put(id, entry);
    if (!isSame(known, entry)) tell(id, 'changed');
    else if (known?.key !== entry.key || known.isSure !== entry.isSure) catalog.changed('changed');
  }

  function tell(id: string, what: 'changed' | 'removed'): void {
    catalog.changed(what);
    toTell.add(id);
    if (toTell.size === 1) setTimeout(tellNews, news.afterMs).unref();
    if (toTell.size >= news.most) tellNews();
  }

  function tellNews(): void {
    if (ended) return;
    const ids = [...toTell];
    toTell.clear();
    found(ids, checked);
  }

  const known = (): readonly SessionSummary[] => {
    order ??= [...listed.values()].flatMap(({ summary }) => summary ?? []).sort(byNewest);
    return order;
  };

  /** What the catalog is to hold now. What was changed here a moment ago is looked at once more: it has a key by now. */
  async function entries(): Promise<CatalogEntry[]> {
    const unsure = known().filter(({ id }) => !listed.get(id)?.isSure);
    for (const { id } of unsure.slice(0, settledAtOnce)) await read(id);
    return known().flatMap(({ id }, index) => {
      const entry = listed.get(id);
      if (!entry?.summary) return [];
      const { key, isSure, summary, wordings } = entry;
      return { key: isSure ? key : null, summary, wordings: index < wordingsKept ? wordings : [] };
    });
  }

  async function writeNow(): Promise<void> {
    await begun();
    await writeCatalog(context, await entries());
  }

  return {
    summaries: async () => {
      await refresh();
      return [...known()];
    },
    begin: async (patienceMs) => {
      await begun();
      const until = performance.now() + patienceMs;
      const waiting = unlisted.filter((id) => !listed.has(id));
      await lookAt(waiting, () => performance.now() > until || ended);
      if (performance.now() <= until) unlisted = [];
    },
    check,
    isChecked: () => checked,
    known,
    version: () => version,
    present: () => Math.max(present, listed.size),
    look: async (ids) => {
      await begun();
      for (const id of ids) {
        if (listed.has(id)) continue;
        touch(id);
        await read(id);
      }
      return { at: version, sessions: ids.flatMap((id) => listed.get(id)?.summary ?? []) };
    },
    keyOf: (id) => listed.get(id)?.key,
    recentWordings: async () => {
      await begun();
      const missing = recentSessions - listed.size;
      if (!checked && missing > 0) await lookAt(unlisted.slice(0, missing), () => false);
      const recent = known().slice(0, recentSessions);
      return [...new Set(recent.flatMap(({ id }) => listed.get(id)?.wordings ?? []))];
    },
    // After a commit its files are looked at again by the next list, since the view and the old revisions are still
    // in the making.
    note: (session, key) => {
      touch(session.id);
      put(session.id, listedLater(session, key ?? null));
      catalog.changed('changed');
    },
    forget: (id) => {
      touch(id);
      put(id, null);
      catalog.changed('removed');
    },
    end: async () => {
      ended = true;
      await first?.catch(() => {});
      await catalog.end();
    },
  };
}

/** Every id that has a view or a folder of revisions. */
export async function allIds({ fs, folders }: StoreContext): Promise<string[]> {
  const views = idsOfViews(await fs.readdir(folders.sessions));
  const committed = (await fs.readdir(folders.revisions)).filter(isSessionId);
  return [...new Set([...views, ...committed])];
}

/** Of two looks at once the later one counts. */
const isNewer = (a: Listed | undefined, b: Listed): boolean =>
  (a?.summary?.revision ?? 0) > (b.summary?.revision ?? Number.POSITIVE_INFINITY);

const isSame = (a: Listed | undefined, b: Listed): boolean =>
  JSON.stringify(a?.summary ?? null) === JSON.stringify(b.summary);
