// One thing to choose, as a named group of radio buttons in a row.
import { type JSX, useId } from 'react';

type Props<Value extends string> = {
  label: string;
  values: readonly Value[];
  names: Record<Value, string>;
  value: Value;
  onChoose: (value: Value) => void;
  firstFocus?: boolean;
};

export function Choice<Value extends string>({
  label,
  values,
  names,
  value,
  onChoose,
  firstFocus = false,
}: Props<Value>): JSX.Element {
  const name = useId();
  return (
    <fieldset className="choice">
      <legend>{label}</legend>
      <div className="choice-values">
        {values.map((option) => (
          <label key={option}>
            <input
              type="radio"
              name={name}
              checked={option === value}
              data-first-focus={firstFocus && option === value ? '' : undefined}
              onChange={() => onChoose(option)}
            />
            <span>{names[option]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
