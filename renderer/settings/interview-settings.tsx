// How new sessions ask: how much, which kinds of follow-up, the word after twenty minutes, and the crisis list.
import { type JSX, useEffect, useState } from 'react';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import type { CrisisHelp } from '../../shared/interview/crisis-file.ts';
import { everyRule } from '../../shared/interview/follow-ups/every-rule.ts';
import type { Preferences, PreferencesChange } from '../../shared/preferences.ts';
import { call } from '../bridge/client.ts';
import { NumberField } from '../ui/number-field.tsx';
import { words } from '../words/words.ts';

type Props = { preferences: Preferences; onChange: (change: PreferencesChange) => void };

export function InterviewSettings({ preferences, onChange }: Props): JSX.Element {
  const { interviewPrefs } = words;
  const { questions, followUpsPerThread, followUpsPerSession, rulesOff, timeMarker } = preferences;
  const names: Readonly<Record<string, string>> = words.rules;
  return (
    <>
      <div className="number-fields">
        <NumberField
          label={interviewPrefs.questions}
          value={questions}
          least={2}
          most={42}
          empty={interviewPrefs.asTemplate}
          onChange={(number) => onChange({ questions: number })}
        />
        <NumberField
          label={interviewPrefs.perThread}
          value={followUpsPerThread}
          least={0}
          most={10}
          empty={interviewPrefs.asTemplate}
          onChange={(number) => onChange({ followUpsPerThread: number })}
        />
        <NumberField
          label={interviewPrefs.perSession}
          value={followUpsPerSession}
          least={0}
          most={40}
          empty={interviewPrefs.asTemplate}
          onChange={(number) => onChange({ followUpsPerSession: number })}
        />
      </div>
      <label className="switch">
        <input
          type="checkbox"
          checked={timeMarker}
          onChange={({ target }) => onChange({ timeMarker: target.checked })}
        />
        <span>{interviewPrefs.timeMarker}</span>
      </label>
      <fieldset className="rule-switches">
        <legend>{interviewPrefs.rules}</legend>
        <p className="small">{interviewPrefs.rulesHint}</p>
        <ul>
          {everyRule.map(({ id, because }) => (
            <li key={id}>
              <label className="switch">
                <input
                  type="checkbox"
                  checked={!rulesOff.includes(id)}
                  onChange={({ target }) => {
                    const others = rulesOff.filter((off) => off !== id);
                    onChange({ rulesOff: target.checked ? others : [...others, id] });
                  }}
                />
                <span>{names[id] ?? because}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <CrisisList />
    </>
  );
}

/** The list can be edited in the system's editor; a broken one is told here as on the card. */
function CrisisList(): JSX.Element {
  const { interviewPrefs, crisis, trouble, reasons } = words;
  const [help, setHelp] = useState<CrisisHelp | null>(null);
  const [file, setFile] = useState<{ path: string; opened: boolean } | null>(null);
  const [failed, setFailed] = useState<FailureCode | null>(null);

  // Looked at again whenever the person comes back from the editor.
  useEffect(() => {
    const look = () =>
      void call('crisis:resources', undefined).then(setHelp, (cause: unknown) => setFailed(Failure.from(cause).code));
    look();
    window.addEventListener('focus', look);
    return () => window.removeEventListener('focus', look);
  }, []);

  const edit = async () => {
    try {
      setFile(await call('crisis:edit', undefined));
      setFailed(null);
    } catch (cause) {
      setFailed(Failure.from(cause).code);
    }
  };

  return (
    <div className="crisis-settings">
      <h4>{interviewPrefs.crisis}</h4>
      <p className="small">{interviewPrefs.crisisHint}</p>
      <button type="button" className="link" onClick={() => void edit()}>
        {interviewPrefs.crisisEdit}
      </button>
      <div role="status">
        {file && <p className="small">{interviewPrefs.crisisAt(file.path, file.opened)}</p>}
        {help?.problem && <p className="notice">{crisis.problem[help.problem.kind](help.problem.where)}</p>}
        {failed && <p className="notice">{trouble.actionFailed(reasons[failed])}</p>}
      </div>
    </div>
  );
}
