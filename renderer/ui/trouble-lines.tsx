// What the store found and a person should know: one line for each kind, with the sessions behind it.
import type { JSX } from 'react';
import type { Trouble } from '../../shared/ipc/contract.ts';
import { words } from '../words/words.ts';
import { begunOn } from './begun-on.ts';

const lines: { kind: Trouble['kind']; text: (count: number) => string }[] = [
  { kind: 'unreadable', text: words.trouble.unreadable },
  { kind: 'rebuilt', text: words.trouble.rebuilt },
  { kind: 'newer-format', text: words.trouble.newer },
  { kind: 'merged', text: words.trouble.merged },
  { kind: 'copy-unreadable', text: words.trouble.copyUnreadable },
  { kind: 'view-pending', text: words.trouble.viewPending },
  { kind: 'not-writable', text: words.trouble.notWritable },
];

const mostShown = 100;

type Props = {
  troubles: readonly Trouble[];
  sessions: readonly { id: string; title: string }[];
  locale: string;
  onShowFolder: () => void;
};

export function TroubleLines({ troubles, sessions, locale, onShowFolder }: Props): JSX.Element {
  // With nothing to tell, a list of many thousands is not gone through at each drawing.
  const titles = new Map(troubles.length === 0 ? [] : sessions.map(({ id, title }) => [id, title]));
  return (
    <div className="troubles" role="status" aria-label={words.trouble.label}>
      {lines.map(({ kind, text }) => {
        const found = bySubject(ofKind(troubles, kind, titles));
        if (found.size === 0) return null;
        return (
          <details key={kind}>
            <summary>
              <span>{text(found.size)}</span>
            </summary>
            <ul>
              {[...found].slice(0, mostShown).map(([subject, details]) => (
                <li key={subject}>
                  <span>{nameOf(details[0]?.sessionId ?? null, titles, locale)}</span>
                  {details.map(({ detail }) => (
                    <span key={detail} className="small trouble-detail">
                      {detail}
                    </span>
                  ))}
                </li>
              ))}
              {found.size > mostShown && <li>{words.trouble.andMore(found.size - mostShown)}</li>}
            </ul>
            <button type="button" className="link" onClick={onShowFolder}>
              {words.trouble.showFolder}
            </button>
          </details>
        );
      })}
    </div>
  );
}

/**
 * One session is told of once: what was found in the files of one that cannot be read at all is no repair, and one
 * that was brought back meanwhile can be read.
 */
function ofKind(troubles: readonly Trouble[], kind: Trouble['kind'], titles: ReadonlyMap<string, string>): Trouble[] {
  const isLost = ({ sessionId, ...trouble }: Trouble) =>
    trouble.kind === 'unreadable' && !(sessionId !== null && titles.has(sessionId));
  const lost = new Set(troubles.filter(isLost).flatMap(({ sessionId }) => sessionId ?? []));
  return troubles.filter((trouble) =>
    trouble.kind === 'unreadable'
      ? kind === 'unreadable' && isLost(trouble)
      : trouble.kind === kind && !(kind === 'rebuilt' && lost.has(trouble.sessionId ?? '')),
  );
}

function bySubject(troubles: readonly Trouble[]): Map<string, Trouble[]> {
  const subjects = new Map<string, Trouble[]>();
  for (const trouble of troubles) {
    const subject = trouble.kind === 'copy-unreadable' ? trouble.detail : (trouble.sessionId ?? trouble.detail);
    subjects.set(subject, [...(subjects.get(subject) ?? []), trouble]);
  }
  return subjects;
}

function nameOf(sessionId: string | null, titles: ReadonlyMap<string, string>, locale: string): string | null {
  if (sessionId === null) return null;
  const title = titles.get(sessionId);
  if (title) return title;
  const day = begunOn(sessionId, locale);
  return day === null ? sessionId : words.trouble.begunOn(day);
}
