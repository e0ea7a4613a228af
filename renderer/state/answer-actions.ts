// Answering: the text in the box, its submission, and going on to the next question.
import { anotherQuestion } from '../../shared/interview/another-question.ts';
import { goDeeper } from '../../shared/interview/go-deeper.ts';
import { nextQuestion } from '../../shared/interview/next-question.ts';
import type { Question } from '../../shared/interview/question.ts';
import type { Session } from '../../shared/session/session.ts';
import type { SessionCommand } from '../../shared/session/session-command.ts';
import { currentOf, endOf, type InterviewContext } from './interview-context.ts';
import type { Caret } from './interview-state.ts';
import type { ModelTurnActions } from './model-turn.ts';
import { type Submission, submitUntilDurable } from './submission.ts';

export type AnswerActions = {
  type(text: string, caret: Caret): void;
  /** Resolves to whether the text in the box became durable. */
  submit(): Promise<boolean>;
  /** Resolves to whether it was skipped. `instead`: what is asked in place of the planned question. */
  skip(instead?: (session: Session) => Question | null): Promise<boolean>;
  another(): Promise<void>;
  deeper(): Promise<void>;
  /** Puts a question on screen; resolves to whether it was stored. */
  ask(question: Question | null): Promise<boolean>;
  finish(): Promise<'finished' | 'not-saved' | 'nothing-said'>;
  stopTrying(): void;
  /** Resolves when no try to store the answer is under way. */
  settled(): Promise<void>;
};

const longestThought = 86_400_000;

export function createAnswerActions(context: InterviewContext, model: ModelTurnActions): AnswerActions {
  const { get, set, newId, now, attended, sent, box, dispatch, draftOf, dropDraftOf, takeIn } = context;
  let submission: Submission | null = null;

  /** What comes after an acknowledged step; the box is empty by then. */
  function goOn(session: Session) {
    takeIn(session);
    const current = currentOf(get().session, context);
    set({ current, text: '', caretToSet: endOf(''), recovered: false, discarded: null, changedElsewhere: null });
    if (nextQuestion(get().session) === 'closing') void dispatch({ type: 'complete' });
  }

  function type(text: string, caret: Caret) {
    const { current, sending, save } = get();
    if (!current) return;
    if (text !== '') model.drop();
    if (sending) {
      // While the answer is being tried again its text may be changed; saving is then asked for anew.
      if (save.kind !== 'not-saved') return;
      submission?.cancel();
      set({ sending: false });
    }
    const keepsWord = save.kind === 'draft-kept' || save.kind === 'not-saved';
    set({ text, discarded: null, save: keepsWord ? save : { kind: 'nothing' } });
    box.change(draftOf(current, 'answer', text, caret));
  }

  /** While the answer cannot be stored, perhaps its draft can. */
  function keepDraftAnyway(text: string) {
    const { current } = get();
    if (current) box.change(draftOf(current, 'answer', text, endOf(text)));
  }

  function submit(): Promise<boolean> {
    const { current, text, sending, readOnly } = get();
    if (sending) submission?.retryNow();
    if (!current || sending || readOnly || text.trim() === '') return Promise.resolve(false);
    const { question, exchangeId, attendedBefore } = current;
    const thinkingMs = Math.min(Math.max(Math.round(attended() - attendedBefore), 0), longestThought);
    const command: SessionCommand = { commandId: newId(), type: 'answer', exchangeId, question, text, thinkingMs };
    sent.add(command.commandId);
    set({ sending: true, discarded: null, save: { kind: 'saving' } });
    const draftSaved = box.stop();
    const send = async () => {
      await draftSaved;
      return context.send(command);
    };
    return new Promise((resolve) => {
      submission = submitUntilDurable(send, {
        onDone(session) {
          void box.stop().then(() => dropDraftOf(exchangeId));
          set({ sending: false, save: { kind: 'saved', at: new Date(now()) }, refused: null, held: false });
          goOn(session);
          resolve(true);
          model.begin();
        },
        onTrouble(code) {
          set({ save: { kind: 'not-saved', code } });
          keepDraftAnyway(text);
        },
        onRefused({ code }) {
          set({ sending: false, save: { kind: 'nothing' } });
          if (code === 'not-found') set({ changedElsewhere: 'removed' });
          else {
            set({ refused: code });
            keepDraftAnyway(text);
          }
          resolve(false);
        },
      });
    });
  }

  /** Puts another question on screen: stored as asked, so that every window and every restart shows it. */
  async function ask(question: Question | null): Promise<boolean> {
    const { current: before, sending } = get();
    if (!question || sending) return false;
    model.drop();
    await box.flush();
    if (!(await dispatch({ type: 'ask', exchangeId: newId(), question }))) return false;
    // Read only now: it may have been written on while the disk was slow.
    const { text } = get();
    const current = currentOf(get().session, context);
    set({ current });
    await moveText(text, before?.exchangeId);
    return true;
  }

  /** The words in the box stay there under the new question, and their draft follows them. */
  async function moveText(text: string, fromExchangeId: string | undefined) {
    const { current } = get();
    if (text.trim() === '' || !current || current.exchangeId === fromExchangeId) return;
    set({ text, caretToSet: endOf(text) });
    type(text, endOf(text));
    const moved = await box.flush();
    if (moved && fromExchangeId) await dropDraftOf(fromExchangeId);
  }

  return {
    type,
    submit,
    another: async () => {
      const { session, current } = get();
      if (current) await ask(anotherQuestion(session, current.question));
    },
    deeper: async () => void (await ask(goDeeper(get().session))),
    ask,
    async skip(instead) {
      const { current, sending } = get();
      if (!current || sending) return false;
      model.drop();
      await box.flush();
      const { exchangeId, question } = current;
      const session = await dispatch({ type: 'skip', exchangeId, question });
      if (!session) return false;
      // Before anything is shown, so that the planned question does not flash up in between.
      const other = instead?.(session) ?? null;
      const asked = other === null ? null : await dispatch({ type: 'ask', exchangeId: newId(), question: other });
      const { text } = get();
      goOn(asked ?? session);
      set({ save: { kind: 'saved', at: new Date(now()) } });
      await moveText(text, exchangeId);
      return true;
    },
    async finish() {
      model.drop();
      if (get().text.trim() !== '' && !(await submit())) return 'not-saved';
      await box.stop();
      if (get().session.exchanges.length === 0) return 'nothing-said';
      if (get().session.status !== 'completed' && !(await dispatch({ type: 'complete' }))) return 'not-saved';
      set({ current: null });
      return 'finished';
    },
    stopTrying: () => submission?.cancel(),
    settled: () => submission?.settled() ?? Promise.resolve(),
  };
}
