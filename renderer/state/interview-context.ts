// What the actions of an interview share: its state, its autosaved boxes, and how a command is sent.
import type { StoreApi } from 'zustand/vanilla';
import { Failure } from '../../shared/failure.ts';
import { nextQuestion } from '../../shared/interview/next-question.ts';
import type { Question } from '../../shared/interview/question.ts';
import type { CommandInput } from '../../shared/ipc/contract.ts';
import type { Session } from '../../shared/session/session.ts';
import { sessionOf } from '../../shared/session/session-change.ts';
import type { SessionCommand } from '../../shared/session/session-command.ts';
import type { Call } from '../bridge/client.ts';
import { type Autosave, type AutosaveState, createAutosave } from './autosave.ts';
import type { Caret, Current, InterviewState } from './interview-state.ts';

/** What an interview needs from outside; tests hand in their own. */
export type Environment = {
  call: Call;
  newId: () => string;
  now: () => number;
  /** Milliseconds the person has been at it so far. */
  attended: () => number;
};

export type DraftContent = CommandInput<'draft:save'>;

/** A command still without the id that sending gives it. */
export type Unsent = SessionCommand extends infer Command
  ? Command extends SessionCommand
    ? Omit<Command, 'commandId'>
    : never
  : never;

export type InterviewContext = Environment & {
  sessionId: string;
  get: () => InterviewState;
  set: (change: Partial<InterviewState>) => void;
  /** Where the caret was when the box was left. */
  caretLeft: Caret;
  /** The draft of the answer box. */
  box: Autosave<DraftContent>;
  /** An autosave of its own for another box. */
  newBox(): Autosave<DraftContent>;
  /** Ids of the answers this window sent, to tell its own from another's. */
  sent: Set<string>;
  /** Sequence numbers of the drafts this window saved, likewise. */
  saved: Set<number>;
  takeIn(session: Session): void;
  /** Sends a command, which may have been sent before, and resolves with the session it led to. Throws main's `Failure`. */
  send(command: SessionCommand): Promise<Session>;
  /** Sends a command once; null when it failed, and the state says why. */
  dispatch(command: Unsent): Promise<Session | null>;
  draftOf(
    of: Pick<Current, 'question' | 'exchangeId'>,
    kind: 'answer' | 'edit',
    text: string,
    caret: Caret,
  ): DraftContent;
  dropDraftOf(exchangeId: string): Promise<void>;
};

/** The question a session is at, with the id its answer will have; null when nothing is left to ask. */
export function currentOf(session: Session, { newId, attended }: Environment): Current | null {
  const step = nextQuestion(session);
  if (typeof step === 'string') return null;
  return { question: step.question, exchangeId: step.exchangeId ?? newId(), attendedBefore: attended() };
}

/** Whether two questions are the same to a person reading. */
export const sameQuestion = (a: Question | undefined, b: Question | undefined): boolean =>
  a?.id === b?.id && a?.text === b?.text;

export const endOf = ({ length }: string): Caret => ({ start: length, end: length });

export function createInterviewContext(store: StoreApi<InterviewState>, environment: Environment): InterviewContext {
  const { call, newId, now } = environment;
  const { getState: get, setState: set } = store;
  const sessionId = get().session.id;
  let sequence = now();
  /** As it came from the disk; on screen may be more, when a command is shown before it is stored. */
  let stored = get().session;
  const saved = new Set<number>();

  const reportDraft = (state: AutosaveState) => {
    if (get().sending) return;
    if (state.kind === 'kept') set({ save: { kind: 'draft-kept' }, held: false });
    if (state.kind === 'failed') set({ save: { kind: 'not-saved', code: state.code } });
  };
  const newBox = () => createAutosave<DraftContent>((draft) => call('draft:save', draft), reportDraft);

  // Revisions only go up: an older answer that arrives late is ignored.
  const takeIn = (session: Session) => {
    if (session.revision < stored.revision) return;
    stored = session;
    set({ session });
  };

  // Only what changed comes back: it is put together with the session that main was told this window has.
  const send = async (command: SessionCommand) => {
    const known = stored;
    const reply = await call('session:dispatch', { sessionId, command, known: known.revision });
    return sessionOf(known, reply);
  };

  return {
    ...environment,
    sessionId,
    get,
    set,
    sent: new Set(),
    caretLeft: endOf(''),
    saved,
    box: newBox(),
    newBox,
    takeIn,
    send,
    async dispatch(command) {
      try {
        const session = await send({ ...command, commandId: newId() });
        takeIn(session);
        set({ refused: null });
        return session;
      } catch (cause) {
        set({ refused: Failure.from(cause).code });
        return null;
      }
    },
    draftOf: ({ question, exchangeId }, kind, text, caret) => {
      sequence = Math.max(sequence + 1, now());
      saved.add(sequence);
      return { sessionId, exchangeId, kind, question, text, caret, sequence };
    },
    async dropDraftOf(exchangeId) {
      try {
        await call('draft:discard', { sessionId, exchangeId });
      } catch (cause) {
        // A draft that stays behind is harmless once its text is durable: opening the session drops it.
        console.warn('a draft was not dropped:', Failure.from(cause).code);
      }
    },
  };
}
