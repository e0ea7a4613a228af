// Days in a row, for those who switched them on.
import type { JSX } from 'react';
import type { Insights } from '../../shared/insights/insights-of.ts';
import type { Selection } from '../../shared/insights/period.ts';
import type { Run } from '../../shared/insights/rhythm.ts';
import { words } from '../words/words.ts';

type Props = { report: Insights; locale: string; onOpen: (selection: Selection, title: string) => void };

export function Streaks({ report, locale, onOpen }: Props): JSX.Element {
  const { longest, current } = report.runs;
  const { streak } = words.insights;
  const line = (run: Run | null, said: (days: string) => string) =>
    run === null || run.days < 2 ? null : (
      <li>
        <button
          type="button"
          className="quote-from"
          onClick={() => onOpen({ kind: 'days', from: run.from, to: run.to }, words.insights.days(run.days, locale))}
        >
          {said(words.insights.days(run.days, locale))}
        </button>
      </li>
    );
  return (
    <section className="insights-part insights-wide">
      <h2>{streak.title}</h2>
      {(longest?.days ?? 0) < 2 ? (
        <p className="small">{streak.none}</p>
      ) : (
        <ul className="streaks" aria-label={streak.title}>
          {line(longest, streak.longest)}
          {line(current, streak.current)}
        </ul>
      )}
    </section>
  );
}
