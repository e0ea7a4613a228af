// A zip as a source. Entries are read one at a time and never written anywhere; sizes are those that come out, not those
// that are promised.
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { Failure } from '../../shared/failure.ts';
import { type Source, type SourceFile, sourceLimits, staysInside } from './source-file.ts';

const linkType = 0o120000;

/** Opens the zip at `path`. Throws `invalid-input` if it is none, or is damaged. */
export async function openZip(path: string, name: string): Promise<Source> {
  const files: SourceFile[] = [];
  const passed: Source['passed'] = [];
  // Names are checked here, so that one bad name is told and the rest goes on.
  const zip = await yauzl.openPromise(path, { autoClose: false, decodeStrings: false }).catch(refuse);
  try {
    for await (const entry of zip.eachEntry()) {
      const where = yauzl.getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
      // Folders, and the copies of resource forks that macOS puts into its zips.
      if (where.endsWith('/') || where.startsWith('__MACOSX/')) continue;
      const reason = whyNot(where, entry, files.length);
      if (reason !== null) passed.push({ where, reason });
      else {
        const read = () => readEntry(zip, entry);
        files.push({ path: where, size: entry.uncompressedSize, modifiedAt: dateOf(entry), read });
      }
    }
  } catch (error) {
    zip.close();
    refuse(error);
  }
  return { name, files, passed, close: async () => zip.close() };
}

function refuse(error: unknown): never {
  throw damaged(error instanceof Error ? error : new Error('unknown'));
}

const damaged = (error: Error): Failure =>
  new Failure('invalid-input', `the zip cannot be read: ${error.message.split(':')[0]}`);

function whyNot(name: string, entry: Entry, count: number): string | null {
  if (!staysInside(name)) return 'its name leads out of the archive';
  if (((entry.externalFileAttributes >>> 16) & 0o170000) === linkType) return 'it is a link';
  if (entry.isEncrypted()) return 'it is encrypted';
  if (entry.uncompressedSize > sourceLimits.bytesOfFile) return 'it is too large';
  return count >= sourceLimits.files ? 'there are too many files' : null;
}

function dateOf(entry: Entry): string | null {
  const date = entry.getLastModDate();
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  try {
    // The library ends the stream with an error when more or less comes out than the entry says.
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk));
  } catch (error) {
    refuse(error);
  }
  return Buffer.concat(chunks);
}
