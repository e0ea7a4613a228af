// "Do not bring this up": kept in the session itself, so that it is as durable as the words it is about.
import type { Session } from './session.ts';
import type { SessionCommand } from './session-command.ts';

/** Silences one thread, or without one the whole session, or lifts it. The very same session when it is so already. */
export function withForgotten(session: Session, { thread, on }: Extract<SessionCommand, { type: 'forget' }>): Session {
  const forgotten = session.forgotten ?? { session: false, threads: [] };
  if (thread === undefined)
    return forgotten.session === on ? session : { ...session, forgotten: { ...forgotten, session: on } };
  if (forgotten.threads.includes(thread) === on) return session;
  const threads = on ? [...forgotten.threads, thread].sort() : forgotten.threads.filter((id) => id !== thread);
  return { ...session, forgotten: { ...forgotten, threads } };
}

/** Whether the session says of itself, or of one of its threads, that it is not to be brought up. */
export const isForgotten = ({ forgotten }: Session, thread?: string): boolean =>
  forgotten !== undefined &&
  (thread === undefined ? forgotten.session : forgotten.session || forgotten.threads.includes(thread));
