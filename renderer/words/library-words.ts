// The strings of the library beside the page: its calendar, filters, selection, trash. English.
import type { LibraryFilters, LibrarySort } from '../../shared/library-view.ts';

const sessions = (count: number, locale: string): string =>
  count === 1 ? '1 session' : `${count.toLocaleString(locale)} sessions`;

type Status = NonNullable<LibraryFilters['status']>;

export const libraryWords = {
  untitled: 'Untitled session',
  sessions,
  width: 'Width of the library',
  menu: {
    tags: 'Tags',
    showFile: 'Show file',
    select: 'Select',
    deselect: 'Take out of the selection',
  },
  calendar: {
    name: 'Calendar',
    of: (month: string) => `${month}, calendar`,
    year: 'Year',
    previous: 'Previous month',
    next: 'Next month',
    day: (count: number, day: string, locale: string) =>
      `${count === 0 ? 'No sessions' : sessions(count, locale)}, ${day}`,
  },
  filter: {
    open: 'Filter and sort',
    name: 'What is listed',
    status: 'Status',
    anyStatus: 'Any',
    statuses: { 'in-progress': 'In progress', completed: 'Finished', abandoned: 'Not finished' } satisfies Record<
      Status,
      string
    >,
    template: 'Template',
    anyTemplate: 'Any',
    tag: 'Tag',
    anyTag: 'Any',
    andTag: 'And with tag…',
    mood: 'Mood',
    anyMood: 'Any',
    sort: 'Sort by',
    sorts: {
      begun: 'Day begun',
      changed: 'Last changed',
      title: 'Title',
      answers: 'Most answers',
    } satisfies Record<LibrarySort, string>,
    withTag: (tag: string) => `tagged ${tag}`,
    withMood: (mood: string) => `mood ${mood.toLowerCase()}`,
    told: (count: number, parts: readonly string[], locale: string) =>
      `${sessions(count, locale)}: ${parts.join(', ')}`,
    removeTag: (tag: string) => `No longer by tag: ${tag}`,
    clear: 'Clear',
  },
  none: {
    fitting: 'No session fits these filters.',
    clear: 'Clear the filters',
    allInTrash: 'All your sessions are in the trash.',
  },
  selection: {
    name: 'Selected sessions',
    count: (count: number, locale: string) => `${count.toLocaleString(locale)} selected`,
    row: 'selected',
    one: (title: string) => `Select ${title}`,
    tags: 'Tags',
    clear: 'Clear selection',
  },
  trash: {
    name: 'Trash',
    open: (count: number, locale: string) => `Trash (${count.toLocaleString(locale)})`,
    back: 'Sessions',
    empty: 'Empty trash',
    hint: 'What lies here for 30 days is deleted for good.',
  },
  tags: {
    title: (count: number, locale: string) => (count === 1 ? 'Tags' : `Tags of ${sessions(count, locale)}`),
    add: 'New tag',
    none: 'No tags yet.',
    known: 'Used before',
    some: (tag: string, count: number, of: number) => `${tag} (on ${count} of ${of})`,
    save: 'Save tags',
  },
  undone: {
    trashed: (count: number, title: string, locale: string) =>
      count === 1
        ? `“${title}” was moved to the trash.`
        : `${count.toLocaleString(locale)} sessions were moved to the trash.`,
    deleting: (count: number, title: string, locale: string) =>
      count === 1
        ? `“${title}” is being deleted for good.`
        : `${count.toLocaleString(locale)} sessions are being deleted for good.`,
    tagged: (count: number, locale: string) =>
      count === 1 ? 'The tags were changed.' : `The tags of ${sessions(count, locale)} were changed.`,
  },
  batch: {
    trash: 'Moving to the trash',
    restore: 'Restoring',
    purge: 'Deleting for good',
    tags: 'Changing tags',
    rename: 'Renaming',
    resume: 'Resuming',
    show: 'Showing files',
  },
  leftOut: (count: number, reason: string, locale: string) =>
    `${count === 1 ? '1 session was' : `${count.toLocaleString(locale)} sessions were`} left unchanged: ${reason}.`,
};
