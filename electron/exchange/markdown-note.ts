// A Markdown note: of Joplin with its properties, of Obsidian or Logseq, or of anybody's folder. Its day comes from its
// properties, from its name, or from when the file was last changed.
import { z } from 'zod';
import { digest } from '../../shared/session/digest.ts';
import { titleIn } from './day-one-text.ts';
import { readFrontMatter } from './front-matter.ts';
import { type ImportedFile, type ImportItem, plainEntry } from './imported-entry.ts';
import { mediaTypeOf } from './media-types.ts';
import { instantOf, instantOfWall } from './wall-time.ts';

/** A note as it lies in the source. `path` is relative to it, with `/`; `modifiedAt`: ISO 8601, UTC, or null if unknown. */
export type Note = { path: string; text: string; modifiedAt: string | null };

export type NoteSurroundings = {
  /** IANA; where a note names no zone. */
  timeZone: string;
  /** The path of the file a note calls `name`, seen from the note at `from`; null if it is not there. */
  find: (name: string, from: string) => string | null;
};

const createdNames = ['created', 'date', 'created_at', 'createdat', 'journal-date', 'journal-start-date'];
const updatedNames = ['updated', 'lastmod', 'modified', 'updated_at', 'updatedat'];
const mapped = ['title', 'id', 'tags', 'keywords', ...createdNames, ...updatedNames];
const embed =
  /!\[\[(?<wiki>[^[\]|#\n]+)(?:[|#][^[\]\n]*)?\]\]|!\[[^[\]\n]*\]\((?!https?:|data:|attachment:)<?(?<plain>[^)>\n]{1,500}?)>?(?:\s+"[^"\n]*")?\)/gu;
const Embedded = z.object({ wiki: z.string().optional(), plain: z.string().optional() });
const inlineTag = /(?<![\p{L}\p{N}#/&])#(?=[^\s#]*\p{L})(?<name>[\p{L}\p{N}_/-]+)/gu;

/** Reads one note. Pure. */
export function readMarkdownNote(note: Note, { timeZone, find }: NoteSurroundings): ImportItem {
  const where = note.path;
  const { properties, body } = readFrontMatter(note.text);
  const property = (names: readonly string[]): string => {
    const values = names.map((name) => properties.get(name)).filter((value) => typeof value === 'string');
    return values.find((value) => value.trim() !== '')?.trim() ?? '';
  };
  const createdAt = timeOf(property(createdNames), timeZone) ?? dayInName(note.path, timeZone) ?? note.modifiedAt;
  if (createdAt === null) return { where, skipped: 'no-date' };
  const files = new Map<string, ImportedFile>();
  const text = body
    .replaceAll(embed, (whole, ...rest) => {
      const { wiki, plain } = Embedded.parse(rest.at(-1));
      const name = wiki?.trim() ?? decoded(plain ?? '');
      const path = find(name, note.path);
      const type = path === null ? null : mediaTypeOf(path);
      if (path === null || type === null) return whole;
      files.set(path, { path, name: path.slice(path.lastIndexOf('/') + 1), type });
      return `![](attachment:${path})`;
    })
    .trim();
  if (text === '' && files.size === 0) return { where, skipped: 'empty' };
  const id = property(['id']);
  const isJoplin = /^[0-9a-f]{32}$/u.test(id);
  const name = note.path.slice(note.path.lastIndexOf('/') + 1).replace(/\.(?:md|markdown|txt)$/iu, '');
  const rest = [...properties].filter(([key, value]) => !mapped.includes(key) && value.length > 0);
  const entry = plainEntry({
    kind: isJoplin ? 'joplin' : 'markdown',
    key: isJoplin ? id : id || property(['uuid']) || digest([note.path]),
    title: property(['title']) || titleIn(text.startsWith('#') ? text : '') || name,
    createdAt,
    changedAt: timeOf(property(updatedNames), timeZone),
    timeZone,
    text,
    tags: tagsOf(properties.get('tags') ?? properties.get('keywords') ?? [], text),
    files: files.values(),
    raw: { path: note.path, ...Object.fromEntries(rest.map(([key, value]) => [`property ${key}`, value])) },
  });
  return { where, entry };
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address.trim());
  } catch {
    // A per cent sign that belongs to the name.
    return address.trim();
  }
}

const timeOf = (text: string, timeZone: string): string | null =>
  text === '' ? null : (instantOf(text) ?? instantOfWall(text.length === 10 ? `${text}T12:00` : text, timeZone));

/** `2024-03-05.md`, `2024_03_05.md`, or with words after it: noon of that day, since a name knows no time of day. */
function dayInName(path: string, timeZone: string): string | null {
  const found = /(?:^|\/)(\d{4})[-_](\d{2})[-_](\d{2})(?!\d)[^/]*$/u.exec(path);
  return found ? instantOfWall(`${found[1]}-${found[2]}-${found[3]}T12:00`, timeZone) : null;
}

function tagsOf(named: string | string[], text: string): string[] {
  const listed = typeof named === 'string' ? named.split(',') : named;
  const prose = text.replaceAll(/```[\s\S]*?(?:```|$)|`[^`\n]*`|\]\([^)]*\)|https?:\S+/gu, ' ');
  const inline = [...prose.matchAll(inlineTag)].map(({ groups }) => groups?.name ?? '');
  return [...new Set([...listed, ...inline].map((tag) => tag.trim().replace(/^#/u, '')))].filter((tag) => tag !== '');
}
