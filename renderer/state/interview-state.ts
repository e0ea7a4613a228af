// What one interview on the screen consists of.

import type { FailureCode } from '../../shared/failure.ts';
import type { Question } from '../../shared/interview/question.ts';
import type { Draft } from '../../shared/session/draft.ts';
import type { Session } from '../../shared/session/session.ts';
import type { SaveState } from './save-state.ts';

/** The question on screen, with the id its answer will have, and what the person had been at it when it came. */
export type Current = { question: Question; exchangeId: string; attendedBefore: number };

export type Caret = { start: number; end: number };

/** A model's question that is awaited in the place of the one on screen, or that came to nothing. */
export type ModelTurn =
  | { kind: 'asking'; requestId: string; exchangeId: string; text: string }
  | { kind: 'built-in'; exchangeId: string };

/** An answer being edited in place. */
export type Edit = { exchangeId: string; text: string; caret: Caret | null };

export type InterviewState = {
  session: Session;
  readOnly: boolean;
  /** null when there is nothing left to ask: the summary is shown. */
  current: Current | null;
  text: string;
  /** Where the caret must be put when the box is next drawn; the page clears it. */
  caretToSet: Caret | null;
  save: SaveState;
  /** Set while an answer is under way, so that its text cannot change under it. */
  sending: boolean;
  /** The window was asked to close and stayed, because something typed could not be kept. */
  held: boolean;
  recovered: boolean;
  /** What Undo brings back: text from the box, or a draft that was listed. */
  discarded: { text: string; caret: Caret; draft?: Draft } | null;
  /** Drafts of closed windows beside the one in the box. */
  otherDrafts: Draft[];
  /** Another window changed what this one is working on. */
  changedElsewhere: 'answered' | 'ended' | 'removed' | null;
  /** Answers being edited in place, by exchange id; several can be. */
  edits: Readonly<Record<string, Edit>>;
  /** Texts of edits that were cancelled, by exchange id, while Undo is offered. */
  cancelledEdits: Readonly<Record<string, string>>;
  /** Whether a model may be asked, as the person has set it. */
  usesModel: boolean;
  modelTurn: ModelTurn | null;
  /** A button's command that failed; words for it are shown until the next success. */
  refused: FailureCode | null;
};
