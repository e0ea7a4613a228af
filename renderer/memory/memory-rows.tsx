// The rows of the memory page: a thread, something that recurs, a line of one's own, something silenced.
import type { JSX } from 'react';
import type { ForgottenThing, Recurring, SessionLink, Thread } from '../../shared/interview/memory/memory-of.ts';
import type { ThingToForget } from '../../shared/interview/memory/things-to-forget.ts';
import type { MemoryStore, Named } from '../state/memory-store.ts';
import { words } from '../words/words.ts';

export type RowSurroundings = { actions: MemoryStore['actions']; locale: string; go: (route: string) => void };

/** `2026-11-20` as people write it, with the year where it is not this one. */
function dayOf(day: string, locale: string): string {
  const date = new Date(`${day}T12:00:00`);
  const year = date.getFullYear() === new Date().getFullYear() ? {} : ({ year: 'numeric' } as const);
  return date.toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long', ...year });
}

const plainId = /^[a-z0-9-]{1,100}$/;

/** Where a link leads: the session, at the answer if its id can stand in an address. */
const routeOf = ({ sessionId, exchangeId }: Pick<SessionLink, 'sessionId' | 'exchangeId'>): string =>
  exchangeId !== null && plainId.test(exchangeId) ? `/session/${sessionId}/${exchangeId}` : `/session/${sessionId}`;

function DayLink({ link, around }: { link: SessionLink; around: RowSurroundings }): JSX.Element {
  return (
    <button type="button" className="link memory-day" onClick={() => around.go(routeOf(link))}>
      {dayOf(link.day, around.locale)}
      {link.title !== '' && <span className="memory-title">, {link.title}</span>}
    </button>
  );
}

function Silence({ named, around }: { named: Named; around: RowSurroundings }): JSX.Element {
  return (
    <button
      type="button"
      className="small-quiet"
      aria-label={words.memory.silenceOf(named.name)}
      onClick={() => void around.actions.forget(named, true)}
    >
      {words.memory.silence}
    </button>
  );
}

export function ThreadRow({ thread, around }: { thread: Thread; around: RowSurroundings }): JSX.Element {
  const { id, sessionId, text, done } = thread;
  return (
    <li>
      <label className="memory-thread">
        <input
          type="checkbox"
          checked={done}
          onChange={({ target }) => void around.actions.setDone(thread, target.checked)}
        />
        <span className={done ? 'said said-done' : 'said'} dir="auto">
          {text}
        </span>
      </label>
      <div className="memory-about memory-indented">
        <DayLink link={thread} around={around} />
        <Silence named={{ thing: { kind: 'thread', sessionId, id }, name: text }} around={around} />
      </div>
    </li>
  );
}

export function RecurringRow({ recurring, around }: { recurring: Recurring; around: RowSurroundings }): JSX.Element {
  const { text, sessions, lately, of, seen } = recurring;
  return (
    <li className="memory-one-line">
      <details>
        <summary>
          <span>
            <span className="said" dir="auto">
              {text}
            </span>{' '}
            <span className="small">{words.memory.often(sessions, lately, of)}</span>
          </span>
        </summary>
        <ul className="memory-seen">
          {seen.map((link) => (
            <li key={link.sessionId}>
              <DayLink link={link} around={around} />
            </li>
          ))}
        </ul>
      </details>
      <div className="memory-about">
        <Silence named={{ thing: { kind: 'mention', text }, name: text }} around={around} />
      </div>
    </li>
  );
}

type Line = SessionLink & { id: string; text: string };

export function LineRow({ line, around }: { line: Line; around: RowSurroundings }): JSX.Element {
  const { id, sessionId, text } = line;
  return (
    <li>
      <p className="said" dir="auto">
        {text}
      </p>
      <div className="memory-about">
        <DayLink link={line} around={around} />
        <Silence named={{ thing: { kind: 'thread', sessionId, id }, name: text }} around={around} />
      </div>
    </li>
  );
}

export function ForgottenRow({ thing, around }: { thing: ForgottenThing; around: RowSurroundings }): JSX.Element {
  const name = thing.kind === 'session' ? thing.title : thing.text;
  return (
    <li className={thing.kind === 'mention' ? 'memory-one-line' : undefined}>
      <p className="said" dir="auto">
        {thing.kind === 'session' ? words.memory.forgottenSession(name) : name}
      </p>
      <div className="memory-about">
        {thing.kind !== 'mention' && <DayLink link={{ ...thing, exchangeId: null, title: '' }} around={around} />}
        <button
          type="button"
          className="small-quiet"
          aria-label={words.memory.liftOf(name)}
          onClick={() => void around.actions.forget({ thing: toLift(thing), name }, false)}
        >
          {words.memory.lift}
        </button>
      </div>
    </li>
  );
}

function toLift(thing: ForgottenThing): ThingToForget {
  if (thing.kind === 'session') return { kind: 'session', sessionId: thing.sessionId };
  if (thing.kind === 'mention') return { kind: 'mention', text: thing.text };
  return { kind: 'thread', sessionId: thing.sessionId, id: thing.id };
}
