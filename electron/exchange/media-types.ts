// Which type a file has by its ending, as far as the app can show it.
const types: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  heic: 'image/heic',
  mp4: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  pdf: 'application/pdf',
};

/** The media type of a file by its name, or null for one that is no photo, recording, film or PDF. */
export const mediaTypeOf = (path: string): string | null =>
  types[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? null;
