// What each command does, one line each; the work is done by what is handed in.
import { builtInTemplates } from '../../shared/interview/built-in-templates.ts';
import type { AppInfo, CommandInput, Library, OpenedSession, TemplateChoice } from '../../shared/ipc/contract.ts';
import type { Preferences, PreferencesChange } from '../../shared/preferences.ts';
import type { Session } from '../../shared/session/session.ts';
import { isNewerFormat } from '../../shared/session/upgrade-session.ts';
import type { SessionStore } from '../store/store-interface.ts';
import type { Handlers } from './handle-commands.ts';

/** What the handlers need of everything around them. */
export type Surroundings = {
  /** The open store; fails with the store's own code when it cannot be opened, and tries again at each call. */
  journal: () => Promise<SessionStore>;
  info: () => Promise<Omit<AppInfo, 'templates' | 'suggestion'>>;
  preferences: { change(change: PreferencesChange): Promise<Preferences> };
  pages: {
    others(windowId: string): string[];
    entered(windowId: string, sessionId: string): void;
    left(windowId: string, sessionId: string): boolean;
  };
  windows: {
    open(route: string): void;
    routed(windowId: string, route: string): void;
    focusMode(windowId: string, on: boolean): void;
  };
  flushed: (token: string, mayClose: boolean) => void;
  showFolder: () => Promise<void>;
};

export function createHandlers(around: Surroundings): Handlers {
  const { journal, info, preferences, pages, windows, flushed, showFolder } = around;

  const begin = async (input: CommandInput<'session:begin'>, windowId: string): Promise<Session> => {
    const session = await (await journal()).prepare(input);
    pages.entered(windowId, session.id);
    return session;
  };
  /** A page gets back its own drafts and those of pages that are gone, never another live page's. */
  const open = async (sessionId: string, windowId: string): Promise<OpenedSession> => {
    const store = await journal();
    const session = await store.load(sessionId);
    const others = pages.others(windowId);
    // On a full disk drafts cannot change hands, but they can still be shown.
    const drafts = await store
      .adoptDrafts(sessionId, windowId, others)
      .catch(() => store.loadDrafts(sessionId, others));
    pages.entered(windowId, sessionId);
    return { session, drafts, readOnly: isNewerFormat(session) };
  };
  const leave = async (sessionId: string, windowId: string): Promise<void> => {
    if (pages.left(windowId, sessionId)) await (await journal()).leave(sessionId);
  };
  const list = async (windowId: string): Promise<Library> => {
    const store = await journal();
    const sessions = await store.list();
    const live = [windowId, ...pages.others(windowId)];
    const withDraft = await store.draftedSessions(live);
    return { sessions, troubles: store.troubles(), withDraft };
  };

  return {
    'app:info': async () => ({
      ...(await info()),
      templates: builtInTemplates.map(choiceOf),
      suggestion: suggestionFor(new Date()),
    }),
    'session:list': (_input, { windowId }) => list(windowId),
    'session:begin': (input, { windowId }) => begin(input, windowId),
    'session:open': ({ sessionId }, { windowId }) => open(sessionId, windowId),
    'session:load': async ({ sessionId }) => (await journal()).load(sessionId),
    'session:dispatch': async ({ sessionId, command }) => (await journal()).dispatch(sessionId, command),
    'session:leave': ({ sessionId }, { windowId }) => leave(sessionId, windowId),
    'session:purge': async ({ sessionId }) => (await journal()).purge(sessionId),
    'draft:save': async (draft, { windowId }) =>
      void (await (await journal()).saveDraft({ ...draft, owner: windowId })),
    'draft:discard': async (which, { windowId }) =>
      void (await (await journal()).discardDraft({ ...which, owner: windowId })),
    'preferences:change': preferences.change,
    // The window itself cannot cross to a page.
    'window:open': ({ route }) => void windows.open(route),
    'window:route': ({ route }, { windowId }) => windows.routed(windowId, route),
    'window:focus-mode': ({ on }, { windowId }) => windows.focusMode(windowId, on),
    'app:flushed': ({ token, mayClose }) => flushed(token, mayClose),
    'folder:show': showFolder,
  };
}

/** One opening question, another each day, that stands without a subject. */
function suggestionFor(now: Date): AppInfo['suggestion'] {
  const openings = builtInTemplates.flatMap(({ id, opening }) =>
    opening.variants.filter((text) => !text.includes('{')).map((question) => ({ templateId: id, question })),
  );
  const day = Math.floor(now.getTime() / 86_400_000);
  return openings[day % openings.length] ?? { templateId: 'just-talk', question: '' };
}

const choiceOf = (template: (typeof builtInTemplates)[number]): TemplateChoice => ({
  id: template.id,
  name: template.name,
  purpose: template.purpose,
  minutes: template.minutes,
  questions: template.questions,
  maxQuestions: template.questions === null ? null : template.arc.length + 2,
});
