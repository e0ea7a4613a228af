// Who is being asked for which window: one question at a time for each, let go of when its page goes. Remembers the
// last request, in memory only, so that the person can see what was sent.
import type { Said } from '../../shared/interview/interviewer.ts';
import type { CommandInput, Events, SentToModel } from '../../shared/ipc/contract.ts';
import type { ModelSettings } from '../../shared/model-settings.ts';
import type { Session } from '../../shared/session/session.ts';

export type ModelTurnsNeeds = {
  settings: () => Promise<ModelSettings>;
  load: (sessionId: string) => Promise<Session>;
  /** Tells the page of one window what is being said. */
  tell: (windowId: string, words: Events['model:words']) => void;
  now: () => Date;
};

export type ModelTurns = {
  /** What is asked next in a session, by the model if it may be asked; a turn before it in the same window is stopped. */
  ask(input: CommandInput<'model:ask'>, windowId: string): Promise<Said>;
  /** Stops the turn of a window; without one, nothing. */
  stop(windowId: string): void;
  /** How often a model was asked since the app started, and with what last. */
  sent(): SentToModel;
};

export function createModelTurns({ settings, load, tell, now }: ModelTurnsNeeds): ModelTurns {
  const turns = new Map<string, { stop: () => void }>();
  let requests = 0;
  let last: SentToModel['last'] = null;

  const stop = (windowId: string) => {
    turns.get(windowId)?.stop();
    turns.delete(windowId);
  };

  return {
    stop,
    sent: () => ({ requests, last }),
    async ask({ sessionId, requestId }, windowId) {
      stop(windowId);
      let stopped = false;
      const turn = {
        stop: () => {
          stopped = true;
        },
      };
      turns.set(windowId, turn);
      try {
        // Only who lets a model ask loads what that takes; main is ready sooner for everybody else.
        const [{ builtInInterviewer }, { modelInterviewer }] = await Promise.all([
          import('../../shared/interview/interviewer.ts'),
          import('./model-interviewer.ts'),
        ]);
        const [chosen, session] = await Promise.all([settings(), load(sessionId)]);
        if (stopped) return { ...(await builtInInterviewer(session, () => undefined).said), trouble: 'stopped' };
        const interviewer = modelInterviewer(chosen, (sent) => {
          requests += 1;
          last = { requestId, at: now().toISOString(), ...sent, trouble: null, over: false };
        });
        const thinking = interviewer(session, (text) => tell(windowId, { requestId, text }));
        turn.stop = thinking.stop;
        const said = await thinking.said;
        if (last?.requestId === requestId) last = { ...last, trouble: said.trouble, over: true };
        return said;
      } finally {
        if (turns.get(windowId) === turn) turns.delete(windowId);
      }
    },
  };
}
