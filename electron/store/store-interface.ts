// What the store offers: the options it opens with, what it promises, what it tells.
import type { Trouble } from '../../shared/ipc/contract.ts';
import type { SearchReply } from '../../shared/search/search-hit.ts';
import type { Draft, DraftInput } from '../../shared/session/draft.ts';
import type { KeptRevision } from '../../shared/session/kept-revision.ts';
import type { ListedSessions, ListPage } from '../../shared/session/list-page.ts';
import type { NewSession } from '../../shared/session/new-session.ts';
import type { Offer } from '../../shared/session/offer.ts';
import type { Session } from '../../shared/session/session.ts';
import type { SessionChange } from '../../shared/session/session-change.ts';
import type { SessionCommand } from '../../shared/session/session-command.ts';
import type { SessionSummary } from '../../shared/session/summarize-session.ts';
import type { ByteCodec } from './byte-codec.ts';
import type { PageAsked } from './session-pages.ts';
import type { StoreFs } from './store-fs.ts';
import type { SweepOptions, SweepResult } from './sweep.ts';
import type { WatchFolder } from './watch-folder.ts';

export type StoreOptions = {
  /** The data folder; sessions live in its `sessions/`. Made if missing. */
  directory: string;
  /** How files are called; done at once in the calling thread if left out, which is fastest and holds it up. */
  fs?: StoreFs;
  /** How the system tells of changes in a folder; Node's own if left out. */
  watchFolder?: WatchFolder;
  codec?: ByteCodec;
  clock?: () => Date;
  /** What this instance signs with; random if left out. */
  writer?: string;
  /** IANA zone of new sessions; the system's if left out. */
  timeZone?: string;
};

/**
 * `revision` is the one just committed, here or by another process; whoever has a newer one may ignore it.
 * `watch-failed`: changes made elsewhere may show late, for the reason `code` (an errno); told once each.
 * `offers`: there are other offers than before.
 * `listed`: a look at the disk found these sessions to be other than they were listed; `checked` as in a page.
 */
export type StoreEvent =
  | { type: 'changed' | 'added'; id: string; revision: number }
  | { type: 'removed'; id: string }
  | { type: 'offers' }
  | { type: 'listed'; ids: string[]; checked: boolean }
  | { type: 'trouble'; trouble: Trouble }
  | { type: 'watch-failed'; code: string };

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
  /**
   * Like `dispatch`, for whoever has the session at revision `known`: resolves with what changed since then, or with
   * the whole session if that is not known here any more.
   */
  dispatchFrom(sessionId: string, command: SessionCommand, known: number): Promise<Session | SessionChange>;
  /** The session as last acknowledged. `not-found`, `unreadable-session`, `newer-format` (too new even to be shown). */
  load(sessionId: string): Promise<Session>;
  /** The kept revisions of a session, newest first; damaged ones are named, none are none. */
  history(sessionId: string): Promise<KeptRevision[]>;
  /** One of them in full. `not-found` (also once it was pruned), `unreadable-session`, `newer-format`. */
  revision(sessionId: string, revision: number): Promise<Session>;
  /** All readable sessions, those updated last first. The others are among `troubles()`. */
  list(): Promise<SessionSummary[]>;
  /**
   * The list in pages, for whoever cannot take all of it at once. It answers with what is known, at first from the
   * catalog, and goes on to compare that with the disk: what is other is told as `listed`, if somebody subscribed.
   */
  listPage(asked: PageAsked): Promise<ListPage>;
  /** Those of these sessions (1,000 at most) that there are, as they are listed now. */
  listed(ids: readonly string[]): Promise<ListedSessions>;
  /** Everything found so far that a person should know. */
  troubles(): Trouble[];
  /**
   * Other versions of sessions that were found, and are only merged when the person says so: `offers` says when there
   * are more. What would add nothing is not among them.
   */
  offers(): Promise<Offer[]>;
  /**
   * Makes a session that was built elsewhere durable, at the next revision here. Where there is one with its id they are
   * merged, which only adds. `invalid-input` for what is no session of this format.
   */
  importSession(session: Session): Promise<Session>;
  /** Merges an offered version as a new revision; the file is then kept aside. `not-found` if it is no longer there. */
  acceptOffer(offerId: string): Promise<Session>;
  /** Keeps an offered version aside, unmerged. `not-found`. */
  declineOffer(offerId: string): Promise<void>;
  /**
   * Looks through the questions, answers, titles, subjects and tags of all sessions, as they are when it is asked: words,
   * `begin*`, `"phrases"`, `-without`, and the filters `tag: template: status: before: after: on: mood:`; see
   * `shared/search/`. Any text is a query. The best hits come first, at most `limit` (50); `total` is how many there are.
   * Reads each session once and keeps its text in memory from the first call on, in this process; the app asks its search
   * thread instead. `person:` needs someone who knows people and is left aside with a hint here.
   */
  search(query: string, options?: { limit?: number }): Promise<SearchReply>;
  /** Removes a session for good, with its drafts and kept-aside copies. `not-found`. */
  purge(id: string): Promise<void>;
  /**
   * Does what time asks for: pauses what nobody touched for an hour, and by `rules` abandons, puts into the trash,
   * and after 30 days in the trash removes. `now` is believed: which time that may be is for the caller to know.
   * `openSessions` are left alone. A session that cannot be changed is told of in the result and fails nothing.
   */
  sweep(now: Date, openSessions: readonly string[], options?: SweepOptions): Promise<SweepResult>;
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
  /**
   * Calls `listener` after every change made through this store, until the returned function is called. The first
   * call also begins to watch for what other processes, sync tools and text editors change, until `close`.
   */
  subscribe(listener: (event: StoreEvent) => void): () => void;
  /** Finishes what was asked for; the process can then end by itself. */
  close(): Promise<void>;
}
