// Takes sessions out of a journal as files people can read: one session, some, or all, one at a time. Everything is written
// beside its place and moved there when it is whole.
import { join, resolve } from 'node:path';
import type { MarkdownStyle, ReadingFormat } from '../../shared/export-request.ts';
import { Failure, type FailureCode } from '../../shared/failure.ts';
import type { Session } from '../../shared/session/session.ts';
import { openAttachments } from '../store/attachments.ts';
import { diskFailure } from '../store/disk-failure.ts';
import { dropTemp, syncFolder, writeTemp } from '../store/durable-write.ts';
import type { JournalReader } from '../store/read-journal.ts';
import { nodeStoreFs as fs } from '../store/store-fs.ts';
import { type Attachment, fileNameOf } from './export-attachments.ts';
import { htmlOf } from './export-html.ts';
import { jsonOf } from './export-json.ts';
import { markdownOf } from './export-markdown.ts';
import { createUniqueNames, nameOf } from './export-names.ts';
import { textOf } from './export-text.ts';
import { besideName, makeFolders, mustBeFree, placeFile, placeFolder, replaceFile } from './place-export.ts';

/** Those that need no window. */
export const exportFormats = ['markdown', 'html', 'text', 'json'] as const satisfies readonly ReadingFormat[];
export type ExportFormat = (typeof exportFormats)[number];

export const endings: Record<ReadingFormat, string> = {
  markdown: 'md',
  html: 'html',
  pdf: 'pdf',
  text: 'txt',
  json: 'json',
};

/** An HTML file holds its photos; above this many bytes one stays outside, or no browser could open it. */
const mostEmbedded = 64 * 2 ** 20;

export type ExportOptions = {
  format: ReadingFormat;
  /** Of Markdown. */
  style?: MarkdownStyle;
  /** Makes a PDF of an HTML file; `pdf` cannot be had without it. */
  print?: (html: Uint8Array) => Promise<Uint8Array>;
  /** Those to export; all that are not in the trash if left out. */
  ids?: readonly string[];
  /** Of all, also those in the trash. */
  withTrash?: boolean;
  /** Of a single one: the file it becomes, in `to`; else it is called by day and title. */
  file?: string;
  /** Of a single one: what has that name is replaced, because the person said so. */
  replace?: boolean;
  /** A folder. All or several sessions become its content, so it must be empty or not there; a single one is put into it. */
  to: string;
  signal?: AbortSignal;
  progress?: (done: number, total: number) => void;
  /** Awaited between two sessions, so that a thread can hear that it is to stop. */
  breathe?: () => Promise<void>;
};

/** Why something was not exported: a failure's code, or that it is in the trash. `where`: a session's id. */
export type NotExported = { where: string; reason: FailureCode | 'in-trash' | 'missing-attachment' };

/** `to`: the folder, or the one file. Every session asked for is counted once, in `sessions` or `skipped`. */
export type ExportReport = { to: string; sessions: number; attachments: number; skipped: NotExported[] };

/**
 * Exports sessions. Throws `already-exists`, `cancelled` (then nothing is left), `not-found` for a single session that is not
 * there, and the failures of the disk. A session among several that cannot be read is reported, and the rest goes on.
 */
export async function exportSessions(journal: JournalReader, options: ExportOptions): Promise<ExportReport> {
  const target = resolve(options.to);
  const [only, ...others] = options.ids ?? [];
  if (only !== undefined && others.length === 0) return exportOne(journal, only, target, options);
  await mustBeFree(target);
  const beside = besideName(target);
  await makeFolders(beside);
  try {
    const report = await writeAll(journal, beside, options);
    await syncFolder(fs, beside);
    stopIfAsked(options.signal);
    await placeFolder(beside, target);
    return { ...report, to: target };
  } catch (error) {
    await fs.removeTree(beside).catch(() => {});
    throw diskFailure(error, 'exporting');
  }
}

async function writeAll(journal: JournalReader, folder: string, options: ExportOptions): Promise<ExportReport> {
  const { signal, progress, format } = options;
  const ids = options.ids ?? (await journal.ids());
  const unique = createUniqueNames(endings[format]);
  const attached = attachmentsInto(journal, folder);
  const report: ExportReport = { to: folder, sessions: 0, attachments: 0, skipped: [] };
  for (const [index, id] of ids.entries()) {
    await options.breathe?.();
    stopIfAsked(signal);
    progress?.(index, ids.length);
    const session = await journal.load(id).catch((error: unknown) => notRead(report, id, error));
    if (session === null) continue;
    if (session.deletedAt !== null && options.ids === undefined && options.withTrash !== true) {
      report.skipped.push({ where: id, reason: 'in-trash' });
      continue;
    }
    const bytes = await bytesFor(session, options, attached, report);
    await writeTemp(fs, join(folder, unique(nameOf(session))), bytes);
    report.sessions++;
  }
  progress?.(ids.length, ids.length);
  return { ...report, attachments: attached.count() };
}

/** The disk's failures end an export; a session that is damaged, newer or gone by now does not. */
function notRead({ skipped }: ExportReport, where: string, error: unknown): null {
  const failure = Failure.from(error);
  if (!['unreadable-session', 'newer-format', 'not-found'].includes(failure.code)) throw failure;
  skipped.push({ where, reason: failure.code });
  return null;
}

async function exportOne(
  journal: JournalReader,
  id: string,
  folder: string,
  options: ExportOptions,
): Promise<ExportReport> {
  const session = await journal.load(id);
  const report: ExportReport = { to: folder, sessions: 1, attachments: 0, skipped: [] };
  const file = join(folder, options.file ?? `${nameOf(session)}.${endings[options.format]}`);
  const temp = besideName(file);
  try {
    stopIfAsked(options.signal);
    await makeFolders(folder);
    const attached = attachmentsInto(journal, folder);
    await writeTemp(fs, temp, await bytesFor(session, options, attached, report));
    stopIfAsked(options.signal);
    const to = options.replace === true ? await replaceFile(temp, file) : await placeFile(temp, file);
    options.progress?.(1, 1);
    return { ...report, to, attachments: attached.count() };
  } catch (error) {
    await dropTemp(fs, temp);
    throw diskFailure(error, 'exporting');
  }
}

type Attached = {
  /** Puts the file beside the export, once; its relative path, or null if it cannot be had. */
  put: (attachment: Attachment) => Promise<string | null>;
  read: (attachment: Attachment) => Promise<Uint8Array | null>;
  count: () => number;
};

function attachmentsInto(journal: JournalReader, folder: string): Attached {
  const kept = openAttachments(journal.directory);
  const paths = new Map<string, string>();
  let embedded = 0;
  const bytesOf = ({ sha256 }: Attachment) =>
    kept.read(sha256).catch((error: unknown) => {
      const failure = Failure.from(error);
      if (failure.code === 'not-found' || failure.code === 'unreadable-session') return null;
      throw failure;
    });
  return {
    read: async (attachment) => {
      if (attachment.size > mostEmbedded) return null;
      const bytes = await bytesOf(attachment);
      if (bytes !== null) embedded++;
      return bytes;
    },
    put: async (attachment) => {
      const name = fileNameOf(attachment);
      const known = paths.get(name);
      if (known !== undefined) return known;
      const bytes = await bytesOf(attachment);
      if (bytes === null) return null;
      const path = join(folder, 'attachments', name);
      await makeFolders(join(folder, 'attachments'));
      const temp = besideName(path);
      await writeTemp(fs, temp, bytes);
      // Named by its content: one that is there already is the same.
      await placeFile(temp, path, { only: true }).catch(async (error: unknown) => {
        await dropTemp(fs, temp);
        if (Failure.from(error).code !== 'already-exists') throw error;
      });
      paths.set(name, `attachments/${name}`);
      return `attachments/${name}`;
    },
    count: () => paths.size + embedded,
  };
}

async function bytesFor(
  session: Session,
  { format, style = 'conversation', print }: ExportOptions,
  attached: Attached,
  { skipped }: ExportReport,
): Promise<Uint8Array> {
  if (format === 'text') return Buffer.from(textOf(session), 'utf8');
  const inside = format === 'html' || format === 'pdf';
  const paths = new Map<string, string>();
  const held = new Map<string, Uint8Array>();
  for (const attachment of session.attachments) {
    const { sha256, type } = attachment;
    // Paper neither plays nor opens anything: what is no picture is named there.
    if (format === 'pdf' && !type.startsWith('image/')) continue;
    const found = inside ? await attached.read(attachment) : await attached.put(attachment);
    if (found === null) skipped.push({ where: session.id, reason: 'missing-attachment' });
    else if (typeof found === 'string') paths.set(sha256, found);
    else held.set(sha256, found);
  }
  if (format === 'json') return jsonOf(session);
  if (format === 'markdown')
    return Buffer.from(markdownOf(session, { style, fileOf: ({ sha256 }) => paths.get(sha256) ?? null }), 'utf8');
  const html = Buffer.from(htmlOf(session, { bytesOf: ({ sha256 }) => held.get(sha256) ?? null }), 'utf8');
  if (format === 'html') return html;
  if (!print) throw new Failure('invalid-input', 'a PDF needs a window to be drawn in');
  return print(html);
}

function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Failure('cancelled', 'the export was stopped');
}
