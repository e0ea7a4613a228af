// The few words that stand in what is exported beside those of the person. They are part of the files, not of the screen.
export const exportWords = {
  skipped: 'Skipped',
  notAnswered: 'Not answered yet',
  about: 'About',
  mood: (mood: number) => `Mood ${mood} of 5`,
  tags: 'Tags',
  keptLines: 'Lines to keep',
  intentions: 'Intentions',
  attachments: 'Attachments',
  furtherWriting: 'Further writing',
  noQuestion: '…',
  notIncluded: 'not included',
  narrativeOpening: (date: string, template: string) => `Written on ${date}, with the template ${template}.`,
} as const;
