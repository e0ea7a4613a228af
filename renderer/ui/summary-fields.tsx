// What a session is called and marked with: title, tags, and a mood if somebody wants to give one.
import type { JSX } from 'react';
import type { Session } from '../../shared/session/session.ts';
import type { InterviewActions } from '../state/interview-store.ts';
import { words } from '../words/words.ts';
import { SavedField } from './saved-field.tsx';

type Props = { session: Session; readOnly: boolean; actions: InterviewActions };

export function SummaryFields({ session, readOnly, actions }: Props): JSX.Element {
  const saveTitle = (typed: string) => {
    const title = typed.trim().slice(0, 500);
    if (title !== '' && title !== session.title) void actions.send({ type: 'rename', title });
  };
  const saveTags = (typed: string) => {
    const tags = [...new Set(typed.split(',').map((tag) => tag.trim().slice(0, 100)))].filter((tag) => tag !== '');
    if (tags.join('\n') !== session.tags.join('\n')) void actions.send({ type: 'set-tags', tags });
  };

  return (
    <section className="fields">
      <SavedField label={words.summary.titleBox} value={session.title} readOnly={readOnly} onSave={saveTitle} />
      <SavedField
        label={words.summary.tags}
        value={session.tags.join(', ')}
        placeholder={words.summary.tagsHint}
        readOnly={readOnly}
        onSave={saveTags}
      />
      <fieldset className="moods">
        <legend>{words.summary.mood}</legend>
        {[null, 1, 2, 3, 4, 5].map((mood) => (
          <label key={mood ?? 'none'}>
            <input
              type="radio"
              name="mood"
              checked={session.mood === mood}
              disabled={readOnly}
              onChange={() => void actions.send({ type: 'set-mood', mood })}
            />
            <span>{mood === null ? words.summary.noMood : words.summary.moods[mood - 1]}</span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
