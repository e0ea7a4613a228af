// Your data: where it is, how much it is, whether all of it can be read, and putting right what can be put right.
import { type JSX, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { DataAmount, DoctorReport } from '../../shared/doctor-report.ts';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import { call } from '../bridge/client.ts';
import { on } from '../bridge/events.ts';
import { createLongWork } from '../state/long-work.ts';
import { ProgressLine } from '../ui/progress-line.tsx';
import { words } from '../words/words.ts';
import { DoctorFindings } from './doctor-findings.tsx';

type Props = { dataFolder: string; locale: string; onShowFolder: () => void };

type Task = 'data:verify' | 'data:repair';
type Result = { task: Task; report: DoctorReport } | { task: Task; failure: FailureCode };

export function YourDataSettings({ dataFolder, locale, onShowFolder }: Props): JSX.Element {
  const { doctor, prefs } = words;
  const [work] = useState(() => createLongWork(call, on, () => crypto.randomUUID()));
  const { running, progress } = useStore(work);
  const [task, setTask] = useState<Task>('data:verify');
  const [result, setResult] = useState<Result | null>(null);
  const verify = useRef<HTMLButtonElement>(null);

  // What is still going on when the page is left is of no use to anybody.
  useEffect(() => () => void work.actions.cancel(), [work]);

  const run = async (next: Task) => {
    if (work.getState().running) return;
    // The button that was pressed may go; this one stays.
    verify.current?.focus({ preventScroll: true });
    setTask(next);
    setResult(null);
    try {
      setResult({ task: next, report: await work.actions.run((workId) => call(next, { workId })) });
    } catch (cause) {
      setResult({ task: next, failure: Failure.from(cause).code });
    }
  };

  return (
    <>
      <p className="setting-line">
        <span className="setting-name">{prefs.folder}</span>
        <code>{dataFolder}</code>
        <button type="button" className="link" onClick={onShowFolder}>
          {prefs.openFolder}
        </button>
      </p>
      <Amount report={result && 'report' in result ? result.report : null} />
      <div className="your-data-check">
        <button
          ref={verify}
          type="button"
          className="primary primary-small"
          aria-disabled={running}
          aria-describedby="verify-hint"
          onClick={() => void run('data:verify')}
        >
          {doctor.verify}
        </button>
        <p id="verify-hint" className="small">
          {doctor.verifyHint}
        </p>
      </div>
      {running && (
        <ProgressLine
          label={task === 'data:verify' ? doctor.verifying : doctor.repairing}
          progress={progress}
          locale={locale}
          onCancel={() => {
            verify.current?.focus({ preventScroll: true });
            void work.actions.cancel();
          }}
        />
      )}
      <div role="status" className="doctor-outcome">
        {result && <Outcome result={result} />}
      </div>
      {result && 'report' in result && !result.report.healthy && (
        <DoctorFindings
          findings={result.report.findings}
          onRepair={() => void run('data:repair')}
          onShowFolder={onShowFolder}
        />
      )}
    </>
  );
}

/** Counted when the page is opened, and again after whatever may have changed it. */
function Amount({ report }: { report: DoctorReport | null }): JSX.Element {
  const { doctor } = words;
  const [amount, setAmount] = useState<DataAmount | FailureCode | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new report is the reason to count again
  useEffect(() => {
    let asked = true;
    call('data:amount', undefined).then(
      (counted) => asked && setAmount(counted),
      (cause: unknown) => asked && setAmount(Failure.from(cause).code),
    );
    return () => {
      asked = false;
    };
  }, [report]);
  return (
    <p className="setting-line">
      <span className="setting-name">{doctor.amountLabel}</span>
      <span>
        {amount === null
          ? doctor.measuring
          : typeof amount === 'string'
            ? doctor.failed(words.reasons[amount])
            : doctor.amount(amount.sessions, amount.bytes)}
      </span>
    </p>
  );
}

function Outcome({ result }: { result: Result }): JSX.Element {
  const { doctor } = words;
  if ('failure' in result) {
    if (result.failure !== 'cancelled') return <p className="bad">{doctor.failed(words.reasons[result.failure])}</p>;
    return <p>{result.task === 'data:verify' ? doctor.cancelled : doctor.repairCancelled}</p>;
  }
  const { healthy, findings, repaired, totals } = result.report;
  const lines = [
    ...(repaired.length > 0 ? [doctor.repaired(repaired.length)] : []),
    healthy
      ? repaired.length > 0
        ? doctor.nothingLeft
        : doctor.healthy(totals.sessions, totals.bytes)
      : result.task === 'data:repair'
        ? doctor.left(findings.length)
        : doctor.found(findings.length),
    ...(totals.keptAside > 0 ? [doctor.keptAside(totals.keptAside)] : []),
  ];
  return <p className={healthy ? 'good' : ''}>{lines.join(' ')}</p>;
}
