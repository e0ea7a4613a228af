// The differences between a kept version and now, each with a tick where it can be brought back.
import type { JSX, ReactNode } from 'react';
import type { ExchangeDifference, RevisionDifference, WantedBack } from '../../shared/session/compare-revisions.ts';
import { words } from '../words/words.ts';
import { DiffText } from './diff-text.tsx';

/** Whether a difference is to be brought back; null where that is not for this page to do. */
export type Ticks = { ticked: boolean; onTick: (on: boolean) => void } | null;

export function ExchangeChange({ change, ticks }: { change: ExchangeDifference; ticks: Ticks }): JSX.Element {
  const { exchange, kind, was, now } = change;
  const { history } = words;
  return (
    <li>
      <p className="exchange-kind">
        {history.kinds[kind]}
        {kind === 'added' && `. ${history.stays}`}
      </p>
      {exchange.question.text !== '' && <p className="exchange-question">{exchange.question.text}</p>}
      <p className="exchange-answer" dir="auto">
        {was !== undefined && now !== undefined ? <DiffText was={was} now={now} /> : (now ?? was)}
      </p>
      {ticks && <Tick ticks={ticks} name={history.bringBackOf(was ?? '')} label={history.bringBack} />}
    </li>
  );
}

type OtherProps = { difference: RevisionDifference; can: WantedBack; ticks: (name: string) => Ticks };

/** Title, mood, tags, kept lines and what became of the session, where those differ. */
export function OtherChanges({ difference, can, ticks }: OtherProps): JSX.Element | null {
  const { title, mood, status, tags, keptLines } = difference;
  const { history } = words;
  const rows: { name: string; what: string; lines?: string[]; ticks: Ticks }[] = [];
  if (title) {
    const what = title.was === '' ? history.noTitle : history.title(title.was);
    rows.push({ name: 'title', what, ticks: can.title ? ticks('title') : null });
  }
  if (mood) {
    const name = mood.was === null ? null : (words.summary.moods[mood.was - 1] ?? null);
    rows.push({ name: 'mood', what: history.mood(name), ticks: can.mood ? ticks('mood') : null });
  }
  if (tags.gone.length > 0) rows.push({ name: 'tags', what: history.tagsGone(tags.gone), ticks: ticks('tags') });
  if (tags.added.length > 0) rows.push({ name: 'tags-added', what: history.tagsAdded(tags.added), ticks: null });
  const linesOf = (lines: RevisionDifference['keptLines']['gone']) => lines.map(({ text }) => text);
  if (keptLines.gone.length > 0)
    rows.push({
      name: 'keptLines',
      what: history.linesGone,
      lines: linesOf(keptLines.gone),
      ticks: ticks('keptLines'),
    });
  if (keptLines.added.length > 0)
    rows.push({ name: 'lines-added', what: history.linesAdded, lines: linesOf(keptLines.added), ticks: null });
  if (status) rows.push({ name: 'status', what: history.status(status.was), ticks: null });
  if (rows.length === 0) return null;
  return (
    <ul className="version-others">
      {rows.map(({ name, what, lines, ticks: rowTicks }) => (
        <li key={name}>
          <p>{what}</p>
          {lines?.map((line) => (
            <p key={line} className="said" dir="auto">
              {line}
            </p>
          ))}
          {rowTicks && <Tick ticks={rowTicks} name={history.bringBackOf(what)} label={history.bringBack} />}
        </li>
      ))}
    </ul>
  );
}

type TickProps = { ticks: NonNullable<Ticks>; name: string; label: ReactNode };

function Tick({ ticks: { ticked, onTick }, name, label }: TickProps): JSX.Element {
  return (
    <label className="version-tick" aria-label={name}>
      <input type="checkbox" checked={ticked} aria-label={name} onChange={({ target }) => onTick(target.checked)} />
      <span className="small">{label}</span>
    </label>
  );
}
