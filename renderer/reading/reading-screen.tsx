// A session that has ended, as a page worth reading; its answers can still be edited in place.
import type { JSX } from 'react';
import { useStore } from 'zustand';
import type { AppInfo } from '../../shared/ipc/contract.ts';
import type { InterviewStore } from '../state/interview-store.ts';
import { SilenceSession } from '../ui/bring-up.tsx';
import { ExchangeItem } from '../ui/exchange-item.tsx';
import { SaveStateLine } from '../ui/save-state-line.tsx';
import { SummaryCard } from '../ui/summary-card.tsx';
import { SummaryFields } from '../ui/summary-fields.tsx';
import { words } from '../words/words.ts';

type Props = { store: InterviewStore; info: AppInfo; onTrash: () => void };

export function ReadingScreen({ store, info, onTrash }: Props): JSX.Element {
  const { session, edits, cancelledEdits, refused, readOnly, save } = useStore(store);
  const { actions } = store;
  const { exchanges, plan, createdAt, timeZone, tags, subject } = session;
  const settled = exchanges.filter(({ state }) => state === 'answered');
  const heardIn = (id: string) =>
    exchanges.filter(({ question }) => question.parent === id).flatMap(({ question }) => question.why?.quoted ?? []);
  const day = new Intl.DateTimeFormat(info.locale, {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: knownZone(timeZone),
  });
  return (
    <main className="reading" aria-label={session.title}>
      <div className="scroller">
        <article className="column">
          <header className="reading-header">
            <h1>{session.title}</h1>
            <p className="small">
              {day.format(new Date(createdAt))} · {plan.template.name}
              {subject && subject.title !== session.title && ` · ${subject.title}`}
              {tags.length > 0 && ` · ${tags.join(', ')}`}
            </p>
            {readOnly && <p className="notice">{words.interview.readOnly}</p>}
            {session.deletedAt !== null && <p className="notice">{words.reading.inTrash}</p>}
          </header>
          {refused && <p className="notice">{words.trouble.actionFailed(words.reasons[refused])}</p>}
          {settled.length === 0 && <p className="small">{words.reading.nothing}</p>}
          <ul className="conversation conversation-read" aria-label={words.interview.conversation}>
            {settled.map((exchange) => (
              <ExchangeItem
                key={exchange.id}
                exchange={exchange}
                heard={heardIn(exchange.id)}
                edit={edits[exchange.id] ?? null}
                cancelled={cancelledEdits[exchange.id] !== undefined}
                readOnly={readOnly || session.deletedAt !== null}
                info={info}
                actions={actions}
              />
            ))}
          </ul>
          {settled.length > 0 && (
            <div className="reading-card">
              <SummaryCard
                session={session}
                readOnly={readOnly || session.deletedAt !== null}
                locale={info.locale}
                actions={actions}
              />
              <SummaryFields session={session} readOnly={readOnly || session.deletedAt !== null} actions={actions} />
            </div>
          )}
        </article>
      </div>
      <footer className="footer">
        <SaveStateLine save={save} locale={info.locale} />
        {!readOnly && (
          <div className="row">
            {session.deletedAt === null ? (
              <>
                <SilenceSession session={session} />
                <button type="button" className="quiet" onClick={onTrash}>
                  {words.reading.moveToTrash}
                </button>
                <button type="button" className="quiet" onClick={() => void actions.reopen()}>
                  {words.reading.continue}
                </button>
              </>
            ) : (
              <button type="button" className="quiet" onClick={() => void actions.send({ type: 'restore' })}>
                {words.reading.restore}
              </button>
            )}
          </div>
        )}
      </footer>
    </main>
  );
}

/** The zone if this system knows it; else undefined, which shows the local time. */
function knownZone(timeZone: string): string | undefined {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone;
  } catch {
    return undefined;
  }
}
