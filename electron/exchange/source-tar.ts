// A tar (such as Joplin's JEX) as a source. It has no table of contents, so it is gone through once for the names, and again
// for each file that is asked for; small files, which are nearly all, are kept from the first time.
import { createReadStream } from 'node:fs';
import { type Extract, extract } from 'tar-stream';
import { Failure } from '../../shared/failure.ts';
import { type Source, type SourceFile, sourceLimits, staysInside } from './source-file.ts';

type Member = Extract extends AsyncIterable<infer Found> ? Found : never;

const smallBytes = 1_000_000;
const mostKeptBytes = 300_000_000;

/** Opens the tar at `path`. Throws `invalid-input` if it is damaged. */
export async function openTar(path: string, name: string): Promise<Source> {
  const files: SourceFile[] = [];
  const passed: Source['passed'] = [];
  let kept = 0;
  await eachEntry(path, async (entry, index) => {
    const { name: where, type, size = 0, mtime } = entry.header;
    if (type === 'directory') return;
    const reason = whyNot(where, type, size, files.length);
    if (reason !== null) {
      passed.push({ where, reason });
      return;
    }
    const bytes = size <= smallBytes && kept + size <= mostKeptBytes ? await bytesOf(entry) : null;
    kept += bytes?.byteLength ?? 0;
    const read = async () => bytes ?? (await readAgain(path, index));
    files.push({ path: where.replace(/^\.\//u, ''), size, modifiedAt: mtime ? mtime.toISOString() : null, read });
  });
  return { name, files, passed, close: async () => undefined };
}

function whyNot(name: string, type: string | null | undefined, size: number, count: number): string | null {
  if (!staysInside(name)) return 'its name leads out of the archive';
  if (type !== 'file' && type !== 'contiguous-file')
    return type === 'symlink' || type === 'link' ? 'it is a link' : 'it is no file';
  if (size > sourceLimits.bytesOfFile) return 'it is too large';
  return count >= sourceLimits.files ? 'there are too many files' : null;
}

async function eachEntry(path: string, take: (entry: Member, index: number) => Promise<unknown>): Promise<void> {
  const unpack = extract();
  const file = createReadStream(path);
  file.on('error', (error) => unpack.destroy(error));
  file.pipe(unpack);
  let index = 0;
  try {
    for await (const entry of unpack) {
      await take(entry, index++);
      // What was not read is passed over.
      entry.resume();
    }
  } catch (error) {
    throw error instanceof Failure ? error : new Failure('invalid-input', 'the archive cannot be read to its end');
  } finally {
    file.destroy();
  }
}

async function bytesOf(entry: Member): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of entry) if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function readAgain(path: string, wanted: number): Promise<Uint8Array> {
  let found: Uint8Array | null = null;
  await eachEntry(path, async (entry, index) => {
    if (index === wanted) found = await bytesOf(entry);
  });
  if (found === null) throw new Failure('invalid-input', 'the archive changed while it was read');
  return found;
}
