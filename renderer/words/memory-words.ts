// The strings of the memory page, and of "Do not bring this up" wherever it stands. English.

const numbers = ['no', 'one', 'two', 'three', 'four', 'five'];
const often = (sessions: number, lately: number, of: number): string =>
  lately >= 2 && of >= 3
    ? lately === of
      ? `In each of the last ${numbers[of] ?? of} sessions`
      : `In ${numbers[lately] ?? lately} of the last ${numbers[of] ?? of} sessions`
    : `In ${sessions} sessions`;

export const memoryWords = {
  screen: 'Memory',
  open: 'What is remembered',
  heading: 'What the interview remembers',
  explained:
    'All of it was found in your own answers, on this computer, and it stays here. A new session may ask about one open thread, or about something that keeps coming up.',
  silence: 'Do not bring this up',
  silenceOf: (what: string) => `Do not bring this up: ${what}`,
  lift: 'May be brought up again',
  liftOf: (what: string) => `May be brought up again: ${what}`,
  silenced: (what: string) => `“${what}” will not be brought up.`,
  sessionSilenced: 'No other session will bring this one up.',
  lifted: (what: string) => `“${what}” may be brought up again.`,
  threads: 'Open threads',
  threadsHint: 'What you wrote that you meant to do. Tick what is done.',
  done: (count: number) => `Done (${count})`,
  people: 'People',
  places: 'Places',
  themes: 'Themes',
  recurringHint: 'What at least two sessions name.',
  lines: 'In your words',
  forgotten: 'Not brought up',
  forgottenSession: (title: string) => `The session “${title}”`,
  from: 'From',
  often,
  showMore: (count: number) => (count === 1 ? 'Show one more' : `Show ${count} more`),
  empty: 'Nothing yet. What you mean to do, and whom and what you come back to, will be listed here as you write.',
  waiting: (count: number) =>
    count === 1 ? 'One session is still being read.' : `${count} sessions are still being read.`,
  failed: (reason: string) => `That did not work: ${reason}. Nothing was changed.`,
  openSession: 'Open that session',
};
