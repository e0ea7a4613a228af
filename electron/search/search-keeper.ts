// Has a search thread for as long as somebody searches, and keeps it told of what changes.

import { Failure } from '../../shared/failure.ts';
import type { FoundExchange, SearchReply } from '../../shared/search/search-hit.ts';
import { filterValues, parseSearchQuery } from '../../shared/search/search-query.ts';
import type { StoreEvent } from '../store/store-interface.ts';
import type { NamedIn } from './search-messages.ts';
import { type SearchThread, startSearchThread } from './search-thread.ts';

/** Milliseconds without a question after which the thread ends, and its memory with it. */
export const restMs = 5 * 60_000;

export type SearchKeeperNeeds = {
  /** The built `search-worker.ts`. */
  script: string;
  /** The journal's folder. */
  directory: string;
  /** Which sessions name these people, and how many were not read for that yet. */
  naming: (names: string[]) => Promise<{ namedIn: NamedIn; unread: number }>;
  /** There is more or other to find than before. */
  changed: () => void;
  log: { error(what: string, cause: unknown): void };
  restMs?: number;
};

export type SearchKeeper = {
  /** Null when the same owner (a window) asked something newer meanwhile. `unexpected` if the thread fails twice. */
  find: (owner: string, text: string, limit: number) => Promise<SearchReply | null>;
  /** The exchanges of one session that a query finds. */
  within: (sessionId: string, text: string) => Promise<FoundExchange[]>;
  notice: (event: StoreEvent) => void;
  close: () => Promise<void>;
};

export function createSearchKeeper(needs: SearchKeeperNeeds): SearchKeeper {
  const { script, directory, naming, changed, log } = needs;
  let thread: SearchThread | null = null;
  let resting: NodeJS.Timeout | undefined;
  let asking = 0;
  let closed = false;

  /** The one there is, or a new one. */
  function awake(): SearchThread {
    if (thread) return thread;
    const started = startSearchThread(script, directory, {
      news: changed,
      notRead: (message) => log.error('session-not-searched', new Error(message)),
      ended(cause) {
        // One that was told to end is no longer the thread.
        if (thread !== started) return;
        thread = null;
        log.error('search-ended', cause);
      },
    });
    thread = started;
    return started;
  }

  async function end(): Promise<void> {
    clearTimeout(resting);
    const ending = thread;
    thread = null;
    await ending?.stop();
  }

  /** A thread that ends by a fault is started once more; what ends that too is told to whoever asked. */
  async function ask<T>(question: (thread: SearchThread) => Promise<T>): Promise<T> {
    if (closed) throw new Failure('store-closed', 'closing');
    clearTimeout(resting);
    asking += 1;
    const first = awake();
    try {
      return await question(first).catch((cause: unknown) => {
        if (closed || thread === first) throw cause;
        return question(awake());
      });
    } finally {
      asking -= 1;
      if (asking === 0 && !closed) resting = setTimeout(() => void end(), needs.restMs ?? restMs).unref();
    }
  }

  return {
    async find(owner, text, limit) {
      const names = filterValues(parseSearchQuery(text), 'person');
      const known = names.length === 0 ? { namedIn: null, unread: 0 } : await naming(names);
      const reply = await ask((one) => one.ask('find', { owner, text, limit, namedIn: known.namedIn }));
      return reply && { ...reply, unread: known.unread };
    },
    within: (sessionId, text) => ask((one) => one.ask('within', { sessionId, text })),
    notice(event) {
      if (event.type === 'removed') thread?.tell({ kind: 'removed', id: event.id });
      else if (event.type === 'changed' || event.type === 'added') thread?.tell({ kind: 'changed', id: event.id });
      else if (event.type === 'listed' && event.ids.length > 0) thread?.tell({ kind: 'listed', ids: event.ids });
    },
    async close() {
      closed = true;
      await end();
    },
  };
}
