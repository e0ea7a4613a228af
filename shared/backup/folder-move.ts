// What is said when the data folder is moved, or another one is to be used.

/** Why a folder cannot be the data folder. */
export const folderRefusals = [
  'same-folder',
  'inside',
  'not-empty',
  'no-folder',
  'a-link',
  'no-journal',
  'not-finished',
  'not-writable',
  'no-hard-links',
  'too-little-room',
  'holds-a-link',
] as const;
export type FolderRefusal = (typeof folderRefusals)[number];

/** `old`: where the data was before it was moved, as long as the person has not said that it may go. */
export type DataFolderState = { folder: string; old: string | null };

/** `chosen`: the app starts again on that folder. `cancelled`: the person would rather not. */
export type FolderChange =
  | { outcome: 'cancelled' }
  | { outcome: 'refused'; reason: FolderRefusal; folder: string }
  | { outcome: 'found'; folder: string; sessions: number; findings: number }
  | { outcome: 'restarting'; folder: string };
