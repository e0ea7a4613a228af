// What each command does, one line each; the work is done by what is handed in.

import type {
  BackupInfo,
  BackupList,
  BackupPreview,
  BackupRestored,
  RestoreKind,
} from '../../shared/backup/backup-info.ts';
import type { DataFolderState, FolderChange } from '../../shared/backup/folder-move.ts';
import type { DataAmount, DoctorReport } from '../../shared/doctor-report.ts';
import type { ArchiveVerdict, ExportOutcome, ExportRequest } from '../../shared/export-request.ts';
import type { ImportResult } from '../../shared/import-report.ts';
import type { InsightsReport } from '../../shared/insights/insights-report.ts';
import type { InsightsScope, Selection } from '../../shared/insights/period.ts';
import type { SessionBehind } from '../../shared/insights/session-behind.ts';
import { builtInTemplates } from '../../shared/interview/built-in-templates.ts';
import type { CrisisHelp } from '../../shared/interview/crisis-file.ts';
import type { Said } from '../../shared/interview/interviewer.ts';
import type { ThingToForget } from '../../shared/interview/memory/things-to-forget.ts';
import type { OwnTemplate, OwnTemplates } from '../../shared/interview/own-template.ts';
import { dayNumberOf, suggestedQuestion } from '../../shared/interview/suggested-question.ts';
import { mostQuestions, questionsOf, type Template } from '../../shared/interview/template.ts';
import type {
  AppInfo,
  AroundLibrary,
  CommandInput,
  CommandOutput,
  OpenedSession,
  SentToModel,
  TemplateChoice,
} from '../../shared/ipc/contract.ts';
import type { LibraryView } from '../../shared/library-view.ts';
import type { Preferences, PreferencesChange, Retention } from '../../shared/preferences.ts';
import type { FoundExchange, SearchReply } from '../../shared/search/search-hit.ts';
import type { Session } from '../../shared/session/session.ts';
import { isNewerFormat } from '../../shared/session/upgrade-session.ts';
import type { StoredPlace } from '../../shared/stored-place.ts';
import type { Imports } from '../exchange/import-thread.ts';
import type { SessionStore } from '../store/store-interface.ts';
import type { Handlers } from './handle-commands.ts';
import type { Work, Works } from './works.ts';

/** What the handlers need of everything around them. */
export type Surroundings = {
  /** The open store; fails with the store's own code when it cannot be opened, and tries again at each call. */
  journal: () => Promise<SessionStore>;
  info: () => Promise<Omit<AppInfo, 'templates' | 'suggestion' | 'library'>>;
  preferences: {
    read(): Promise<Preferences>;
    change(change: PreferencesChange, windowId: string): Promise<Preferences>;
  };
  pages: {
    others(windowId: string): string[];
    entered(windowId: string, sessionId: string): void;
    left(windowId: string, sessionId: string): boolean;
  };
  windows: {
    open(route: string): void;
    routed(windowId: string, route: string): void;
    looksAtLibrary(windowId: string, view: LibraryView): void;
    libraryOf(windowId: string): LibraryView | null;
    focusMode(windowId: string, on: boolean): void;
  };
  flushed: (token: string, mayClose: boolean) => void;
  print: (windowId: string) => Promise<void>;
  showFile: (sessionId: string) => Promise<void>;
  showFolder: () => Promise<void>;
  crisis: { read(): Promise<CrisisHelp>; edit(): Promise<{ path: string; opened: boolean }> };
  model: {
    ask(input: CommandInput<'model:ask'>, windowId: string): Promise<Said>;
    stop(windowId: string): void;
    sent(): SentToModel;
  };
  templates: {
    list(): Promise<OwnTemplates>;
    save(text: string, known: string | null): Promise<OwnTemplate>;
    remove(id: string): Promise<void>;
    export(id: string, windowId: string): Promise<string | null>;
  };
  memory: {
    /** What a session begun now may use; never waits. */
    recall(): Pick<Session['plan'], 'openThreads' | 'recurring'>;
    prepared(session: Session): void;
    show(): Promise<CommandOutput<'memory:show'>>;
    forget(thing: ThingToForget, on: boolean): Promise<void>;
  };
  works: Works;
  backups: {
    keeper: {
      list(): Promise<BackupList>;
      now(work: Work): Promise<BackupInfo>;
      choose(folder: string | null): Promise<void>;
      look(id: string, work: Work): Promise<BackupPreview>;
      restore(id: string, what: RestoreKind, work: Work): Promise<BackupRestored>;
      unpack(id: string, to: string, work: Work): Promise<{ to: string }>;
    };
    folders: {
      state(): DataFolderState;
      move(windowId: string, work: Work): Promise<FolderChange>;
      findOther(windowId: string, work: Work): Promise<FolderChange>;
      takeFound(windowId: string): FolderChange;
      settleOld(what: 'keep' | 'trash'): Promise<void>;
    };
    choose(windowId: string): Promise<string | null>;
    showFolder(): Promise<void>;
  };
  doctor: {
    ask(task: 'amount'): Promise<DataAmount>;
    ask(task: 'verify' | 'repair', work: Work): Promise<DoctorReport>;
  };
  imports: Imports;
  chosen: {
    choose(what: 'files' | 'folder', windowId: string): Promise<CommandOutput<'import:choose'>>;
    /** The paths behind what was chosen in that window. */
    pathsOf(token: string, windowId: string): string[];
  };
  attachments: { open(sessionId: string, sha256: string): Promise<void> };
  insights: {
    show(scope: InsightsScope, work: Work): Promise<InsightsReport>;
    behind(scope: InsightsScope, selection: Selection): Promise<SessionBehind[]>;
  };
  search: {
    find(owner: string, text: string, limit: number): Promise<SearchReply | null>;
    within(sessionId: string, text: string): Promise<FoundExchange[]>;
  };
  privacy: { stored(): Promise<StoredPlace[]>; log(): Promise<string[]>; erase(): Promise<void> };
  exports: {
    run(request: ExportRequest, windowId: string, work: Work): Promise<ExportOutcome | null>;
    verify(windowId: string, work: Work): Promise<ArchiveVerdict | null>;
    show(windowId: string): Promise<void>;
  };
  sweeper: {
    moved(): string[];
    movedAmong(sessions: readonly { id: string; deletedAt: string | null }[]): string[];
    preview(retention: Retention): Promise<{ id: string; title: string }[]>;
  };
};

export function createHandlers(around: Surroundings): Handlers {
  const {
    journal,
    info,
    preferences,
    pages,
    windows,
    flushed,
    print,
    showFile,
    showFolder,
    crisis,
    model,
    sweeper,
    templates,
    memory,
    works,
    backups,
    doctor,
    imports,
    chosen,
    attachments,
    insights,
    search,
    privacy,
    exports,
  } = around;

  const begin = async (input: CommandInput<'session:begin'>, windowId: string): Promise<Session> => {
    const { rulesOff, followUpsPerThread, followUpsPerSession } = await preferences.read();
    const session = await (await journal()).prepare({
      ...input,
      ...memory.recall(),
      rulesOff,
      // What is chosen for this session goes before what is set for all, and that before what the template has.
      followUpsPerThread: input.followUpsPerThread ?? followUpsPerThread ?? undefined,
      followUpsPerSession: input.followUpsPerSession ?? followUpsPerSession ?? undefined,
    });
    memory.prepared(session);
    pages.entered(windowId, session.id);
    return session;
  };
  /** A page gets back its own drafts and those of pages that are gone, never another live page's. */
  const open = async (sessionId: string, windowId: string): Promise<OpenedSession> => {
    // Before anything is read: from here on no sweep touches it.
    pages.entered(windowId, sessionId);
    const store = await journal();
    const session = await store.load(sessionId);
    const others = pages.others(windowId);
    // On a full disk drafts cannot change hands, but they can still be shown.
    const drafts = await store
      .adoptDrafts(sessionId, windowId, others)
      .catch(() => store.loadDrafts(sessionId, others));
    return { session, drafts, readOnly: isNewerFormat(session) };
  };
  const leave = async (sessionId: string, windowId: string): Promise<void> => {
    if (pages.left(windowId, sessionId)) await (await journal()).leave(sessionId);
  };
  const aroundLibrary = async (windowId: string): Promise<AroundLibrary> => {
    const store = await journal();
    const withDraft = await store.draftedSessions([windowId, ...pages.others(windowId)]);
    const { sessions } = await store.listed(sweeper.moved());
    return { troubles: store.troubles(), withDraft, movedByRule: sweeper.movedAmong(sessions) };
  };

  const bringIn = async (
    task: 'look' | 'import',
    { workId, token, timeZone }: CommandInput<'import:look'>,
    windowId: string,
  ): Promise<ImportResult> => {
    const paths = chosen.pathsOf(token, windowId);
    return works.run({ windowId, workId, unit: 'entries' }, (work) => imports.ask({ task, paths, timeZone }, work));
  };

  /** A folder that cannot be read is told where the templates are listed; the built-in ones are there in any case. */
  const ownChoices = async (): Promise<TemplateChoice[]> => {
    const own = await templates.list().catch(() => ({ templates: [] }));
    return own.templates.flatMap(({ template, problems }) => (problems.length > 0 ? [] : choiceOf(template, true)));
  };

  return {
    'app:info': async (_input, { windowId }) => ({
      ...(await info()),
      templates: [...builtInTemplates.map((one) => choiceOf(one, false)), ...(await ownChoices())],
      suggestion: suggestedQuestion(dayNumberOf(new Date())),
      library: windows.libraryOf(windowId),
    }),
    'library:read': async (page) => (await journal()).listPage(page),
    'library:look': async ({ ids }) => (await journal()).listed(ids),
    'library:around': (_input, { windowId }) => aroundLibrary(windowId),
    'session:begin': (input, { windowId }) => begin(input, windowId),
    'session:open': ({ sessionId }, { windowId }) => open(sessionId, windowId),
    'session:load': async ({ sessionId }) => (await journal()).load(sessionId),
    'session:dispatch': async ({ sessionId, command, known }) => {
      const store = await journal();
      return known === undefined ? store.dispatch(sessionId, command) : store.dispatchFrom(sessionId, command, known);
    },
    'session:leave': ({ sessionId }, { windowId }) => leave(sessionId, windowId),
    'session:purge': async ({ sessionId }) => (await journal()).purge(sessionId),
    'session:show-file': ({ sessionId }) => showFile(sessionId),
    'history:list': async ({ sessionId }) => (await journal()).history(sessionId),
    'history:revision': async ({ sessionId, revision }) => (await journal()).revision(sessionId, revision),
    'window:print': (_input, { windowId }) => print(windowId),
    'offer:list': async () => (await journal()).offers(),
    'offer:accept': async ({ offerId }) => (await journal()).acceptOffer(offerId),
    'offer:decline': async ({ offerId }) => (await journal()).declineOffer(offerId),
    'draft:save': async (draft, { windowId }) =>
      void (await (await journal()).saveDraft({ ...draft, owner: windowId })),
    'draft:discard': async (which, { windowId }) =>
      void (await (await journal()).discardDraft({ ...which, owner: windowId })),
    'preferences:change': (change, { windowId }) => preferences.change(change, windowId),
    'retention:preview': ({ retention }) => sweeper.preview(retention),
    // The window itself cannot cross to a page.
    'window:open': ({ route }) => void windows.open(route),
    'window:route': ({ route }, { windowId }) => windows.routed(windowId, route),
    'window:library': (view, { windowId }) => windows.looksAtLibrary(windowId, view),
    'window:focus-mode': ({ on }, { windowId }) => windows.focusMode(windowId, on),
    'app:flushed': ({ token, mayClose }) => flushed(token, mayClose),
    'model:ask': (input, { windowId }) => model.ask(input, windowId),
    'model:stop': (_input, { windowId }) => model.stop(windowId),
    'model:sent': model.sent,
    'template:list': templates.list,
    'template:save': ({ text, known }) => templates.save(text, known),
    'template:remove': ({ templateId }) => templates.remove(templateId),
    'template:export': ({ templateId }, { windowId }) => templates.export(templateId, windowId),
    'memory:show': memory.show,
    'memory:forget': ({ thing, on }) => memory.forget(thing, on),
    'insights:show': ({ workId, scope }, { windowId }) =>
      works.run({ windowId, workId, unit: 'sessions' }, (work) => insights.show(scope, work)),
    'insights:behind': ({ scope, selection }) => insights.behind(scope, selection),
    'data:amount': () => doctor.ask('amount'),
    'data:verify': ({ workId }, { windowId }) =>
      works.run({ windowId, workId, unit: 'sessions' }, (work) => doctor.ask('verify', work)),
    'data:repair': ({ workId }, { windowId }) =>
      works.run({ windowId, workId, unit: 'sessions' }, (work) => doctor.ask('repair', work)),
    'backup:list': backups.keeper.list,
    'backup:make': ({ workId }, { windowId }) =>
      works.run({ windowId, workId, unit: 'sessions' }, (work) => backups.keeper.now(work)),
    'backup:look': ({ workId, backupId }, { windowId }) =>
      works.run({ windowId, workId, unit: 'sessions' }, (work) => backups.keeper.look(backupId, work)),
    'backup:restore': ({ workId, backupId, what }, { windowId }) =>
      works.run({ windowId, workId, unit: 'sessions' }, (work) => backups.keeper.restore(backupId, what, work)),
    'backup:unpack': async ({ workId, backupId }, { windowId }) => {
      const to = await backups.choose(windowId);
      const unpack = (work: Work) => backups.keeper.unpack(backupId, to ?? '', work);
      return to === null ? null : (await works.run({ windowId, workId, unit: 'sessions' }, unpack)).to;
    },
    'backup:folder': async ({ usual }, { windowId }) => {
      const folder = usual ? null : await backups.choose(windowId);
      if (folder === null && !usual) return false;
      await backups.keeper.choose(folder);
      return true;
    },
    'backup:show-folder': backups.showFolder,
    'data:folder': backups.folders.state,
    'data:move': ({ workId }, { windowId }) =>
      works.run({ windowId, workId, unit: 'files' }, (work) => backups.folders.move(windowId, work)),
    'data:find-other': ({ workId }, { windowId }) =>
      works.run({ windowId, workId, unit: 'sessions' }, (work) => backups.folders.findOther(windowId, work)),
    'data:use-found': (_input, { windowId }) => backups.folders.takeFound(windowId),
    'data:settle-old': ({ what }) => backups.folders.settleOld(what),
    'export:run': ({ workId, request }, { windowId }) =>
      works.run({ windowId, workId, unit: 'sessions' }, (work) => exports.run(request, windowId, work)),
    'export:verify': ({ workId }, { windowId }) =>
      works.run({ windowId, workId, unit: 'files' }, (work) => exports.verify(windowId, work)),
    'export:show': (_input, { windowId }) => exports.show(windowId),
    'work:cancel': ({ workId }, { windowId }) => works.cancel(windowId, workId),
    'search:find': ({ query, limit }, { windowId }) => search.find(windowId, query, limit),
    'search:within': ({ sessionId, query }) => search.within(sessionId, query),
    'import:choose': ({ what }, { windowId }) => chosen.choose(what, windowId),
    'import:look': (input, { windowId }) => bringIn('look', input, windowId),
    'import:run': (input, { windowId }) => bringIn('import', input, windowId),
    'import:past': () => imports.ask({ task: 'past' }),
    'import:undo': ({ workId, batch }, { windowId }) =>
      works.run({ windowId, workId, unit: 'sessions' }, (work) => imports.ask({ task: 'undo', batch }, work)),
    'attachment:open': ({ sessionId, sha256 }) => attachments.open(sessionId, sha256),
    'privacy:stored': privacy.stored,
    'privacy:log': privacy.log,
    'privacy:erase': privacy.erase,
    'folder:show': showFolder,
    'crisis:resources': crisis.read,
    'crisis:edit': crisis.edit,
  };
}

const choiceOf = (template: Template, own: boolean): TemplateChoice => ({
  id: template.id,
  name: template.name,
  purpose: template.purpose,
  minutes: template.minutes,
  questions: questionsOf(template),
  maxQuestions: mostQuestions(template),
  own,
});
