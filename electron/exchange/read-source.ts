// Which journal a source is, told by its content, and all its entries. What is in no known format is refused with what was
// looked for; what is beside the entries and belongs to none is told of.
import { dirname, posix } from 'node:path';
import { Failure } from '../../shared/failure.ts';
import { isDayOne, readDayOne } from './day-one.ts';
import { isDayOneText, readDayOneText } from './day-one-plain.ts';
import type { ImportItem } from './imported-entry.ts';
import { isInkwell, readInkwell } from './inkwell.ts';
import { isJoplinItem, readJoplinRaw } from './joplin-raw.ts';
import { isJrnl, isJrnlText, readJrnl, readJrnlText } from './jrnl.ts';
import { isJsonLines, readJsonLines } from './json-lines.ts';
import { readMarkdownNote } from './markdown-note.ts';
import { mediaTypeOf } from './media-types.ts';
import { isMiniDiarium, isMiniDiary, readMiniDiarium, readMiniDiary } from './mini-diary.ts';
import type { Source, SourceFile } from './source-file.ts';

export const knownFormats = [
  'a session of the older system (JSON)',
  'Day One (JSON in a zip, or plain text)',
  'jrnl (JSON or text)',
  'Mini Diary and Mini Diarium (JSON)',
  'Joplin (Markdown, RAW or JEX)',
  'JSON Lines with a date and a text on each line',
  'a folder of Markdown notes (Obsidian, Logseq and others)',
] as const;

export type ReadOptions = {
  /** IANA: of entries that name no zone. */
  timeZone: string;
  htmlToMarkdown: (html: string) => string;
  /** Told after each file that was read. */
  progress?: (done: number, total: number) => void;
  signal?: AbortSignal;
};

/** Text files larger than this hold no journal a person wrote. */
const longestText = 200 * 2 ** 20;
const textEnding = /\.(?:json|jsonl|ndjson|md|markdown|txt|text|journal)$/iu;

/**
 * Reads all entries of a source. Throws `invalid-input` if it holds none of the known formats, `cancelled` when it was
 * stopped.
 */
export async function readSource(source: Source, options: ReadOptions): Promise<ImportItem[]> {
  const paths = source.files.map(({ path }) => path);
  const texts = source.files.filter(({ path }) => textEnding.test(path) && !isOtherwiseUsed(path));
  const items: ImportItem[] = source.passed.map(({ where }) => ({ where, skipped: 'not-readable' }));
  const joplin: { path: string; text: string }[] = [];
  let read = 0;
  for (const file of texts) {
    options.signal?.throwIfAborted();
    const found = await readFile(file, paths, options);
    if (found === 'joplin') joplin.push({ path: file.path, text: textOf(await file.read()) ?? '' });
    else items.push(...found.map((item) => ({ ...item, where: placeIn(file.path, item.where, texts.length) })));
    options.progress?.(++read, texts.length);
  }
  const itemPaths = new Set(joplin.map(({ path }) => path));
  const resources = paths.filter((path) => !itemPaths.has(path));
  if (joplin.length > 0) items.push(...readJoplinRaw(joplin, resources, options.timeZone));
  if (
    !items.some((item) => 'entry' in item) &&
    items.every((item) => 'skipped' in item && item.skipped === 'not-an-entry')
  )
    throw new Failure('invalid-input', `nothing here is ${knownFormats.join(', ')}`);
  return items;
}

const placeIn = (path: string, where: string, files: number): string =>
  files > 1 && where !== path ? `${path}: ${where}` : where;

/** Locks, half-written files and bins of the older system, and lists of other applications. */
const isOtherwiseUsed = (path: string): boolean =>
  /(?:^|\/)(?:\.locks|\.obsidian|\.trash|logseq)\//u.test(path) || /\.(?:tmp|deleting)$/u.test(path);

async function readFile(
  file: SourceFile,
  paths: readonly string[],
  options: ReadOptions,
): Promise<ImportItem[] | 'joplin'> {
  const { path } = file;
  if (file.size > longestText) return [{ where: path, skipped: 'too-large' }];
  const text = textOf(await file.read());
  if (text === null) return [{ where: path, skipped: 'not-readable' }];
  if (text.startsWith('JRNLv')) return [{ where: path, skipped: 'encrypted' }];
  if (/\.json$/iu.test(path)) return readJson(path, text, paths, options);
  const { timeZone } = options;
  if (isJoplinItem({ path, text })) return 'joplin';
  if (isDayOneText(text)) return readDayOneText(text, timeZone);
  if (isJrnlText(text)) return readJrnlText(text, timeZone);
  if (isJsonLines(text)) return readJsonLines(text, timeZone);
  if (/\.(?:journal|jsonl|ndjson)$/iu.test(path)) return [{ where: path, skipped: 'not-an-entry' }];
  const find = (name: string, from: string) => findFile(name, from, paths);
  return [readMarkdownNote({ path, text, modifiedAt: file.modifiedAt }, { timeZone, find })];
}

function readJson(path: string, text: string, paths: readonly string[], options: ReadOptions): ImportItem[] {
  const { timeZone, htmlToMarkdown } = options;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return [{ where: path, skipped: 'not-readable' }];
  }
  if (isInkwell(json)) return [readInkwell(json, path, timeZone)];
  if (isMiniDiary(json)) return readMiniDiary(json, timeZone);
  if (isMiniDiarium(json)) return readMiniDiarium(json, timeZone, htmlToMarkdown);
  if (isJrnl(json)) return readJrnl(json, timeZone);
  if (isDayOne(json)) {
    const folder = dirname(path);
    const filesUnder = (kind: string, md5: string) => {
      const start = posix.join(folder === '.' ? '' : folder, kind, `${md5.toLowerCase()}.`);
      return paths.filter((found) => found.toLowerCase().startsWith(start.toLowerCase()));
    };
    return readDayOne(json, filesUnder, timeZone);
  }
  return [{ where: path, skipped: 'not-an-entry' }];
}

/** UTF-8, or UTF-16 with its mark; null for bytes that are no text. */
function textOf(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

/** As Obsidian finds it: beside the note, from the root, or anywhere by its name alone. */
function findFile(name: string, from: string, paths: readonly string[]): string | null {
  const beside = posix.normalize(posix.join(posix.dirname(from), name));
  const exact = [beside, posix.normalize(name)].find((path) => paths.includes(path));
  const bare = posix.basename(name);
  return exact ?? paths.find((path) => posix.basename(path) === bare && mediaTypeOf(path) !== null) ?? null;
}
