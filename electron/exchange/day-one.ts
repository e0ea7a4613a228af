// Day One's JSON: one file per journal, media beside it by MD5. Fields differ between Apple and Android, and numbers may be
// the words "(null)"; an entry that cannot be read is reported and the rest goes on.
import { z } from 'zod';
import { digest } from '../../shared/session/digest.ts';
import { titleIn, unescapeDayOne, withMentions } from './day-one-text.ts';
import { type ImportedFile, type ImportItem, plainEntry } from './imported-entry.ts';
import { mediaTypeOf } from './media-types.ts';
import { restOf } from './rest-of.ts';
import { instantOf, isTimeZone } from './wall-time.ts';

const Journal = z.looseObject({ metadata: z.looseObject({}).optional(), entries: z.array(z.unknown()) });
const Medium = z.looseObject({
  identifier: z.string(),
  md5: z.string().nullish(),
  type: z.string().nullish(),
  format: z.string().nullish(),
  filename: z.string().nullish(),
});
const DayOneEntry = z.looseObject({
  uuid: z.string().min(1).max(200).nullish(),
  creationDate: z.string(),
  modifiedDate: z.string().nullish(),
  timeZone: z.string().nullish(),
  text: z.string().nullish(),
  richText: z.string().nullish(),
  tags: z.array(z.string()).nullish(),
});
const RichText = z.looseObject({ contents: z.array(z.looseObject({ text: z.string().nullish() })) });

const mediaFields = ['photos', 'videos', 'audios', 'pdfAttachments'] as const;
type MediaField = (typeof mediaFields)[number];
type Known = { field: MediaField; medium: z.output<typeof Medium> };

const folders: Record<MediaField, string> = {
  photos: 'photos',
  videos: 'videos',
  audios: 'audios',
  pdfAttachments: 'pdfs',
};
const mapped = ['uuid', 'creationDate', 'modifiedDate', 'timeZone', 'text', 'tags'];

/** Whether parsed JSON is a journal of Day One: its entries have dates of creation, and no application names itself. */
export const isDayOne = (json: unknown): boolean => {
  const journal = Journal.safeParse(json);
  return (
    journal.success &&
    journal.data.entries.some((entry) => DayOneEntry.pick({ creationDate: true }).safeParse(entry).success)
  );
};

/**
 * Reads a journal. `filesUnder(folder, md5)` gives the paths of the files in the source's media folder whose name is
 * that MD5, since the extension cannot be told from the entry. `zone` is used where an entry names none. Pure.
 */
export function readDayOne(
  json: unknown,
  filesUnder: (folder: string, md5: string) => string[],
  zone: string,
): ImportItem[] {
  const { entries } = Journal.parse(json);
  const media = mediaIn(entries);
  const seen = new Set<string>();
  return entries.map((found, index): ImportItem => {
    const where = `entry ${index + 1}`;
    const parsed = DayOneEntry.safeParse(found);
    if (!parsed.success) return { where, skipped: 'not-an-entry' };
    // Small exports of others that speak this format have no names for their entries.
    const key = parsed.data.uuid ?? digest([parsed.data.creationDate, parsed.data.text ?? null]);
    if (seen.has(key)) return { where, skipped: 'twice-in-the-file' };
    seen.add(key);
    return readEntry(key, parsed.data, media, filesUnder, zone, where);
  });
}

/** By identifier over all entries: a photo can stand in an entry that does not list it. */
function mediaIn(entries: readonly unknown[]): Map<string, Known> {
  const media = new Map<string, Known>();
  for (const entry of entries) {
    const record = z.record(z.string(), z.unknown()).safeParse(entry);
    if (!record.success) continue;
    for (const field of mediaFields) {
      const list = z.array(z.unknown()).safeParse(record.data[field]);
      for (const item of list.success ? list.data : []) {
        const medium = Medium.safeParse(item);
        if (medium.success) media.set(medium.data.identifier, { field, medium: medium.data });
      }
    }
  }
  return media;
}

function readEntry(
  key: string,
  entry: z.output<typeof DayOneEntry>,
  media: Map<string, Known>,
  filesUnder: (folder: string, md5: string) => string[],
  zone: string,
  where: string,
): ImportItem {
  const createdAt = instantOf(entry.creationDate);
  if (createdAt === null) return { where, skipped: 'no-date' };
  const files = new Map<string, ImportedFile>();
  const fileOf = (identifier: string): ImportedFile | null => {
    const known = media.get(identifier);
    const md5 = known?.medium.md5;
    if (!known || !md5) return null;
    const [path] = filesUnder(folders[known.field], md5);
    if (path === undefined) return null;
    const name = known.medium.filename?.trim() || path.slice(path.lastIndexOf('/') + 1);
    const file = { path, name, type: mediaTypeOf(path) ?? 'application/octet-stream' };
    files.set(path, file);
    return file;
  };
  const written = unescapeDayOne(entry.text ?? richTextOf(entry.richText) ?? '');
  const text = withMentions(written, ({ identifier, kind }) => {
    const file = fileOf(identifier);
    return file ? `![](attachment:${file.path})` : `[${kind === 'pdfAttachment' ? 'PDF' : kind}, not in the export]`;
  }).trim();
  for (const { identifier } of ownMedia(entry)) fileOf(identifier);
  if (text === '' && files.size === 0) return { where, skipped: 'empty' };
  const imported = plainEntry({
    kind: 'day-one',
    key,
    title: titleIn(withMentions(written, () => '')) || 'Journal entry',
    createdAt,
    changedAt: entry.modifiedDate ? instantOf(entry.modifiedDate) : null,
    timeZone: entry.timeZone && isTimeZone(entry.timeZone) ? entry.timeZone : zone,
    text,
    tags: entry.tags ?? [],
    files: files.values(),
    raw: restOf(entry, entry.text ? [...mapped, 'richText'] : mapped),
  });
  return { where, entry: imported };
}

const ownMedia = (entry: Record<string, unknown>): z.output<typeof Medium>[] =>
  mediaFields.flatMap((field) => {
    const list = z.array(z.unknown()).safeParse(entry[field]);
    return (list.success ? list.data : []).flatMap((item) => {
      const medium = Medium.safeParse(item);
      return medium.success ? [medium.data] : [];
    });
  });

/** The plain text of a rich text, for entries that have nothing else. */
function richTextOf(richText: string | null | undefined): string | null {
  if (!richText) return null;
  try {
    const parsed = RichText.safeParse(JSON.parse(richText));
    return parsed.success ? parsed.data.contents.map(({ text }) => text ?? '').join('') : null;
  } catch {
    // Not JSON: then it says nothing that could be shown, and stays in what is kept beside.
    return null;
  }
}
