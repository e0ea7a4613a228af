// What a question does besides being asked: follow-ups, whether it is kept, and the branch it may hang on.
import { type JSX, useId, useState } from 'react';
import { type Condition, conditionKinds, type TemplateStep } from '../../shared/interview/template.ts';
import { listedWords } from '../state/template-edits.ts';
import { words } from '../words/words.ts';
import { Advice, type ProblemsAt } from './advice.tsx';

type Props = {
  step: TemplateStep;
  path: readonly (string | number)[];
  lint: ProblemsAt;
  /** The questions it may depend on; none where a question is asked in any case. */
  earlier: readonly { id: string; label: string }[];
  onChange: (step: TemplateStep) => void;
};

export function StepOptions({ step, path, lint, earlier, onChange }: Props): JSX.Element {
  const { editor } = words.templates;
  const [isOpen, setOpen] = useState(false);
  const isOfArc = path[0] === 'arc';
  const problems = [...lint([...path, 'when']), ...lint([...path, 'when', 'after'])];
  return (
    <details
      className="step-options"
      // Opened to show a fault it stays open once that is mended, for somebody is writing in it.
      open={isOpen || problems.length > 0}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="small">{editor.options}</summary>
      <div className="fields">
        <Check
          label={editor.followUps}
          on={step.followUps}
          onChange={(followUps) => onChange({ ...step, followUps })}
        />
        <Advice problems={lint([...path, 'followUps'])} />
        {isOfArc && (
          <Check
            label={editor.essential}
            on={step.essential ?? false}
            onChange={(essential) => onChange({ ...step, essential })}
          />
        )}
        {path[0] === 'prompts' && (
          <Check label={editor.near} on={step.near ?? false} onChange={(near) => onChange({ ...step, near })} />
        )}
        {isOfArc && <Branch step={step} earlier={earlier} onChange={onChange} />}
        <Advice problems={problems} />
      </div>
    </details>
  );
}

type CheckProps = { label: string; on: boolean; onChange: (on: boolean) => void };

export function Check({ label, on, onChange }: CheckProps): JSX.Element {
  return (
    <label className="check">
      <input type="checkbox" checked={on} onChange={({ target }) => onChange(target.checked)} />
      <span>{label}</span>
    </label>
  );
}

function Branch({ step, earlier, onChange }: Pick<Props, 'step' | 'earlier' | 'onChange'>): JSX.Element {
  const id = useId();
  const { when } = step;
  const { editor } = words.templates;
  const [typed, setTyped] = useState((when?.words ?? []).join(', '));
  const set = (condition: Condition | undefined) => {
    const { when: _before, ...rest } = step;
    onChange(condition === undefined ? rest : { ...rest, when: condition });
  };
  const choose = (value: string) => {
    const answer = conditionKinds.find((kind) => kind === value);
    set(answer && { ...when, after: when?.after ?? earlier.at(-1)?.id ?? '', answer });
  };
  const setWords = (text: string) => {
    setTyped(text);
    if (when === undefined) return;
    const { words: _before, ...rest } = when;
    const list = listedWords(text);
    set(list.length > 0 ? { ...rest, words: list } : rest);
  };
  // One that is gone, or comes later by now, is still shown.
  const isKnown = when === undefined || earlier.some((one) => one.id === when.after);
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-when`}>{editor.branch}</label>
        <select id={`${id}-when`} value={when?.answer ?? 'always'} onChange={({ target }) => choose(target.value)}>
          <option value="always">{editor.always}</option>
          {conditionKinds.map((kind) => (
            <option key={kind} value={kind}>
              {editor.conditions[kind]}
            </option>
          ))}
        </select>
        {when && editor.branchHints[when.answer] !== '' && (
          <span className="small">{editor.branchHints[when.answer]}</span>
        )}
      </div>
      {when && (
        <div className="field">
          <label htmlFor={`${id}-after`}>{editor.after}</label>
          <select
            id={`${id}-after`}
            value={when.after}
            onChange={({ target }) => set({ ...when, after: target.value })}
          >
            {!isKnown && <option value={when.after}>{when.after}</option>}
            {earlier.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label}
              </option>
            ))}
          </select>
        </div>
      )}
      {when?.answer === 'mentions' && (
        <div className="field">
          <label htmlFor={`${id}-words`}>{editor.words}</label>
          <input id={`${id}-words`} value={typed} maxLength={2_000} onChange={({ target }) => setWords(target.value)} />
        </div>
      )}
    </>
  );
}
