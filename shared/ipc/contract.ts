// Everything that crosses between a window and main, declared once. Preload, handlers and client derive from it.
// Input is a schema, because main must check what comes in; output is only a type, because main is trusted.
// No transforms in these schemas: what a window sends is what the handler gets.
import { z } from 'zod';
import type { FailureCode } from '../failure.ts';
import type { KeymapAction } from '../keymap.ts';
import { type Preferences, PreferencesChange } from '../preferences.ts';
import { type Draft, DraftInput } from '../session/draft.ts';
import type { Session } from '../session/session.ts';
import { SessionCommand } from '../session/session-command.ts';
import { SessionId } from '../session/session-id.ts';
import type { SessionSummary } from '../session/summarize-session.ts';

const command = <Input extends z.ZodType>(input: Input) => ({
  returns: <Output>(): { input: Input; $output?: () => Output } => ({ input }),
});

/** Something the store found or met that a person should know; `detail` names files and causes, never text. */
export type Trouble = {
  kind: 'unreadable' | 'rebuilt' | 'newer-format' | 'view-pending' | 'not-writable' | 'merged';
  sessionId: string | null;
  code: FailureCode | null;
  detail: string;
};

/** The sessions a window can list, and what could not be read. */
export type Library = {
  sessions: SessionSummary[];
  troubles: Trouble[];
  /** Ids of sessions that hold a draft of a window that is gone. */
  withDraft: string[];
};

/** One session as a window opens it: with the drafts of dead windows, newest first, and whether it may be changed. */
export type OpenedSession = { session: Session; drafts: Draft[]; readOnly: boolean };

/** What a window must know of its surroundings before it can draw. */
export type AppInfo = {
  version: string;
  electron: string;
  chromium: string;
  dataFolder: string;
  platform: string;
  locale: string;
  /** Requests the network guard refused since start; stays 0 because nothing asks. */
  networkRequests: number;
  preferences: Preferences;
  templates: TemplateChoice[];
  /** One opening question that stands without a subject, to be answered from the start page. */
  suggestion: { templateId: string; question: string };
};

/** What the New session dialog shows of a template; `maxQuestions` is null when it goes on until Finish. */
export type TemplateChoice = {
  id: string;
  name: string;
  purpose: string;
  minutes: number;
  questions: number | null;
  maxQuestions: number | null;
};

/** Where a window is; kept so that it comes back there. */
export const Route = z
  .string()
  .max(300)
  .regex(/^\/[a-z0-9/-]*$/);

const NewSessionInput = z.strictObject({
  templateId: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/),
  title: z.string().max(500).optional(),
  subject: z.strictObject({ title: z.string().max(500), link: z.string().max(4_000).nullable().optional() }).optional(),
  questions: z.number().int().min(2).max(42).optional(),
});

const OfSession = z.strictObject({ sessionId: SessionId });

/** What a window may ask of main. A line added here does not compile until it has a handler. */
export const commands = {
  'app:info': command(z.undefined()).returns<AppInfo>(),
  'session:list': command(z.undefined()).returns<Library>(),
  /** Makes a session that exists in memory only; the first draft or answer stores it. */
  'session:begin': command(NewSessionInput).returns<Session>(),
  'session:open': command(OfSession).returns<OpenedSession>(),
  /** The session as it is now; drafts stay where they are. */
  'session:load': command(OfSession).returns<Session>(),
  'session:dispatch': command(z.strictObject({ sessionId: SessionId, command: SessionCommand })).returns<Session>(),
  /** The window goes elsewhere: a session nobody wrote anything in is forgotten. */
  'session:leave': command(OfSession).returns<void>(),
  /** Removes a session in the trash for good. */
  'session:purge': command(OfSession).returns<void>(),
  'draft:save': command(DraftInput).returns<void>(),
  'draft:discard': command(
    z.strictObject({ sessionId: SessionId, exchangeId: z.string().min(1).max(200) }),
  ).returns<void>(),
  'preferences:change': command(PreferencesChange).returns<Preferences>(),
  'window:open': command(z.strictObject({ route: Route })).returns<void>(),
  'window:route': command(z.strictObject({ route: Route })).returns<void>(),
  'window:focus-mode': command(z.strictObject({ on: z.boolean() })).returns<void>(),
  /**
   * The answer to `app:flush-requested`. `mayClose` is false when something typed could not be kept and the person
   * was only now told so; asked once more, it is true.
   */
  'app:flushed': command(z.strictObject({ token: z.string().min(1).max(100), mayClose: z.boolean() })).returns<void>(),
  /** Opens the folder with the person's data in the system's file manager. */
  'folder:show': command(z.undefined()).returns<void>(),
} as const;

/** What main tells windows. */
export type Events = {
  'session:changed': { id: string; revision: number };
  'session:removed': { id: string };
  trouble: Trouble;
  'preferences:changed': Preferences;
  /** The window is about to close or the app to quit: keep every draft now, then answer with `app:flushed`. */
  'app:flush-requested': { token: string };
  /** A menu item was chosen; the page acts on it as on its shortcut. */
  'menu:chosen': { action: KeymapAction };
};

export type CommandName = keyof typeof commands;
export type CommandInput<C extends CommandName> = z.output<(typeof commands)[C]['input']>;
export type CommandOutput<C extends CommandName> = ReturnType<NonNullable<(typeof commands)[C]['$output']>>;
export type EventName = keyof Events;
export type Reply<T> = { ok: true; value: T } | { ok: false; code: FailureCode; message: string };

/** `window.journal`: two functions, however many commands there are. */
export interface Bridge {
  call<C extends CommandName>(name: C, input: CommandInput<C>): Promise<Reply<CommandOutput<C>>>;
  on<E extends EventName>(name: E, listener: (payload: Events[E]) => void): () => void;
}
