// insights.json: the figures of every session, so that they need not be counted again. It can be lost, damaged or
// another version's without harm.
import { createHash } from 'node:crypto';
import { readFile, rm, stat } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { SessionFigures } from '../../shared/insights/session-figures.ts';
import { type ByteCodec, type ByteContext, plainBytes } from '../store/byte-codec.ts';

/** What one revision of a session counts for; null for nothing. */
const Entry = z.strictObject({
  id: z.string().max(300),
  revision: z.number().int().min(0),
  figures: SessionFigures.nullable(),
});
export type Entry = z.output<typeof Entry>;

/** Raised whenever sessions are counted differently: what an older version counted is counted again. */
const derivation = 1;

const InsightsFile = z.strictObject({
  format: z.literal(1),
  derivation: z.literal(derivation),
  digest: z.string(),
  /** Looked at after the digest, which is over the entries as they stand in the file. */
  entries: z.unknown(),
});

const place: ByteContext = { kind: 'catalog', sessionId: '', revision: 0 };

const digestOf = (entries: unknown): string => createHash('sha256').update(JSON.stringify(entries)).digest('hex');

/** The entries of the file. None if there is no file, or one that is damaged, altered or another version's. */
export async function readInsightsFile(path: string, codec: ByteCodec = plainBytes): Promise<Entry[]> {
  try {
    const plain = Buffer.from(codec.decode(await readFile(path), place)).toString('utf8');
    const parsed = InsightsFile.safeParse(JSON.parse(plain));
    if (!parsed.success || parsed.data.digest !== digestOf(parsed.data.entries)) return [];
    return z.array(Entry).parse(parsed.data.entries);
  } catch {
    // Whatever is wrong with it, all of it can be counted again.
    return [];
  }
}

/** Writes the file as a whole. Throws what the disk says; a file that came out short is removed first. */
export async function writeInsightsFile(
  path: string,
  entries: readonly Entry[],
  codec: ByteCodec = plainBytes,
): Promise<void> {
  const text = JSON.stringify({ format: 1, derivation, digest: digestOf(entries), entries });
  const bytes = Buffer.from(codec.encode(Buffer.from(text, 'utf8'), place));
  await writeFileAtomic(path, bytes, { mode: 0o600 });
  // On a full disk it can report success for a short write.
  if ((await stat(path)).size === bytes.byteLength) return;
  await rm(path, { force: true });
  throw new Error('the figures were written short');
}
