// What is listed and in which order: chosen in a few fields, told in one line, cleared at once.
import { type JSX, useId, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { type LibraryFilters, librarySorts, libraryStatuses } from '../../shared/library-view.ts';
import { isFiltered, type LibraryChoices } from '../state/library-rows.ts';
import type { LibraryViewStore } from '../state/library-view.ts';
import { words } from '../words/words.ts';
import { fullDay } from './day-label.ts';

type Props = { view: LibraryViewStore; choices: LibraryChoices; count: number; locale: string };

export function FilterLine({ view, choices, count, locale }: Props): JSX.Element {
  const filters = useStore(view, (state) => state.filters);
  const [open, setOpen] = useState(false);
  const fieldsId = useId();
  const button = useRef<HTMLButtonElement>(null);
  const clear = () => {
    view.actions.clear();
    button.current?.focus();
  };
  return (
    <div className="filters">
      <button
        ref={button}
        type="button"
        className="filter-open"
        aria-expanded={open}
        aria-controls={fieldsId}
        onClick={() => setOpen(!open)}
      >
        {words.shelf.filter.open}
      </button>
      <div id={fieldsId} hidden={!open}>
        {open && <FilterFields view={view} choices={choices} />}
      </div>
      {isFiltered(filters) && (
        <p className="filter-told">
          <span role="status">{told(filters, choices, count, locale)}</span>{' '}
          <button type="button" className="link" onClick={clear}>
            {words.shelf.filter.clear}
          </button>
        </p>
      )}
    </div>
  );
}

/** "12 sessions: Reflective, tagged sea, mood good, Thursday 4 March" */
function told(filters: LibraryFilters, choices: LibraryChoices, count: number, locale: string): string {
  const { status, templateId, tags, mood, day } = filters;
  const { filter } = words.shelf;
  const parts = [
    ...(day === null ? [] : [fullDay(day, locale)]),
    ...(status === null ? [] : [filter.statuses[status].toLowerCase()]),
    ...(templateId === null ? [] : [choices.templates.find(({ id }) => id === templateId)?.name ?? templateId]),
    ...tags.map(filter.withTag),
    ...(mood === null ? [] : [filter.withMood(words.summary.moods[mood - 1] ?? '')]),
  ];
  return filter.told(count, parts, locale);
}

function FilterFields({ view, choices }: { view: LibraryViewStore; choices: LibraryChoices }): JSX.Element {
  const filters = useStore(view, (state) => state.filters);
  const sort = useStore(view, (state) => state.sort);
  const { filter } = words.shelf;
  const change = (part: Partial<LibraryFilters>) => view.actions.filter(part);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset lays out its fields in its own way
    <div role="group" aria-label={filter.name} className="filter-fields">
      <Choice
        label={filter.sort}
        value={sort}
        options={librarySorts.map((one) => [one, filter.sorts[one]])}
        onChange={(value) => {
          const next = librarySorts.find((one) => one === value);
          if (next) view.actions.change({ sort: next, scroll: 0 });
        }}
      />
      <Choice
        label={filter.status}
        value={filters.status ?? ''}
        options={[['', filter.anyStatus], ...Object.entries(filter.statuses)]}
        onChange={(value) => change({ status: libraryStatuses.find((one) => one === value) ?? null })}
      />
      <Choice
        label={filter.template}
        value={filters.templateId ?? ''}
        options={[['', filter.anyTemplate], ...choices.templates.map(({ id, name }): [string, string] => [id, name])]}
        onChange={(value) => change({ templateId: value === '' ? null : value })}
      />
      <Choice
        label={filter.mood}
        value={filters.mood === null ? '' : String(filters.mood)}
        options={[
          ['', filter.anyMood],
          ...words.summary.moods.map((mood, index): [string, string] => [String(index + 1), mood]),
        ]}
        onChange={(value) => change({ mood: value === '' ? null : Number(value) })}
      />
      {(choices.tags.length > 0 || filters.tags.length > 0) && (
        <Choice
          label={filter.tag}
          value=""
          options={[
            ['', filters.tags.length === 0 ? filter.anyTag : filter.andTag],
            ...choices.tags.filter((tag) => !filters.tags.includes(tag)).map((tag): [string, string] => [tag, tag]),
          ]}
          onChange={(value) => value !== '' && change({ tags: [...filters.tags, value].slice(-20) })}
        />
      )}
      {filters.tags.length > 0 && (
        <div className="filter-tags">
          {filters.tags.map((tag) => (
            <button
              key={tag}
              type="button"
              aria-label={filter.removeTag(tag)}
              onClick={() => change({ tags: filters.tags.filter((one) => one !== tag) })}
            >
              <bdi>{tag}</bdi> <span aria-hidden="true">×</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
};

function Choice({ label, value, options, onChange }: ChoiceProps): JSX.Element {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
        {!options.some(([key]) => key === value) && <option value={value}>{value}</option>}
      </select>
    </>
  );
}
