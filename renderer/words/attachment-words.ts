// The strings of photos, recordings and other files that belong to a session. English.
export const attachmentWords = {
  photo: (name: string): string => `Photo ${name}, not described`,
  audio: (name: string): string => `Recording ${name}`,
  video: (name: string): string => `Film ${name}`,
  missing: (name: string): string => `${name}: this file is not in your data folder, or cannot be shown.`,
  open: 'Open',
  openNamed: (name: string): string => `Open ${name} in another program`,
  notOpened: (reason: string): string => `It could not be opened: ${reason}.`,
  others: 'Also with this session',
} as const;
