// The four figures on top, in the size of a heading; each opens its sessions.
import type { JSX } from 'react';
import type { Insights } from '../../shared/insights/insights-of.ts';
import type { Selection } from '../../shared/insights/period.ts';
import { words } from '../words/words.ts';

type Props = { report: Insights; locale: string; onOpen: (selection: Selection, title: string) => void };

export function BigFigures({ report, locale, onOpen }: Props): JSX.Element {
  const { period, rhythm, minutes, words: spread, scope } = report;
  const { big } = words.insights;
  const figures: { figure: string; label: string; selection: Selection }[] = [
    {
      figure: period.sessions.toLocaleString(locale),
      label: big.sessions(period.sessions),
      selection: { kind: 'period' },
    },
    { figure: period.words.toLocaleString(locale), label: big.words(period.words), selection: { kind: 'period' } },
    {
      figure: big.rhythm(rhythm.weeks, rhythm.of),
      label: scope.period === 'recent' ? big.rhythmLabel : big.rhythmYear,
      selection: { kind: 'rhythm' },
    },
    ...(minutes !== null
      ? [{ figure: big.minutes(minutes.median), label: big.typical, selection: { kind: 'timed' as const } }]
      : spread !== null
        ? [
            {
              figure: spread.median.toLocaleString(locale),
              label: big.typicalWords,
              selection: { kind: 'period' as const },
            },
          ]
        : []),
  ];
  return (
    <ul className="big-figures">
      {figures.map(({ figure, label, selection }) => (
        <li key={label}>
          <button type="button" className="big-figure" onClick={() => onOpen(selection, `${figure} ${label}`)}>
            <span className="figure">{figure}</span> <span className="figure-label">{label}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
