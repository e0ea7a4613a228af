// What was used how often, as a list: a name, a count, and a thin bar under both that compares them.
import { Bar } from '@visx/shape';
import { type JSX, useState } from 'react';
import { words } from '../words/words.ts';

export type Share = { key: string; name: string; count: number; countText: string };

type Props = { label: string; shares: readonly Share[]; onOpen: (share: Share) => void };

const atOnce = 8;

export function ShareList({ label, shares, onOpen }: Props): JSX.Element {
  const [shown, setShown] = useState(atOnce);
  const most = Math.max(1, ...shares.map(({ count }) => count));
  const rest = shares.length - shown;
  return (
    <>
      <ul className="share-list" aria-label={label}>
        {shares.slice(0, shown).map((share) => (
          <li key={share.key}>
            <button type="button" className="share" onClick={() => onOpen(share)}>
              <span className="share-name">{share.name}</span> <span className="share-count">{share.countText}</span>
              <svg className="share-bar" aria-hidden="true" width="100%" height={3}>
                <Bar className="chart-bar" width={`${(share.count / most) * 100}%`} height={3} rx={1.5} />
              </svg>
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="small-quiet" onClick={() => setShown(shown + 5 * atOnce)}>
          {words.insights.showMore(Math.min(rest, 5 * atOnce))}
        </button>
      )}
    </>
  );
}
