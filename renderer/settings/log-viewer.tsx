// The local log, read when asked for: the newest lines, in a box that scrolls by keyboard too.
import { type JSX, useState } from 'react';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import { call } from '../bridge/client.ts';
import { words } from '../words/words.ts';

export function LogViewer(): JSX.Element {
  const { privacy } = words;
  const [lines, setLines] = useState<string[] | null>(null);
  const [failure, setFailure] = useState<FailureCode | null>(null);
  const read = () => {
    call('privacy:log', undefined).then(setLines, (cause: unknown) => setFailure(Failure.from(cause).code));
  };
  return (
    <details className="log-viewer" onToggle={({ currentTarget }) => currentTarget.open && read()}>
      <summary>
        <span>{privacy.log}</span>
      </summary>
      <p className="small">{privacy.logHint}</p>
      {failure && <p className="small bad">{words.trouble.actionFailed(words.reasons[failure])}</p>}
      {lines?.length === 0 && <p className="small">{privacy.logEmpty}</p>}
      {lines && lines.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre role="log" aria-label={privacy.logLabel} aria-live="off" tabIndex={0}>
          {lines.join('\n')}
        </pre>
      )}
    </details>
  );
}
