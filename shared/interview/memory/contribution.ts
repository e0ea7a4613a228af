// What one session gives to the memory. Derived from it alone, and kept only so that it need not be derived again.
import { z } from 'zod';

export const mentionKinds = ['person', 'place', 'theme'] as const;
export type MentionKind = (typeof mentionKinds)[number];

const Id = z.string().max(300);

export const Contribution = z.strictObject({
  sessionId: Id,
  revision: z.number().int().min(0),
  /** When the session was begun, ISO 8601, and the day of that where it was written, `YYYY-MM-DD`. */
  at: z.string(),
  day: z.string(),
  title: z.string(),
  /** The whole session is not to be brought up. */
  forgotten: z.boolean(),
  /** Whether anything was answered: only then it counts among the last sessions. */
  answered: z.boolean(),
  /** Intentions. `quoted`: the words of it a question can hold, verbatim; null if there are none. */
  threads: z.array(
    z.strictObject({
      id: Id,
      exchangeId: Id.nullable(),
      text: z.string(),
      quoted: z.string().nullable(),
      done: z.boolean(),
    }),
  ),
  lines: z.array(z.strictObject({ id: Id, exchangeId: Id, text: z.string() })),
  /** `key` is the same for all forms of the words; `text` is how it stands here. */
  mentions: z.array(
    z.strictObject({ kind: z.enum(mentionKinds), key: z.string(), text: z.string(), exchangeId: Id.nullable() }),
  ),
  forgottenThreads: z.array(Id),
  /** Which threads of earlier sessions, and which mentions by their keys, this session asked about already. */
  asked: z.array(z.strictObject({ thread: Id, answered: z.boolean() })),
  /** What it may still ask about while it goes on, as its plan has it. */
  planned: z.array(z.strictObject({ id: Id, sessionId: Id, quoted: z.string() })),
});

export type Contribution = z.output<typeof Contribution>;
export type Mention = Contribution['mentions'][number];
