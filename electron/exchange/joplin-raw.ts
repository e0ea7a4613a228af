// Joplin's own files, as its RAW folders and JEX archives hold them: one file per item, the properties in its last
// paragraph. Notes become entries; notebooks, tags and resources say what belongs to them.
import { type ImportedFile, type ImportItem, plainEntry } from './imported-entry.ts';
import { instantOf } from './wall-time.ts';

/** A file of the export. `path` is relative to it, with `/`. */
export type JoplinFile = { path: string; text: string };

type Item = { path: string; title: string; body: string; properties: Map<string, string> };

const types = { note: '1', folder: '2', resource: '4', tag: '5', noteTag: '6' } as const;
const itemName = /(?:^|\/)[0-9a-f]{32}\.md$/u;

/** Whether a file is an item of Joplin, by its name and its last line. */
export const isJoplinItem = ({ path, text }: JoplinFile): boolean =>
  itemName.test(path) && /(?:^|\n)type_: ?\d+\s*$/u.test(text);

/** Reads from the bottom up, since the body may hold lines that look like properties. */
function itemOf({ path, text }: JoplinFile): Item {
  const lines = text.replaceAll('\r\n', '\n').trimEnd().split('\n');
  const properties = new Map<string, string>();
  while (lines.length > 0) {
    const found = /^(?<name>[a-z_]+): ?(?<value>.*)$/u.exec(lines.at(-1) ?? '')?.groups;
    if (!found) break;
    properties.set(
      found.name ?? '',
      (found.value ?? '').replaceAll(/\\([nr\\])/gu, (_all, of: string) => unescaped[of] ?? of),
    );
    lines.pop();
  }
  const [title = '', ...body] = lines;
  return { path, title: title.trim(), body: body.join('\n').trim(), properties };
}

const unescaped: Record<string, string> = { n: '\n', r: '\r', '\\': '\\' };

/**
 * Reads all items of one export. `resources` are the paths of its other files, found again by the id in their name. What
 * is no note is told of only when it cannot be used. Pure.
 */
export function readJoplinRaw(
  files: readonly JoplinFile[],
  resources: readonly string[],
  timeZone: string,
): ImportItem[] {
  const items = files.map(itemOf);
  const ofType = (type: string) => items.filter(({ properties }) => properties.get('type_') === type);
  const titles = new Map(items.map(({ title, properties }) => [properties.get('id') ?? '', title]));
  const tags = new Map<string, string[]>();
  for (const { properties } of ofType(types.noteTag)) {
    const note = properties.get('note_id') ?? '';
    const tag = titles.get(properties.get('tag_id') ?? '');
    if (tag) tags.set(note, [...(tags.get(note) ?? []), tag]);
  }
  const media = new Map<string, ImportedFile>();
  for (const { title, properties } of ofType(types.resource)) {
    const id = properties.get('id') ?? '';
    const path = resources.find((found) => found.slice(found.lastIndexOf('/') + 1).startsWith(`${id}.`));
    if (path !== undefined)
      media.set(id, { path, name: title || id, type: properties.get('mime') || 'application/octet-stream' });
  }
  return ofType(types.note).map((item) => noteOf(item, { tags, media, titles, timeZone }));
}

type Around = {
  tags: Map<string, string[]>;
  media: Map<string, ImportedFile>;
  titles: Map<string, string>;
  timeZone: string;
};

const mapped = ['id', 'type_', 'parent_id', 'created_time', 'updated_time', 'user_created_time', 'user_updated_time'];

function noteOf({ path, title, body, properties }: Item, { tags, media, titles, timeZone }: Around): ImportItem {
  const where = title || path;
  if (properties.get('encryption_applied') === '1') return { where, skipped: 'encrypted' };
  const id = properties.get('id') ?? '';
  const timeIn = (names: string[]): string | null =>
    names.map((name) => instantOf(properties.get(name) ?? '')).find((found) => found !== null) ?? null;
  const createdAt = timeIn(['user_created_time', 'created_time']);
  if (id === '' || createdAt === null) return { where, skipped: id === '' ? 'not-an-entry' : 'no-date' };
  const files: ImportedFile[] = [];
  const text = body.replaceAll(/!?\[[^[\]\n]*\]\(:\/(?<id>[0-9a-f]{32})[^)\n]{0,500}\)/gu, (whole, found: string) => {
    const file = media.get(found);
    if (!file) return whole;
    files.push(file);
    return `![](attachment:${file.path})`;
  });
  if (text === '' && title === '') return { where, skipped: 'empty' };
  const notebook = titles.get(properties.get('parent_id') ?? '') ?? '';
  const saying = [...properties].filter(([name, value]) => !mapped.includes(name) && value !== '' && value !== '0');
  const entry = plainEntry({
    kind: 'joplin',
    key: id,
    title: title || 'Note',
    createdAt,
    changedAt: timeIn(['user_updated_time', 'updated_time']),
    timeZone,
    text: text || title,
    tags: tags.get(id) ?? [],
    files,
    raw: { ...Object.fromEntries(saying), ...(notebook === '' ? {} : { notebook }) },
  });
  return { where, entry };
}
