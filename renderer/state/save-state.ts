// What the words under the answer say. "Saved" is a fact: it is set only by a durable reply to that very text.
import type { FailureCode } from '../../shared/failure.ts';

export type SaveState =
  | { kind: 'nothing' }
  | { kind: 'draft-kept' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'not-saved'; code: FailureCode };
