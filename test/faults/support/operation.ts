// One thing that can be asked of a store, told so that it can be tried while the disk fails.
import type { SessionStore } from '../../../electron/store/session-store.ts';

/** What is found afterwards: `before` and `after` are as they should be, anything else says what is wrong. */
export type Found = 'before' | 'after' | `wrong: ${string}`;

export type Operation = {
  name: string;
  /** On a healthy disk, once: makes what every try starts from, and gives the session it is about. */
  arrange: (store: SessionStore) => Promise<string>;
  /** What happens to the folder once the store that arranged is closed. */
  afterwards?: (directory: string, id: string) => Promise<void>;
  /** In the store that will be tried, before anything fails; gives what is tried: the session, or what is about it. */
  begin: (store: SessionStore, id: string) => Promise<string>;
  run: (store: SessionStore, id: string) => Promise<unknown>;
  find: (store: SessionStore, id: string, directory: string) => Promise<Found>;
  /** Whether another store may try again what this one began. */
  elsewhere: boolean;
  /** What it says when it is tried again although it had worked. */
  again: 'none' | 'not-found';
  /** Whether it may do nothing without saying so, because it is asked again and again. */
  mayWait?: true;
};
