// One session in this window: opens it, listens for what other windows do to it, and shows it as an interview
// while it goes on and as a page to read once it has ended.
import { type JSX, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Failure, type FailureCode } from '../shared/failure.ts';
import type { AppInfo } from '../shared/ipc/contract.ts';
import { shortcutLabel, submitShortcuts } from '../shared/keymap.ts';
import { call } from './bridge/client.ts';
import { on } from './bridge/events.ts';
import { InterviewScreen } from './interview/interview-screen.tsx';
import { ReadingScreen } from './reading/reading-screen.tsx';
import { createAttention, watchAttention } from './state/attention.ts';
import { type InterviewStore, openInterview } from './state/interview-store.ts';
import { leftInterviews } from './state/left-interviews.ts';
import type { Neighbours } from './state/neighbours.ts';
import { showExchange } from './ui/show-exchange.ts';
import { words } from './words/words.ts';

type Props = {
  sessionId: string;
  /** The answer to show first, if it is there. */
  exchangeId: string | null;
  /** What is before and after it in the library. */
  neighbours: Neighbours;
  info: AppInfo;
  go: (route: string) => void;
  onTrash: (id: string) => void;
  /** Hands the window's flush to the app, which is asked for it before closing. */
  onFlush: (mayClose: (() => Promise<boolean>) | null) => void;
};

const attention = createAttention(() => performance.now(), document.hasFocus());
watchAttention(attention, window);

const environment = {
  call,
  newId: () => crypto.randomUUID(),
  now: () => Date.now(),
  attended: attention.attended,
};

/** The interview this window left with unkept text, or else a fresh look at the session. */
async function openAgain(sessionId: string): Promise<InterviewStore> {
  const interview = leftInterviews.take(sessionId);
  if (!interview) return openInterview(sessionId, environment);
  await interview.actions.refresh().catch((cause: unknown) => console.warn('not refreshed:', Failure.from(cause).code));
  return interview;
}

function leave(interview: InterviewStore): void {
  leftInterviews
    .leave(interview)
    .catch((cause: unknown) => console.warn('not left cleanly:', Failure.from(cause).code));
}

export function SessionScreen(props: Props): JSX.Element {
  const { sessionId, exchangeId, neighbours, info, go, onTrash, onFlush } = props;
  const [store, setStore] = useState<InterviewStore | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` opens it again
  useEffect(() => {
    let opened: InterviewStore | null = null;
    let left = false;
    openAgain(sessionId).then(
      (interview) => {
        if (left) return leave(interview);
        opened = interview;
        onFlush(interview.actions.mayClose);
        setStore(interview);
      },
      (cause: unknown) => {
        if (!left) setFailure(Failure.from(cause).code);
      },
    );
    /** What was typed stays on the screen with a way home; with nothing typed there is nothing to stay for. */
    const homeOrAway = async (interview: InterviewStore) => {
      await interview.actions.removed();
      if (!interview.actions.hasUnsent()) go('/start');
    };
    const stops = [
      on('session:changed', ({ id, revision }) => {
        if (id !== sessionId || !opened) return;
        opened.actions
          .changed(revision)
          .catch((cause: unknown) => console.warn('not refreshed:', Failure.from(cause).code));
      }),
      on('model:words', (said) => opened?.actions.modelSaid(said)),
      on('session:removed', ({ id }) => {
        if (id === sessionId && opened) void homeOrAway(opened);
      }),
    ];
    return () => {
      left = true;
      for (const stop of stops) stop();
      onFlush(null);
      setStore(null);
      setFailure(null);
      if (opened) leave(opened);
    };
  }, [sessionId, onFlush, attempt]);

  const opened = store !== null;
  useEffect(() => {
    if (opened && exchangeId !== null) showExchange(exchangeId);
  }, [opened, exchangeId]);

  if (failure)
    return (
      <main className="start" aria-label={words.start.screen}>
        <div className="column start-column" role="alert">
          <h1>{words.trouble.sessionClosed(words.reasons[failure])}</h1>
          <p>{words.trouble.sessionClosedSafe}</p>
          <button type="button" className="primary" onClick={() => setAttempt(attempt + 1)}>
            {words.trouble.tryAgain}
          </button>
        </div>
      </main>
    );
  if (!store) return <main className="start" aria-busy="true" aria-label={words.start.screen} />;
  return (
    <OpenSession
      store={store}
      exchangeId={exchangeId}
      neighbours={neighbours}
      info={info}
      go={go}
      onTrash={() => onTrash(sessionId)}
    />
  );
}

type OpenProps = Pick<Props, 'exchangeId' | 'neighbours' | 'info' | 'go'> & {
  store: InterviewStore;
  onTrash: () => void;
};

function OpenSession({ store, exchangeId, neighbours, info, go, onTrash }: OpenProps): JSX.Element {
  const status = useStore(store, ({ session }) => session.status);
  const deleted = useStore(store, ({ session }) => session.deletedAt !== null);
  const current = useStore(store, ({ current: shown }) => shown);
  const hasText = useStore(store, ({ text }) => text !== '');
  const editing = useStore(store, ({ edits }) => Object.keys(edits).length > 0);
  const usesModel = info.preferences.model.on;
  useEffect(() => store.setState({ usesModel }), [store, usesModel]);
  const [conducted, setConducted] = useState(current !== null && status !== 'completed');
  useEffect(() => {
    if (current) setConducted(true);
  }, [current]);
  // The closing card has no answers on it: whoever is led to one of them reads the page.
  useEffect(() => {
    if (exchangeId === null || store.getState().current) return;
    setConducted(false);
    requestAnimationFrame(() => showExchange(exchangeId));
  }, [exchangeId, store]);
  // A session that ends elsewhere stays an interview here for as long as there is text in the box.
  const ended = deleted || status === 'completed' || status === 'abandoned';
  const reading = ended && !(current && hasText) && (deleted || !conducted || editing);
  if (reading) {
    const to = (id: string | null) => (id === null ? null : () => go(`/session/${id}`));
    return (
      <ReadingScreen
        store={store}
        info={info}
        neighbours={{ previous: to(neighbours.previous), next: to(neighbours.next) }}
        onTrash={onTrash}
      />
    );
  }
  const submitHint = shortcutLabel(submitShortcuts[info.preferences.submitKey], info.platform)
    .replace('Enter', '↵')
    .replace('+', ' ');
  return <InterviewScreen store={store} info={info} submitHint={submitHint} go={go} />;
}
