// A whole number within limits, or nothing; told to its owner as soon as it is one.
import { type JSX, useId, useState } from 'react';
import { words } from '../words/words.ts';

type Props = {
  label: string;
  value: number | null;
  least: number;
  most: number;
  /** What an empty field means; without it a field may not be empty. */
  empty?: string;
  disabled?: boolean;
  onChange: (value: number | null) => void;
};

export function NumberField({ label, value, least, most, empty, disabled = false, onChange }: Props): JSX.Element {
  const [typed, setTyped] = useState<string | null>(null);
  const id = useId();
  const text = typed ?? (value === null ? '' : String(value));
  const isWrong = typed !== null && parsed(typed, { least, most, mayBeEmpty: empty !== undefined }) === undefined;
  return (
    <div className="field number-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={least}
        max={most}
        step={1}
        value={text}
        placeholder={empty}
        disabled={disabled}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-hint` : undefined}
        onChange={({ target }) => {
          setTyped(target.value);
          const next = parsed(target.value, { least, most, mayBeEmpty: empty !== undefined });
          if (next !== undefined && next !== value) onChange(next);
        }}
        onBlur={() => setTyped(null)}
      />
      {isWrong && (
        <span id={`${id}-hint`} className="small bad" role="alert">
          {words.budget.range(least, most)}
        </span>
      )}
    </div>
  );
}

/** The number a text is; null for an empty one that may be empty, undefined for what is none or out of the limits. */
function parsed(
  text: string,
  { least, most, mayBeEmpty }: { least: number; most: number; mayBeEmpty: boolean },
): number | null | undefined {
  if (text.trim() === '') return mayBeEmpty ? null : undefined;
  const number = Number(text);
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined;
}
