// What the store found and a person should know: one line for each kind, with details behind it.
import type { JSX } from 'react';
import type { Trouble } from '../../shared/ipc/contract.ts';
import { words } from '../words/words.ts';

const lines: { kind: Trouble['kind']; text: (count: number) => string }[] = [
  { kind: 'unreadable', text: words.trouble.unreadable },
  { kind: 'rebuilt', text: words.trouble.rebuilt },
  { kind: 'newer-format', text: words.trouble.newer },
  { kind: 'merged', text: words.trouble.merged },
  { kind: 'view-pending', text: words.trouble.viewPending },
  { kind: 'not-writable', text: words.trouble.notWritable },
];

export function TroubleLines({ troubles }: { troubles: readonly Trouble[] }): JSX.Element {
  return (
    <div className="troubles" role="status" aria-label={words.trouble.label}>
      {lines.map(({ kind, text }) => {
        const found = troubles.filter((trouble) => trouble.kind === kind);
        if (found.length === 0) return null;
        return (
          <details key={kind}>
            <summary>
              <span>{text(new Set(found.map(({ sessionId, detail }) => sessionId ?? detail)).size)}</span>
            </summary>
            <ul>
              {found.map(({ detail, sessionId }) => (
                <li key={`${sessionId} ${detail}`}>{detail}</li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}
