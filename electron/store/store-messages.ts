// What crosses between the store's thread and the thread that asks it.

import type { FailureCode } from '../../shared/failure.ts';
import type { Trouble } from '../../shared/ipc/contract.ts';
import type { SessionStore, StoreEvent, StoreOptions } from './store-interface.ts';

/** The methods that may be asked for from another thread: all that answer with a promise. */
export type StoreMethod = {
  [M in keyof SessionStore]: SessionStore[M] extends (...input: never[]) => Promise<unknown> ? M : never;
}[keyof SessionStore];

export type Input<M extends StoreMethod> = Parameters<SessionStore[M]>;
export type Output<M extends StoreMethod> = Awaited<ReturnType<SessionStore[M]>>;

/** What of the options can cross to another thread. */
export type ThreadOptions = Pick<StoreOptions, 'directory' | 'writer' | 'timeZone'>;

/** To the store. `call` comes back with the answer. */
export type Question<M extends StoreMethod = StoreMethod> = { call: number; method: M; input: Input<M> };

/** Errors cross as what every caller goes by. */
export type Problem = { code: FailureCode; message: string };

/** From the store. Of an answer's value only whoever asked knows the type, hence `never`. */
export type FromStore =
  | { kind: 'opened'; troubles: Trouble[] }
  | { kind: 'not-opened'; problem: Problem }
  | { kind: 'done'; call: number; value: never }
  | { kind: 'failed'; call: number; problem: Problem }
  | { kind: 'event'; event: StoreEvent };
