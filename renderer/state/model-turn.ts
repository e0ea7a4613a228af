// Waiting for a model's question while the built-in one is ready: shown as it comes, stored once it is whole, and
// dropped as soon as the person writes or chooses otherwise. Begins only after an answer was saved.

import { Failure } from '../../shared/failure.ts';
import type { Said } from '../../shared/interview/interviewer.ts';
import { placeForModel } from '../../shared/interview/model-place.ts';
import { nextQuestion } from '../../shared/interview/next-question.ts';
import type { Events } from '../../shared/ipc/contract.ts';
import { currentOf, type InterviewContext } from './interview-context.ts';
import type { InterviewState, ModelTurn } from './interview-state.ts';

export type ModelTurnActions = {
  /** Asks the model to go on from here, if it may. */
  begin(): void;
  /** The built-in question is to stand. */
  drop(): void;
  /** Main tells what the model said so far. */
  heard(words: Events['model:words']): void;
};

/** The turn that concerns the question on screen; one of another question is over, and an edit is not disturbed. */
export const turnOnScreen = ({ current, modelTurn, edits }: InterviewState): ModelTurn | null => {
  if (modelTurn?.kind === 'asking' && Object.keys(edits).length > 0) return null;
  return modelTurn?.exchangeId === current?.exchangeId ? modelTurn : null;
};

export function createModelTurn(context: InterviewContext): ModelTurnActions {
  const { get, set, call, newId, sessionId, dispatch } = context;

  const waitsFor = (requestId: string): boolean => {
    const turn = turnOnScreen(get());
    return turn?.kind === 'asking' && turn.requestId === requestId;
  };

  const forget = (requestId: string): void => {
    const { modelTurn } = get();
    if (modelTurn?.kind === 'asking' && modelTurn.requestId === requestId) set({ modelTurn: null });
  };

  async function wait(requestId: string, exchangeId: string): Promise<void> {
    const said: Said | null = await call('model:ask', { sessionId, requestId }).catch((cause: unknown) => {
      console.warn('no question of a model:', Failure.from(cause).code);
      return null;
    });
    if (!waitsFor(requestId)) return forget(requestId);
    const question = said === null || typeof said.step === 'string' ? null : said.step.question;
    if (question?.kind !== 'model') {
      set({ modelTurn: said?.trouble === null ? null : { kind: 'built-in', exchangeId } });
      return;
    }
    const stored = await dispatch({ type: 'ask', exchangeId: newId(), question });
    // Whoever began to write meanwhile answers the question they saw.
    if (!waitsFor(requestId)) return forget(requestId);
    if (stored) set({ current: currentOf(get().session, context), modelTurn: null });
    else set({ modelTurn: { kind: 'built-in', exchangeId } });
  }

  return {
    begin() {
      const { current, text, usesModel, readOnly, session, edits } = get();
      if (!current || text !== '' || !usesModel || readOnly || Object.keys(edits).length > 0) return;
      if (!placeForModel(session, nextQuestion(session))) return;
      const requestId = newId();
      const { exchangeId } = current;
      set({ modelTurn: { kind: 'asking', requestId, exchangeId, text: '' } });
      void wait(requestId, exchangeId);
    },
    drop() {
      if (get().modelTurn?.kind !== 'asking') return;
      set({ modelTurn: null });
      call('model:stop', undefined).catch((cause: unknown) =>
        console.warn('the model was not stopped:', Failure.from(cause).code),
      );
    },
    heard({ requestId, text }) {
      const { modelTurn } = get();
      if (modelTurn?.kind === 'asking' && waitsFor(requestId)) set({ modelTurn: { ...modelTurn, text } });
    },
  };
}
