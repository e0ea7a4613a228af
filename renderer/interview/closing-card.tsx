// The closing card: the person's own words only, all of it editable, nothing guessed.
import type { JSX } from 'react';
import { useStore } from 'zustand';
import type { InterviewStore } from '../state/interview-store.ts';
import { SaveStateLine } from '../ui/save-state-line.tsx';
import { SummaryCard } from '../ui/summary-card.tsx';
import { SummaryFields } from '../ui/summary-fields.tsx';
import { words } from '../words/words.ts';

type Props = { store: InterviewStore; locale: string; onDone: () => void };

export function ClosingCard({ store, locale, onDone }: Props): JSX.Element {
  const { session, save, readOnly, text, refused, held } = useStore(store);
  const { actions } = store;
  return (
    <main className="summary" aria-label={words.summary.screen}>
      <div className="scroller">
        <div className="column summary-column">
          <h1>{words.summary.heading}</h1>
          <SummaryCard session={session} readOnly={readOnly} locale={locale} actions={actions} />

          <SummaryFields session={session} readOnly={readOnly} actions={actions} />

          {held && <p className="notice">{words.interview.held}</p>}
          {refused && <p className="notice">{words.trouble.actionFailed(words.reasons[refused])}</p>}
          {text.trim() !== '' && <p className="notice">{text}</p>}
          <div className="row">
            <button type="button" className="primary" onClick={onDone}>
              {words.done}
            </button>
            {!readOnly && (
              <button type="button" className="quiet" onClick={() => void actions.reopen()}>
                {words.summary.answerMore}
              </button>
            )}
          </div>
        </div>
      </div>
      <footer className="footer">
        <SaveStateLine save={save} locale={locale} />
      </footer>
    </main>
  );
}
