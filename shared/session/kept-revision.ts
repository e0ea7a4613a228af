// What can be said of a kept revision of a session without handing out its text.
import { z } from 'zod';
import type { RevisionStep } from './compare-revisions.ts';
import type { SessionStatus } from './session.ts';

/** The number of a revision: what its 12-digit name says. */
export const RevisionNumber = z.number().int().min(1).max(999_999_999_999);

/**
 * One kept revision. `at`: when it was written (ISO 8601); `bytes`: the size of its file as it is stored; `step`: what
 * it has that the readable one before it had not, null for the oldest. A damaged one has its file's time and a reason.
 */
export type KeptRevision = { revision: number; at: string; bytes: number } & (
  | {
      damaged: false;
      writer: string;
      title: string;
      /** Exchanges answered. */
      answered: number;
      status: SessionStatus;
      step: RevisionStep | null;
    }
  | { damaged: true; reason: string }
);
