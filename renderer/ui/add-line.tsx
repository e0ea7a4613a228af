// One line to type something new into a list; Enter adds it. It stays in the line until it was stored.
import { type FormEvent, type JSX, useId, useState } from 'react';
import { words } from '../words/words.ts';

type Props = { label: string; longest: number; onAdd: (text: string) => Promise<boolean> };

export function AddLine({ label, longest, onAdd }: Props): JSX.Element {
  const [typed, setTyped] = useState('');
  const id = useId();
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const text = typed.trim();
    if (text !== '' && (await onAdd(text))) setTyped('');
  };
  return (
    <form className="add-line field" onSubmit={(event) => void add(event)}>
      <label htmlFor={id}>{label}</label>
      <div className="row">
        <input id={id} value={typed} maxLength={longest} dir="auto" onChange={({ target }) => setTyped(target.value)} />
        <button type="submit" className="quiet" aria-label={`${words.summary.add}: ${label}`}>
          {words.summary.add}
        </button>
      </div>
    </form>
  );
}
