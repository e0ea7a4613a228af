// What crosses between the search thread and the main process.
import type { FoundExchange, SearchReply } from '../../shared/search/search-hit.ts';

/** Ids of the sessions that name somebody, by the folded name that was asked for. */
export type NamedIn = [name: string, ids: string[]][];

/** What can be asked of the thread, and what it answers. */
export type SearchAnswers = {
  /** `owner`: who asks; a newer question of the same owner supersedes an older one, which is answered with null. */
  find: {
    input: { owner: string; text: string; limit: number; namedIn: NamedIn | null };
    output: Omit<SearchReply, 'unread'> | null;
  };
  within: { input: { sessionId: string; text: string }; output: FoundExchange[] };
};

export type SearchMethod = keyof SearchAnswers;
export type SearchQuestion = {
  [M in SearchMethod]: { kind: 'question'; call: number; method: M; input: SearchAnswers[M]['input'] };
}[SearchMethod];

/** To the thread: questions, and what happened to a session; `listed`: what a look at the folder found to be otherwise. */
export type ToSearch =
  | SearchQuestion
  | { kind: 'changed'; id: string }
  | { kind: 'removed'; id: string }
  | { kind: 'listed'; ids: readonly string[] };

/** Of an answer's value only whoever asked knows the type, hence `never`. `news`: there is more or other to find. */
export type FromSearch =
  | { kind: 'done'; call: number; value: never }
  | { kind: 'failed'; call: number; message: string }
  | { kind: 'news' }
  | { kind: 'not-read'; message: string };
