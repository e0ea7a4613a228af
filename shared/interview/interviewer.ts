// Whoever can say what is asked next. The built-in one always can, at once; others answer in its place or not at all.
import type { Session } from '../session/session.ts';
import { type NextStep, nextQuestion } from './next-question.ts';

/** Why another interviewer's question is not used; for the person to read, so it says nothing of what was written. */
export const interviewerTroubles = [
  'not-allowed',
  'unreachable',
  'too-slow',
  'refused',
  'garbled',
  'unusable',
  'stopped',
] as const;

export type InterviewerTrouble = (typeof interviewerTroubles)[number];

/** What is asked next. `trouble`: another interviewer was asked first and failed, so this is the built-in question. */
export type Said = { step: NextStep; trouble: InterviewerTrouble | null };

/** A question being thought of. `said` always resolves; after `stop` at once, with the built-in question. */
export type Thinking = { said: Promise<Said>; stop(): void };

/** `heard` is called with the whole of the question so far, each time there is more of it. */
export type Interviewer = (session: Session, heard: (soFar: string) => void) => Thinking;

/** The interviewer that needs nothing but the session. */
export const builtInInterviewer: Interviewer = (session) => ({
  said: Promise.resolve({ step: nextQuestion(session), trouble: null }),
  stop: () => undefined,
});
