// What the store offers: the options it opens with, what it promises, what it tells.
import type { Trouble } from '../../shared/ipc/contract.ts';
import type { Draft, DraftInput } from '../../shared/session/draft.ts';
import type { NewSession } from '../../shared/session/new-session.ts';
import type { Session } from '../../shared/session/session.ts';
import type { SessionCommand } from '../../shared/session/session-command.ts';
import type { SessionSummary } from '../../shared/session/summarize-session.ts';
import type { ByteCodec } from './byte-codec.ts';
import type { StoreFs } from './store-fs.ts';

export type StoreOptions = {
  /** The data folder; sessions live in its `sessions/`. Made if missing. */
  directory: string;
  fs?: StoreFs;
  codec?: ByteCodec;
  clock?: () => Date;
  /** What this instance signs with; random if left out. */
  writer?: string;
  /** IANA zone of new sessions; the system's if left out. */
  timeZone?: string;
};

/** `revision` is the one just committed; whoever has a newer one may ignore it. */
export type StoreEvent =
  | { type: 'changed' | 'added'; id: string; revision: number }
  | { type: 'removed'; id: string }
  | { type: 'trouble'; trouble: Trouble };

/**
 * Sessions that are handed out are shared with the store: read them, never change them. Every method rejects with a
 * `Failure`: `invalid-input` for an id or input that is not one, `store-closed` after `close`, and what the disk says.
 */
export interface SessionStore {
  /** A new session in memory only, at revision 0. Its first command or draft stores it. `invalid-input`. */
  prepare(input: NewSession): Promise<Session>;
  /** A new session, durable, at revision 1. */
  create(input: NewSession): Promise<Session>;
  /**
   * Applies a command and resolves with the session when that is durable. The same command may be sent again after
   * any failure. `not-found`, `newer-format`, `unreadable-session`, and the failures of `applyCommand`.
   */
  dispatch(sessionId: string, command: SessionCommand): Promise<Session>;
  /** The session as last acknowledged. `not-found`, `unreadable-session`, `newer-format` (too new even to be shown). */
  load(sessionId: string): Promise<Session>;
  /** All readable sessions, those updated last first. The others are among `troubles()`. */
  list(): Promise<SessionSummary[]>;
  /** Everything found so far that a person should know. */
  troubles(): Trouble[];
  /** Removes a session for good, with its drafts and kept-aside copies. `not-found`. */
  purge(id: string): Promise<void>;
  /**
   * A session nobody wrote anything in is forgotten: a prepared one, or one this store instance began that
   * holds no text, tags or mood and no draft. Any other is left alone. Not to be called while another window shows the session.
   */
  leave(id: string): Promise<void>;
  /** Makes unsent text durable. `owner` is the window's lifetime. Stores a prepared session first. `not-found`. */
  saveDraft(draft: DraftInput & { owner: string }): Promise<void>;
  /** Drafts of owners that are not live, newest first. Those that are stored as answers are dropped. */
  loadDrafts(sessionId: string, liveOwners?: readonly string[]): Promise<Draft[]>;
  /**
   * Like `loadDrafts`, and hands them to the window `owner` that is about to show them: from then on they are its
   * own, its saves replace them, and no other window is given them while it lives.
   */
  adoptDrafts(sessionId: string, owner: string, liveOwners?: readonly string[]): Promise<Draft[]>;
  /** Ids of the sessions that hold a draft of an owner that is not live. */
  draftedSessions(liveOwners?: readonly string[]): Promise<string[]>;
  /** Drops the draft of an exchange: that of `owner`, or everybody's. */
  discardDraft(draft: { sessionId: string; exchangeId: string; owner?: string | undefined }): Promise<void>;
  /** Calls `listener` after every change made through this store, until the returned function is called. */
  subscribe(listener: (event: StoreEvent) => void): () => void;
  /** Finishes what was asked for; the process can then end by itself. */
  close(): Promise<void>;
}
