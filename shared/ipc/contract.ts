// Everything that crosses between a window and main, declared once. Preload, handlers and client derive from it.
// Input is a schema, because main must check what comes in; output is only a type, because main is trusted.
// No transforms in these schemas: what a window sends is what the handler gets.
import { z } from 'zod';
import {
  BackupId,
  type BackupInfo,
  type BackupList,
  type BackupPreview,
  type BackupRestored,
  restoreKinds,
} from '../backup/backup-info.ts';
import type { DataFolderState, FolderChange } from '../backup/folder-move.ts';
import type { DataAmount, DoctorReport } from '../doctor-report.ts';
import type { ArchiveVerdict, ExportOutcome } from '../export-request.ts';
import { ExportRequest } from '../export-request.ts';
import type { FailureCode } from '../failure.ts';
import type { ImportResult, PastImport, UndoneImport } from '../import-report.ts';
import type { InsightsReport } from '../insights/insights-report.ts';
import { InsightsScope, Selection } from '../insights/period.ts';
import type { SessionBehind } from '../insights/session-behind.ts';
import type { CrisisHelp } from '../interview/crisis-file.ts';
import type { InterviewerTrouble, Said } from '../interview/interviewer.ts';
import type { Memory } from '../interview/memory/memory-of.ts';
import { ThingToForget } from '../interview/memory/things-to-forget.ts';
import type { Message } from '../interview/model-prompt.ts';
import type { OwnTemplate, OwnTemplates } from '../interview/own-template.ts';
import { longestTemplateFile } from '../interview/template-file.ts';
import type { KeymapAction } from '../keymap.ts';
import type { LibraryView } from '../library-view.ts';
import { LibraryView as LibraryViewInput } from '../library-view-schema.ts';
import { type Preferences, PreferencesChange, Retention } from '../preferences.ts';
import type { FoundExchange, SearchReply } from '../search/search-hit.ts';
import { longestQuery } from '../search/search-query.ts';
import { type Draft, DraftInput } from '../session/draft.ts';
import { type KeptRevision, RevisionNumber } from '../session/kept-revision.ts';
import type { ListedSessions, ListPage } from '../session/list-page.ts';
import { type Offer, OfferId } from '../session/offer.ts';
import type { Session } from '../session/session.ts';
import type { SessionChange } from '../session/session-change.ts';
import { SessionCommand } from '../session/session-command.ts';
import { SessionId } from '../session/session-id.ts';
import { EraseInput, type StoredPlace } from '../stored-place.ts';
import { WorkId, type WorkProgress } from '../work-progress.ts';

const command = <Input extends z.ZodType>(input: Input) => ({
  returns: <Output>(): { input: Input; $output?: () => Output } => ({ input }),
});

/** Something the store found or met that a person should know; `detail` names files and causes, never text. */
export type Trouble = {
  kind: 'unreadable' | 'rebuilt' | 'newer-format' | 'view-pending' | 'not-writable' | 'merged' | 'copy-unreadable';
  sessionId: string | null;
  code: FailureCode | null;
  detail: string;
};

/** What a list of sessions has beside it. */
export type AroundLibrary = {
  troubles: Trouble[];
  /** Ids of sessions that hold a draft of a window that is gone. */
  withDraft: string[];
  /** Ids of sessions the retention rule put into the trash since the app started, and that still lie there. */
  movedByRule: string[];
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
  /** How this window looked at the library last; null for a new one. */
  library: LibraryView | null;
};

/** What the New session dialog shows of a template; `maxQuestions` is null when it goes on until Finish. */
export type TemplateChoice = {
  id: string;
  name: string;
  purpose: string;
  minutes: number;
  questions: number | null;
  maxQuestions: number | null;
  /** Whether the person made it. */
  own: boolean;
};

/** What went to a model since the app started: how many requests, and the last of them, kept in memory only. */
export type SentToModel = {
  requests: number;
  /** `at` is ISO 8601; `trouble` is why the reply was not used; `over` is false while it comes. */
  last: {
    requestId: string;
    at: string;
    address: string;
    name: string;
    messages: Message[];
    trouble: InterviewerTrouble | null;
    over: boolean;
  } | null;
};

/** What was chosen to be imported: main keeps the paths behind `token`; `names` are the last parts of them. */
export type ChosenImport = { token: string; names: string[] };

const OfImport = z.strictObject({
  workId: WorkId,
  token: z.uuid(),
  /** IANA: where whoever wrote was, for journals that do not say. */
  timeZone: z.string().min(1).max(100),
});

/** More hits than this are not shown, however many there are. */
export const mostHits = 500;

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
  followUpsPerThread: z.number().int().min(0).max(10).optional(),
  followUpsPerSession: z.number().int().min(0).max(40).optional(),
});

const OfSession = z.strictObject({ sessionId: SessionId });
const OfTemplate = z.strictObject({ templateId: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/) });
const OfOffer = z.strictObject({ offerId: OfferId });

/** What a window may ask of main. A line added here does not compile until it has a handler. */
export const commands = {
  'app:info': command(z.undefined()).returns<AppInfo>(),
  /**
   * A page of the list, by what is known: the start of it at once, complete a little later. `of`: the snapshot the page
   * before was of; null begins a new one.
   */
  'library:read': command(
    z.strictObject({ from: z.number().int().min(0), of: z.number().int().min(0).nullable() }),
  ).returns<ListPage>(),
  /** Those of these sessions that there are, as they are listed now. */
  'library:look': command(z.strictObject({ ids: z.array(SessionId).max(1_000) })).returns<ListedSessions>(),
  'library:around': command(z.undefined()).returns<AroundLibrary>(),
  /** Makes a session that exists in memory only; the first draft or answer stores it. */
  'session:begin': command(NewSessionInput).returns<Session>(),
  'session:open': command(OfSession).returns<OpenedSession>(),
  /** The session as it is now; drafts stay where they are. */
  'session:load': command(OfSession).returns<Session>(),
  /** With `known`, the revision the window has, the answer is what changed since, or the whole if that is not known. */
  'session:dispatch': command(
    z.strictObject({ sessionId: SessionId, command: SessionCommand, known: z.number().int().min(0).optional() }),
  ).returns<Session | SessionChange>(),
  /** The window goes elsewhere: a session nobody wrote anything in is forgotten. */
  'session:leave': command(OfSession).returns<void>(),
  /** Removes a session in the trash for good. */
  'session:purge': command(OfSession).returns<void>(),
  /** Shows the session's readable file in the system's file manager. `not-found` where there is none. */
  'session:show-file': command(OfSession).returns<void>(),
  /** The kept revisions of a session, newest first. */
  'history:list': command(OfSession).returns<KeptRevision[]>(),
  /** One of them in full; it may have been pruned meanwhile. */
  'history:revision': command(z.strictObject({ sessionId: SessionId, revision: RevisionNumber })).returns<Session>(),
  /** Prints the page as it stands, through the system's own dialog. */
  'window:print': command(z.undefined()).returns<void>(),
  /** Other versions of sessions that were found: asked for apart from the list, so that it need not wait for them. */
  'offer:list': command(z.undefined()).returns<Offer[]>(),
  'offer:accept': command(OfOffer).returns<Session>(),
  'offer:decline': command(OfOffer).returns<void>(),
  'draft:save': command(DraftInput).returns<void>(),
  'draft:discard': command(
    z.strictObject({ sessionId: SessionId, exchangeId: z.string().min(1).max(200) }),
  ).returns<void>(),
  'preferences:change': command(PreferencesChange).returns<Preferences>(),
  /** What these rules for old sessions would put into the trash; nothing is done. */
  'retention:preview': command(z.strictObject({ retention: Retention })).returns<{ id: string; title: string }[]>(),
  'window:open': command(z.strictObject({ route: Route })).returns<void>(),
  'window:route': command(z.strictObject({ route: Route })).returns<void>(),
  /** How the window looks at the library now; it will come back looking at it like that. */
  'window:library': command(LibraryViewInput).returns<void>(),
  'window:focus-mode': command(z.strictObject({ on: z.boolean() })).returns<void>(),
  /**
   * The answer to `app:flush-requested`. `mayClose` is false when something typed could not be kept and the person
   * was only now told so; asked once more, it is true.
   */
  'app:flushed': command(z.strictObject({ token: z.string().min(1).max(100), mayClose: z.boolean() })).returns<void>(),
  /** What is asked next, by the model if it may be asked: its words come as `model:words` with this `requestId`. */
  'model:ask': command(z.strictObject({ sessionId: SessionId, requestId: z.string().min(1).max(100) })).returns<Said>(),
  /** The window no longer waits for it. */
  'model:stop': command(z.undefined()).returns<void>(),
  'model:sent': command(z.undefined()).returns<SentToModel>(),
  /** The person's own templates, and files among them that cannot be used. */
  'template:list': command(z.undefined()).returns<OwnTemplates>(),
  /**
   * Saves the text of a template's file. `known`: the version it was made from, null for a new one. Where that is not
   * the version there is, it is saved as another template, so the id that comes back may differ.
   */
  'template:save': command(
    z.strictObject({
      text: z.string().min(1).max(longestTemplateFile),
      known: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable(),
    }),
  ).returns<OwnTemplate>(),
  'template:remove': command(OfTemplate).returns<void>(),
  /** Asks the person where to, and writes the template's file there. The file's name, or null if they would rather not. */
  'template:export': command(OfTemplate).returns<string | null>(),
  /** All that the interview remembers; `waiting`: how many sessions it has not read again yet. */
  'memory:show': command(z.undefined()).returns<Memory & { waiting: number }>(),
  /** "Do not bring this up" (`on`), or that it may be brought up again; done when that is durable. */
  'memory:forget': command(z.strictObject({ thing: ThingToForget, on: z.boolean() })).returns<void>(),
  /** Everything counted of a period. Long work: sessions that changed are read first. */
  'insights:show': command(z.strictObject({ workId: WorkId, scope: InsightsScope })).returns<InsightsReport>(),
  /** The sessions behind a figure of it. */
  'insights:behind': command(z.strictObject({ scope: InsightsScope, selection: Selection })).returns<SessionBehind[]>(),
  /** Stops long work of this window, which then fails with `cancelled`; one that is over is no matter. */
  'work:cancel': command(z.strictObject({ workId: WorkId })).returns<void>(),
  /** How much of the person's own is in the data folder. */
  'data:amount': command(z.undefined()).returns<DataAmount>(),
  /** Looks at everything in the data folder and changes nothing. */
  'data:verify': command(z.strictObject({ workId: WorkId })).returns<DoctorReport>(),
  /** Puts right what can be put right without losing anything, and looks again. */
  'data:repair': command(z.strictObject({ workId: WorkId })).returns<DoctorReport>(),
  /** The backups there are, and whether the last one could be made. */
  'backup:list': command(z.undefined()).returns<BackupList>(),
  /** Makes one now. */
  'backup:make': command(z.strictObject({ workId: WorkId })).returns<BackupInfo>(),
  /** Compares one with what is there now; changes nothing. */
  'backup:look': command(z.strictObject({ workId: WorkId, backupId: BackupId })).returns<BackupPreview>(),
  /** Brings one back by way of the store: nothing that is there is lost. */
  'backup:restore': command(
    z.strictObject({ workId: WorkId, backupId: BackupId, what: z.enum(restoreKinds) }),
  ).returns<BackupRestored>(),
  /** Asks where to, and makes a data folder of a backup there. Its path, or null if the person would rather not. */
  'backup:unpack': command(z.strictObject({ workId: WorkId, backupId: BackupId })).returns<string | null>(),
  /** Asks for the folder backups go to, or takes the usual one. False if the person would rather not. */
  'backup:folder': command(z.strictObject({ usual: z.boolean() })).returns<boolean>(),
  'backup:show-folder': command(z.undefined()).returns<void>(),
  /** Where the data is, and where it was before it was moved. */
  'data:folder': command(z.undefined()).returns<DataFolderState>(),
  /** Asks where to, copies everything there, and starts again on it. */
  'data:move': command(z.strictObject({ workId: WorkId })).returns<FolderChange>(),
  /** Asks for the folder of another journal and looks at it. */
  'data:find-other': command(z.strictObject({ workId: WorkId })).returns<FolderChange>(),
  /** Starts again on what this window found. */
  'data:use-found': command(z.undefined()).returns<FolderChange>(),
  /** What was left behind by a move stays where it is, or goes into the system's trash. */
  'data:settle-old': command(z.strictObject({ what: z.enum(['keep', 'trash']) })).returns<void>(),
  /** Asks the person where to, and exports sessions there. Null if they would rather not. */
  'export:run': command(z.strictObject({ workId: WorkId, request: ExportRequest })).returns<ExportOutcome | null>(),
  /** Lets the person choose an archive, and checks all of it. Null if they would rather not. */
  'export:verify': command(z.strictObject({ workId: WorkId })).returns<ArchiveVerdict | null>(),
  /** Shows what this page exported last in the system's file manager. */
  'export:show': command(z.undefined()).returns<void>(),
  /** Looks through all sessions. Null when this window asked something newer before there was an answer. */
  'search:find': command(
    z.strictObject({ query: z.string().max(longestQuery), limit: z.number().int().min(1).max(mostHits) }),
  ).returns<SearchReply | null>(),
  /** The exchanges of one session that a query finds, in the order they were written. */
  'search:within': command(z.strictObject({ sessionId: SessionId, query: z.string().max(longestQuery) })).returns<
    FoundExchange[]
  >(),
  /** Asks the person which files, or which folder, to import. Null if they would rather not. */
  'import:choose': command(z.strictObject({ what: z.enum(['files', 'folder']) })).returns<ChosenImport | null>(),
  /** What importing it would do; nothing is changed. */
  'import:look': command(OfImport).returns<ImportResult>(),
  'import:run': command(OfImport).returns<ImportResult>(),
  /** Past imports, newest first. */
  'import:past': command(z.undefined()).returns<PastImport[]>(),
  /** Puts what an import brought into the trash, unless it was written in since. */
  'import:undo': command(z.strictObject({ workId: WorkId, batch: z.uuid() })).returns<UndoneImport>(),
  /** Opens a copy of a photo, recording, film or PDF of a session in another program. */
  'attachment:open': command(
    z.strictObject({ sessionId: SessionId, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ).returns<void>(),
  /** What lies where on this computer, and how much of it. */
  'privacy:stored': command(z.undefined()).returns<StoredPlace[]>(),
  /** The newest lines of the local log, oldest first. */
  'privacy:log': command(z.undefined()).returns<string[]>(),
  /** Removes everything there is and ends the app; the phrase is what the person typed. */
  'privacy:erase': command(EraseInput).returns<void>(),
  /** Opens the folder with the person's data in the system's file manager. */
  'folder:show': command(z.undefined()).returns<void>(),
  /** Where to turn to in a crisis: the person's own list, or the built-in one. */
  'crisis:resources': command(z.undefined()).returns<CrisisHelp>(),
  /** Opens that list to be edited; `opened` is false where the system has nothing to open it with. */
  'crisis:edit': command(z.undefined()).returns<{ path: string; opened: boolean }>(),
} as const;

/** What main tells windows. */
export type Events = {
  'session:changed': { id: string; revision: number };
  'session:removed': { id: string };
  /** These sessions were found to be other than listed; `checked`: all were compared with the folder since the start. */
  'library:changed': { ids: string[]; checked: boolean };
  /** There are other offers than before. */
  'offers:changed': Record<string, never>;
  trouble: Trouble;
  'preferences:changed': Preferences;
  /** There are other templates of the person's own than before. */
  'templates:changed': Record<string, never>;
  /** There is more or other to remember than before. */
  'memory:changed': Record<string, never>;
  /** How far long work of this window is. */
  'work:progress': WorkProgress;
  /** There are other backups than before, or the last attempt went otherwise. */
  'backup:changed': Record<string, never>;
  /** There is more or other to find than before. */
  'search:changed': Record<string, never>;
  /** A question as far as the model has said it; it is not judged yet. */
  'model:words': { requestId: string; text: string };
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
