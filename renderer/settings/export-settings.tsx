// Your data, taking out: everything exported, and an archive checked.
import { type JSX, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { ArchiveVerdict } from '../../shared/export-request.ts';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import { call } from '../bridge/client.ts';
import { on } from '../bridge/events.ts';
import { exportEverything } from '../state/export-choice.ts';
import { createLongWork } from '../state/long-work.ts';
import { ProgressLine } from '../ui/progress-line.tsx';
import { exchangeWords } from '../words/exchange-words.ts';
import { words } from '../words/words.ts';

export function ExportSettings({ locale }: { locale: string }): JSX.Element {
  const { exporting } = words;
  const [work] = useState(() => createLongWork(call, on, () => crypto.randomUUID()));
  const { running, progress } = useStore(work);
  const [verdict, setVerdict] = useState<ArchiveVerdict | FailureCode | null>(null);
  const verify = useRef<HTMLButtonElement>(null);
  useEffect(() => () => void work.actions.cancel(), [work]);

  const run = async () => {
    if (work.getState().running) return;
    setVerdict(null);
    try {
      setVerdict(await work.actions.run((workId) => call('export:verify', { workId })));
    } catch (cause) {
      setVerdict(Failure.from(cause).code);
    }
  };

  return (
    <div className="export-settings">
      <div className="your-data-check">
        <button type="button" className="link" aria-describedby="export-hint" onClick={exportEverything}>
          {exporting.openEverything}
        </button>
        <p id="export-hint" className="small">
          {exporting.everythingHint}
        </p>
      </div>
      <div className="your-data-check">
        <button
          ref={verify}
          type="button"
          className="link"
          aria-disabled={running}
          aria-describedby="archive-hint"
          onClick={() => void run()}
        >
          {exporting.verify}
        </button>
        <p id="archive-hint" className="small">
          {exporting.verifyHint}
        </p>
      </div>
      {running && progress !== null && (
        <ProgressLine
          label={exporting.verifying}
          progress={progress}
          locale={locale}
          onCancel={() => {
            verify.current?.focus({ preventScroll: true });
            void work.actions.cancel();
          }}
        />
      )}
      <div role="status" className="doctor-outcome">
        {verdict !== null && <Verdict verdict={verdict} locale={locale} />}
      </div>
    </div>
  );
}

function Verdict({ verdict, locale }: { verdict: ArchiveVerdict | FailureCode; locale: string }): JSX.Element {
  const { exporting } = words;
  if (verdict === 'cancelled') return <p>{exporting.verifyCancelled}</p>;
  if (typeof verdict === 'string') return <p className="bad">{exporting.verifyFailed(words.reasons[verdict])}</p>;
  const { name, ok, count, problems, sessions, files, createdAt } = verdict;
  const day = createdAt === null ? '' : new Date(createdAt).toLocaleDateString(locale, { dateStyle: 'long' });
  if (ok) return <p className="good">{exporting.whole(name, sessions ?? 0, files, day, locale)}</p>;
  return (
    <>
      <p className="bad">{exporting.notWhole(name, count, locale)}</p>
      <ul className="export-problems">
        {problems.map(({ code, where }) => (
          <li key={`${code} ${where}`}>{problemIn(code, where)}</li>
        ))}
        {count > problems.length && <li>{exporting.more(count - problems.length, locale)}</li>}
      </ul>
      {sessions !== null && <p className="small">{exporting.restStands}</p>}
    </>
  );
}

const isKnown = (code: string): code is keyof typeof exchangeWords.problems => code in exchangeWords.problems;

/** A name may hold anything, also what would turn the line around. */
const problemIn = (code: string, where: string): string =>
  isKnown(code) ? exchangeWords.problems[code](where.replaceAll(/\p{C}/gu, '?')) : code;
