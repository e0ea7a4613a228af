// One interview in one window: conducts it (next question after each durable answer), keeps drafts, and takes in
// what other windows do without touching the box. Made by a factory, so tests hand in their own `call`.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { Failure } from '../../shared/failure.ts';
import { applyCommand } from '../../shared/session/apply-command.ts';
import type { Draft } from '../../shared/session/draft.ts';
import type { Session } from '../../shared/session/session.ts';
import { type AnswerActions, createAnswerActions } from './answer-actions.ts';
import { createEditActions, type EditActions } from './edit-actions.ts';
import {
  createInterviewContext,
  currentOf,
  type Environment,
  endOf,
  sameQuestion,
  type Unsent,
} from './interview-context.ts';
import type { Caret, Current, Edit, InterviewState } from './interview-state.ts';

export type InterviewActions = AnswerActions &
  EditActions & {
    pause(): Promise<boolean>;
    reopen(): Promise<void>;
    /** Any other command (rename, tags, kept lines …). Resolves to whether it was stored. */
    send(command: Unsent): Promise<boolean>;
    discardDraft(): Promise<void>;
    undoDiscard(): void;
    /** Where the caret was when the box was left. */
    noteCaret(caret: Caret): void;
    takeDraft(draft: Draft): void;
    dropDraft(draft: Draft): Promise<void>;
    /** Looks at what other windows did meanwhile. */
    refresh(): Promise<void>;
    /** Some window committed `revision`. */
    changed(revision: number): Promise<void>;
    removed(): Promise<void>;
    hasUnsent(): boolean;
    /** Takes the unsent text to a new session, when this one was removed; resolves to its id. */
    rescue(): Promise<string | null>;
    /** Keeps what is typed now; resolves to whether all of it is durable. */
    flush(): Promise<boolean>;
    /** Whether the window may close: what could not be kept holds it once, and says so. */
    mayClose(): Promise<boolean>;
    leave(): Promise<void>;
  };

export type InterviewStore = StoreApi<InterviewState> & { actions: InterviewActions };

/** Opens a session for one window; the newest recovered draft comes back into the box. Throws main's `Failure`. */
export async function openInterview(sessionId: string, environment: Environment): Promise<InterviewStore> {
  const opened = await environment.call('session:open', { sessionId });
  const drafts = opened.drafts.filter(({ kind, text }) => kind === 'answer' && text.trim() !== '');
  // Newest first, so the first of an exchange is the one to go on with.
  const edits: Record<string, Edit> = {};
  for (const { kind, exchangeId, text, caret } of opened.drafts)
    if (kind === 'edit') edits[exchangeId] ??= { exchangeId, text, caret };
  const store = createInterviewStore(
    {
      session: opened.session,
      readOnly: opened.readOnly,
      current: currentOf(opened.session, environment),
      text: '',
      caretToSet: null,
      save: { kind: 'nothing' },
      sending: false,
      held: false,
      recovered: false,
      discarded: null,
      otherDrafts: drafts,
      changedElsewhere: null,
      edits,
      cancelledEdits: {},
      refused: null,
    },
    environment,
  );
  if (drafts[0]) store.actions.takeDraft(drafts[0]);
  return store;
}

const hasUnsent = ({ text, edits }: InterviewState): boolean => text.trim() !== '' || Object.keys(edits).length > 0;

const isAnswered = (session: Session, exchangeId: string | undefined): boolean =>
  session.exchanges.some(({ id, state }) => id === exchangeId && state === 'answered');

export function createInterviewStore(initial: InterviewState, environment: Environment): InterviewStore {
  const store = createStore<InterviewState>(() => initial);
  const context = createInterviewContext(store, environment);
  const { get, set, call, newId, now, sessionId, sent, saved, box, dispatch, draftOf, dropDraftOf, takeIn } = context;
  const answering = createAnswerActions(context);
  const editing = createEditActions(context);
  let caretLeft = endOf('');
  let home: { id: string; ids: Map<string, string> } | null = null;

  let newestHeard = 0;
  let looking = false;

  /** Drafts of windows that went away meanwhile are this window's to show now; what it shows itself is no news. */
  function listLeft(drafts: readonly Draft[]): void {
    const { current, text, otherDrafts } = get();
    const known = otherDrafts.map(({ exchangeId }) => exchangeId);
    for (const draft of drafts.filter(({ sequence }) => !saved.has(sequence))) {
      if (draft.kind === 'edit') {
        const { exchangeId, caret } = draft;
        if (!get().edits[exchangeId])
          set({ edits: { ...get().edits, [exchangeId]: { exchangeId, text: draft.text, caret } } });
      } else if (draft.exchangeId !== current?.exchangeId) {
        if (draft.text.trim() !== '' && !known.includes(draft.exchangeId))
          set({ otherDrafts: [...get().otherDrafts, draft] });
      } else if (draft.text !== text) {
        // It came into the file of this box, which is about to be written on: it gets one of its own first.
        const apart = { ...draft, exchangeId: newId() };
        set({ otherDrafts: [...get().otherDrafts, apart] });
        void keepListed(apart);
      }
    }
  }

  /** Takes in what other windows did. The box, its caret and the question over it stay while there is text in it. */
  async function look(): Promise<void> {
    const { session, drafts } = await call('session:open', { sessionId });
    takeIn(session);
    listLeft(drafts);
    const { current, text, sending, edits } = get();
    if (sending) return;
    const ended = session.status === 'completed' || session.status === 'abandoned' || session.deletedAt !== null;
    if (ended && current && text !== '') return set({ changedElsewhere: 'ended' });
    if (text === '') {
      const next = currentOf(session, environment);
      if (!sameQuestion(next?.question, current?.question) || isAnswered(session, current?.exchangeId))
        set({ current: next, changedElsewhere: ended && Object.keys(edits).length > 0 ? 'ended' : null });
      return;
    }
    if (!current) return;
    const others = session.exchanges.filter(
      ({ question, texts }) => question.id === current.question.id && texts.some(({ id }) => !sent.has(id)),
    );
    if (others.length === 0) return;
    set({ changedElsewhere: 'answered' });
    if (others.some(({ id }) => id === current.exchangeId)) await part(current);
  }

  /** The exchange both windows were to answer has the other's answer: ours becomes a sibling of its own. */
  async function part(shared: Current): Promise<void> {
    const { text } = get();
    const own: Current = { ...shared, exchangeId: newId() };
    set({ current: own });
    box.change(draftOf(own, 'answer', text, caretLeft));
    if (await box.flush()) await dropDraftOf(shared.exchangeId);
  }

  /** A listed draft that was discarded goes back to the disk. */
  async function keepListed({ question, exchangeId, text, caret }: Draft): Promise<void> {
    try {
      await call('draft:save', draftOf({ question, exchangeId }, 'answer', text, caret));
    } catch (cause) {
      set({ save: { kind: 'not-saved', code: Failure.from(cause).code } });
    }
  }

  /**
   * The texts of a removed session go, as drafts, into a new one: at once, so that a kill finds them there, and once
   * more with what was typed since when the person goes there. Resolves to its id; null if there is nothing to bring.
   */
  async function bringHome(): Promise<string | null> {
    const { session, current, text, edits } = get();
    const unsent = Object.values(edits).flatMap((edit) => {
      const exchange = session.exchanges.find(({ id }) => id === edit.exchangeId);
      return exchange ? [{ question: exchange.question, text: edit.text, key: exchange.id }] : [];
    });
    if (current && text.trim() !== '') unsent.push({ question: current.question, text, key: '' });
    if (unsent.length === 0) return null;
    try {
      const { template } = session.plan;
      home ??= {
        id: (await call('session:begin', { templateId: template.id, title: session.title })).id,
        ids: new Map(),
      };
      for (const { question, text: words, key } of unsent) {
        const exchangeId = home.ids.get(key) ?? newId();
        home.ids.set(key, exchangeId);
        const draft = draftOf({ question, exchangeId }, 'answer', words, endOf(words));
        await call('draft:save', { ...draft, sessionId: home.id });
      }
      return home.id;
    } catch (cause) {
      set({ refused: Failure.from(cause).code });
      return null;
    }
  }

  const actions: InterviewActions = {
    ...answering,
    ...editing,
    async pause() {
      if (!(await actions.flush())) return false;
      // With nothing said yet there is nothing to pause, and nothing is to be stored.
      if (get().session.exchanges.length === 0) return true;
      return (await dispatch({ type: 'pause' })) !== null;
    },
    async reopen() {
      if (await dispatch({ type: 'reopen' }))
        set({ current: currentOf(get().session, context), changedElsewhere: null });
    },
    async send(command) {
      const before = get().session;
      const at = new Date(now());
      // Shown at once by the same pure function the store uses, and taken back if it could not be stored.
      const shown = applyCommand(
        before,
        { ...command, commandId: newId() },
        { at: at.toISOString(), writer: before.writer },
      );
      if (!(shown instanceof Failure)) set({ session: shown, save: { kind: 'saving' } });
      const session = await dispatch(command);
      if (session) set({ save: { kind: 'saved', at: new Date(now()) } });
      else set({ save: { kind: 'nothing' }, ...(get().session === shown ? { session: before } : {}) });
      return session !== null;
    },
    async discardDraft() {
      const { current, text } = get();
      if (!current) return;
      const discarded = { text, caret: caretLeft };
      set({ text: '', recovered: false, discarded, save: { kind: 'nothing' }, caretToSet: endOf('') });
      await box.stop();
      await dropDraftOf(current.exchangeId);
      // What was typed meanwhile, on a slow disk, has the same draft: it is kept again.
      const { text: since } = get();
      if (since !== '') box.change(draftOf(current, 'answer', since, endOf(since)));
    },
    undoDiscard() {
      const { discarded } = get();
      if (!discarded) return;
      if (discarded.draft) {
        const { draft } = discarded;
        set({ otherDrafts: [...get().otherDrafts, draft], discarded: null });
        void keepListed(draft);
        return;
      }
      set({ caretToSet: discarded.caret });
      answering.type(discarded.text, discarded.caret);
    },
    noteCaret(caret) {
      caretLeft = caret;
    },
    takeDraft(draft) {
      const { text, current, otherDrafts } = get();
      const others = otherDrafts.filter((other) => other !== draft);
      // What is in the box now changes places with the draft, so neither is lost.
      const inBox = current && text.trim() !== '' ? draftOf(current, 'answer', text, caretLeft) : null;
      const { question, caret } = draft;
      // One box, one file: a draft of the very exchange in the box gets an id of its own.
      const exchangeId = draft.exchangeId === current?.exchangeId && inBox ? newId() : draft.exchangeId;
      if (inBox) {
        void box.flush();
        others.push({ ...inBox, format: 1, owner: '', savedAt: new Date(now()).toISOString() });
      }
      set({
        current: { question, exchangeId, shownAt: now() },
        text: draft.text,
        caretToSet: caret,
        recovered: true,
        save: { kind: 'draft-kept' },
        otherDrafts: others,
      });
      // Saved again at once under this window, which now answers for it.
      box.change(draftOf({ question, exchangeId }, 'answer', draft.text, caret));
      void box.flush();
    },
    async dropDraft(draft) {
      const { text, caret } = draft;
      set({ otherDrafts: get().otherDrafts.filter((other) => other !== draft), discarded: { text, caret, draft } });
      await dropDraftOf(draft.exchangeId);
    },
    refresh: look,
    async changed(revision) {
      newestHeard = Math.max(newestHeard, revision);
      // One look at a time: what changes meanwhile is seen by the next.
      if (looking) return;
      looking = true;
      try {
        while (newestHeard > get().session.revision) await look();
      } finally {
        looking = false;
      }
    },
    async removed() {
      set({ changedElsewhere: 'removed' });
      await bringHome();
    },
    hasUnsent: () => hasUnsent(get()),
    async rescue() {
      const id = await bringHome();
      if (id) {
        await box.stop();
        set({ text: '', edits: {} });
      }
      return id;
    },
    async flush() {
      await answering.settled();
      if (get().changedElsewhere === 'removed') return (await bringHome()) !== null || !hasUnsent(get());
      const kept = await Promise.all([box.flush(), editing.flushEdits()]);
      return kept.every((one) => one);
    },
    async mayClose() {
      const kept = await actions.flush();
      const { held } = get();
      set({ held: !kept });
      return kept || held;
    },
    async leave() {
      answering.stopTrying();
      editing.stopTryingEdits();
      await call('session:leave', { sessionId });
    },
  };
  return Object.assign(store, { actions });
}
