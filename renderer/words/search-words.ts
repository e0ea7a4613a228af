// The strings of the search. English.
import type { FilterName } from '../../shared/search/search-filters.ts';

const sessions = (count: number, locale: string): string =>
  count === 1 ? '1 session' : `${count.toLocaleString(locale)} sessions`;

export const searchWords = {
  box: 'Search',
  results: 'Search results',
  clear: 'Clear the search',
  help: 'How to search',
  count: (shown: number, total: number, locale: string) =>
    shown < total ? `The first ${shown.toLocaleString(locale)} of ${sessions(total, locale)}` : sessions(total, locale),
  /** While not every session was read yet. */
  soFar: (read: number, of: number, locale: string) =>
    `Searching ${read.toLocaleString(locale)} of ${of.toLocaleString(locale)} so far`,
  nothing: (query: string) => `Nothing matches “${query}”.`,
  nothingYet: (query: string) => `Nothing matches “${query}” yet.`,
  nothingFiltered: (filters: string) => `Only sessions with ${filters} were looked through.`,
  nothingHint: 'Whole words are looked for, the last one also by its beginning. Fewer or shorter words find more.',
  trashHint: 'What lies in the trash is found with status:trash.',
  filter: (name: FilterName, values: string, minus: boolean) =>
    minus ? `no ${name}: ${values}` : `${name}: ${values}`,
  and: ' and ',
  or: ' or ',
  hint: (name: FilterName, value: string): string => {
    const aside = `“${name}:${value}” is left aside`;
    if (name === 'status') return `${aside}. A status is active, paused, completed, abandoned or trash.`;
    if (name === 'mood') return `${aside}. A mood is a number from 1 to 5, or low, flat, even, good or bright.`;
    if (name === 'before' || name === 'after' || name === 'on')
      return `${aside}. A date is a year, a month or a day: 2024, 2024-03 or 2024-03-15.`;
    return `${aside}.`;
  },
  tooLong: 'Only the first words were looked for; the rest is too much for one search.',
  peopleUnread: (count: number) =>
    count === 1 ? 'One session is still being read for people.' : `${count} sessions are still being read for people.`,
  failed: (reason: string) => `The search does not work: ${reason}. Your sessions are safe.`,
  tryAgain: 'Try again',
  more: (count: number) => (count === 1 ? '1 more answer' : `${count} more answers`),
  fewer: 'Only the best answer',
  moreIn: (count: number, title: string) => `${count === 1 ? '1 more answer' : `${count} more answers`} in ${title}`,
  showMore: 'Show more',
  inQuestion: 'In the question',
  inTrash: 'In the trash',
  untitled: 'A session without a title',
  ways: [
    ['garden sea', 'both words, anywhere in a session; the last one may be unfinished'],
    ['gard*', 'words that begin like this'],
    ['"in these words"', 'as it stands'],
    ['-rain', 'without this word'],
  ],
  filters: [
    ['tag:', 'tag:walks, tag:"long walks"'],
    ['template:', 'template:daily'],
    ['on:', 'on:2024, on:2024-03, on:2024-03-15'],
    ['before:', 'before:2024-03'],
    ['after:', 'after:2023'],
    ['mood:', 'mood:4, mood:good'],
    ['person:', 'person:Maria'],
    ['status:', 'status:paused, status:trash'],
  ],
  filtersHeading: 'Filters',
  filtersHint: 'A minus before a filter turns it round: -tag:work.',
};
