// Exporting: in which format, what of it, then the system asks where, and at the end what came of it.
import { type JSX, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { ExportOutcome, ExportRequest } from '../../shared/export-request.ts';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import { call } from '../bridge/client.ts';
import { on } from '../bridge/events.ts';
import type { ExportWhat } from '../state/export-choice.ts';
import { createLongWork } from '../state/long-work.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ProgressLine } from '../ui/progress-line.tsx';
import { words } from '../words/words.ts';
import { ExportForm, type ExportForm as Form } from './export-form.tsx';
import { ExportResult } from './export-result.tsx';

type Props = { what: ExportWhat; locale: string; onClose: () => void };

// What was chosen last is chosen again.
let lastForm: Form = { format: 'markdown', style: 'conversation', withTrash: false };

export function ExportDialog({ what, locale, onClose }: Props): JSX.Element {
  const { exporting } = words;
  const [work] = useState(() => createLongWork(call, on, () => crypto.randomUUID()));
  const { running, progress } = useStore(work);
  const [form, setForm] = useState(lastForm);
  const [outcome, setOutcome] = useState<ExportOutcome | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const start = useRef<HTMLButtonElement>(null);
  const end = useRef<HTMLButtonElement>(null);
  useEffect(() => () => void work.actions.cancel(), [work]);
  // The button that was pressed is gone: the keyboard goes on at what there is to do next.
  useEffect(() => {
    if (outcome) end.current?.focus();
    else if (failure) start.current?.focus();
  }, [outcome, failure]);

  const run = async () => {
    if (work.getState().running) return;
    lastForm = form;
    setFailure(null);
    const request: ExportRequest = { ...form, ids: what.ids === null ? null : [...what.ids] };
    try {
      const reply = await work.actions.run((workId) => call('export:run', { workId, request }));
      setOutcome(reply);
      if (reply === null) requestAnimationFrame(() => start.current?.focus());
    } catch (cause) {
      setFailure(Failure.from(cause).code);
    }
  };
  /** Whoever closes it in the middle stops it first, and is told that it stopped. */
  const close = () => {
    if (running) void work.actions.cancel();
    else onClose();
  };

  const count = what.ids?.length ?? null;
  return (
    <Dialog title={exporting.title(count, locale)} onClose={close} className="dialog-export">
      {what.title !== null && count === 1 && <p className="export-what">{what.title}</p>}
      {outcome ? (
        <ExportResult
          outcome={outcome}
          locale={locale}
          endRef={end}
          onClose={onClose}
          onAgain={() => setOutcome(null)}
        />
      ) : (
        <>
          {!running && <ExportForm form={form} count={count} onChange={setForm} />}
          {running && (
            <ProgressLine
              label={progress === null ? exporting.asking : exporting.running}
              progress={progress}
              locale={locale}
              onCancel={() => void work.actions.cancel()}
            />
          )}
          <div role="status" className="export-told">
            {failure === 'cancelled' && <p>{exporting.cancelled}</p>}
            {failure !== null && failure !== 'cancelled' && (
              <p className="bad">{exporting.failed(words.reasons[failure])}</p>
            )}
          </div>
          {!running && (
            <div className="row row-end">
              <button ref={start} type="button" className="primary" onClick={() => void run()}>
                {exporting.run}
              </button>
            </div>
          )}
        </>
      )}
    </Dialog>
  );
}
