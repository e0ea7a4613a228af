// The file the memory is kept in, so that a start need not read every session again. It can be lost without harm.
import { createHash } from 'node:crypto';
import { readFile, rm, stat } from 'node:fs/promises';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { Contribution } from '../../shared/interview/memory/contribution.ts';

/** What a session gives, as derived from one revision of it; null is nothing. */
const Entry = z.strictObject({
  id: z.string().max(300),
  revision: z.number().int().min(0),
  gives: Contribution.nullable(),
});
export type Entry = z.output<typeof Entry>;

/** Raised whenever sessions are read differently: what an older version derived is derived again. */
const derivation = 3;

const MemoryFile = z.strictObject({
  format: z.literal(1),
  derivation: z.literal(derivation),
  digest: z.string(),
  /** Looked at after the digest, which is over the entries as they stand in the file. */
  entries: z.unknown(),
});

const digestOf = (entries: unknown): string => createHash('sha256').update(JSON.stringify(entries)).digest('hex');

/** The entries of the file. None if there is no file, or one that is damaged, altered or another version's. */
export async function readMemoryFile(path: string): Promise<Entry[]> {
  try {
    const parsed = MemoryFile.safeParse(JSON.parse(await readFile(path, 'utf8')));
    if (!parsed.success || parsed.data.digest !== digestOf(parsed.data.entries)) return [];
    return z.array(Entry).parse(parsed.data.entries);
  } catch {
    // Whatever is wrong with it, all of it can be derived again.
    return [];
  }
}

/** Writes the file as a whole. Throws what the disk says; a file that came out short is removed first. */
export async function writeMemoryFile(path: string, entries: readonly Entry[]): Promise<void> {
  const bytes = Buffer.from(JSON.stringify({ format: 1, derivation, digest: digestOf(entries), entries }), 'utf8');
  await writeFileAtomic(path, bytes, { mode: 0o600 });
  // On a full disk it can report success for a short write.
  if ((await stat(path)).size === bytes.byteLength) return;
  await rm(path, { force: true });
  throw new Error('the memory was written short');
}
