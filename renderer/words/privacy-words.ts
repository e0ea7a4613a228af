// The strings of the privacy part of Settings. English.
import type { StoredKind } from '../../shared/stored-place.ts';

const kinds: Record<StoredKind, string> = {
  sessions: 'Your sessions: every version, draft and attachment',
  backups: 'Backups kept beside them',
  templates: 'Your own templates',
  preferences: 'Your preferences, and where the windows were',
  derived: 'What was made from your sessions and can be made again: lists, memory, insights',
  logs: 'The log',
  browser: 'What the browser inside the app keeps for itself',
};

const files = (count: number) => (count === 1 ? '1 file' : `${count} files`);

export const privacyWords = {
  network: (count: number) =>
    count === 0
      ? 'Network requests: 0 since Innerview was opened. What you see here can reach no network.'
      : `Network requests: ${count} since Innerview was opened. ${count === 1 ? 'It was' : 'All were'} refused.`,
  crashes:
    'If something crashes, a line in the log says so. There are no crash reports, and nothing is sent to anybody.',
  stored: 'What is stored where',
  storedHint:
    'All of it is in files on this computer, which only your account may read. They are not encrypted: who can open your account, or has the disk, can read them.',
  looking: 'Looking…',
  kinds,
  what: 'What',
  amount: 'How much',
  where: 'Where',
  amountOf: (bytes: string, count: number) => (count === 0 ? 'Nothing' : `${bytes} in ${files(count)}`),
  log: 'Read the log',
  logHint: 'It holds names of actions, codes and durations, and nothing you wrote.',
  logLabel: 'Log',
  logEmpty: 'The log is empty.',
  erase: 'Delete everything',
  eraseHint:
    'Removes every session, draft, template, preference, log and the backups beside them from this computer, with a copy that moving the data folder left behind, and closes Innerview. It cannot be undone. Exports, archives and backups kept elsewhere stay where they are.',
  eraseOpen: 'Delete everything…',
  eraseArchive: 'Export an archive first',
  eraseArchiveHint: 'An archive holds everything, and Innerview can bring it all back from it.',
  archiving: 'Making the archive',
  archived: (name: string, leftOut: number) =>
    leftOut === 0
      ? `Everything is in “${name}”.`
      : `It is in “${name}”. ${leftOut === 1 ? '1 session' : `${leftOut} sessions`} could not be read; their files are in it as they are.`,
  eraseType: (phrase: string) => `Type “${phrase}” to go on`,
  eraseDo: 'Delete everything now',
  erasing: 'Deleting. Innerview closes when it is done.',
  eraseNot: 'Keep everything',
};
