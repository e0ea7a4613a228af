// An archive of everything, offered before everything is deleted: what it is called is said, so that it can be found.
import { type JSX, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import { call } from '../bridge/client.ts';
import { on } from '../bridge/events.ts';
import { createLongWork } from '../state/long-work.ts';
import { ProgressLine } from '../ui/progress-line.tsx';
import { words } from '../words/words.ts';

type Outcome = { name: string; leftOut: number } | { failure: FailureCode };

export function FinalArchive({ locale }: { locale: string }): JSX.Element {
  const { privacy } = words;
  const [work] = useState(() => createLongWork(call, on, () => crypto.randomUUID()));
  const { running, progress } = useStore(work);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  useEffect(() => () => void work.actions.cancel(), [work]);

  const run = async () => {
    if (work.getState().running) return;
    setOutcome(null);
    try {
      const request = { format: 'archive', style: 'conversation', ids: null, withTrash: true } as const;
      const made = await work.actions.run((workId) => call('export:run', { workId, request }));
      if (made) setOutcome({ name: made.name, leftOut: made.leftOut.reduce((sum, { count }) => sum + count, 0) });
    } catch (cause) {
      const { code } = Failure.from(cause);
      if (code !== 'cancelled') setOutcome({ failure: code });
    }
  };

  return (
    <div>
      <p>
        <button type="button" className="primary primary-small" aria-disabled={running} onClick={() => void run()}>
          {privacy.eraseArchive}
        </button>{' '}
        <span className="small">{privacy.eraseArchiveHint}</span>
      </p>
      {running && (
        <ProgressLine
          label={privacy.archiving}
          progress={progress}
          locale={locale}
          onCancel={() => void work.actions.cancel()}
        />
      )}
      <div role="status">
        {outcome &&
          ('failure' in outcome ? (
            <p className="small bad">{words.trouble.actionFailed(words.reasons[outcome.failure])}</p>
          ) : (
            <p className="small good">{privacy.archived(outcome.name, outcome.leftOut)}</p>
          ))}
      </div>
    </div>
  );
}
