// catalog.json: what lists need of every session, kept so that a start need not read them all again. It can be lost,
// damaged or another folder's without harm: each line counts only while names and stats of its session say so.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { sessionStatuses } from '../../shared/session/session-v1.ts';
import type { SessionSummary } from '../../shared/session/summarize-session.ts';
import type { ByteContext } from './byte-codec.ts';
import { dropTemp } from './durable-write.ts';
import { takeTurns } from './long-turn.ts';
import { maxFileBytes, plainBytesOf } from './session-file.ts';
import { nullIfMissing, statOrNull } from './session-view.ts';
import type { StoreContext } from './store-context.ts';

/**
 * A session as it was when its files had `key` (see `headKey`); null when it has to be read again in any case.
 * `wordings`: the variants of questions it used; only the newest sessions have them.
 */
export type CatalogEntry = { key: string | null; summary: SessionSummary; wordings: readonly string[] };

/** Raised whenever a session is summarised differently: what an older version noted is then read anew. */
const derivation = 1;

const place: ByteContext = { kind: 'catalog', sessionId: '', revision: 0 };

const Header = z.strictObject({
  format: z.literal(1),
  derivation: z.literal(derivation),
  sessions: z.number().int().min(0),
  /** SHA-256 (hex) of everything after the first line. */
  digest: z.string(),
});

// A field that is missing here does not compile, so none can be missing in what is read.
const Summary: z.ZodType<SessionSummary> = z.strictObject({
  id: z.string(),
  revision: z.number(),
  title: z.string(),
  subject: z.string().nullable(),
  templateId: z.string(),
  templateName: z.string(),
  status: z.enum(sessionStatuses),
  createdAt: z.string(),
  updatedAt: z.string(),
  deletedAt: z.string().nullable(),
  timeZone: z.string(),
  day: z.string(),
  answered: z.number(),
  tags: z.array(z.string()),
  mood: z.number().nullable(),
  readOnly: z.boolean(),
});

const Line = z.tuple([z.string().nullable(), Summary, z.array(z.string())]);

export const catalogPath = (context: StoreContext): string => join(context.folders.directory, 'catalog.json');

/** What write-file-atomic leaves when it is killed. */
export const isCatalogTemp = (name: string): boolean => /^catalog\.json\.\d{1,10}$/.test(name);

/** The entries of the catalog. None if there is no file, or one that is damaged, altered or another version's. */
export async function readCatalog(context: StoreContext): Promise<CatalogEntry[]> {
  try {
    const bytes = await readIfOurs(context, catalogPath(context));
    const plain = bytes && plainBytesOf(context, bytes, place);
    return plain ? await entriesIn(plain) : [];
  } catch {
    // Not to be read, or not what it says it is: the sessions have it all.
    return [];
  }
}

async function readIfOurs(context: StoreContext, path: string): Promise<Uint8Array | null> {
  const stats = await statOrNull(context, path);
  if (stats === null || !stats.isFile() || stats.size > BigInt(maxFileBytes)) return null;
  return nullIfMissing(context.fs.readFile(path));
}

/** Throws for what is not JSON although its digest is right. Gives up its turn now and then. */
export async function entriesIn(plain: Uint8Array): Promise<CatalogEntry[]> {
  const end = plain.indexOf(10);
  const header = parsedHeader(plain.subarray(0, Math.max(end, 0)));
  const body = plain.subarray(end + 1);
  if (header === null || header.digest !== digestOf(body)) return [];
  // Several megabytes, which a `TextDecoder` takes much longer for.
  const lines = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8').split('\n');
  const entries: CatalogEntry[] = [];
  const turn = takeTurns();
  for (const line of lines.slice(0, -1)) {
    const entry = Line.safeParse(JSON.parse(line));
    // A digest that is right over lines that are not ours: somebody made it, or another version did.
    if (!entry.success) return [];
    const [key, summary, wordings] = entry.data;
    entries.push({ key, summary, wordings });
    await turn();
  }
  return entries.length === header.sessions ? entries : [];
}

function parsedHeader(bytes: Uint8Array): z.output<typeof Header> | null {
  try {
    return Header.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    // Whatever is wrong with it, all of it can be read from the sessions.
    return null;
  }
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The catalog in plain bytes: one line of JSON that says what it is, and one for each session. Gives up its turn. */
export async function catalogBytes(entries: Iterable<CatalogEntry>): Promise<Uint8Array> {
  const lines: string[] = [];
  const turn = takeTurns();
  for (const { key, summary, wordings } of entries) {
    lines.push(`${JSON.stringify([key, summary, wordings])}\n`);
    await turn();
  }
  const body = Buffer.from(lines.join(''), 'utf8');
  const header = { format: 1, derivation, sessions: lines.length, digest: digestOf(body) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`, 'utf8'), body]);
}

/** Replaces the catalog as a whole. Throws what the disk says; one that came out short is removed first. */
export async function writeCatalog(context: StoreContext, entries: Iterable<CatalogEntry>): Promise<void> {
  const path = catalogPath(context);
  const before = await statOrNull(context, path);
  // Written through a link it would end up anywhere.
  if (before !== null && !before.isFile()) return;
  const bytes = context.codec.encode(await catalogBytes(entries), place);
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // By the thread pool, whatever the store's other calls do: nobody waits for it, and it may be large.
  await writeFileAtomic(path, data, { mode: 0o600, fsync: false });
  if ((await context.fs.lstat(path)).size === BigInt(bytes.byteLength)) return;
  await dropTemp(context.fs, path);
  throw new Error('the catalog was written short');
}
