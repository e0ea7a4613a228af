// One intention of the checklist: done or not, its words to be changed, and the way off the list.
import { type JSX, useState } from 'react';
import { words } from '../words/words.ts';
import { SavedField } from './saved-field.tsx';

type Props = {
  intention: { id: string; text: string; done: boolean };
  readOnly: boolean;
  onChange: (change: { text?: string; done?: boolean }) => void;
  onRemove: () => void;
};

export function IntentionItem({ intention: { text, done }, readOnly, onChange, onRemove }: Props): JSX.Element {
  const [editing, setEditing] = useState(false);
  const { summary } = words;
  const save = (typed: string) => {
    const next = typed.trim();
    if (next !== '' && next !== text) onChange({ text: next });
  };
  return (
    <li className="intention">
      {editing ? (
        <>
          <div className="fields intention-edit">
            <SavedField label={summary.intentionText} value={text} readOnly={readOnly} onSave={save} />
          </div>
          <button type="button" className="small-quiet" onClick={() => setEditing(false)}>
            {summary.editEnd}
          </button>
        </>
      ) : (
        <>
          <label>
            <input
              type="checkbox"
              checked={done}
              disabled={readOnly}
              onChange={({ target }) => onChange({ done: target.checked })}
            />
            <span className={done ? 'said said-done' : 'said'} dir="auto">
              {text}
            </span>
          </label>
          {!readOnly && (
            <span className="intention-actions">
              <button
                type="button"
                className="small-quiet"
                aria-label={summary.editIntention(text)}
                onClick={() => setEditing(true)}
              >
                {summary.edit}
              </button>
              <button
                type="button"
                className="small-quiet"
                aria-label={summary.removeIntention(text)}
                onClick={onRemove}
              >
                {summary.remove}
              </button>
            </span>
          )}
        </>
      )}
    </li>
  );
}
