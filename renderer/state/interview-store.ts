// One interview in one window: conducts it (next question after each durable answer), keeps drafts, and takes in
// what other windows do without touching the box. Made by a factory, so tests hand in their own `call`.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { Failure } from '../../shared/failure.ts';
import { applyCommand } from '../../shared/session/apply-command.ts';
import type { Draft } from '../../shared/session/draft.ts';
import { type AnswerActions, createAnswerActions } from './answer-actions.ts';
import { createHome } from './bring-home.ts';
import { createEditActions, type EditActions } from './edit-actions.ts';
import { createInterviewContext, currentOf, type Environment, endOf, type Unsent } from './interview-context.ts';
import type { Caret, Edit, InterviewState } from './interview-state.ts';
import { createModelTurn, type ModelTurnActions } from './model-turn.ts';
import { createOtherWindows } from './other-windows.ts';
import { createQuestionActions, type QuestionActions } from './question-actions.ts';

export type InterviewActions = AnswerActions &
  EditActions &
  QuestionActions & {
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
    /** What the model said so far of the question that is awaited. */
    modelSaid: ModelTurnActions['heard'];
    /** Stops waiting for a model: the built-in question stands. */
    useBuiltIn(): void;
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
      usesModel: false,
      modelTurn: null,
      refused: null,
    },
    environment,
  );
  if (drafts[0]) store.actions.takeDraft(drafts[0]);
  return store;
}

const hasUnsent = ({ text, edits }: InterviewState): boolean => text.trim() !== '' || Object.keys(edits).length > 0;

export function createInterviewStore(initial: InterviewState, environment: Environment): InterviewStore {
  const store = createStore<InterviewState>(() => initial);
  const context = createInterviewContext(store, environment);
  const { get, set, call, newId, now, sessionId, box, dispatch, draftOf, dropDraftOf } = context;
  const model = createModelTurn(context);
  const answering = createAnswerActions(context, model);
  const editing = createEditActions(context);

  const others = createOtherWindows(context);
  const bringHome = createHome(context);

  const actions: InterviewActions = {
    ...answering,
    ...editing,
    ...createQuestionActions(context, answering),
    modelSaid: model.heard,
    useBuiltIn: model.drop,
    async pause() {
      model.drop();
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
      const discarded = { text, caret: context.caretLeft };
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
        void others.keepListed(draft);
        return;
      }
      set({ caretToSet: discarded.caret });
      answering.type(discarded.text, discarded.caret);
    },
    noteCaret(caret) {
      context.caretLeft = caret;
    },
    takeDraft(draft) {
      const { text, current, otherDrafts } = get();
      const others = otherDrafts.filter((other) => other !== draft);
      // What is in the box now changes places with the draft, so neither is lost.
      const inBox = current && text.trim() !== '' ? draftOf(current, 'answer', text, context.caretLeft) : null;
      const { question, caret } = draft;
      // One box, one file: a draft of the very exchange in the box gets an id of its own.
      const exchangeId = draft.exchangeId === current?.exchangeId && inBox ? newId() : draft.exchangeId;
      if (inBox) {
        void box.flush();
        others.push({ ...inBox, format: 1, owner: '', savedAt: new Date(now()).toISOString() });
      }
      set({
        current: { question, exchangeId, attendedBefore: context.attended() },
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
    refresh: others.look,
    changed: others.changed,
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
      model.drop();
      answering.stopTrying();
      editing.stopTryingEdits();
      await call('session:leave', { sessionId });
    },
  };
  return Object.assign(store, { actions });
}
