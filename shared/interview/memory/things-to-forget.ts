// What a person can ask never to hear of again, and which sessions that go on have it in their plan already.
import { z } from 'zod';
import type { Session } from '../../session/session.ts';
import { SessionId } from '../../session/session-id.ts';
import type { Contribution } from './contribution.ts';
import { namesForgotten } from './memory-of.ts';
import { mentionKey, mentionThread } from './mention-key.ts';

/** A whole session, one thread or line of one, or a person, place or theme by its words. */
export const ThingToForget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('session'), sessionId: SessionId }),
  z.strictObject({ kind: z.literal('thread'), sessionId: SessionId, id: z.string().min(1).max(300) }),
  z.strictObject({ kind: z.literal('mention'), text: z.string().max(200).regex(/\S/) }),
]);

export type ThingToForget = z.output<typeof ThingToForget>;
export type Planned = Contribution['planned'][number];

/** What a session that goes on may still bring up; of what recurs `sessionId` is empty. */
export const plannedIn = ({ status, plan }: Session): Planned[] =>
  status === 'active' || status === 'paused'
    ? [
        ...plan.openThreads.map(({ id, sessionId, quoted }) => ({ id, sessionId, quoted })),
        ...(plan.recurring ?? []).map(({ text }) => ({
          id: mentionThread(mentionKey(text)),
          sessionId: '',
          quoted: text,
        })),
      ]
    : [];

/** Whether what is planned is what is to be forgotten, or speaks of it. */
export function concerns(thing: ThingToForget, { id, sessionId, quoted }: Planned): boolean {
  switch (thing.kind) {
    case 'session':
      return sessionId === thing.sessionId;
    case 'thread':
      return id === thing.id;
    case 'mention':
      return id === mentionThread(mentionKey(thing.text)) || namesForgotten([thing.text])(quoted);
  }
}
