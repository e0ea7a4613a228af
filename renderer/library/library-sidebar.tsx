// The library beside the page: what is in progress, then sessions by the day they were begun, then the trash.
import { type JSX, useMemo } from 'react';
import { useStore } from 'zustand';
import { calendarDay } from '../../shared/calendar-day.ts';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import type { SessionSummary } from '../../shared/session/summarize-session.ts';
import type { LibraryStore } from '../state/library-store.ts';
import type { OffersStore } from '../state/offers-store.ts';
import { FoundVersions } from '../ui/found-versions.tsx';
import { TroubleLines } from '../ui/trouble-lines.tsx';
import { words } from '../words/words.ts';
import { MovedByRule } from './moved-by-rule.tsx';
import { SessionRow } from './session-row.tsx';

type Props = {
  library: LibraryStore;
  offers: OffersStore;
  info: AppInfo;
  openId: string | null;
  showNewSession: boolean;
  onNew: () => void;
  onSettings: () => void;
  onMemory: () => void;
  onOpen: (id: string) => void;
  onOpenWindow: (id: string) => void;
  onShowFolder: () => void;
};

export function LibrarySidebar(props: Props): JSX.Element {
  const { library, offers, info, openId, showNewSession, onNew, onSettings, onOpen, onOpenWindow } = props;
  const { onShowFolder, onMemory } = props;
  const { sessions, troubles, undo, loaded, failure } = useStore(library);
  const { inProgress, days, trash } = useMemo(
    () => groupSessions(sessions.filter(({ id }) => undo?.kind !== 'deleting' || id !== undo.id)),
    [sessions, undo],
  );
  const row = (session: SessionSummary) => (
    <SessionRow
      key={session.id}
      session={session}
      current={session.id === openId}
      library={library}
      onOpen={() => onOpen(session.id)}
      onOpenWindow={() => onOpenWindow(session.id)}
    />
  );
  return (
    <nav className="library" aria-label={words.library}>
      <div className="library-top">
        {showNewSession ? (
          <button type="button" className="new-session" onClick={onNew}>
            {words.newSession}
            <kbd aria-hidden="true">{info.platform === 'darwin' ? '⌘N' : 'Ctrl N'}</kbd>
          </button>
        ) : (
          <p className="library-name">{words.library}</p>
        )}
      </div>
      <div className="library-scroll">
        <TroubleLines troubles={troubles} sessions={sessions} locale={info.locale} onShowFolder={onShowFolder} />
        <FoundVersions store={offers} locale={info.locale} />
        {failure && <p className="small bad">{words.trouble.actionFailed(words.reasons[failure])}</p>}
        {inProgress.length > 0 && (
          <section>
            <h2>{words.list.inProgress}</h2>
            <ul>{inProgress.map(row)}</ul>
          </section>
        )}
        <ul className="days" aria-label={words.list.sessions}>
          {days.map(([day, ofDay]) => (
            <li key={day}>
              <h2>{dayLabel(day, info.locale)}</h2>
              <ul>{ofDay.map(row)}</ul>
            </li>
          ))}
        </ul>
        {loaded && sessions.length === 0 && <p className="small">{words.list.empty}</p>}
        {trash.length > 0 && (
          <details className="trash">
            <summary>
              <span>
                {words.list.trash} ({trash.length})
              </span>
            </summary>
            <ul>{trash.map(row)}</ul>
          </details>
        )}
      </div>
      {undo && (
        <p className="undo" role="status">
          {undo.kind === 'trashed' ? words.list.trashed(undo.title) : words.list.deleted(undo.title)}{' '}
          <button type="button" className="link" onClick={() => void library.actions.undo()}>
            {words.undo}
          </button>
        </p>
      )}
      <MovedByRule library={library} />
      <footer className="library-footer">
        <button type="button" className="quiet" onClick={onMemory}>
          {words.memory.screen}
        </button>
        <button type="button" className="quiet" onClick={onSettings}>
          {words.settings}
        </button>
      </footer>
    </nav>
  );
}

/** What is in progress stands on top and is not repeated below; the trash has a place of its own. */
function groupSessions(sessions: readonly SessionSummary[]) {
  const kept = sessions.filter(({ deletedAt }) => deletedAt === null);
  const inProgress = kept.filter(({ status }) => status === 'active' || status === 'paused');
  const days = new Map<string, SessionSummary[]>();
  for (const session of kept.filter(({ status }) => status === 'completed' || status === 'abandoned'))
    days.set(session.day, [...(days.get(session.day) ?? []), session]);
  return {
    inProgress,
    days: [...days].sort(([a], [b]) => (a < b ? 1 : -1)),
    trash: sessions.filter(({ deletedAt }) => deletedAt !== null),
  };
}

function dayLabel(day: string, locale: string): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const today = calendarDay(new Date().toISOString(), zone);
  const noon = new Date(`${day}T12:00:00`);
  if (day === today) return words.list.today;
  if (Math.round((new Date(`${today}T12:00:00`).getTime() - noon.getTime()) / 86_400_000) === 1)
    return words.list.yesterday;
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return noon.toLocaleDateString(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
}
