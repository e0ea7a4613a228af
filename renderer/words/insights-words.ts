// The strings of the insights: headings, names of cells and bars, and sentences that say what figures can say. English.
import type { Ago } from '../../shared/insights/remembered-insights.ts';

const many = (count: number, one: string, more: string, locale: string): string =>
  `${count.toLocaleString(locale)} ${count === 1 ? one : more}`;

const sessions = (count: number, locale: string): string => many(count, 'session', 'sessions', locale);
const answers = (count: number, locale: string): string => many(count, 'answer', 'answers', locale);
const wordCount = (count: number, locale: string): string => many(count, 'word', 'words', locale);
const days = (count: number, locale: string): string => many(count, 'day', 'days', locale);
const minutes = (count: number, locale: string): string => many(count, 'minute', 'minutes', locale);

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const inWords = (count: number): string => numbers[count] ?? String(count);

export const insightsWords = {
  screen: 'Insights',
  reading: 'Reading your sessions',
  readingWhy: 'Each session is read once. What was counted is kept, so this is only long the first time.',
  cancelled: 'The counting was stopped. What was read so far is kept.',
  goOn: 'Go on counting',
  failed: (reason: string) => `Your sessions could not be counted: ${reason}.`,
  again: 'Try again',
  heading: { recent: 'Your year in questions', year: (year: number) => `${year} in questions` },
  period: 'Period',
  recent: 'Last twelve months',
  computed: 'Computed on this computer from your sessions',
  asTables: 'Show as tables',
  asCharts: 'Show as charts',
  streaks: 'Show streaks',
  inYear: (year: number) => `in ${year}`,
  inRecent: 'in the last twelve months',
  sessions,
  answers,
  words: wordCount,
  days,
  minutes,
  empty: {
    nothing: 'Nothing to count yet.',
    nothingHint: 'After your first session this page says when you wrote and how much. A few more, and it shows how.',
    few: (count: number, words: string) =>
      `${count === 1 ? 'One session' : `${inWords(count)[0]?.toUpperCase()}${inWords(count).slice(1)} sessions`} so far, with ${words}.`,
    fewHint: 'Charts begin to say something after five sessions. Until then, here is what there is.',
    period: (period: string) => `Nothing was written ${period}.`,
    periodHint: 'Choose another period above to see what was.',
    hours: 'Too few answers to say at which hours you write.',
    lengths: 'Too few sessions to say how long one usually takes.',
    imported: 'Imported entries do not tell how long they took.',
  },
  big: {
    sessions: (count: number) => (count === 1 ? 'session' : 'sessions'),
    words: (count: number) => (count === 1 ? 'word' : 'words'),
    days: (count: number) => (count === 1 ? 'day with writing' : 'days with writing'),
    rhythm: (weeks: number, of: number) => `${weeks} of ${of}`,
    rhythmLabel: 'recent weeks with writing',
    rhythmYear: 'weeks with writing',
    minutes: (count: number) => `${count} min`,
    typical: 'typical session',
    typicalWords: 'words in a typical session',
  },
  heatmap: {
    title: 'Days you wrote',
    colour: 'Shade by',
    byWords: 'Words',
    bySessions: 'Sessions',
    less: 'Less',
    more: 'More',
    hint: 'Arrow keys move from day to day; Enter opens the sessions of a day.',
    none: (day: string) => `${day}: nothing written`,
    cell: (day: string, sessionText: string, wordText: string) => `${day}: ${sessionText}, ${wordText}`,
  },
  weeks: {
    title: 'Words a week',
    of: (from: string, to: string) => `${from} to ${to}`,
    now: 'this week so far',
    edge: 'part of a week',
    bar: (week: string, note: string | null, wordText: string, sessionText: string) =>
      `${week}${note === null ? '' : `, ${note}`}: ${wordText} in ${sessionText}`,
  },
  hours: {
    title: 'Time of day',
    bar: (hour: string, answerText: string) => `${hour}: ${answerText}`,
    without: (answerText: string) => `${answerText} came with a day but no hour, and are left out here.`,
  },
  weekdays: { title: 'Days of the week', bar: (day: string, answerText: string) => `${day}: ${answerText}` },
  lengths: {
    title: 'Length of a session, in minutes',
    step: (from: number, to: number | null) =>
      to === null ? `${from} minutes or more` : from === 0 ? `under ${to} minutes` : `${from} to ${to - 1} minutes`,
    short: (from: number, to: number | null) => (to === null ? `${from}+` : `${from}`),
    bar: (step: string, sessionText: string) => `${step}: ${sessionText}`,
    spread: (low: string, high: string) => `Half of the sessions take ${low} to ${high}.`,
    spreadWords: (median: string, low: string, high: string) =>
      `Typically ${median}; half of the sessions have ${low} to ${high}.`,
  },
  templates: 'Templates',
  tags: 'Tags',
  named: { person: 'People', place: 'Places', theme: 'Themes' },
  namedNone: 'People, places and themes are listed once two sessions name them.',
  namedSessions: (text: string, sessionText: string) => `${text}: ${sessionText}`,
  waiting: (count: number, locale: string) =>
    `${many(count, 'session is', 'sessions are', locale)} still being read for people, themes and open threads.`,
  withoutMemory: 'People, themes and open threads could not be read just now.',
  open: {
    title: 'Still open',
    none: 'Nothing you said you would do is open.',
    count: (shown: number, all: number, locale: string) =>
      `The newest ${shown.toLocaleString(locale)} of ${all.toLocaleString(locale)}`,
  },
  onThisDay: {
    title: 'On this day',
    ago: ({ unit, count }: Ago) =>
      unit === 'year'
        ? count === 1
          ? 'A year ago'
          : `${count <= 10 ? inWords(count)[0]?.toUpperCase() + inWords(count).slice(1) : count} years ago`
        : unit === 'month'
          ? 'A month ago'
          : 'A week ago',
  },
  streak: {
    title: 'Streaks',
    longest: (dayText: string) => `Longest: ${dayText} in a row`,
    current: (dayText: string) => `Now: ${dayText} in a row`,
    none: 'No two days in a row yet.',
  },
  altogether: (sessionText: string, wordText: string, since: string) =>
    `Altogether ${sessionText} and ${wordText} since ${since}`,
  untitled: 'A session without a title',
  openSession: 'Open that session',
  showMore: (count: number) => (count === 1 ? 'Show one more' : `Show ${count} more`),
  behind: {
    none: 'No sessions.',
    loading: 'Looking for the sessions…',
    count: (sessionText: string, answerText: string, wordText: string) => `${sessionText}, ${answerText}, ${wordText}`,
    list: 'Sessions behind this figure',
  },
  table: { day: 'Day', week: 'Week', hour: 'Hour', weekday: 'Day of the week', length: 'Length', name: 'Name' },
  column: { sessions: 'Sessions', answers: 'Answers', words: 'Words' },
};
