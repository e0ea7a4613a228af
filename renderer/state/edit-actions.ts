// Editing an earlier answer in place, with a draft of its own; its earlier texts stay and can be restored.
import { answerOf } from '../../shared/session/session.ts';
import type { SessionCommand } from '../../shared/session/session-command.ts';
import type { InterviewContext } from './interview-context.ts';
import type { Caret } from './interview-state.ts';
import { submitUntilDurable } from './submission.ts';

export type EditActions = {
  startEdit(exchangeId: string): void;
  typeEdit(text: string, caret: Caret): void;
  saveEdit(): Promise<void>;
  cancelEdit(): Promise<void>;
  restoreText(exchangeId: string, textId: string): Promise<void>;
};

export function createEditActions(context: InterviewContext): EditActions {
  const { get, set, call, newId, now, sessionId, boxes, dispatch, draftOf, dropDraftOf, takeIn } = context;
  const find = (exchangeId: string | undefined) => get().session.exchanges.find(({ id }) => id === exchangeId);

  return {
    startEdit(exchangeId) {
      const exchange = find(exchangeId);
      if (exchange) set({ edit: { exchangeId, text: answerOf(exchange) ?? '', caret: null } });
    },
    typeEdit(text, caret) {
      const { edit } = get();
      const exchange = find(edit?.exchangeId);
      if (!edit || !exchange) return;
      set({ edit: { ...edit, text } });
      const { question, id: exchangeId } = exchange;
      boxes.edit.change(draftOf({ question, exchangeId }, 'edit', text, caret));
    },
    async saveEdit() {
      const { edit } = get();
      if (!edit) return;
      const { exchangeId, text } = edit;
      set({ save: { kind: 'saving' } });
      const draftSaved = boxes.edit.stop();
      const command: SessionCommand = { commandId: newId(), type: 'edit-answer', exchangeId, text };
      const send = async () => {
        await draftSaved;
        return call('session:dispatch', { sessionId, command });
      };
      await new Promise<void>((resolve) => {
        submitUntilDurable(send, {
          onDone(session) {
            takeIn(session);
            set({ edit: null, save: { kind: 'saved', at: new Date(now()) } });
            void dropDraftOf(exchangeId);
            resolve();
          },
          onTrouble: (code) => set({ save: { kind: 'not-saved', code } }),
          onRefused({ code }) {
            set({ save: { kind: 'not-saved', code } });
            resolve();
          },
        });
      });
    },
    async cancelEdit() {
      const { edit } = get();
      if (!edit) return;
      await boxes.edit.stop();
      await dropDraftOf(edit.exchangeId);
      set({ edit: null });
    },
    async restoreText(exchangeId, textId) {
      if (await dispatch({ type: 'restore-text', exchangeId, textId }))
        set({ save: { kind: 'saved', at: new Date(now()) } });
    },
  };
}
