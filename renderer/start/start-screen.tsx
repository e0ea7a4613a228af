// The quiet page one begins from: a first welcome, or one suggested question and what was written lately.
import { type JSX, useMemo } from 'react';
import { useStore } from 'zustand';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import type { LibraryStore } from '../state/library-store.ts';
import { words } from '../words/words.ts';

type Props = {
  library: LibraryStore;
  info: AppInfo;
  onNew: () => void;
  onAnswer: () => void;
  go: (route: string) => void;
};

export function StartScreen({ library, info, onNew, onAnswer, go }: Props): JSX.Element {
  const { sessions, loaded } = useStore(library);
  const recent = useMemo(
    () => sessions.filter(({ deletedAt, status }) => deletedAt === null && status === 'completed').slice(0, 3),
    [sessions],
  );
  const { suggestion } = info;
  const newButton = (
    <button type="button" className="primary" autoFocus onClick={onNew}>
      {words.newSession}
      <kbd aria-hidden="true">{info.platform === 'darwin' ? '⌘N' : 'Ctrl N'}</kbd>
    </button>
  );
  return (
    <main className="start" aria-label={words.start.screen}>
      <div className="scroller">
        <div className="column start-column">
          {loaded && sessions.length === 0 ? (
            <>
              <h1>{words.appName}</h1>
              {words.start.firstRun.map((sentence) => (
                <p key={sentence} className="welcome">
                  {sentence}
                </p>
              ))}
              {newButton}
            </>
          ) : (
            <>
              <p className="small start-label">{words.start.suggestion}</p>
              <h1>{suggestion.question}</h1>
              <div className="row">
                {newButton}
                <button type="button" className="quiet" onClick={onAnswer}>
                  {words.start.answerThis}
                </button>
              </div>
              {recent.length > 0 && (
                <section className="recent">
                  <h2>{words.start.recent}</h2>
                  <ul>
                    {recent.map(({ id, title, day, templateName }) => (
                      <li key={id}>
                        <button type="button" className="link-row" onClick={() => go(`/session/${id}`)}>
                          <span>{title}</span>
                          <span className="small">
                            {templateName} ·{' '}
                            {new Date(`${day}T12:00:00`).toLocaleDateString(info.locale, {
                              day: 'numeric',
                              month: 'long',
                            })}
                          </span>
                        </button>
                      </li>
                    ))}
                  </ul>
                </section>
              )}
            </>
          )}
        </div>
      </div>
    </main>
  );
}
