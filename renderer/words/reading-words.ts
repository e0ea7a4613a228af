// The strings of reading a session: the page with its tools, finding in it, and the history of answers and sessions.
import type { RevisionStep } from '../../shared/session/compare-revisions.ts';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

const became = {
  active: 'continued',
  paused: 'paused',
  completed: 'finished',
  abandoned: 'left unfinished',
} as const;

/** What a revision brought, as one line; empty when it is nothing a person would name. */
function brought(step: RevisionStep): string {
  const parts = [
    step.answers > 0 && count(step.answers, 'answer more', 'answers more'),
    step.edited > 0 && count(step.edited, 'answer changed', 'answers changed'),
    step.skipped > 0 && count(step.skipped, 'question skipped', 'questions skipped'),
    step.title && 'title changed',
    step.tags && 'tags changed',
    step.mood && 'mood changed',
    step.keptLines && 'kept lines changed',
    step.status && became[step.status],
    step.trash === 'in' && 'moved to the trash',
    step.trash === 'out' && 'taken out of the trash',
  ];
  return parts.filter((part) => typeof part === 'string').join(', ');
}

const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export const historyWords = {
  open: 'History',
  ofAnswer: 'History of this answer',
  compare: 'Show what is different from the answer now',
  legend: 'Struck out: only in that text. Underlined: only in the answer now.',
  legendOfVersion: 'Struck out: only in that version. Underlined: only in the answer now.',
  now: 'The answer now',
  sources: {
    typed: 'typed',
    restored: 'brought back',
    merged: 'from another version of the file',
    imported: 'imported',
  },
  sameAsNow: 'The same as now',
  empty: 'No words',
  versions: 'Earlier versions',
  loading: 'Reading the versions…',
  list: 'Versions',
  newest: 'As it is now',
  step: (step: RevisionStep): string => {
    const text = brought(step);
    return text === '' ? 'Other details changed' : sentence(text);
  },
  begun: 'Begun',
  oldest: 'The oldest version that is kept',
  damaged: 'This version cannot be read. Its bytes are kept.',
  kept: 'The last eight versions are kept, and beyond them one of each day for thirty days.',
  only: 'There is no earlier version yet.',
  asOf: (time: string) => `The session as it was on ${time}`,
  ways: 'What to show',
  changes: 'What is different now',
  whole: 'The session as it was',
  same: 'Nothing you wrote is different.',
  isNow: 'This is the session as it is now.',
  kinds: {
    added: 'Answered since',
    changed: 'Other words since',
    removed: 'No longer in the session',
  },
  bringBack: 'Bring this back',
  bringBackOf: (what: string) => `Bring this back: ${what}`,
  stays: 'It stays.',
  title: (was: string) => `The title was “${was}”`,
  noTitle: 'It had no title',
  mood: (was: string | null) => (was === null ? 'No mood was set' : `The mood was “${was}”`),
  status: (was: keyof typeof became) => `It was ${was === 'active' ? 'going on' : became[was]}.`,
  tagsGone: (tags: readonly string[]) => `Tags that are gone: ${tags.join(', ')}`,
  tagsAdded: (tags: readonly string[]) => `Tags added since: ${tags.join(', ')}`,
  linesGone: 'Lines that are no longer kept',
  linesAdded: 'Lines kept since',
  restore: (number: number) => (number === 1 ? 'Bring back 1 thing' : `Bring back ${number} things`),
  nothingChosen: 'Choose what to bring back',
  restored: 'Brought back. What it replaced stays in the history.',
  adds: 'Bringing back adds and never removes: what is newer stays in the history.',
  failed: (reason: string) => `That did not work: ${reason}. Nothing was changed.`,
  pruned: 'This version is no longer kept. Choose another one.',
};

export const readingWords = {
  tools: 'Reading',
  previous: 'Previous session',
  next: 'Next session',
  find: 'Find',
  print: 'Print',
  openWindow: 'Open in new window',
  showFile: 'Show file',
  more: 'More',
  followUp: 'Follow-up',
  followUpTo: (question: string) => `Follow-up to “${question}”`,
  kept: 'Kept line',
  keptLines: (number: number) => count(number, 'line kept', 'lines kept'),
  subject: 'About',
  mood: 'Mood',
  tags: 'Tags',
  people: 'People and themes',
  shownHere: 'Found here',
  findBox: 'Find in this session',
  findPrevious: 'Previous match',
  findNext: 'Next match',
  findClose: 'Close find',
  matches: (at: number, of: number) => (of === 0 ? 'Not found' : `${at} of ${of}`),
};
