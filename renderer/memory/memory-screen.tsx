// The memory in full: open threads, whom and what recurs, old lines, and what is not to be brought up.
import { type JSX, type ReactNode, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import { call } from '../bridge/client.ts';
import { on } from '../bridge/events.ts';
import { createMemoryStore } from '../state/memory-store.ts';
import { words } from '../words/words.ts';
import { MemoryList } from './memory-list.tsx';
import { ForgottenRow, LineRow, RecurringRow, type RowSurroundings, ThreadRow } from './memory-rows.tsx';

const store = createMemoryStore(call, () => crypto.randomUUID());
const { actions } = store;

export function MemoryScreen({ info, go }: { info: AppInfo; go: (route: string) => void }): JSX.Element {
  const { memory, failure, last } = useStore(store);
  const around: RowSurroundings = { actions, locale: info.locale, go };
  useEffect(() => {
    void actions.load();
    const stop = on('memory:changed', actions.changed);
    return () => {
      stop();
      actions.leave();
    };
  }, []);

  const empty =
    memory !== null &&
    memory.threads.length + memory.recurring.length + memory.lines.length + memory.forgotten.length === 0;
  return (
    <main className="memory" aria-label={words.memory.screen} aria-busy={memory === null}>
      <div className="scroller">
        <div className="column">
          <h1>{words.memory.heading}</h1>
          <p className="memory-explained">{words.memory.explained}</p>
          <div className="memory-notices" aria-live="polite">
            {memory !== null && memory.waiting > 0 && <p className="notice">{words.memory.waiting(memory.waiting)}</p>}
            {failure && <p className="notice">{words.memory.failed(words.reasons[failure])}</p>}
            {last && <Last last={last} onUndo={() => void actions.forget(last, !last.on)} />}
          </div>
          {empty && <p className="welcome">{words.memory.empty}</p>}
          {memory && <Parts memory={memory} around={around} />}
        </div>
      </div>
    </main>
  );
}

type Memory = NonNullable<ReturnType<typeof store.getState>['memory']>;

function Parts({ memory, around }: { memory: Memory; around: RowSurroundings }): JSX.Element {
  const { threads, recurring, lines, forgotten } = memory;
  // What is ticked here stays where it is, so that a slip can be taken back at once.
  const [doneBefore] = useState(() => new Set(threads.filter(({ done }) => done).map(({ id }) => id)));
  const past = threads.filter(({ id, done }) => done && doneBefore.has(id));
  const open = threads.filter((thread) => !past.includes(thread));
  const kinds = [
    { kind: 'person', title: words.memory.people },
    { kind: 'place', title: words.memory.places },
    { kind: 'theme', title: words.memory.themes },
  ] as const;
  return (
    <>
      <Part title={words.memory.threads} hint={words.memory.threadsHint} shown={open.length + past.length > 0}>
        <MemoryList
          label={words.memory.threads}
          items={open}
          keyOf={({ sessionId, id }) => `${sessionId} ${id}`}
          row={(thread) => <ThreadRow thread={thread} around={around} />}
        />
        {past.length > 0 && (
          <details className="memory-done">
            <summary>
              <span>{words.memory.done(past.length)}</span>
            </summary>
            <MemoryList
              label={words.memory.done(past.length)}
              items={past}
              keyOf={({ sessionId, id }) => `${sessionId} ${id}`}
              row={(thread) => <ThreadRow thread={thread} around={around} />}
            />
          </details>
        )}
      </Part>
      {kinds.map(({ kind, title }) => (
        <Part key={kind} title={title} shown={recurring.some((one) => one.kind === kind)}>
          <MemoryList
            label={title}
            items={recurring.filter((one) => one.kind === kind)}
            keyOf={({ key }) => key}
            row={(one) => <RecurringRow recurring={one} around={around} />}
          />
        </Part>
      ))}
      <Part title={words.memory.lines} shown={lines.length > 0}>
        <MemoryList
          label={words.memory.lines}
          items={lines}
          keyOf={({ sessionId, id }) => `${sessionId} ${id}`}
          row={(line) => <LineRow line={line} around={around} />}
        />
      </Part>
      <Part title={words.memory.forgotten} shown={forgotten.length > 0}>
        <MemoryList
          label={words.memory.forgotten}
          items={forgotten}
          keyOf={(thing) => JSON.stringify(thing)}
          row={(thing) => <ForgottenRow thing={thing} around={around} />}
        />
      </Part>
    </>
  );
}

type PartProps = { title: string; hint?: string; shown: boolean; children: ReactNode };

function Part({ title, hint, shown, children }: PartProps): JSX.Element | null {
  if (!shown) return null;
  return (
    <section className="memory-part">
      <h2>{title}</h2>
      {hint && <p className="small">{hint}</p>}
      {children}
    </section>
  );
}

type Said = NonNullable<ReturnType<typeof store.getState>['last']>;

/** The button that was pressed is gone from its list, so the focus comes here. */
function Last({ last, onUndo }: { last: Said; onUndo: () => void }): JSX.Element {
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (last) undo.current?.focus();
  }, [last]);
  return (
    <p className="notice">
      {last.on ? words.memory.silenced(last.name) : words.memory.lifted(last.name)}{' '}
      <button ref={undo} type="button" className="link" onClick={onUndo}>
        {words.undo}
      </button>
    </p>
  );
}
