// Tags of one session or of many at once: what all have, what some have, and new ones.
import { type FormEvent, type JSX, useState } from 'react';
import type { SessionSummary } from '../../shared/session/summarize-session.ts';
import { Dialog } from '../ui/dialog.tsx';
import { words } from '../words/words.ts';

type Props = {
  sessions: readonly SessionSummary[];
  /** Every tag there is, the most used first. */
  known: readonly string[];
  locale: string;
  onSave: (add: readonly string[], remove: readonly string[]) => void;
  onClose: () => void;
};

/** More than these are found by typing. */
const mostShown = 40;

export function TagsDialog({ sessions, known, locale, onSave, onClose }: Props): JSX.Element {
  const [wish, setWish] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [typed, setTyped] = useState('');
  const counts = new Map<string, number>();
  for (const { tags } of sessions) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  const used = [...counts.keys()];
  const shown = [...new Set([...used, ...wish.keys(), ...known.slice(0, mostShown)])];
  const isOn = (tag: string) => wish.get(tag) ?? counts.get(tag) === sessions.length;
  const isSome = (tag: string) => !wish.has(tag) && counts.has(tag) && !isOn(tag);
  const add = () => {
    const tags = typed
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '');
    setTyped('');
    return new Map([...wish, ...tags.map((tag): [string, boolean] => [tag, true])]);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    // What was typed and not yet added is meant as well.
    const all = [...add()];
    onSave(
      all.filter(([, on]) => on).map(([tag]) => tag),
      all.filter(([, on]) => !on).map(([tag]) => tag),
    );
    onClose();
  };
  return (
    <Dialog title={words.shelf.tags.title(sessions.length, locale)} onClose={onClose}>
      <form className="fields" onSubmit={save}>
        <label>
          <span>{words.shelf.tags.add}</span>
          <input
            data-first-focus
            value={typed}
            maxLength={100}
            dir="auto"
            list="known-tags"
            onChange={({ target }) => setTyped(target.value)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing || event.key !== ',' || typed.trim() === '') return;
              event.preventDefault();
              setWish(add());
            }}
          />
        </label>
        <datalist id="known-tags">
          {known.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        {shown.length > 0 && (
          <ul className="tag-choices">
            {shown.map((tag) => (
              <li key={tag}>
                <label>
                  <input
                    type="checkbox"
                    checked={isOn(tag)}
                    ref={(box) => {
                      if (box) box.indeterminate = isSome(tag) === true;
                    }}
                    onChange={({ target }) => setWish(new Map([...wish, [tag, target.checked]]))}
                  />
                  <bdi>{isSome(tag) ? words.shelf.tags.some(tag, counts.get(tag) ?? 0, sessions.length) : tag}</bdi>
                </label>
              </li>
            ))}
          </ul>
        )}
        <div className="row row-end">
          <button type="submit" className="primary">
            {words.shelf.tags.save}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
