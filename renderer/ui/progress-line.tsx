// Long work on one line: what is done, a figure that grows, and a way to stop it.
import { type JSX, useId } from 'react';
import type { WorkProgress } from '../../shared/work-progress.ts';
import { words } from '../words/words.ts';

type Props = {
  /** What is going on, as in "Reading your sessions". */
  label: string;
  /** Null until there is a first figure. */
  progress: Pick<WorkProgress, 'done' | 'total' | 'unit'> | null;
  locale: string;
  onCancel: () => void;
};

export function ProgressLine({ label, progress, locale, onCancel }: Props): JSX.Element {
  const id = useId();
  const isKnown = progress !== null && progress.total > 0;
  const figure = isKnown ? words.work.figure(progress.done, progress.total, progress.unit, locale) : words.work.begun;
  return (
    <div className="progress-line">
      <p id={id}>{label}</p>
      <div
        role="progressbar"
        className="progress-bar"
        aria-labelledby={id}
        aria-valuetext={figure}
        {...(isKnown ? { 'aria-valuemin': 0, 'aria-valuemax': progress.total, 'aria-valuenow': progress.done } : {})}
      >
        <progress
          aria-hidden="true"
          tabIndex={-1}
          {...(isKnown ? { max: progress.total, value: progress.done } : {})}
        />
      </div>
      <p className="progress-figure">{figure}</p>
      <button type="button" className="small-quiet" onClick={onCancel}>
        {words.work.cancel}
      </button>
    </div>
  );
}
