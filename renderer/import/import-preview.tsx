// What an import would do, before anything is done.
import type { JSX } from 'react';
import { useStore } from 'zustand';
import type { ImportResult } from '../../shared/import-report.ts';
import type { ImportStore } from '../state/import-store.ts';
import { words } from '../words/words.ts';
import { KnownFormats } from './import-choice.tsx';
import { ImportReportView } from './import-report-view.tsx';

type Props = { store: ImportStore; looked: ImportResult; locale: string; onOpen: (sessionId: string) => void };

const zones = Intl.supportedValuesOf('timeZone');

export function ImportPreview({ store, looked, locale, onOpen }: Props): JSX.Element {
  const { imports } = words;
  const { chosen, timeZone } = useStore(store);
  const { actions } = store;
  const coming = looked.new + looked.changed;
  const hasEntries = looked.format.some((format) => format !== 'archive');
  const offered = zones.includes(timeZone) ? zones : [timeZone, ...zones];
  return (
    <>
      <p className="import-chosen">{imports.chosen(chosen?.names ?? [])}</p>
      <ImportReportView result={looked} locale={locale} onOpen={onOpen} done={false} />
      {looked.refused.length > 0 && <KnownFormats />}
      {hasEntries && (
        <label className="import-zone">
          <span>{imports.zone}</span>
          <select
            value={timeZone}
            aria-describedby="import-zone-hint"
            onChange={(event) => void actions.setTimeZone(event.target.value)}
          >
            {offered.map((zone) => (
              <option key={zone} value={zone}>
                {zone.replaceAll('_', ' ')}
              </option>
            ))}
          </select>
          <span id="import-zone-hint" className="small">
            {imports.zoneHint}
          </span>
        </label>
      )}
      {looked.format.length > 0 && <p className="small">{coming > 0 ? imports.notYet : imports.nothingNew}</p>}
      <div className="row">
        {(coming > 0 || looked.drafts + looked.templates > 0) && (
          <button type="button" className="primary primary-small" onClick={() => void actions.import()}>
            {imports.importCount(coming)}
          </button>
        )}
        <button type="button" className="quiet" onClick={actions.startOver}>
          {imports.other}
        </button>
      </div>
    </>
  );
}
