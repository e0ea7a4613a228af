// Editing an earlier answer in place, with a draft of its own; its earlier texts stay and can be restored.
import { answerOf } from '../../shared/session/session.ts';
import type { SessionCommand } from '../../shared/session/session-command.ts';
import { endOf, type InterviewContext } from './interview-context.ts';
import type { Caret } from './interview-state.ts';
import { type Submission, submitUntilDurable } from './submission.ts';

export type EditActions = {
  startEdit(exchangeId: string): void;
  typeEdit(text: string, caret: Caret): void;
  saveEdit(): Promise<void>;
  cancelEdit(): Promise<void>;
  restoreText(exchangeId: string, textId: string): Promise<void>;
  /** Resolves when no try to store the edit is under way. */
  editSettled(): Promise<void>;
};

export function createEditActions(context: InterviewContext): EditActions {
  const { get, set, call, newId, now, sessionId, boxes, dispatch, draftOf, dropDraftOf, takeIn } = context;
  const find = (exchangeId: string | undefined) => get().session.exchanges.find(({ id }) => id === exchangeId);

  let submission: Submission | null = null;

  return {
    startEdit(exchangeId) {
      const exchange = find(exchangeId);
      void boxes.edit.flush();
      if (exchange) set({ edit: { exchangeId, text: answerOf(exchange) ?? '', caret: null } });
    },
    typeEdit(text, caret) {
      const { edit } = get();
      const exchange = find(edit?.exchangeId);
      if (!edit || !exchange) return;
      // What is being sent may still arrive; saving what is typed now is asked for anew.
      submission?.cancel();
      submission = null;
      set({ edit: { ...edit, text } });
      const { question, id: exchangeId } = exchange;
      boxes.edit.change(draftOf({ question, exchangeId }, 'edit', text, caret));
    },
    async saveEdit() {
      const { edit } = get();
      if (submission) submission.retryNow();
      if (!edit || submission) return;
      const { exchangeId, text } = edit;
      const exchange = find(exchangeId);
      set({ save: { kind: 'saving' } });
      const draftSaved = boxes.edit.stop();
      const command: SessionCommand = { commandId: newId(), type: 'edit-answer', exchangeId, text };
      const send = async () => {
        await draftSaved;
        return call('session:dispatch', { sessionId, command });
      };
      await new Promise<void>((resolve) => {
        submission = submitUntilDurable(send, {
          onDone(session) {
            submission = null;
            takeIn(session);
            void boxes.edit.stop();
            if (get().edit?.exchangeId === exchangeId) set({ edit: null });
            set({ save: { kind: 'saved', at: new Date(now()) }, held: false });
            void dropDraftOf(exchangeId);
            resolve();
          },
          onTrouble(code) {
            set({ save: { kind: 'not-saved', code } });
            // While the edit cannot be stored, perhaps its draft can.
            if (exchange) boxes.edit.change(draftOf({ question: exchange.question, exchangeId }, 'edit', text, endOf(text)));
          },
          onRefused({ code }) {
            submission = null;
            set({ save: { kind: 'not-saved', code } });
            resolve();
          },
        });
      });
    },
    async cancelEdit() {
      const { edit } = get();
      if (!edit) return;
      submission?.cancel();
      submission = null;
      set({ edit: null });
      await boxes.edit.stop();
      await dropDraftOf(edit.exchangeId);
    },
    async restoreText(exchangeId, textId) {
      if (await dispatch({ type: 'restore-text', exchangeId, textId }))
        set({ save: { kind: 'saved', at: new Date(now()) } });
    },
    editSettled: () => submission?.settled() ?? Promise.resolve(),
  };
}
