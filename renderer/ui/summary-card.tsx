// The card of a session, in the person's own words only: lines, intentions, people and themes, counts. All of it can
// be changed, each change by a command of its own. The interview ends with it, and the reading view shows it later.
import { type JSX, useMemo, useState } from 'react';
import { type ClosingCard, closingCard, sentencesToKeep } from '../../shared/interview/closing.ts';
import type { Session } from '../../shared/session/session.ts';
import type { InterviewActions } from '../state/interview-store.ts';
import { words } from '../words/words.ts';
import { AddLine } from './add-line.tsx';
import { IntentionItem } from './intention-item.tsx';

type Line = { exchangeId: string; text: string };
type Props = { session: Session; readOnly: boolean; locale: string; actions: InterviewActions };

export function SummaryCard({ session, readOnly, locale, actions }: Props): JSX.Element {
  const card = useMemo(() => closingCard(session), [session]);
  const { summary } = words;
  return (
    <>
      <p className="small summary-measure">{summary.measure(card.minutes, card.words, locale)}</p>
      <section>
        <h2>{summary.keep}</h2>
        <Lines session={session} offered={card.lines} readOnly={readOnly} actions={actions} />
      </section>
      <section>
        <h2>{summary.intentions}</h2>
        <Intentions intentions={card.intentions} readOnly={readOnly} actions={actions} />
      </section>
      <section>
        <h2>{summary.mentions}</h2>
        <Mentions names={[...card.people, ...card.themes]} readOnly={readOnly} actions={actions} />
      </section>
    </>
  );
}

function Lines({
  session,
  offered,
  readOnly,
  actions,
}: Omit<Props, 'locale'> & { offered: readonly Line[] }): JSX.Element {
  const [choosing, setChoosing] = useState(false);
  const { keptLines } = session;
  const toggle = (line: Line, kept: boolean) => void actions.send({ type: 'keep-line', ...line, kept });
  const isIn = (lines: readonly Line[], line: Line) => lines.some((other) => sameLine(other, line));
  // Each line is there once: while all are laid out, one that is ticked among them stays where it is.
  const all = choosing ? sentencesToKeep(session).filter((line) => !isIn(offered, line)) : [];
  const shown = [...offered, ...keptLines.filter((kept) => !isIn(offered, kept) && !isIn(all, kept))];
  const choice = ({ exchangeId, text }: Line) => (
    <li key={exchangeId + text}>
      <label>
        <input
          type="checkbox"
          checked={isIn(keptLines, { exchangeId, text })}
          disabled={readOnly}
          onChange={({ target }) => toggle({ exchangeId, text }, target.checked)}
        />
        <span className="said" dir="auto">
          {text}
        </span>
      </label>
    </li>
  );
  return (
    <>
      {shown.length === 0 && <p className="small">{words.summary.noLines}</p>}
      <ul className="choices" aria-label={words.summary.keep}>
        {shown.map(choice)}
      </ul>
      {!readOnly && (
        <details className="more-lines" onToggle={({ currentTarget }) => setChoosing(currentTarget.open)}>
          <summary>{words.summary.moreLines}</summary>
          <ul className="choices" aria-label={words.summary.moreLines}>
            {all.map(choice)}
          </ul>
        </details>
      )}
    </>
  );
}

type ListProps = { readOnly: boolean; actions: InterviewActions };

function Intentions({
  intentions,
  readOnly,
  actions,
}: ListProps & { intentions: ClosingCard['intentions'] }): JSX.Element {
  const [removed, setRemoved] = useState<ClosingCard['intentions'][number] | null>(null);
  const { summary } = words;
  const remove = (intention: ClosingCard['intentions'][number]) => {
    setRemoved(intention);
    void actions.send({ type: 'set-intention', id: intention.id, found: intention.text, removed: true });
  };
  const undo = ({ id, text }: ClosingCard['intentions'][number]) => {
    setRemoved(null);
    void actions.send({ type: 'set-intention', id, found: text, removed: false });
  };
  return (
    <>
      <ul className="choices" aria-label={summary.intentions}>
        {intentions.map((intention) => (
          <IntentionItem
            key={intention.id}
            intention={intention}
            readOnly={readOnly}
            onChange={(change) =>
              void actions.send({ type: 'set-intention', id: intention.id, found: intention.text, ...change })
            }
            onRemove={() => remove(intention)}
          />
        ))}
      </ul>
      <div aria-live="polite">
        {removed && (
          <p className="notice">
            {summary.removed}{' '}
            <button type="button" className="link" onClick={() => undo(removed)}>
              {words.undo}
            </button>
          </p>
        )}
      </div>
      {!readOnly && (
        <AddLine
          label={summary.addIntention}
          longest={2_000}
          onAdd={(text) => actions.send({ type: 'set-intention', id: `own:${crypto.randomUUID()}`, found: text })}
        />
      )}
    </>
  );
}

function Mentions({ names, readOnly, actions }: ListProps & { names: readonly string[] }): JSX.Element {
  const { summary } = words;
  return (
    <>
      <ul className="mentions" aria-label={summary.mentions}>
        {names.map((name) => (
          <li key={name}>
            <span className="said">{name}</span>
            {!readOnly && (
              <button
                type="button"
                className="small-quiet"
                aria-label={summary.removeMention(name)}
                onClick={() => void actions.send({ type: 'mention', text: name, kept: false })}
              >
                <span aria-hidden="true">×</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <AddLine
          label={summary.addMention}
          longest={200}
          onAdd={(text) => actions.send({ type: 'mention', text, kept: true })}
        />
      )}
    </>
  );
}

const sameLine = (a: Line, b: Line): boolean => a.exchangeId === b.exchangeId && a.text === b.text;
