// The only door to the sessions on disk. Plain Node: the app, scripts and tests open it alike.
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { Draft, type DraftInput } from '../../shared/session/draft.ts';
import { isWordless } from '../../shared/session/is-wordless.ts';
import type { NewSession } from '../../shared/session/new-session.ts';
import type { Session } from '../../shared/session/session.ts';
import { SessionCommand } from '../../shared/session/session-command.ts';
import { SessionId } from '../../shared/session/session-id.ts';
import { plainBytes } from './byte-codec.ts';
import { checked } from './checked-input.ts';
import { diskFailure } from './disk-failure.ts';
import { createDraftFiles } from './drafts.ts';
import { removeLeftovers } from './leftover-temps.ts';
import { openFolders } from './open-folders.ts';
import { checkedNewSession, prepareSession } from './prepare-session.ts';
import { purgeSession } from './purge-session.ts';
import { type CommitState, commitJobs } from './session-commit.ts';
import { revisionsOf, storeFolders } from './session-folder.ts';
import { readHead, sessionOf } from './session-head.ts';
import { createSessionList } from './session-list.ts';
import { createSessionQueue } from './session-queue.ts';
import { tellPending } from './session-view.ts';
import type { StoreContext } from './store-context.ts';
import { createStoreEvents } from './store-events.ts';
import { nodeStoreFs } from './store-fs.ts';
import type { SessionStore, StoreEvent, StoreOptions } from './store-interface.ts';
import { collectTroubles } from './troubles.ts';

export type { SessionStore, StoreEvent, StoreOptions };

/**
 * Opens the store in a folder. Throws `forbidden` for a folder that is a symbolic link, `no-permission` or `read-only`
 * where nothing can be written, `no-hard-links` where commits would not work.
 */
export async function openSessionStore(options: StoreOptions): Promise<SessionStore> {
  const events = createStoreEvents();
  const troubles = collectTroubles((trouble) => events.emit({ type: 'trouble', trouble }));
  const context: StoreContext = {
    fs: options.fs ?? nodeStoreFs,
    codec: options.codec ?? plainBytes,
    folders: storeFolders(resolve(options.directory)),
    clock: options.clock ?? (() => new Date()),
    writer: options.writer ?? `w-${randomBytes(8).toString('hex')}`,
    tell: troubles.tell,
  };
  const timeZone = options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  await openFolders(context);
  const sweeping = removeLeftovers(context);

  const bornHere = new Set<string>();
  const mending = new Set<string>();
  const drafts = createDraftFiles(context);
  const list = createSessionList(context, mend);
  const state: CommitState = { cache: new Map(), prepared: new Map(), dates: new Map(), note: list.note };
  const queue = createSessionQueue(async (id, jobs) => {
    const commit = await commitJobs(context, state, id, jobs);
    if (!commit) return;
    events.emit({ type: commit.created ? 'added' : 'changed', id, revision: commit.session.revision });
  });
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

  /** Writes a view that is missing or damaged anew, in the session's turn. */
  function mend(id: string): void {
    if (mending.has(id)) return;
    mending.add(id);
    queue
      .dispatch(id, null, now())
      .catch((error: unknown) => {
        const failure = Failure.from(error);
        if (failure.code !== 'not-found') tellPending(context, id, failure.message);
      })
      .finally(() => mending.delete(id));
  }

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
    const choice = checkedNewSession(input);
    const recentWordings = await list.recentWordings();
    const session = prepareSession(choice, { at: context.clock(), writer: context.writer, timeZone, recentWordings });
    state.prepared.set(session.id, session);
    return session;
  }

  async function remove(id: string, newestKnown?: number): Promise<void> {
    await drafts.idle();
    const onlyPrepared = state.prepared.delete(id);
    const gone = await purgeSession(context, state.cache, id, newestKnown).catch((error: unknown) => {
      if (!onlyPrepared || !(error instanceof Failure) || error.code !== 'not-found') throw error;
      return true;
    });
    if (!gone) return;
    state.dates.delete(id);
    bornHere.delete(id);
    list.forget(id);
    events.emit({ type: 'removed', id });
  }

  async function leave(id: string): Promise<void> {
    if (state.prepared.delete(id)) {
      // A creation that failed half-way may have left its empty folder.
      await context.fs.rmdir(revisionsOf(context.folders, id)).catch(() => {});
      return;
    }
    if (!bornHere.has(id)) return;
    const session = await find(id);
    if (session && isWordless(session) && !(await drafts.has(id))) await remove(id, session.revision);
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
    dispatch: door('changing a session', async (sessionId, command) => {
      const id = checkedId(sessionId);
      if (state.prepared.has(id)) bornHere.add(id);
      return queue.dispatch(id, checked(SessionCommand, command, 'command'), now());
    }),
    load: door('reading a session', async (sessionId) => {
      const session = await find(checkedId(sessionId));
      if (!session) throw new Failure('not-found', 'no such session');
      return session;
    }),
    list: door('listing the sessions', list.summaries),
    troubles: troubles.all,
    purge: door('removing a session', async (sessionId) => {
      const id = checkedId(sessionId);
      await queue.alone(id, () => remove(id));
    }),
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
    subscribe: events.subscribe,
    close: () => {
      closing ??= finish();
      return closing;
    },
  };

  async function finish(): Promise<void> {
    await Promise.all([sweeping, queue.idle(), drafts.idle()]);
    // A draft that was waiting for its session, or a view found damaged meanwhile.
    await Promise.all([queue.idle(), drafts.idle()]);
  }
}
