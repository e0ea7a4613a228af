// One interview in one window: conducts it (next question after each durable answer), keeps drafts, and takes in
// what other windows do without touching the box. Made by a factory, so tests hand in their own `call`.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { Failure } from '../../shared/failure.ts';
import type { Draft } from '../../shared/session/draft.ts';
import { applyCommand } from '../../shared/session/apply-command.ts';
import { type AnswerActions, createAnswerActions } from './answer-actions.ts';
import { createEditActions, type EditActions } from './edit-actions.ts';
import { createInterviewContext, currentOf, type Environment, endOf, sameQuestion, type Unsent } from './interview-context.ts';
import type { Caret, InterviewState } from './interview-state.ts';

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
    removed(): void;
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
  const edit = opened.drafts.find(({ kind }) => kind === 'edit');
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
      edit: edit ? { exchangeId: edit.exchangeId, text: edit.text, caret: edit.caret } : null,
      refused: null,
    },
    environment,
  );
  if (drafts[0]) store.actions.takeDraft(drafts[0]);
  return store;
}

export function createInterviewStore(initial: InterviewState, environment: Environment): InterviewStore {
  const store = createStore<InterviewState>(() => initial);
  const context = createInterviewContext(store, environment);
  const { get, set, call, newId, now, sessionId, boxes, dispatch, draftOf, dropDraftOf, takeIn } = context;
  const answering = createAnswerActions(context);
  const editing = createEditActions(context);
  let caretLeft = endOf('');

  let newestHeard = 0;
  let looking = false;

  /** Takes in what other windows did. The box, its caret and the question over it stay while there is text in it. */
  async function look(): Promise<void> {
    const { session, drafts } = await call('session:open', { sessionId });
    takeIn(session);
    // Drafts of a window that went away meanwhile are this window's to show now.
    const { otherDrafts } = get();
    const shown = [get().current?.exchangeId, ...otherDrafts.map(({ exchangeId }) => exchangeId)];
    const left = drafts.filter(({ kind, text, exchangeId }) => kind === 'answer' && text.trim() !== '' && !shown.includes(exchangeId));
    if (left.length > 0) set({ otherDrafts: [...otherDrafts, ...left] });
    const { current, text, sending } = get();
    if (sending) return;
    const ended = session.status === 'completed' || session.status === 'abandoned' || session.deletedAt !== null;
    if (ended && current && text !== '') return set({ changedElsewhere: 'ended' });
    const next = currentOf(session, environment);
    if (text === '') {
      if (!sameQuestion(next?.question, current?.question)) set({ current: next, changedElsewhere: null });
      return;
    }
    const answeredElsewhere = session.exchanges.some(
      ({ id, question, state }) =>
        state === 'answered' && question.id === current?.question.id && id !== current.exchangeId,
    );
    if (answeredElsewhere) set({ changedElsewhere: 'answered' });
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
      if (await dispatch({ type: 'reopen' })) set({ current: currentOf(get().session, context), changedElsewhere: null });
    },
    async send(command) {
      const before = get().session;
      const at = new Date(now());
      // Shown at once by the same pure function the store uses, and taken back if it could not be stored.
      const shown = applyCommand(before, { ...command, commandId: newId() }, { at: at.toISOString(), writer: before.writer });
      if (!(shown instanceof Failure)) set({ session: shown, save: { kind: 'saving' } });
      const session = await dispatch(command);
      if (session) set({ save: { kind: 'saved', at: new Date(now()) } });
      else {
        const code = get().refused ?? 'unexpected';
        set({ save: { kind: 'refused', code }, ...(get().session === shown ? { session: before } : {}) });
      }
      return session !== null;
    },
    async discardDraft() {
      const { current, text } = get();
      if (!current) return;
      const discarded = { text, caret: caretLeft };
      set({ text: '', recovered: false, discarded, save: { kind: 'nothing' }, caretToSet: endOf('') });
      await boxes.answer.stop();
      await dropDraftOf(current.exchangeId);
      // What was typed meanwhile, on a slow disk, has the same draft: it is kept again.
      const { text: since } = get();
      if (since !== '') boxes.answer.change(draftOf(current, 'answer', since, endOf(since)));
    },
    undoDiscard() {
      const { discarded } = get();
      if (!discarded) return;
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
      const { question, exchangeId, caret } = draft;
      if (inBox) {
        void boxes.answer.flush();
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
      boxes.answer.change(draftOf({ question, exchangeId }, 'answer', draft.text, caret));
      void boxes.answer.flush();
    },
    async dropDraft(draft) {
      await dropDraftOf(draft.exchangeId);
      set({ otherDrafts: get().otherDrafts.filter((other) => other !== draft) });
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
    removed: () => set({ changedElsewhere: 'removed' }),
    async rescue() {
      const { session, current, text } = get();
      if (!current || text.trim() === '') return null;
      const { title, plan } = session;
      try {
        const born = await call('session:begin', { templateId: plan.template.id, title });
        const draft = draftOf({ question: current.question, exchangeId: newId() }, 'answer', text, endOf(text));
        await call('draft:save', { ...draft, sessionId: born.id });
        await boxes.answer.stop();
        set({ text: '' });
        return born.id;
      } catch (cause) {
        set({ refused: Failure.from(cause).code });
        return null;
      }
    },
    async flush() {
      await Promise.all([answering.settled(), editing.editSettled()]);
      const kept = await Promise.all([boxes.answer.flush(), boxes.edit.flush()]);
      const { changedElsewhere, text } = get();
      // The text of a removed session has no place on the disk.
      const homeless = changedElsewhere === 'removed' && text.trim() !== '';
      return !homeless && kept.every((one) => one);
    },
    async mayClose() {
      const kept = await actions.flush();
      const { held } = get();
      set({ held: !kept });
      return kept || held;
    },
    async leave() {
      answering.stopTrying();
      await call('session:leave', { sessionId });
    },
  };
  return Object.assign(store, { actions });
}
