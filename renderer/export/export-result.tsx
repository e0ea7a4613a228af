// What came of an export: how much is where, what was left out and why, and the way to it.
import { type JSX, type RefObject, useState } from 'react';
import type { ExportOutcome } from '../../shared/export-request.ts';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import { call } from '../bridge/client.ts';
import { words } from '../words/words.ts';

type Props = {
  outcome: ExportOutcome;
  locale: string;
  endRef: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
  onAgain: () => void;
};

export function ExportResult({ outcome, locale, endRef, onClose, onAgain }: Props): JSX.Element {
  const { exporting } = words;
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const show = () =>
    call('export:show', undefined).then(
      () => setFailure(null),
      (cause: unknown) => setFailure(Failure.from(cause).code),
    );
  return (
    <>
      <div role="status" className="export-outcome">
        <p className="good">
          {[exporting.done(outcome, locale), exporting.attachments(outcome.attachments, locale)].join(' ').trim()}
        </p>
        {outcome.renamed && <p>{exporting.renamed}</p>}
        {outcome.leftOut.map((left) => (
          <p key={left.reason} className={left.reason === 'in-trash' ? 'small' : 'bad'}>
            {exporting.leftOut(left, locale)}
          </p>
        ))}
      </div>
      {failure && (
        <p role="alert" className="bad">
          {words.trouble.actionFailed(words.reasons[failure])}
        </p>
      )}
      <div className="row row-end">
        <button type="button" className="quiet" onClick={onAgain}>
          {exporting.again}
        </button>
        <button type="button" className="quiet" onClick={() => void show()}>
          {exporting.show}
        </button>
        <button ref={endRef} type="button" className="primary" onClick={onClose}>
          {words.done}
        </button>
      </div>
    </>
  );
}
