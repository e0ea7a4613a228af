// Past imports, each with its own way back.
import type { JSX } from 'react';
import type { PastImport } from '../../shared/import-report.ts';
import { words } from '../words/words.ts';

type Props = { past: readonly PastImport[]; locale: string; onUndo: (batch: string) => void };

export function ImportPast({ past, locale, onUndo }: Props): JSX.Element | null {
  const { imports } = words;
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  if (past.length === 0) return null;
  return (
    <section className="import-past" aria-labelledby="import-past">
      <h3 id="import-past">{imports.past}</h3>
      <ul>
        {past.map(({ batch, at, names, new: fresh, changed, state }) => (
          <li key={batch}>
            <span>
              {days.format(new Date(at))}
              <br />
              {imports.pastLine(imports.chosen(names), fresh, changed)}
              {state !== 'done' && <span className="small"> {imports.pastStates[state]}</span>}
            </span>
            {state !== 'undone' && fresh > 0 && (
              <button type="button" className="link" onClick={() => onUndo(batch)}>
                {words.undo}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
