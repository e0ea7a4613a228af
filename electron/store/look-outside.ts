// Looks at one session another process may have changed, and tells what is new: once, and nothing of our own.
import { Failure } from '../../shared/failure.ts';
import { diskFailure } from './disk-failure.ts';
import { tellUnreadable } from './listed-session.ts';
import { type Head, type HeadCache, headKey, readHead, sessionOf } from './session-head.ts';
import type { SessionList } from './session-list.ts';
import type { SessionQueue } from './session-queue.ts';
import type { StoreContext } from './store-context.ts';
import type { StoreEvents } from './store-events.ts';

export type OutsideSurroundings = {
  context: StoreContext;
  cache: HeadCache;
  queue: SessionQueue;
  events: StoreEvents;
  list: SessionList;
  /** Merges or rewrites the view, in the session's turn. */
  mend: (id: string) => void;
};

export type OutsideLook = {
  /** Listens to the store itself, so that its own commits are no news. */
  listen: () => void;
  /** These sessions are there already. */
  begin: (ids: readonly string[]) => void;
  /** Whether a session has to be looked at, for three file calls. Never rejects. */
  differs: (id: string) => Promise<boolean>;
  /** Looks at a session and tells what is new. Never rejects. */
  at: (id: string) => Promise<void>;
  /** Every session known to be there. */
  ids: () => string[];
};

/** As last told or seen: `revision` null before it was looked at, `key` null when its files have to be. */
type Known = { revision: number | null; key: string | null };

/** A view or a removal counts once it has stayed the same this long: editors and writers do theirs in steps. */
const settleMs = 500;

/** `again` is asked to have a session looked at once more after some milliseconds. */
export function createOutsideLook(
  { context, cache, queue, events, list, mend }: OutsideSurroundings,
  again: (id: string, ms: number) => void,
): OutsideLook {
  const known = new Map<string, Known>();
  const unsettled = new Map<string, { key: string; since: number }>();

  function isSettled(id: string, key: string): boolean {
    const before = unsettled.get(id);
    const now = performance.now();
    if (before?.key === key && now - before.since >= settleMs) return true;
    if (before?.key !== key) unsettled.set(id, { key, since: now });
    // A little later than needed, so that a timer's rounding does not make it three looks.
    again(id, settleMs + 10);
    return false;
  }

  /** In the session's turn, so that a commit of our own is never met half-way. */
  async function compare(id: string): Promise<void> {
    const head = await readHead(context, cache, id);
    const session = sessionOf(head);
    const before = known.get(id);
    if (session === null) {
      if (before && isSettled(id, head.key)) tellRemoved(id);
      return;
    }
    if (session instanceof Failure) {
      tellUnreadable(context, id, session);
      known.set(id, { revision: before?.revision ?? null, key: head.key });
      return;
    }
    list.note(session, head.key);
    // A file that was put here without revisions is told of by the commit that takes it in.
    const revision = head.committed?.revision ?? (head.newer ? session.revision : null);
    if (revision !== null && revision !== before?.revision)
      events.emit({ type: before ? 'changed' : 'added', id, revision });
    const toMend = isToMend(head);
    const done = !toMend || isSettled(id, head.key);
    known.set(id, { revision, key: done ? head.key : null });
    if (!done) return;
    unsettled.delete(id);
    if (toMend) mend(id);
  }

  function tellRemoved(id: string): void {
    unsettled.delete(id);
    cache.delete(id);
    list.forget(id);
    events.emit({ type: 'removed', id });
  }

  return {
    listen: () => {
      events.subscribe((event) => {
        if (event.type === 'removed') known.delete(event.id);
        else if (event.type === 'changed' || event.type === 'added')
          known.set(event.id, { revision: event.revision, key: null });
      });
    },
    begin: (ids) => {
      for (const id of ids) if (!known.has(id)) known.set(id, { revision: null, key: null });
    },
    differs: async (id) => {
      const key = await headKey(context, id).catch(() => null); // what is wrong is told when it is looked at
      const before = known.get(id);
      // The first glance notes how things are, unless the list, which windows show, knows them otherwise. What a window
      // may have open already is compared by its revision.
      const shown = list.keyOf(id) ?? key;
      if (
        before &&
        key !== null &&
        shown === key &&
        before.revision === null &&
        before.key === null &&
        !cache.has(id)
      ) {
        before.key = key;
        return false;
      }
      return key === null || before?.key !== key;
    },
    at: async (id) => {
      try {
        const key = await headKey(context, id);
        if (key === null || known.get(id)?.key !== key) await queue.alone(id, () => compare(id));
      } catch (error) {
        tellUnreadable(context, id, diskFailure(error, 'a session could not be read'));
      }
    },
    ids: () => [...known.keys()],
  };
}

/** Whether the view holds something of its own, or is not what it should be. */
function isToMend({ newer, view }: Head): boolean {
  return newer === null && view.state !== 'current' && view.state !== 'blocked' && view.state !== 'newer';
}
