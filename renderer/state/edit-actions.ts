// Editing earlier answers in place, each with a draft of its own; earlier texts stay and can be restored.
import { answerOf } from '../../shared/session/session.ts';
import type { SessionCommand } from '../../shared/session/session-command.ts';
import type { Autosave } from './autosave.ts';
import { type DraftContent, endOf, type InterviewContext } from './interview-context.ts';
import type { Caret } from './interview-state.ts';
import { type Submission, submitUntilDurable } from './submission.ts';

export type EditActions = {
  startEdit(exchangeId: string): void;
  typeEdit(exchangeId: string, text: string, caret: Caret): void;
  saveEdit(exchangeId: string): Promise<void>;
  cancelEdit(exchangeId: string): Promise<void>;
  undoCancelEdit(exchangeId: string): void;
  restoreText(exchangeId: string, textId: string): Promise<void>;
  /** Keeps the drafts of all edits; resolves to whether all are durable. */
  flushEdits(): Promise<boolean>;
  stopTryingEdits(): void;
};

export function createEditActions(context: InterviewContext): EditActions {
  const { get, set, newId, now, newBox, dispatch, draftOf, dropDraftOf, takeIn } = context;
  const boxes = new Map<string, Autosave<DraftContent>>();
  const submissions = new Map<string, Submission>();

  const find = (exchangeId: string) => get().session.exchanges.find(({ id }) => id === exchangeId);

  /** Other words in a session that has ended do not begin it again. */
  const staysEnded = (): { reopens?: false } => {
    const { status } = get().session;
    return status === 'completed' || status === 'abandoned' ? { reopens: false } : {};
  };

  function boxOf(exchangeId: string): Autosave<DraftContent> {
    const known = boxes.get(exchangeId);
    if (known) return known;
    const box = newBox();
    boxes.set(exchangeId, box);
    return box;
  }

  function show(exchangeId: string, text: string): void {
    const { [exchangeId]: _undone, ...cancelledEdits } = get().cancelledEdits;
    set({ edits: { ...get().edits, [exchangeId]: { exchangeId, text, caret: null } }, cancelledEdits });
  }

  function hide(exchangeId: string): void {
    const { [exchangeId]: _gone, ...edits } = get().edits;
    set({ edits });
  }

  function stopTrying(exchangeId: string): void {
    submissions.get(exchangeId)?.cancel();
    submissions.delete(exchangeId);
  }

  function keepDraft(exchangeId: string, text: string, caret: Caret): void {
    const exchange = find(exchangeId);
    if (exchange) boxOf(exchangeId).change(draftOf({ question: exchange.question, exchangeId }, 'edit', text, caret));
  }

  const actions: EditActions = {
    startEdit(exchangeId) {
      const exchange = find(exchangeId);
      if (exchange && !get().edits[exchangeId]) show(exchangeId, answerOf(exchange) ?? '');
    },
    typeEdit(exchangeId, text, caret) {
      if (!get().edits[exchangeId]) return;
      // What is being sent may still arrive; saving what is typed now is asked for anew.
      stopTrying(exchangeId);
      show(exchangeId, text);
      keepDraft(exchangeId, text, caret);
    },
    async saveEdit(exchangeId) {
      const edit = get().edits[exchangeId];
      const trying = submissions.get(exchangeId);
      if (trying) trying.retryNow();
      if (!edit || trying) return;
      const { text } = edit;
      set({ save: { kind: 'saving' } });
      const draftSaved = boxOf(exchangeId).stop();
      const command: SessionCommand = { commandId: newId(), type: 'edit-answer', exchangeId, text, ...staysEnded() };
      const send = async () => {
        await draftSaved;
        return context.send(command);
      };
      await new Promise<void>((resolve) => {
        const submission = submitUntilDurable(send, {
          onDone(session) {
            submissions.delete(exchangeId);
            takeIn(session);
            hide(exchangeId);
            set({ save: { kind: 'saved', at: new Date(now()) }, held: false });
            void boxOf(exchangeId)
              .stop()
              .then(() => dropDraftOf(exchangeId));
            resolve();
          },
          onTrouble(code) {
            set({ save: { kind: 'not-saved', code } });
            // While the edit cannot be stored, perhaps its draft can.
            keepDraft(exchangeId, text, endOf(text));
          },
          onRefused({ code }) {
            submissions.delete(exchangeId);
            set({ save: { kind: 'nothing' }, refused: code });
            resolve();
          },
        });
        submissions.set(exchangeId, submission);
      });
    },
    async cancelEdit(exchangeId) {
      const edit = get().edits[exchangeId];
      if (!edit) return;
      stopTrying(exchangeId);
      hide(exchangeId);
      const exchange = find(exchangeId);
      if (exchange && edit.text !== answerOf(exchange))
        set({ cancelledEdits: { ...get().cancelledEdits, [exchangeId]: edit.text } });
      await boxOf(exchangeId).stop();
      await dropDraftOf(exchangeId);
    },
    undoCancelEdit(exchangeId) {
      const text = get().cancelledEdits[exchangeId];
      if (text === undefined) return;
      show(exchangeId, text);
      keepDraft(exchangeId, text, endOf(text));
    },
    async restoreText(exchangeId, textId) {
      if (await dispatch({ type: 'restore-text', exchangeId, textId, ...staysEnded() }))
        set({ save: { kind: 'saved', at: new Date(now()) } });
    },
    async flushEdits() {
      await Promise.all([...submissions.values()].map((submission) => submission.settled()));
      const kept = await Promise.all([...boxes.values()].map((box) => box.flush()));
      return kept.every((one) => one);
    },
    stopTryingEdits() {
      for (const exchangeId of [...submissions.keys()]) stopTrying(exchangeId);
    },
  };
  return actions;
}
