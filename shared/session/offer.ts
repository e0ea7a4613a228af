// A version of a session that was found and not taken: the person decides whether it is merged or only kept.
import { z } from 'zod';

/** Made from where it was found and what is in it, so that an answer about one cannot hit another. */
export const OfferId = z.string().regex(/^[0-9a-f]{32}$/);

/**
 * `copy`: a file a sync tool or a person put beside the readable one. `unfinished`: a change whose writer was stopped
 * before it was saved. `doubtful`: the readable file, changed without its checksum and without a new date.
 */
export const offerKinds = ['copy', 'unfinished', 'doubtful'] as const;

export type Offer = {
  id: string;
  kind: (typeof offerKinds)[number];
  sessionId: string;
  title: string;
  /** Whether the journal has no such session, or none that can be read: then merging brings it back. */
  missing: boolean;
  /** When this version was last changed, ISO 8601. */
  at: string;
  /** The file's name. */
  file: string;
  /** How many texts it has that the session has not. */
  answers: number;
  /** Those texts with their questions: the first few, cut short. */
  added: { id: string; question: string; text: string }[];
};
