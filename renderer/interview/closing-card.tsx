// The closing card: the person's own words only, all of it editable, nothing guessed.
import { type JSX, useMemo } from 'react';
import { useStore } from 'zustand';
import { closingCard } from '../../shared/interview/closing.ts';
import type { InterviewStore } from '../state/interview-store.ts';
import { SaveStateLine } from '../ui/save-state-line.tsx';
import { SavedField } from '../ui/saved-field.tsx';
import { words } from '../words/words.ts';

type Props = { store: InterviewStore; locale: string; onDone: () => void };

export function ClosingCard({ store, locale, onDone }: Props): JSX.Element {
  const { session, save, readOnly, text, refused, held } = useStore(store);
  const { actions } = store;
  const card = useMemo(() => closingCard(session), [session]);

  const kept = (line: { exchangeId: string; text: string }) =>
    session.keptLines.some(
      ({ exchangeId, text: keptText }) => exchangeId === line.exchangeId && keptText === line.text,
    );
  const toggleLine = (line: { exchangeId: string; text: string }) =>
    actions.send({
      type: 'set-kept-lines',
      keptLines: kept(line)
        ? session.keptLines.filter(
            ({ exchangeId, text: keptText }) => exchangeId !== line.exchangeId || keptText !== line.text,
          )
        : [...session.keptLines, { exchangeId: line.exchangeId, text: line.text }],
    });
  const meant = (id: string) => session.intentions.some((intention) => intention.id === id);
  const toggleIntention = ({ id, text: intention }: { id: string; text: string }) =>
    actions.send({
      type: 'set-intentions',
      intentions: meant(id)
        ? session.intentions.filter((known) => known.id !== id)
        : [...session.intentions, { id, text: intention, done: false }],
    });
  const saveTitle = (typed: string) => {
    const title = typed.trim().slice(0, 500);
    if (title !== '' && title !== session.title) void actions.send({ type: 'rename', title });
  };
  const saveTags = (typed: string) => {
    const tags = [...new Set(typed.split(',').map((tag) => tag.trim().slice(0, 100)))].filter((tag) => tag !== '');
    if (tags.join('\n') !== session.tags.join('\n')) void actions.send({ type: 'set-tags', tags });
  };

  return (
    <main className="summary" aria-label={words.summary.screen}>
      <div className="scroller">
        <div className="column summary-column">
          <h1>{words.summary.heading}</h1>
          <p className="small summary-measure">{words.summary.measure(card.minutes, card.words, locale)}</p>

          <section>
            <h2>{words.summary.keep}</h2>
            {card.lines.length === 0 && <p className="small">{words.summary.noLines}</p>}
            <ul className="choices">
              {card.lines.map((line) => (
                <li key={line.exchangeId + line.text}>
                  <label>
                    <input
                      type="checkbox"
                      checked={kept(line)}
                      disabled={readOnly}
                      onChange={() => void toggleLine(line)}
                    />
                    <span className="said">{line.text}</span>
                  </label>
                </li>
              ))}
            </ul>
          </section>

          {card.intentions.length > 0 && (
            <section>
              <h2>{words.summary.intentions}</h2>
              <ul className="choices">
                {card.intentions.map((intention) => (
                  <li key={intention.id}>
                    <label>
                      <input
                        type="checkbox"
                        checked={meant(intention.id)}
                        disabled={readOnly}
                        onChange={() => void toggleIntention(intention)}
                      />
                      <span className="said">{intention.text}</span>
                    </label>
                  </li>
                ))}
              </ul>
            </section>
          )}

          {card.people.length > 0 && (
            <section>
              <h2>{words.summary.people}</h2>
              <p className="said">{card.people.join(', ')}</p>
            </section>
          )}

          <section className="fields">
            <SavedField label={words.summary.titleBox} value={session.title} readOnly={readOnly} onSave={saveTitle} />
            <SavedField
              label={words.summary.tags}
              value={session.tags.join(', ')}
              placeholder={words.summary.tagsHint}
              readOnly={readOnly}
              onSave={saveTags}
            />
            <fieldset className="moods">
              <legend>{words.summary.mood}</legend>
              {[null, 1, 2, 3, 4, 5].map((mood) => (
                <label key={mood ?? 'none'}>
                  <input
                    type="radio"
                    name="mood"
                    checked={session.mood === mood}
                    disabled={readOnly}
                    onChange={() => void actions.send({ type: 'set-mood', mood })}
                  />
                  <span>{mood === null ? words.summary.noMood : words.summary.moods[mood - 1]}</span>
                </label>
              ))}
            </fieldset>
          </section>

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
