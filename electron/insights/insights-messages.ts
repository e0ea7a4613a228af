// What crosses between the thread of the insights and the main process.
import type { Insights } from '../../shared/insights/insights-of.ts';
import type { DatedScope, Selection } from '../../shared/insights/period.ts';
import type { SessionBehind } from '../../shared/insights/session-behind.ts';
import type { Session } from '../../shared/session/session.ts';

/** What can be asked of the thread, and what it answers. */
export type InsightsAnswers = {
  /** Which sessions there are; back come the ids of those it wants to count. */
  look: { input: { id: string; revision: number }[]; output: string[] };
  take: { input: Session; output: null };
  drop: { input: string; output: null };
  /** Writes what was counted, if a while has passed since it last did. */
  keep: { input: null; output: null };
  insights: { input: DatedScope; output: Insights };
  behind: { input: { scope: DatedScope; selection: Selection; named: string[] }; output: SessionBehind[] };
  end: { input: null; output: null };
};

export type InsightsMethod = keyof InsightsAnswers;
export type InsightsQuestion = {
  [M in InsightsMethod]: { call: number; method: M; input: InsightsAnswers[M]['input'] };
}[InsightsMethod];

/** Of an answer's value only whoever asked knows the type, hence `never`. */
export type FromInsights =
  | { kind: 'done'; call: number; value: never }
  | { kind: 'failed'; call: number; message: string }
  | { kind: 'not-written'; message: string };
