// The kept versions of a session: listed by day, one of them compared with now or read, and brought back.
import { type JSX, useEffect, useState } from 'react';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import type { KeptRevision } from '../../shared/session/kept-revision.ts';
import type { Session } from '../../shared/session/session.ts';
import { call } from '../bridge/client.ts';
import type { Unsent } from '../state/interview-context.ts';
import { words } from '../words/words.ts';
import { Dialog } from './dialog.tsx';
import { RevisionView } from './revision-view.tsx';

type Props = {
  session: Session;
  info: AppInfo;
  readOnly: boolean;
  /** Why the last change was refused, if it was. */
  refused: FailureCode | null;
  send: (command: Unsent) => Promise<boolean>;
  onClose: () => void;
};

/** What went wrong with asking for a version. */
type Trouble = { code: FailureCode };

export function SessionHistory({ session, info, readOnly, refused, send, onClose }: Props): JSX.Element {
  const { id, revision: now } = session;
  const [kept, setKept] = useState<KeptRevision[] | null>(null);
  const [trouble, setTrouble] = useState<FailureCode | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const [shown, setShown] = useState<Session | Trouble | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision is there, so the list is another
  useEffect(() => {
    let left = false;
    call('history:list', { sessionId: id }).then(
      (list) => {
        if (!left) setKept(list);
      },
      (cause: unknown) => {
        if (!left) setTrouble(Failure.from(cause).code);
      },
    );
    return () => {
      left = true;
    };
  }, [id, now]);

  useEffect(() => {
    if (chosen === null) return;
    let left = false;
    setShown(null);
    call('history:revision', { sessionId: id, revision: chosen }).then(
      (revision) => {
        if (!left) setShown(revision);
      },
      (cause: unknown) => {
        if (!left) setShown({ code: Failure.from(cause).code });
      },
    );
    return () => {
      left = true;
    };
  }, [id, chosen]);

  const list = kept ?? [];
  const moment = new Intl.DateTimeFormat(info.locale, { dateStyle: 'long', timeStyle: 'short' });
  return (
    <Dialog title={words.history.versions} onClose={onClose} className="dialog-versions">
      <div aria-live="polite">
        {kept === null && trouble === null && <p className="small">{words.history.loading}</p>}
        {trouble && <p className="notice">{words.history.failed(words.reasons[trouble])}</p>}
        {kept !== null && list.length <= 1 && <p className="small">{words.history.only}</p>}
      </div>
      {list.length > 1 && (
        <div className="versions">
          <VersionList kept={list} now={now} chosen={chosen} locale={info.locale} onChoose={setChosen} />
          <div className="version">
            {chosen === null && <p className="small">{words.history.kept}</p>}
            {/* Says which version is there, and not all that is in it. */}
            <div role="status">
              {shown && !('exchanges' in shown) && (
                <p className="notice">
                  {shown.code === 'not-found' ? words.history.pruned : words.history.failed(words.reasons[shown.code])}
                </p>
              )}
              {shown && 'exchanges' in shown && <h3>{words.history.asOf(moment.format(new Date(shown.updatedAt)))}</h3>}
            </div>
            {shown && 'exchanges' in shown && shown.revision === chosen && (
              <RevisionView key={chosen} was={shown} now={session} {...{ readOnly, refused, send }} />
            )}
          </div>
        </div>
      )}
    </Dialog>
  );
}

type ListProps = {
  kept: readonly KeptRevision[];
  now: number;
  chosen: number | null;
  locale: string;
  onChoose: (revision: number) => void;
};

function VersionList({ kept, now, chosen, locale, onChoose }: ListProps): JSX.Element {
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const days = new Map<string, KeptRevision[]>();
  for (const revision of kept) {
    const name = day.format(new Date(revision.at));
    days.set(name, [...(days.get(name) ?? []), revision]);
  }
  return (
    <ul className="version-days" aria-label={words.history.list}>
      {[...days].map(([name, ofDay]) => (
        <li key={name}>
          <h3>{name}</h3>
          <ul>
            {ofDay.map((revision) => (
              <li key={revision.revision}>
                {revision.damaged ? (
                  <p className="version-row small">
                    {time.format(new Date(revision.at))} · {words.history.damaged}
                  </p>
                ) : (
                  <button
                    type="button"
                    className="version-row"
                    aria-current={revision.revision === chosen ? 'true' : undefined}
                    onClick={() => onChoose(revision.revision)}
                  >
                    <span className="small">
                      {time.format(new Date(revision.at))}
                      {revision.revision === now && ` · ${words.history.newest}`}
                    </span>
                    <span>{whatItBrought(revision)}</span>
                  </button>
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function whatItBrought({ revision, step }: Extract<KeptRevision, { damaged: false }>): string {
  if (step) return words.history.step(step);
  return revision === 1 ? words.history.begun : words.history.oldest;
}
