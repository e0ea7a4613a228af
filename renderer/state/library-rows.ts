// What the library lists and in which order: pure, from all sessions and how a window looks at them.
import { calendarDay } from '../../shared/calendar-day.ts';
import type { LibraryFilters, LibraryView } from '../../shared/library-view.ts';
import type { SessionSummary } from '../../shared/session/summarize-session.ts';

/** One session of the list; `day` (`YYYY-MM-DD`) is what it stands under, `isFirst` whether it is named above it. */
export type LibraryRow = { session: SessionSummary; day: string | null; isFirst: boolean };

export type LibraryRows = {
  /** In progress and touched last: on top, and not repeated below. */
  pinned: SessionSummary[];
  rows: LibraryRow[];
  /** How many sessions fit the filters, in either place. */
  count: number;
  /** How many sessions each day has that fit every filter but that of the day. */
  marks: ReadonlyMap<string, number>;
  inTrash: number;
};

/** How many sessions in progress stand on top; the others are in the list, so that they never fill it. */
export const mostPinned = 4;

type Look = Pick<LibraryView, 'place' | 'filters' | 'sort'>;

/** `hidden`: sessions that are about to be deleted for good. `compareTitles` knows the person's language. */
export function libraryRows(
  sessions: readonly SessionSummary[],
  { place, filters, sort }: Look,
  hidden: ReadonlySet<string>,
  compareTitles: (a: string, b: string) => number,
): LibraryRows {
  const shown = hidden.size === 0 ? sessions : sessions.filter(({ id }) => !hidden.has(id));
  const here = shown.filter(({ deletedAt }) => (deletedAt !== null) === (place === 'trash'));
  const onAnyDay = isFiltered({ ...filters, day: null })
    ? here.filter((session) => fits(session, { ...filters, day: null }))
    : here;
  const fitting = filters.day === null ? onAnyDay : onAnyDay.filter(({ day }) => day === filters.day);
  const pinned = place === 'sessions' ? firstInProgress(fitting) : [];
  const rest = pinned.length === 0 ? [...fitting] : fitting.filter((session) => !pinned.includes(session));
  return {
    pinned,
    rows: place === 'trash' ? byDeletion(rest) : inOrder(rest, sort, compareTitles),
    count: fitting.length,
    marks: marksOf(onAnyDay),
    inTrash: place === 'trash' ? here.length : shown.length - here.length,
  };
}

export const isInProgress = ({ status, deletedAt }: Pick<SessionSummary, 'status' | 'deletedAt'>): boolean =>
  deletedAt === null && (status === 'active' || status === 'paused');

export const isFiltered = ({ status, templateId, tags, mood, day }: LibraryFilters): boolean =>
  status !== null || templateId !== null || tags.length > 0 || mood !== null || day !== null;

/** Whether a session fits every filter that is set. */
export const fits = (session: SessionSummary, { status, templateId, tags, mood, day }: LibraryFilters): boolean =>
  (status === null || (status === 'in-progress' ? isOpen(session) : session.status === status)) &&
  (templateId === null || session.templateId === templateId) &&
  tags.every((tag) => session.tags.includes(tag)) &&
  (mood === null || session.mood === mood) &&
  (day === null || session.day === day);

const isOpen = ({ status }: SessionSummary): boolean => status === 'active' || status === 'paused';

function firstInProgress(sessions: readonly SessionSummary[]): SessionSummary[] {
  const first: SessionSummary[] = [];
  for (const session of sessions.filter(isInProgress)) {
    const at = first.findIndex(({ updatedAt }) => session.updatedAt > updatedAt);
    first.splice(at < 0 ? first.length : at, 0, session);
    first.length = Math.min(first.length, mostPinned);
  }
  return first;
}

/** Changes the order of `sessions` itself. Equals stand by their ids, so that no two windows differ. */
function inOrder(
  sessions: SessionSummary[],
  sort: LibraryView['sort'],
  compareTitles: (a: string, b: string) => number,
): LibraryRow[] {
  const begun = (a: SessionSummary, b: SessionSummary) => later(a.createdAt, b.createdAt) || later(a.id, b.id);
  switch (sort) {
    // By the day where it was written first: flying west, a later instant can be of an earlier day.
    case 'begun':
      return withHeadings(
        sessions.sort((a, b) => later(a.day, b.day) || begun(a, b)),
        ({ day }) => day,
      );
    case 'changed':
      return withHeadings(
        sessions.sort((a, b) => later(dayChanged(a), dayChanged(b)) || later(a.updatedAt, b.updatedAt) || begun(a, b)),
        dayChanged,
      );
    case 'title':
      return withHeadings(
        sessions.sort((a, b) => compareTitles(a.title, b.title) || begun(a, b)),
        () => null,
      );
    case 'answers':
      return withHeadings(
        sessions.sort((a, b) => b.answered - a.answered || begun(a, b)),
        () => null,
      );
  }
}

const byDeletion = (sessions: SessionSummary[]): LibraryRow[] =>
  withHeadings(
    sessions.sort((a, b) => later(a.deletedAt ?? '', b.deletedAt ?? '') || later(a.id, b.id)),
    () => null,
  );

function withHeadings(
  sessions: readonly SessionSummary[],
  dayOf: (session: SessionSummary) => string | null,
): LibraryRow[] {
  let last: string | null = null;
  return sessions.map((session) => {
    const day = dayOf(session);
    const isFirst = day !== last;
    last = day;
    return { session, day, isFirst };
  });
}

/** For `sort`, what is greater first. */
const later = (a: string, b: string): number => (a > b ? -1 : a < b ? 1 : 0);

const daysChanged = new WeakMap<SessionSummary, string>();

/** The day it was changed last, in the zone it was begun in. Worked out once: a sort asks many times. */
function dayChanged(session: SessionSummary): string {
  const known = daysChanged.get(session);
  if (known !== undefined) return known;
  const day = calendarDay(session.updatedAt, session.timeZone);
  daysChanged.set(session, day);
  return day;
}

function marksOf(sessions: readonly SessionSummary[]): Map<string, number> {
  const marks = new Map<string, number>();
  for (const { day } of sessions) marks.set(day, (marks.get(day) ?? 0) + 1);
  return marks;
}

/** What the filters can be set to: what these sessions have, the most used first. */
export type LibraryChoices = { templates: { id: string; name: string }[]; tags: string[] };

export function libraryChoices(sessions: readonly SessionSummary[]): LibraryChoices {
  const names = new Map<string, string>();
  const templates = new Map<string, number>();
  const tags = new Map<string, number>();
  for (const session of sessions) {
    // Sessions come newest first: a template that was renamed goes by its last name.
    if (!names.has(session.templateId)) names.set(session.templateId, session.templateName);
    templates.set(session.templateId, (templates.get(session.templateId) ?? 0) + 1);
    for (const tag of session.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  }
  return { templates: mostUsed(templates).map((id) => ({ id, name: names.get(id) ?? id })), tags: mostUsed(tags) };
}

const mostUsed = (counts: Map<string, number>): string[] =>
  [...counts].sort(([a, more], [b, less]) => less - more || (a < b ? -1 : 1)).map(([key]) => key);
