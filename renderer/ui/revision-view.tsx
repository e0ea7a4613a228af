// One kept version of a session: what is different now, with what of it to bring back, or the whole as it was.
import { type JSX, useId, useMemo, useRef, useState } from 'react';
import type { FailureCode } from '../../shared/failure.ts';
import {
  allOf,
  canComeBack,
  compareRevisions,
  isSameRevision,
  restoringCommand,
  type WantedBack,
} from '../../shared/session/compare-revisions.ts';
import { answerOf, type Session } from '../../shared/session/session.ts';
import type { Unsent } from '../state/interview-context.ts';
import { words } from '../words/words.ts';
import { ExchangeChange, OtherChanges } from './revision-changes.tsx';

type Props = {
  was: Session;
  now: Session;
  readOnly: boolean;
  refused: FailureCode | null;
  send: (command: Unsent) => Promise<boolean>;
};

export function RevisionView({ was, now, readOnly, refused, send }: Props): JSX.Element {
  const [whole, setWhole] = useState(false);
  const group = useId();
  const { history } = words;
  return (
    <section>
      <fieldset className="row version-ways">
        <legend className="visually-hidden">{history.ways}</legend>
        {[false, true].map((way) => (
          <label key={String(way)}>
            <input type="radio" name={group} checked={whole === way} onChange={() => setWhole(way)} />
            <span>{way ? history.whole : history.changes}</span>
          </label>
        ))}
      </fieldset>
      {whole ? <Whole session={was} /> : <Changes {...{ was, now, readOnly, refused, send }} />}
    </section>
  );
}

function Whole({ session }: { session: Session }): JSX.Element {
  const answered = session.exchanges.filter(({ state }) => state === 'answered');
  return (
    <>
      {session.title !== '' && <p className="version-title">{session.title}</p>}
      {answered.length === 0 && <p className="small">{words.reading.nothing}</p>}
      <ol className="version-exchanges">
        {answered.map((exchange) => (
          <li key={exchange.id}>
            <p className="exchange-question">{exchange.question.text}</p>
            <p className="exchange-answer" dir="auto">
              {answerOf(exchange)}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}

function Changes({ was, now, readOnly, refused, send }: Props): JSX.Element {
  const { history } = words;
  const difference = useMemo(() => compareRevisions(was, now), [was, now]);
  // What is ticked off; all else that can come back is wanted.
  const [unwanted, setUnwanted] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<'restored' | 'failed' | null>(null);
  const outcomeLine = useRef<HTMLDivElement>(null);
  const all = allOf(difference);
  const wanted: WantedBack = {
    exchanges: new Set([...all.exchanges].filter((id) => !unwanted.has(id))),
    title: all.title && !unwanted.has('title'),
    mood: all.mood && !unwanted.has('mood'),
    tags: all.tags && !unwanted.has('tags'),
    keptLines: all.keptLines && !unwanted.has('keptLines'),
  };
  const { exchanges, ...others } = wanted;
  const chosen = exchanges.size + Object.values(others).filter(Boolean).length;
  const anything = all.exchanges.size + [all.title, all.mood, all.tags, all.keptLines].filter(Boolean).length > 0;
  const choose = (name: string, on: boolean) => {
    const next = new Set(unwanted);
    if (on) next.delete(name);
    else next.add(name);
    setUnwanted(next);
  };
  const restore = async () => {
    const command = restoringCommand(difference, wanted);
    if (!command) return;
    // The button goes with what there is to bring back; where it is said what became of it stays.
    outcomeLine.current?.focus();
    setOutcome(null);
    setOutcome((await send(command)) ? 'restored' : 'failed');
  };
  const ticks = (name: string) =>
    readOnly ? null : { ticked: !unwanted.has(name), onTick: (on: boolean) => choose(name, on) };
  return (
    <>
      <div ref={outcomeLine} role="status" tabIndex={-1}>
        {outcome === 'restored' && <p className="notice good">{history.restored}</p>}
        {outcome === 'failed' && <p className="notice bad">{history.failed(words.reasons[refused ?? 'unexpected'])}</p>}
      </div>
      {was.revision === now.revision ? (
        <p className="small">{history.isNow}</p>
      ) : (
        isSameRevision(difference) && <p className="small">{history.same}</p>
      )}
      <OtherChanges difference={difference} can={all} ticks={ticks} />
      {difference.exchanges.some(({ kind }) => kind === 'changed') && (
        <p className="small">{history.legendOfVersion}</p>
      )}
      <ul className="version-exchanges">
        {difference.exchanges.map((change) => (
          <ExchangeChange
            key={change.exchange.id}
            change={change}
            ticks={canComeBack(change) ? ticks(change.exchange.id) : null}
          />
        ))}
      </ul>
      {anything && !readOnly && (
        <div className="version-restore">
          <button
            type="button"
            className="primary primary-small"
            aria-disabled={chosen === 0}
            onClick={() => void (chosen > 0 && restore())}
          >
            {chosen === 0 ? history.nothingChosen : history.restore(chosen)}
          </button>
          <p className="small">{history.adds}</p>
        </div>
      )}
    </>
  );
}
