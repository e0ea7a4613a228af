// What verifying found, in words: what it means, whether anything is lost, what a repair would do, and where it is.
import type { JSX } from 'react';
import type { Finding } from '../../shared/doctor-report.ts';
import type { FailureCode } from '../../shared/failure.ts';
import { words } from '../words/words.ts';

type Props = { findings: readonly Finding[]; onRepair: () => void; onShowFolder: () => void };

/** A list longer than this says only how much more there is. */
const mostPlaces = 50;

export function DoctorFindings({ findings, onRepair, onShowFolder }: Props): JSX.Element {
  const { doctor } = words;
  const repairable = findings.filter(({ severity }) => severity === 'repairable').length;
  return (
    <section className="doctor-findings" aria-label={doctor.report}>
      <ul>
        {grouped(findings).map((group) => (
          <Group key={`${group[0].code} ${group[0].lost}`} group={group} />
        ))}
      </ul>
      <div className="row">
        {repairable > 0 && (
          <>
            <button type="button" className="primary primary-small" onClick={onRepair}>
              {doctor.repair}
            </button>
            <span className="small">{doctor.repairWhat(repairable)}</span>
          </>
        )}
        <button type="button" className="link" onClick={onShowFolder}>
          {doctor.showFolder}
        </button>
      </div>
    </section>
  );
}

type Same = [Finding, ...Finding[]];

/** Findings of one kind together, in the order in which the kinds come. */
function grouped(findings: readonly Finding[]): Same[] {
  const groups = new Map<string, Same>();
  for (const finding of findings) {
    const key = `${finding.code} ${finding.lost}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}

/** Why repairs of these did not work, each reason once; nothing for what no repair was tried on. */
const reasonsOf = (group: Same): (FailureCode | null)[] => [
  ...new Set(group.flatMap(({ notRepaired }) => (notRepaired === undefined ? [] : [notRepaired]))),
];

function Group({ group }: { group: Same }): JSX.Element {
  const { doctor } = words;
  const [{ code, severity, lost }] = group;
  const { title, meaning, repair } = doctor.findings[code];
  return (
    <li>
      <p className={`finding-severity finding-${severity}`}>{doctor.severity[severity]}</p>
      <p className="finding-title">{title(group.reduce((sum, { count }) => sum + count, 0))}</p>
      <p className="small">
        {meaning} {doctor.lost[lost]}
      </p>
      {repair !== null && (
        <p className="small">
          {doctor.repairDoes} {repair}
        </p>
      )}
      {reasonsOf(group).map((reason) => (
        <p key={reason} className="small bad">
          {doctor.notRepaired(reason === null ? null : words.reasons[reason])}
        </p>
      ))}
      <details className="small">
        <summary>{doctor.where}</summary>
        <ul>
          {group.slice(0, mostPlaces).map(({ where }) => (
            <li key={where}>
              <code>{where}</code>
            </li>
          ))}
          {group.length > mostPlaces && <li>{doctor.more(group.length - mostPlaces)}</li>}
        </ul>
      </details>
    </li>
  );
}
