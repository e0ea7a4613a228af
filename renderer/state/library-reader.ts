// Brings the list of sessions into a window: the first page, then the others, then single sessions as they change.
import type { ListedSessions, ListPage } from '../../shared/session/list-page.ts';
import { byNewest, type SessionSummary } from '../../shared/session/summarize-session.ts';
import type { Call } from '../bridge/client.ts';

/**
 * `sessions`: newest first. `complete`: whether all pages have come; `checked`: whether all sessions were compared with
 * the folder since the start. Until then the folder holds `present` and the list may have fewer.
 */
export type ReadSessions = { sessions: SessionSummary[]; complete: boolean; checked: boolean; present: number };

/** Milliseconds: changes are gathered, pages are not drawn one by one, and what failed is tried again. */
const gatherMs = 50;
const removeMs = 10;
const drawEveryMs = 250;
const againMs = 1_000;
const mostAsked = 1_000;

export type LibraryReader = {
  /** Reads the list anew. Resolves when the first page is shown; the others follow. */
  begin: () => Promise<void>;
  /** These sessions may be other than shown, or gone. */
  changed: (ids: readonly string[], checked?: boolean) => void;
  removed: (id: string) => void;
  /** Asks for the sessions that are not shown yet, and shows those there are. */
  want: (ids: readonly string[]) => Promise<void>;
};

/** `show` gets the list after each change of it; `failed` hears why something is late. */
export function createLibraryReader(
  call: Call,
  show: (read: ReadSessions) => void,
  failed: (cause: unknown) => void,
): LibraryReader {
  /** What was learned of single sessions while pages come, null for one that is gone: `at` says which is newer. */
  const learned = new Map<string, { at: number; summary: SessionSummary | null }>();
  const waiting = new Set<string>();
  let rows: SessionSummary[] = [];
  let read: ReadSessions = { sessions: [], complete: false, checked: false, present: 0 };
  let epoch: string | null = null;
  let run = 0;
  let reading = false;
  let looking = false;
  let removalShownSoon = false;
  let drawnAt = Number.NEGATIVE_INFINITY;

  function draw(change: Partial<ReadSessions> = {}): void {
    read = { ...read, ...change, sessions: merged() };
    drawnAt = performance.now();
    show(read);
  }

  /** The rows with what was learned since, in order: what is fresh is put in its place, and the rest is not sorted again. */
  function merged(): SessionSummary[] {
    if (learned.size === 0) return rows;
    const fresh = [...learned.values()].flatMap(({ summary }) => summary ?? []).sort(byNewest);
    return inserted(
      rows.filter(({ id }) => !learned.has(id)),
      fresh,
    );
  }

  /** A store that was opened anew counts its versions anew, and what happened meanwhile nobody told. */
  function enter(next: string): boolean {
    const isOther = epoch !== null && epoch !== next;
    epoch = next;
    if (isOther) learned.clear();
    return isOther;
  }

  async function begin(): Promise<void> {
    run += 1;
    const mine = run;
    reading = true;
    try {
      const page = await call('library:read', { from: 0, of: null });
      if (mine !== run) return;
      const arriving = take(page, []);
      // A list that is there already stays until the new one is.
      if (!read.complete) {
        rows = arriving;
        draw({ checked: read.checked || page.checked, present: page.present });
      }
      void readOn(mine, page, arriving).catch((cause: unknown) => fail(mine, cause));
    } catch (cause) {
      if (mine === run) reading = false;
      throw cause;
    }
  }

  async function readOn(mine: number, first: ListPage, arrived: SessionSummary[]): Promise<void> {
    let page = first;
    let arriving = arrived;
    while (arriving.length < page.total) {
      const next = await call('library:read', { from: arriving.length, of: page.of });
      if (mine !== run) return;
      // The snapshot was given up by the store: this is the first page of another.
      arriving = take(next, next.of === page.of && next.epoch === page.epoch ? arriving : []);
      page = next;
      if (read.complete || performance.now() - drawnAt < drawEveryMs) continue;
      rows = arriving;
      draw();
    }
    rows = arriving;
    reading = false;
    draw({ complete: true, checked: read.checked || page.checked, present: page.present });
    rows = read.sessions;
    // What is being asked for is still to come.
    for (const [id, { at }] of learned) if (Number.isFinite(at)) learned.delete(id);
  }

  /** A page after those that came before; what was learned before its snapshot was made says nothing any more. */
  function take(page: ListPage, before: SessionSummary[]): SessionSummary[] {
    enter(page.epoch);
    for (const [id, { at }] of learned) if (at < page.of) learned.delete(id);
    return [...before, ...page.sessions];
  }

  function fail(mine: number, cause: unknown): void {
    if (mine !== run) return;
    failed(cause);
    setTimeout(() => mine === run && void begin().catch((next: unknown) => fail(run, next)), againMs);
  }

  function changed(ids: readonly string[], checked = false): void {
    for (const id of ids) waiting.add(id);
    if (checked && !read.checked) draw({ checked });
    if (waiting.size > 0 && !looking) {
      looking = true;
      setTimeout(() => void lookAtWaiting(), gatherMs);
    }
  }

  /** One question at a time, so that the answers come in the order of what they say. */
  async function lookAtWaiting(): Promise<void> {
    while (waiting.size > 0) {
      const ids = [...waiting].slice(0, mostAsked);
      for (const id of ids) waiting.delete(id);
      try {
        learn(ids, await call('library:look', { ids: [...ids] }));
      } catch (cause) {
        failed(cause);
        for (const id of ids) waiting.add(id);
        await new Promise((wake) => setTimeout(wake, againMs));
      }
    }
    looking = false;
  }

  function learn(ids: readonly string[], { epoch: from, at, sessions }: ListedSessions): void {
    if (enter(from)) void begin().catch((cause: unknown) => fail(run, cause));
    const found = new Map(sessions.map((summary) => [summary.id, summary]));
    for (const id of ids) learned.set(id, { at, summary: found.get(id) ?? null });
    draw();
    if (reading) return;
    rows = read.sessions;
    for (const id of ids) learned.delete(id);
  }

  return {
    begin,
    changed,
    removed: (id) => {
      // Gone with the next frame, and a thousand of them with one; whether it stays so is for the answer to say.
      learned.set(id, { at: Number.POSITIVE_INFINITY, summary: null });
      if (!removalShownSoon) {
        removalShownSoon = true;
        setTimeout(() => {
          removalShownSoon = false;
          draw();
        }, removeMs);
      }
      changed([id]);
    },
    want: async (ids) => {
      const shown = new Set(read.sessions.map(({ id }) => id));
      const missing = ids.filter((id) => !shown.has(id)).slice(0, mostAsked);
      if (missing.length > 0) learn(missing, await call('library:look', { ids: missing }));
    },
  };
}

/** Two lists that each stand newest first, as one. */
function inserted(rows: readonly SessionSummary[], fresh: readonly SessionSummary[]): SessionSummary[] {
  const all: SessionSummary[] = [];
  let next = 0;
  for (const one of fresh) {
    for (let row = rows[next]; row && byNewest(row, one) <= 0; row = rows[next]) {
      all.push(row);
      next += 1;
    }
    all.push(one);
  }
  return next === 0 ? all.concat(rows) : all.concat(rows.slice(next));
}
