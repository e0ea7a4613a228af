// Filters of a search: what each takes, and which sessions it lets through. A value that cannot be understood is told and
// lets everything through, because half a filter is what stands there while it is being typed.
import type { SessionStatus } from '../session/session.ts';
import { foldText } from './fold-text.ts';

export const filterNames = ['tag', 'template', 'status', 'before', 'after', 'on', 'mood', 'person'] as const;
export type FilterName = (typeof filterNames)[number];

/** Statuses as they can be typed; `trash` is beside them, and nothing in the trash is found without it. */
export const searchStatuses = ['active', 'paused', 'completed', 'abandoned', 'trash'] as const;
const otherNames: ReadonlyMap<string, (typeof searchStatuses)[number]> = new Map([
  ['finished', 'completed'],
  ['done', 'completed'],
  ['left', 'abandoned'],
]);
/** Moods by name, the lowest first: mood 1 to 5. */
export const moodNames: readonly string[] = ['low', 'flat', 'even', 'good', 'bright'];

/** One kind of filter: `values` folded and checked; days as `[first, last]` in `YYYY-MM-DD`. `minus`: to be left out. */
export type Filter = { name: FilterName; minus: boolean; values: string[] };
export type Filters = Filter[];
export type BadFilter = { filter: FilterName; value: string };

export const emptyFilters = (): Filters => [];

/** What filters look at; all text folded. `day`: `YYYY-MM-DD` where it was begun. */
export type Filtered = {
  id: string;
  tags: readonly string[];
  template: readonly string[];
  status: SessionStatus;
  inTrash: boolean;
  day: string;
  mood: number | null;
};

const isFilterName = (key: string): key is FilterName => filterNames.some((name) => name === key);

/** Takes in a filter; false if there is none of that name. Without a value yet it asks for nothing. */
export function readFilter(
  query: { filters: Filters; hints: BadFilter[] },
  key: string,
  value: string,
  minus: boolean,
): boolean {
  if (!isFilterName(key)) return false;
  const folded = foldText(value).trim();
  if (folded === '') return true;
  const checked = checkedValue(key, folded);
  if (checked === null) {
    query.hints.push({ filter: key, value: value.trim() });
    return true;
  }
  const same = query.filters.find(({ name, minus: other }) => name === key && other === minus);
  if (same) same.values.push(checked);
  else query.filters.push({ name: key, minus, values: [checked] });
  return true;
}

function checkedValue(name: FilterName, folded: string): string | null {
  switch (name) {
    case 'tag':
    case 'template':
    case 'person':
      return folded;
    case 'status': {
      const status = otherNames.get(folded) ?? folded;
      return searchStatuses.some((known) => known === status) ? status : null;
    }
    case 'mood': {
      const named = moodNames.indexOf(folded) + 1;
      if (named > 0) return String(named);
      return /^[1-5]$/u.test(folded) ? folded : null;
    }
    case 'before':
    case 'after':
    case 'on':
      return spanOf(folded)?.join('/') ?? null;
  }
}

/** The first and last day of a year, a month or a day; null if there is no such day. */
function spanOf(text: string): [string, string] | null {
  const [, year, month, day] = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/u.exec(text) ?? [];
  if (year === undefined) return null;
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`];
  const of = (number: number): string => String(number).padStart(2, '0');
  const inMonth = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
  if (Number(month) < 1 || Number(month) > 12) return null;
  const start = `${year}-${of(Number(month))}`;
  if (day === undefined) return [`${start}-01`, `${start}-${of(inMonth)}`];
  if (Number(day) < 1 || Number(day) > inMonth) return null;
  return [`${start}-${of(Number(day))}`, `${start}-${of(Number(day))}`];
}

/** Ids of the sessions in which a person of this (folded) name is named. */
export type Naming = (person: string) => ReadonlySet<string>;

/**
 * A test of whether all filters let a session through. Several tags, people or days: all must be so; several templates,
 * statuses or moods: one of them. Neither `before` nor `after` includes the day, month or year it names.
 */
export function filterBy(filters: Filters, naming: Naming): (session: Filtered) => boolean {
  const asksForTrash = filters.some(
    ({ name, minus, values }) => name === 'status' && !minus && values.includes('trash'),
  );
  if (filters.length === 0) return ({ inTrash }) => !inTrash;
  return (session) => {
    if (session.inTrash && !asksForTrash) return false;
    return filters.every(({ name, minus, values }) => {
      const one = (value: string) => holds(name, value, session, naming);
      if (minus) return !values.some(one);
      return name === 'template' || name === 'status' || name === 'mood' ? values.some(one) : values.every(one);
    });
  };
}

function holds(name: FilterName, value: string, session: Filtered, naming: Naming): boolean {
  const { tags, template, status, inTrash, day, mood } = session;
  const [first = '', last = ''] = value.split('/');
  switch (name) {
    case 'tag':
      return tags.some((tag) => beginsWord(tag, value));
    case 'template':
      return template.some((text) => beginsWord(text, value));
    case 'status':
      return value === 'trash' ? inTrash : !inTrash && status === value;
    case 'mood':
      return String(mood) === value;
    case 'before':
      return day < first;
    case 'after':
      return day > last;
    case 'on':
      return first <= day && day <= last;
    case 'person':
      return naming(value).has(session.id);
  }
}

/** So that `tag:gar` finds "garden" and "the garden" while it is being typed. */
const beginsWord = (text: string, value: string): boolean => text.startsWith(value) || text.includes(` ${value}`);
