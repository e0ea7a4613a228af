// The report of an import: the counts in words, then every entry, then what was left out and why.
import { type JSX, useState } from 'react';
import type { ImportResult, ReportedEntry } from '../../shared/import-report.ts';
import { words } from '../words/words.ts';

type Props = {
  result: ImportResult;
  locale: string;
  onOpen: (sessionId: string) => void;
  /** Whether it was done; else it is what would be. */
  done: boolean;
};

/** So many lines are drawn, and as many more whenever they are asked for. */
const atOnce = 100;

export function ImportReportView({ result, locale, onOpen, done }: Props): JSX.Element {
  const { imports } = words;
  const { format, skipped, refused } = result;
  const lines = [
    ...(format.length > 0 ? [imports.recognised(format)] : []),
    ...(format.length > 0 && !done ? [imports.wouldBe(result.new)] : []),
    ...(result.same > 0 ? [imports.same(result.same)] : []),
    ...(result.inTrash > 0 ? [imports.inTrash(result.inTrash)] : []),
    ...(result.changed > 0 && !done ? [imports.changed(result.changed)] : []),
    ...(result.attachments > 0 ? [imports.attachments(result.attachments)] : []),
    ...(result.drafts > 0 ? [imports.drafts(result.drafts)] : []),
    ...(result.templates > 0 ? [imports.templates(result.templates)] : []),
    ...(skipped.length > 0 && !done ? [imports.wouldSkip(skipped.length)] : []),
  ];
  return (
    <>
      {lines.length > 0 && (
        <ul className="import-counts">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {refused.length > 0 && (
        <section className="notice import-refused" aria-labelledby="import-refused">
          <h3 id="import-refused">{imports.refusedTitle(refused.length)}</h3>
          <ul>
            {refused.map(({ name, code }) => (
              <li key={name}>
                {imports.refused(name, code === 'invalid-input' ? imports.unknownFormat : words.reasons[code])}
              </li>
            ))}
          </ul>
        </section>
      )}
      {skipped.length > 0 && (
        <Lines title={imports.skippedList} count={skipped.length}>
          {(shown) =>
            skipped.slice(0, shown).map(({ where, reason }) => (
              <li key={`${where} ${reason}`}>
                <span className="import-where">{where}</span>
                <span>{imports.reasons[reason]}</span>
              </li>
            ))
          }
        </Lines>
      )}
      {result.entries.length > 0 && (
        <Lines title={imports.report} count={result.entries.length}>
          {(shown) =>
            result.entries
              .slice(0, shown)
              .map((entry) => (
                <EntryLine key={entry.sessionId} entry={entry} locale={locale} onOpen={onOpen} done={done} />
              ))
          }
        </Lines>
      )}
    </>
  );
}

type LinesProps = { title: string; count: number; children: (shown: number) => JSX.Element[] };

function Lines({ title, count, children }: LinesProps): JSX.Element {
  const { imports } = words;
  const [shown, setShown] = useState(atOnce);
  return (
    <section className="import-lines" aria-label={title}>
      <h3>{title}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls */}
      <ul tabIndex={0}>
        {children(shown)}
        {count > shown && (
          <li>
            <button type="button" className="link" onClick={() => setShown(shown + atOnce)}>
              {imports.more(Math.min(atOnce, count - shown))}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

type EntryProps = Pick<Props, 'locale' | 'onOpen' | 'done'> & { entry: ReportedEntry };

function EntryLine({ entry, locale, onOpen, done }: EntryProps): JSX.Element {
  const { imports } = words;
  const { sessionId, title, at, timeZone, outcome } = entry;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(new Date(at));
  const isThere = done || outcome !== 'new';
  return (
    <li>
      <span className="import-day">{day}</span>
      {isThere ? (
        <button type="button" className="link" onClick={() => onOpen(sessionId)}>
          {title}
        </button>
      ) : (
        <span className="import-title">{title}</span>
      )}
      <span className={`import-result import-${outcome}`}>{imports.outcomes[outcome]}</span>
    </li>
  );
}
