// What the memory adds: what was meant to be done and is open, whom and what sessions name, and what was on this day.
import { type JSX, useState } from 'react';
import type { InsightsReport } from '../../shared/insights/insights-report.ts';
import type { Selection } from '../../shared/insights/period.ts';
import { words } from '../words/words.ts';
import { shortDay } from './day-words.ts';

type Remembered = NonNullable<InsightsReport['remembered']>;
type Props = { remembered: Remembered; locale: string; today: string; go: (route: string) => void };

const atOnce = 5;
const fewYears = 3;

/** Intentions that are open, newest first, in the person's own words. */
export function OpenThreads({ remembered, locale, today, go }: Props): JSX.Element {
  const [shown, setShown] = useState(atOnce);
  const { threads, open } = remembered;
  const { title, none, count } = words.insights.open;
  return (
    <section className="insights-part">
      <h2>{title}</h2>
      {threads.length === 0 && <p className="small">{none}</p>}
      <ul className="quote-list" aria-label={title}>
        {threads.slice(0, shown).map(({ id, sessionId, exchangeId, text, day, title: session }) => (
          <li key={`${sessionId} ${id}`}>
            <span className="quote">“{text}”</span>{' '}
            <button
              type="button"
              className="quote-from"
              onClick={() => go(exchangeId === null ? `/session/${sessionId}` : `/session/${sessionId}/${exchangeId}`)}
            >
              {shortDay(day, locale, today)} · {session || words.insights.untitled}
            </button>
          </li>
        ))}
      </ul>
      {threads.length > shown && (
        <button type="button" className="small-quiet" onClick={() => setShown(shown + 20)}>
          {words.insights.showMore(Math.min(20, threads.length - shown))}
        </button>
      )}
      {open > threads.length && shown >= threads.length && (
        <p className="small">{count(threads.length, open, locale)}</p>
      )}
    </section>
  );
}

/** Sessions of this day in earlier years; nothing at all where there are none. */
export function OnThisDay({ remembered, locale, today, go }: Props): JSX.Element | null {
  const [shown, setShown] = useState(fewYears);
  const { onThisDay } = remembered;
  if (onThisDay.length === 0) return null;
  const { title, ago } = words.insights.onThisDay;
  return (
    <section className="insights-part">
      <h2>{title}</h2>
      <ul className="quote-list" aria-label={title}>
        {onThisDay.slice(0, shown).map((one) => (
          <li key={one.sessionId}>
            <span className="ago">{ago(one.ago)}</span>{' '}
            {one.line !== null && <span className="quote">“{one.line}”</span>}{' '}
            <button type="button" className="quote-from" onClick={() => go(`/session/${one.sessionId}`)}>
              {shortDay(one.day, locale, today)} · {one.title || words.insights.untitled}
            </button>
          </li>
        ))}
      </ul>
      {onThisDay.length > shown && (
        <button type="button" className="small-quiet" onClick={() => setShown(onThisDay.length)}>
          {words.insights.showMore(onThisDay.length - shown)}
        </button>
      )}
    </section>
  );
}

type NamedProps = {
  remembered: Remembered;
  locale: string;
  onOpen: (selection: Selection, title: string) => void;
};

/** People, places and themes as running text, each with the number of sessions that name it. */
export function Named({ remembered, locale, onOpen }: NamedProps): JSX.Element {
  const { named } = remembered;
  if (named.length === 0) return <p className="small">{words.insights.namedNone}</p>;
  return (
    <>
      {(['person', 'place', 'theme'] as const).map((kind) => {
        const ofKind = named.filter((one) => one.kind === kind);
        return ofKind.length === 0 ? null : (
          <section key={kind} className="insights-part">
            <h2>{words.insights.named[kind]}</h2>
            <ul className="named-list" aria-label={words.insights.named[kind]}>
              {ofKind.map(({ key, text, sessions }) => (
                <li key={key}>
                  <button
                    type="button"
                    className="named"
                    aria-label={words.insights.namedSessions(text, words.insights.sessions(sessions, locale))}
                    onClick={() => onOpen({ kind: 'named', key }, text)}
                  >
                    <span className="named-text">{text}</span>{' '}
                    <span className="named-count">{sessions.toLocaleString(locale)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
