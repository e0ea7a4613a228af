// A question the person asks themselves: one line to type it in, asked by Enter.
import { type FormEvent, type JSX, useId, useState } from 'react';
import { words } from '../words/words.ts';

type Props = { onAsk: (text: string) => Promise<boolean>; onClose: () => void };

export function OwnQuestion({ onAsk, onClose }: Props): JSX.Element {
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState(false);
  const id = useId();
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '') return setRefused(true);
    if (await onAsk(typed)) onClose();
  };
  return (
    <form className="own-question fields" onSubmit={(event) => void ask(event)} noValidate>
      <div className="field">
        <label htmlFor={id}>{words.own.box}</label>
        <input
          id={id}
          value={typed}
          maxLength={2_000}
          autoFocus
          dir="auto"
          spellCheck
          aria-invalid={refused}
          aria-describedby={refused ? `${id}-refused` : undefined}
          onChange={({ target }) => {
            setTyped(target.value);
            setRefused(false);
          }}
        />
        {refused && (
          <span id={`${id}-refused`} className="small" role="alert">
            {words.own.empty}
          </span>
        )}
      </div>
      <div className="row">
        <button type="submit" className="primary primary-small">
          {words.own.ask}
        </button>
        <button type="button" className="quiet" onClick={onClose}>
          {words.own.cancel}
        </button>
      </div>
    </form>
  );
}
