// Writes an archive: a zip, one file after the other, with the manifest as its last file and the seal as its last bytes.
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { Failure } from '../../shared/failure.ts';
import { emptySeal, sealing } from './archive-manifest.ts';

export type ArchivedBytes = { size: number; sha256: string };

export type ArchiveWriter = {
  /** Adds a file; resolves when it is in the zip, so that never more than one is held. */
  add: (path: string, content: Uint8Array | Readable, modified: Date, compress?: boolean) => Promise<ArchivedBytes>;
  /** Ends the zip; resolves to its size when it is durable. */
  end: () => Promise<number>;
  /** Closes the file as it is. */
  abandon: () => Promise<void>;
};

/** Begins an archive in a new file at `path`. Rejections are those of the disk. */
export async function createArchiveWriter(path: string): Promise<ArchiveWriter> {
  const file: FileHandle = await open(path, 'wx', 0o600);
  const zip = new ZipFile();
  let bytes = 0;
  const stop = new AbortController();
  const write = async (chunks: AsyncIterable<Uint8Array>) => {
    for await (const chunk of chunks) {
      // Unlike a single write, this goes on until all of it is written, or says that the disk is full.
      await file.writeFile(chunk);
      bytes += chunk.byteLength;
    }
  };
  const written = pipeline(zip.outputStream, sealing(), write, { signal: stop.signal });
  let fault: { cause: unknown } | null = null;
  // Whoever waits hears of a failure, else the next one who asks.
  let tell: (cause: unknown) => void = () => {};
  const breaks = (cause: unknown) => {
    fault ??= { cause };
    tell(cause);
  };
  written.catch(breaks);
  zip.on('error', breaks);

  return {
    add: (name, content, modified, compress = true) => {
      // The zip keeps what it was given of each file until its end: so no more than an empty hand.
      const hand: { content: Uint8Array | Readable | null } = { content };
      return new Promise<ArchivedBytes>((done, failed) => {
        if (fault) return failed(fault.cause);
        tell = failed;
        const options = { mtime: zipDate(modified), mode: 0o100600, compress };
        zip.addReadStreamLazy(name, options, (give) => {
          const hashed = hashing(done);
          // In a list of its own, or an iterable would give its bytes one number at a time.
          const source = hand.content instanceof Readable ? hand.content : Readable.from([hand.content]);
          hand.content = null;
          pipeline(source, hashed).catch(failed);
          give(null, hashed);
        });
      });
    },
    end: async () => {
      zip.end({ comment: emptySeal, forceZip64Format: false });
      await written;
      await file.sync();
      const { size } = await file.stat();
      await file.close();
      if (size !== bytes) throw new Failure('disk-full', 'the archive was written short');
      return size;
    },
    abandon: async () => {
      stop.abort();
      await written.catch(() => {});
      await file.close().catch(() => {});
    },
  };
}

/** Counts and hashes what passes; `done` is told at its end. */
function hashing(done: (bytes: ArchivedBytes) => void): Transform {
  const hash = createHash('sha256');
  let size = 0;
  const passing = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      size += chunk.length;
      hash.update(chunk);
      next(null, chunk);
    },
  });
  return passing.once('end', () => done({ size, sha256: hash.digest('hex') }));
}

/** Zips know years from 1980, and seconds up to 2038. */
const zipDate = (date: Date): Date =>
  new Date(Math.min(Math.max(date.getTime(), Date.UTC(1980, 0, 2)), Date.UTC(2038, 0, 1)));
