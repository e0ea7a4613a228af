// What happens to sessions nobody touches: when one counts as left, and whether old ones move to the trash. Rules for
// the trash are first shown with what they would do, then used.
import { type JSX, useEffect, useState } from 'react';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import type { Preferences, PreferencesChange, Retention } from '../../shared/preferences.ts';
import { call } from '../bridge/client.ts';
import { words } from '../words/words.ts';
import { Choice } from './choice.tsx';

type Props = { preferences: Preferences; onChange: (change: PreferencesChange) => void };

type Preview = { rules: Retention; moved: { id: string; title: string }[] } | { failure: FailureCode };

const statuses = ['completed', 'paused', 'abandoned'] as const;

export function RetentionSettings({ preferences, onChange }: Props): JSX.Element {
  const { prefs } = words;
  const [rules, setRules] = useState(preferences.retention);
  const [preview, setPreview] = useState<Preview | null>(null);
  const isUsed = same(rules, preferences.retention);

  useEffect(() => {
    let asked = true;
    setPreview(null);
    if (!isUsed)
      call('retention:preview', { retention: rules }).then(
        (moved) => asked && setPreview({ rules, moved }),
        (cause: unknown) => asked && setPreview({ failure: Failure.from(cause).code }),
      );
    return () => {
      asked = false;
    };
  }, [rules, isUsed]);

  return (
    <>
      <DaysChoice
        label={prefs.leftAfter}
        days={preferences.abandonAfterDays}
        offered={[7, 30, 90]}
        onChoose={(abandonAfterDays) => onChange({ abandonAfterDays })}
      />
      <h4>{prefs.oldSessions}</h4>
      <p className="small">{prefs.oldSessionsHint}</p>
      {statuses.map((status) => (
        <DaysChoice
          key={status}
          label={prefs.retention[status]}
          days={rules[status]}
          offered={[180, 365, 730, 1_825]}
          onChoose={(days) => setRules({ ...rules, [status]: days })}
        />
      ))}
      <div className="retention-preview" role="status">
        {preview && 'failure' in preview && (
          <p className="small bad">{words.trouble.actionFailed(words.reasons[preview.failure])}</p>
        )}
        {preview && 'moved' in preview && (
          <>
            <Moved moved={preview.moved} />
            <button type="button" className="primary primary-small" onClick={() => onChange({ retention: rules })}>
              {prefs.useRules}
            </button>
          </>
        )}
      </div>
    </>
  );
}

function Moved({ moved }: { moved: { id: string; title: string }[] }): JSX.Element {
  const { prefs } = words;
  if (moved.length === 0) return <p>{prefs.wouldMove(0)}</p>;
  return (
    <details>
      <summary>{prefs.wouldMove(moved.length)}</summary>
      <ul className="small">
        {moved.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </details>
  );
}

type DaysProps = {
  label: string;
  days: number | null;
  offered: readonly number[];
  onChoose: (days: number | null) => void;
};

/** A number of days, or never; one that was set elsewhere is offered too. */
function DaysChoice({ label, days, offered, onChoose }: DaysProps): JSX.Element {
  const values = [...new Set([...offered, ...(days === null ? [] : [days])])].sort((a, b) => a - b).map(String);
  const names = Object.fromEntries(values.map((value) => [value, words.prefs.days(Number(value))]));
  return (
    <Choice
      label={label}
      values={['never', ...values]}
      names={{ ...names, never: words.prefs.never }}
      value={days === null ? 'never' : String(days)}
      onChoose={(value) => onChoose(value === 'never' ? null : Number(value))}
    />
  );
}

const same = (a: Retention, b: Retention): boolean => statuses.every((status) => a[status] === b[status]);
