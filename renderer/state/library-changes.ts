// What a person does to sessions of the list, one or thousands: one command after another, with a figure, a way to
// stop, and one Undo for all of it.
import type { FailureCode } from '../../shared/failure.ts';
import type { SessionCommand } from '../../shared/session/session-command.ts';
import type { SessionSummary } from '../../shared/session/summarize-session.ts';
import type { Call } from '../bridge/client.ts';
import { type Batch, createBatches, type Outcome } from './library-batch.ts';

/** What Undo would take back; a deletion has not been done yet. `title` is that of the first. */
export type Undo =
  | { kind: 'trashed' | 'deleting'; ids: readonly string[]; title: string }
  | { kind: 'tagged'; before: ReadonlyMap<string, readonly string[]> };

export type LibraryChanges = {
  /** Why the last change was not made. */
  refused: FailureCode | null;
  /** To how many sessions it was not made, where several were to change. */
  leftOut: number;
  undo: Undo | null;
  /** The long work that goes on. */
  batch: Batch | null;
  /** Sessions that are about to be deleted for good. */
  hidden: ReadonlySet<string>;
};

export const noChanges: LibraryChanges = { refused: null, leftOut: 0, undo: null, batch: null, hidden: new Set() };

/** How long Undo is offered. A window that goes before that has not deleted anything: it is in the trash as before. */
export const undoMs = 8_000;

type Needs = {
  call: Call;
  newId: () => string;
  get: () => LibraryChanges & { sessions: readonly SessionSummary[] };
  set: (part: Partial<LibraryChanges>) => void;
};

type Bare<T> = T extends unknown ? Omit<T, 'commandId'> : never;

export function createLibraryChanges({ call, newId, get, set }: Needs) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const batches = createBatches((batch) => set({ batch }));
  let listed: readonly SessionSummary[] = [];
  let byId = new Map<string, SessionSummary>();
  const find = (id: string) => {
    const { sessions } = get();
    if (sessions !== listed) byId = new Map(sessions.map((session) => [session.id, session]));
    listed = sessions;
    return byId.get(id);
  };

  /** Only what changed comes back, not whole sessions. */
  const send = (sessionId: string, body: Bare<SessionCommand>) => {
    const known = find(sessionId)?.revision;
    const command: SessionCommand = { ...body, commandId: newId() };
    return call('session:dispatch', { sessionId, command, ...(known === undefined ? {} : { known }) });
  };

  async function all(
    kind: Batch['kind'],
    ids: readonly string[],
    one: (id: string) => Promise<unknown>,
  ): Promise<Outcome> {
    const outcome = await batches.run(kind, ids, one);
    set({ refused: outcome.failure, leftOut: ids.length > 1 ? outcome.failed : 0 });
    return outcome;
  }

  /** Whatever waited for an earlier Undo is done now; the new one waits. */
  function offer(undo: Undo): void {
    carryOut();
    set({ undo });
    timer = setTimeout(carryOut, undoMs);
  }

  function carryOut(): void {
    clearTimeout(timer);
    const { undo } = get();
    set({ undo: null });
    if (undo?.kind === 'deleting') void purgeNow(undo.ids);
  }

  async function purgeNow(ids: readonly string[]): Promise<void> {
    await all('purge', ids, async (id) => {
      // Another window may have taken it out of the trash meanwhile.
      if (inTrash(id)) await call('session:purge', { sessionId: id });
    });
    show(ids);
  }

  const hide = (ids: readonly string[]) => set({ hidden: new Set([...get().hidden, ...ids]) });
  const show = (ids: readonly string[]) => {
    const back = new Set(ids);
    set({ hidden: new Set([...get().hidden].filter((id) => !back.has(id))) });
  };

  /** Those that may be changed at all. Where each is, the list may not know yet: only the store does. */
  const open = (ids: readonly string[]) => ids.filter((id) => !find(id)?.readOnly);
  const inTrash = (id: string) => typeof find(id)?.deletedAt === 'string';

  const actions = {
    resume: async (id: string) => void (await all('resume', [id], (one) => send(one, { type: 'resume' }))),
    rename: async (id: string, title: string) =>
      void (await all('rename', [id], (one) => send(one, { type: 'rename', title }))),
    /** Shows the file of a session in the system's file manager. */
    showFile: async (id: string) =>
      void (await all('show', [id], (one) => call('session:show-file', { sessionId: one }))),
    moveToTrash: (id: string) => actions.trash([id]),
    async trash(ids: readonly string[]): Promise<void> {
      const title = find(ids[0] ?? '')?.title ?? '';
      const { done } = await all('trash', open(ids), (id) => send(id, { type: 'trash' }));
      if (done.length > 0) offer({ kind: 'trashed', ids: done, title });
    },
    async restore(ids: readonly string[]): Promise<void> {
      const { undo } = get();
      if (undo?.kind === 'trashed' && ids.some((id) => undo.ids.includes(id))) carryOut();
      await all('restore', open(ids), (id) => send(id, { type: 'restore' }));
    },
    /** Deletes for good once Undo was not taken: gone from the list at once, from the disk a little later. */
    purge(ids: readonly string[]): void {
      const going = open(ids).filter(inTrash);
      if (going.length === 0) return;
      offer({ kind: 'deleting', ids: going, title: find(going[0] ?? '')?.title ?? '' });
      hide(going);
    },
    /** Puts these tags on all of them and takes those off. */
    async tag(ids: readonly string[], add: readonly string[], remove: readonly string[]): Promise<void> {
      const before = new Map<string, readonly string[]>();
      const next = (tags: readonly string[]) => [...new Set([...tags.filter((tag) => !remove.includes(tag)), ...add])];
      const changing = open(ids).filter((id) => {
        const tags = find(id)?.tags ?? [];
        const then = next(tags);
        return then.length !== tags.length || then.some((tag) => !tags.includes(tag));
      });
      await all('tags', changing, async (id) => {
        const tags = find(id)?.tags ?? [];
        await send(id, { type: 'set-tags', tags: next(tags) });
        before.set(id, tags);
      });
      if (before.size > 0) offer({ kind: 'tagged', before });
    },
    async undo(): Promise<void> {
      const { undo } = get();
      clearTimeout(timer);
      set({ undo: null });
      if (undo?.kind === 'trashed') await actions.restore(undo.ids);
      else if (undo?.kind === 'deleting') show(undo.ids);
      else if (undo?.kind === 'tagged')
        await all('tags', [...undo.before.keys()], (id) => retag(id, undo.before.get(id) ?? []));
    },
    /** While somebody is at the Undo button, it stays. */
    holdUndo(hold: boolean): void {
      clearTimeout(timer);
      if (!hold && get().undo) timer = setTimeout(carryOut, undoMs);
    },
    dismissUndo: carryOut,
    cancelBatch: batches.cancel,
  };
  const retag = (id: string, tags: readonly string[]) => send(id, { type: 'set-tags', tags: [...tags] });
  return actions;
}
