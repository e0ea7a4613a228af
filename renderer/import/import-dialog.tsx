// Import: choose, see what would come, import it, read the report, and take it back.
import { type JSX, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { call } from '../bridge/client.ts';
import { on } from '../bridge/events.ts';
import { createImportStore } from '../state/import-store.ts';
import { createLongWork } from '../state/long-work.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { words } from '../words/words.ts';
import { ImportChoice } from './import-choice.tsx';
import { ImportPast } from './import-past.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportReportView } from './import-report-view.tsx';

// Of the window, not of the dialog: an import goes on while that is closed.
const newId = () => crypto.randomUUID();
const store = createImportStore(
  call,
  createLongWork(call, on, newId),
  Intl.DateTimeFormat().resolvedOptions().timeZone,
);

type Props = { locale: string; onOpen: (sessionId: string) => void; onClose: () => void };

export function ImportDialog({ locale, onOpen, onClose }: Props): JSX.Element {
  const { imports } = words;
  const state = useStore(store);
  const { progress } = useStore(store.work);
  const { task, looked, imported, undone, failure } = state;
  const outcome = useRef<HTMLDivElement>(null);
  const { actions } = store;
  useEffect(() => void actions.loadPast(), []);
  // The button that was pressed is gone: the keyboard goes on from what came of it.
  const stage = imported ? 'imported' : looked ? 'looked' : undone ? 'undone' : 'choose';
  const settled = task === null ? `${stage} ${failure?.code}` : null;
  const before = useRef(settled);
  useEffect(() => {
    if (settled !== null && settled !== before.current) outcome.current?.focus();
    before.current = settled;
  }, [settled]);

  const labels = { look: imports.looking, import: imports.importing, undo: imports.undoing };
  return (
    <Dialog title={imports.title} onClose={onClose} className="dialog-import">
      <div className="import">
        {task && (
          <ProgressLine
            label={labels[task]}
            progress={progress}
            locale={locale}
            onCancel={() => void actions.cancel()}
          />
        )}
        <div ref={outcome} tabIndex={-1} role="status" className="import-outcome">
          {!task && failure && (
            <p className={failure.code === 'cancelled' ? '' : 'notice'}>
              {failure.code === 'cancelled' && failure.task !== 'choose'
                ? imports.cancelled[failure.task]
                : failure.code === 'not-found'
                  ? imports.gone
                  : imports.failed(words.reasons[failure.code])}
            </p>
          )}
          {!task && undone && <p>{imports.undone(undone.undone, undone.kept)}</p>}
          {!task && imported && <p className="good">{imports.done(imported.new, imported.changed)}</p>}
        </div>
        {!task &&
          (imported ? (
            <>
              <ImportReportView result={imported} locale={locale} onOpen={onOpen} done />
              <div className="row">
                {imported.new > 0 && (
                  <button type="button" className="quiet" onClick={() => void actions.undo(imported.batch)}>
                    {imports.undo}
                  </button>
                )}
                <button type="button" className="quiet" onClick={actions.startOver}>
                  {imports.other}
                </button>
              </div>
            </>
          ) : looked ? (
            <ImportPreview store={store} looked={looked} locale={locale} onOpen={onOpen} />
          ) : (
            <ImportChoice onChoose={(what) => void actions.choose(what)} />
          ))}
        {!task && !looked && (
          <ImportPast past={state.past} locale={locale} onUndo={(batch) => void actions.undo(batch)} />
        )}
      </div>
    </Dialog>
  );
}
