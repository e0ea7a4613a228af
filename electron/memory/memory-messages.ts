// What crosses between the memory's thread and the main process.
import type { Span } from '../../shared/insights/period.ts';
import type { RememberedInsights } from '../../shared/insights/remembered-insights.ts';
import type { Memory } from '../../shared/interview/memory/memory-of.ts';
import type { Recall } from '../../shared/interview/memory/recall.ts';
import type { ThingToForget } from '../../shared/interview/memory/things-to-forget.ts';
import type { Session } from '../../shared/session/session.ts';

/** What can be asked of the thread, and what it answers. */
export type MemoryAnswers = {
  /** Which sessions exist, newest first; back come the ids of those it wants to take in. */
  look: { input: { sessions: { id: string; revision: number }[]; forgotten: string[] }; output: string[] };
  /** Takes in a session; whether it was read anew. */
  take: { input: Session; output: boolean };
  drop: { input: string; output: null };
  /** Forgotten people, places and themes, all of them. */
  forgotten: { input: string[]; output: null };
  show: { input: null; output: Memory };
  insights: { input: { span: Span; today: string }; output: RememberedInsights };
  naming: { input: { span: Span; key: string }; output: string[] };
  /** In which sessions people with these folded names are named. */
  people: { input: string[]; output: [name: string, ids: string[]][] };
  planned: { input: ThingToForget; output: { sessionId: string; thread: string }[] };
  end: { input: null; output: null };
};

export type MemoryMethod = keyof MemoryAnswers;
export type MemoryQuestion = {
  [M in MemoryMethod]: { call: number; method: M; input: MemoryAnswers[M]['input'] };
}[MemoryMethod];

/** Of an answer's value only whoever asked knows the type, hence `never`. `recall`: what new sessions may use now. */
export type FromMemory =
  | { kind: 'done'; call: number; value: never }
  | { kind: 'failed'; call: number; message: string }
  | { kind: 'recall'; recall: Recall }
  | { kind: 'not-written'; message: string };
