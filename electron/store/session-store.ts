// The only door to the sessions on disk. Plain Node: the app, scripts and tests open it alike.
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { Draft, type DraftInput } from '../../shared/session/draft.ts';
import { isWordless } from '../../shared/session/is-wordless.ts';
import { RevisionNumber } from '../../shared/session/kept-revision.ts';
import type { NewSession } from '../../shared/session/new-session.ts';
import { OfferId } from '../../shared/session/offer.ts';
import type { Session } from '../../shared/session/session.ts';
import { changeBetween } from '../../shared/session/session-change.ts';
import { SessionCommand } from '../../shared/session/session-command.ts';
import { SessionId } from '../../shared/session/session-id.ts';
import { SessionV1 } from '../../shared/session/session-v1.ts';
import { plainBytes } from './byte-codec.ts';
import { createOutsideChanges } from './changed-outside.ts';
import { checked } from './checked-input.ts';
import { diskFailure } from './disk-failure.ts';
import { createDraftFiles } from './drafts.ts';
import { historyOf, readRevision } from './history.ts';
import { removeLeftovers } from './leftover-temps.ts';
import { createOffers } from './offers.ts';
import { openFolders } from './open-folders.ts';
import { checkedNewSession, prepareSession } from './prepare-session.ts';
import { purgeSession } from './purge-session.ts';
import { type CommitState, commitJobs } from './session-commit.ts';
import { revisionsOf, storeFolders } from './session-folder.ts';
import { type HeadCache, readHead, sessionOf } from './session-head.ts';
import { createSessionList } from './session-list.ts';
import { createSessionPages } from './session-pages.ts';
import { createSessionQueue } from './session-queue.ts';
import type { StoreContext } from './store-context.ts';
import { createStoreEvents } from './store-events.ts';
import type { SessionStore, StoreEvent, StoreOptions } from './store-interface.ts';
import { createStoreSearch } from './store-search.ts';
import { sweepSessions } from './sweep.ts';
import { syncStoreFs } from './sync-store-fs.ts';
import { openTemplates } from './template-files.ts';
import { collectTroubles } from './troubles.ts';
import { createViewMending } from './view-mending.ts';
import { nodeWatchFolder } from './watch-folder.ts';

export type { SessionStore, StoreEvent, StoreOptions };

/**
 * Opens the store in a folder. Throws `forbidden` for a folder that is a symbolic link, `no-permission` or `read-only`
 * where nothing can be written, `no-hard-links` where commits would not work.
 */
export async function openSessionStore(options: StoreOptions): Promise<SessionStore> {
  const events = createStoreEvents();
  const troubles = collectTroubles((trouble) => events.emit({ type: 'trouble', trouble }));
  const context: StoreContext = {
    fs: options.fs ?? syncStoreFs,
    codec: options.codec ?? plainBytes,
    folders: storeFolders(resolve(options.directory)),
    clock: options.clock ?? (() => new Date()),
    writer: options.writer ?? `w-${randomBytes(8).toString('hex')}`,
    tell: troubles.tell,
    offered: () => events.emit({ type: 'offers' }),
  };
  const timeZone = options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  await openFolders(context);
  const tellOffers = context.offered;
  const bornHere = new Set<string>();
  const drafts = createDraftFiles(context);
  const templates = openTemplates(context.folders.directory, context.fs);
  const { mend, end: endMending } = createViewMending(context, (id) => queue.dispatch(id, null, now()));
  const sweeping = removeLeftovers(context, mend).then((rescued) => void (rescued > 0 && tellOffers()));
  const cache: HeadCache = new Map();
  const found = (ids: string[], all: boolean) => {
    if (pages.areRead()) events.emit({ type: 'listed', ids, checked: all });
  };
  const list = createSessionList({ context, cache, mend, found });
  const pages = createSessionPages(context, list);
  const search = createStoreSearch(context, list.summaries);
  const state: CommitState = {
    cache,
    prepared: new Map(),
    dates: new Map(),
    before: new WeakMap(),
    note: list.note,
  };
  const queue = createSessionQueue(async (id, jobs, moreWait) => {
    const commit = await commitJobs(context, state, id, jobs, moreWait);
    if (!commit) return;
    events.emit({ type: commit.created ? 'added' : 'changed', id, revision: commit.session.revision });
  });
  const offers = createOffers({
    context,
    merge: (id, other) => queue.merge(id, other, now()),
    appeared: tellOffers,
  });
  const watch = options.watchFolder ?? nodeWatchFolder;
  const watchFolder: typeof watch = (path, heard, failed) =>
    watch(
      path,
      (name) => {
        offers.notice(name);
        heard(name);
      },
      failed,
    );
  const outside = createOutsideChanges({ context, cache: state.cache, queue, events, list, mend, watchFolder });
  let closing: Promise<void> | null = null;

  const now = () => context.clock().toISOString();

  /** A method as the outside sees it: refused once the store is closed, failing with a `Failure` only. */
  function door<A extends unknown[], R>(doing: string, method: (...input: A) => Promise<R>) {
    return async (...input: A): Promise<R> => {
      if (closing) throw new Failure('store-closed', 'the store is closed');
      try {
        return await method(...input);
      } catch (error) {
        throw diskFailure(error, doing);
      }
    };
  }

  const checkedId = (id: unknown): string => checked(SessionId, id, 'session id');

  async function find(id: string): Promise<Session | null> {
    const head = await readHead(context, state.cache, id);
    if (head.committed && head.view.state === 'damaged') mend(id);
    const session = sessionOf(head);
    if (session instanceof Failure) throw session;
    return session ?? state.prepared.get(id) ?? null;
  }

  /** Drafts may be there although their session cannot be read. */
  const findReadable = (id: string) =>
    find(id).catch((error: unknown) => {
      if (error instanceof Failure) return null;
      throw error;
    });

  async function prepare(input: NewSession): Promise<Session> {
    const choice = await checkedNewSession(input, templates.find);
    const recentWordings = await list.recentWordings();
    const session = prepareSession(choice, { at: context.clock(), writer: context.writer, timeZone, recentWordings });
    state.prepared.set(session.id, session);
    return session;
  }

  /** With `known`, the session as it was judged, it stays if it was written in since or holds unsent text. */
  async function remove(id: string, known?: Session): Promise<boolean> {
    const stays =
      known && (async (newest: number) => newest > known.revision || (await drafts.keptAt(id, known)) !== null);
    await drafts.idle();
    const onlyPrepared = state.prepared.delete(id);
    const gone = await purgeSession(context, state.cache, id, stays).catch((error: unknown) => {
      if (!onlyPrepared || !(error instanceof Failure) || error.code !== 'not-found') throw error;
      return true;
    });
    if (!gone) {
      mend(id);
      return false;
    }
    state.dates.delete(id);
    bornHere.delete(id);
    list.forget(id);
    events.emit({ type: 'removed', id });
    return true;
  }

  async function dispatch(sessionId: string, command: SessionCommand): Promise<Session> {
    const id = checkedId(sessionId);
    if (state.prepared.has(id)) bornHere.add(id);
    return queue.dispatch(id, checked(SessionCommand, command, 'command'), now());
  }

  async function leave(id: string): Promise<void> {
    if (state.prepared.delete(id)) {
      // A creation that failed half-way may have left its empty folder.
      await context.fs.rmdir(revisionsOf(context.folders, id)).catch(() => {});
      return;
    }
    if (!bornHere.has(id)) return;
    const session = await find(id);
    if (session && isWordless(session) && !(await drafts.has(id))) await remove(id, session);
  }

  async function saveDraft(input: DraftInput & { owner: string }): Promise<void> {
    const draft = checked(Draft, { ...input, format: 1, savedAt: now() }, 'draft');
    if (state.prepared.has(draft.sessionId) && draft.text !== '') {
      await queue.dispatch(draft.sessionId, null, now());
      bornHere.add(draft.sessionId);
    }
    await drafts.save(draft);
  }

  return {
    prepare: door('preparing a session', prepare),
    create: door('creating a session', async (input) => queue.dispatch((await prepare(input)).id, null, now())),
    dispatch: door('changing a session', dispatch),
    dispatchFrom: door('changing a session', async (sessionId, command, known) => {
      const session = await dispatch(sessionId, command);
      if (session.revision === known) return changeBetween(session, session);
      const before = state.before.get(session);
      return before?.revision === known ? changeBetween(before, session) : session;
    }),
    load: door('reading a session', async (sessionId) => {
      const session = await find(checkedId(sessionId));
      if (!session) throw new Failure('not-found', 'no such session');
      return session;
    }),
    history: door('reading a history', (sessionId) => historyOf(context, checkedId(sessionId))),
    revision: door('reading a revision', async (sessionId, revision) =>
      readRevision(context, checkedId(sessionId), checked(RevisionNumber, revision, 'revision')),
    ),
    list: door('listing the sessions', list.summaries),
    listPage: door('listing the sessions', pages.read),
    listed: door('listing the sessions', pages.look),
    troubles: troubles.all,
    offers: door('looking for other versions', async () => {
      await sweeping;
      return offers.list();
    }),
    importSession: door('importing', async (session) => {
      const { id } = checked(SessionV1, session, 'session');
      return queue.merge(id, { session, editedAt: null }, now());
    }),
    acceptOffer: door('merging', async (offerId) => {
      const session = await offers.accept(checked(OfferId, offerId, 'offer id'));
      tellOffers();
      return session;
    }),
    declineOffer: door('keeping a version aside', async (offerId) => {
      await offers.decline(checked(OfferId, offerId, 'offer id'));
      tellOffers();
    }),
    search: door('searching', (query, options) => search(String(query), options)),
    purge: door('removing a session', async (sessionId) => {
      const id = checkedId(sessionId);
      await queue.alone(id, () => remove(id));
    }),
    sweep: door('sweeping', (now, openSessions, options = {}) =>
      sweepSessions(
        { summaries: list.summaries, find, drafts, queue, remove, isClosed: () => closing !== null },
        now,
        openSessions,
        options,
      ),
    ),
    leave: door('leaving a session', async (sessionId) => {
      const id = checkedId(sessionId);
      await queue.alone(id, () => leave(id));
    }),
    saveDraft: door('saving a draft', saveDraft),
    loadDrafts: door('reading drafts', async (sessionId, liveOwners = []) => {
      const id = checkedId(sessionId);
      return drafts.load(id, await findReadable(id), liveOwners);
    }),
    adoptDrafts: door('reading drafts', async (sessionId, owner, liveOwners = []) => {
      const id = checkedId(sessionId);
      return drafts.adopt(id, await findReadable(id), checked(Draft.shape.owner, owner, 'owner'), liveOwners);
    }),
    draftedSessions: door('looking for drafts', async (liveOwners = []) => {
      const found: string[] = [];
      for (const id of await drafts.sessions())
        if ((await drafts.load(id, await findReadable(id), liveOwners)).length > 0) found.push(id);
      return found;
    }),
    discardDraft: door('discarding a draft', async ({ sessionId, exchangeId, owner }) =>
      drafts.discard(checkedId(sessionId), exchangeId, owner),
    ),
    subscribe: (listener) => {
      const unsubscribe = events.subscribe(listener);
      // Only who listens pays for watching.
      outside.begin();
      return unsubscribe;
    },
    close: () => {
      closing ??= finish();
      return closing;
    },
  };

  async function finish(): Promise<void> {
    await Promise.all([sweeping, outside.end(), endMending(), offers.end(), queue.idle(), drafts.idle()]);
    // A draft that was waiting for its session, or a view found damaged meanwhile.
    await Promise.all([queue.idle(), drafts.idle()]);
    await list.end();
  }
}
