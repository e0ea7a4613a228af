// What a stored file is, told by its first bytes: only photos, recordings, films and PDFs have a type here.

const starts: readonly (readonly [type: string, hex: string])[] = [
  ['image/jpeg', 'ffd8ff'],
  ['image/png', '89504e470d0a1a0a'],
  ['image/gif', '474946383761'],
  ['image/gif', '474946383961'],
  ['application/pdf', '255044462d'],
  ['audio/ogg', '4f676753'],
  ['audio/mpeg', '494433'],
  ['audio/mpeg', 'fffb'],
  ['audio/mpeg', 'fff3'],
  ['audio/mpeg', 'fff2'],
  ['audio/aac', 'fff1'],
  ['audio/aac', 'fff9'],
  ['video/webm', '1a45dfa3'],
];

/** By the brand after `ftyp`, which MP4 and the photo formats made of it share. */
const brands: readonly (readonly [type: string, brand: RegExp])[] = [
  ['image/avif', /^avi[fs]$/u],
  ['image/heic', /^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/u],
  ['audio/mp4', /^M4[AB] $/u],
  ['video/quicktime', /^qt {2}$/u],
  ['video/mp4', /./u],
];

/** The media type of a file that begins with these bytes (64 are enough), or undefined for any other. Pure. */
export function shownType(head: Uint8Array): string | undefined {
  const bytes = Buffer.from(head);
  const ascii = (from: number, to: number) => bytes.toString('latin1', from, to);
  if (ascii(0, 4) === 'RIFF') {
    const kind = ascii(8, 12);
    return kind === 'WEBP' ? 'image/webp' : kind === 'WAVE' ? 'audio/wav' : undefined;
  }
  if (ascii(4, 8) === 'ftyp') return brands.find(([, brand]) => brand.test(ascii(8, 12)))?.[0];
  const hex = bytes.toString('hex');
  return starts.find(([, start]) => hex.startsWith(start))?.[0];
}

const endings: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/aac': 'aac',
  'audio/mp4': 'm4a',
  'audio/wav': 'wav',
  'video/webm': 'webm',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
};

/** What files of a type that is shown end in. */
export const endingOf = (type: string): string => endings[type] ?? 'bin';
