// The sessions behind a figure: as many as it says, each one a way there.
import { type JSX, useState } from 'react';
import type { SessionBehind } from '../../shared/insights/session-behind.ts';
import type { Behind } from '../state/insights-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { words } from '../words/words.ts';
import { shortDay } from './day-words.ts';

type Props = { behind: Behind; locale: string; today: string; onGo: (sessionId: string) => void; onClose: () => void };

const atOnce = 50;

export function BehindDialog({ behind, locale, today, onGo, onClose }: Props): JSX.Element {
  const [shown, setShown] = useState(atOnce);
  const { title, sessions } = behind;
  const rest = (sessions?.length ?? 0) - shown;
  const about = ({ day, templateName, answers, words: count }: SessionBehind): string =>
    [
      shortDay(day, locale, today),
      templateName,
      words.insights.answers(answers, locale),
      words.insights.words(count, locale),
    ].join(' · ');
  return (
    <Dialog title={title} onClose={onClose} wide className="behind">
      {sessions === null ? (
        <p className="small" role="status">
          {words.insights.behind.loading}
        </p>
      ) : (
        <>
          <p className="small" role="status">
            {sessions.length === 0
              ? words.insights.behind.none
              : words.insights.behind.count(
                  words.insights.sessions(sessions.length, locale),
                  words.insights.answers(total(sessions, 'answers'), locale),
                  words.insights.words(total(sessions, 'words'), locale),
                )}
          </p>
          <ul className="behind-list" aria-label={words.insights.behind.list}>
            {sessions.slice(0, shown).map((session) => (
              <li key={session.id}>
                <button type="button" className="behind-session" onClick={() => onGo(session.id)}>
                  <span className="behind-title">{session.title || words.insights.untitled}</span>{' '}
                  <span className="small">{about(session)}</span>
                </button>
              </li>
            ))}
          </ul>
          {rest > 0 && (
            <button type="button" className="small-quiet" onClick={() => setShown(shown + 10 * atOnce)}>
              {words.insights.showMore(Math.min(rest, 10 * atOnce))}
            </button>
          )}
        </>
      )}
    </Dialog>
  );
}

const total = (sessions: readonly SessionBehind[], of: 'answers' | 'words'): number =>
  sessions.reduce((sum, session) => sum + session[of], 0);
