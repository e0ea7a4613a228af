// Writes an archive: a zip, one file after the other, with the manifest as its last file and the seal as its last bytes. Nothing
// is held but the list of what is in it. By hand, because libraries make a chain of streams of each of many small files.
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32, deflateRawSync } from 'node:zlib';
import { Failure } from '../../shared/failure.ts';
import { sealWords } from './archive-manifest.ts';
import { centralRecord, localHeader, type ZippedFile, zipEnd } from './zip-records.ts';

export type ArchivedBytes = { size: number; sha256: string };

export type ArchiveWriter = {
  /** Adds a file, compressed; resolves when no more of it is needed. */
  add: (path: string, content: Uint8Array, modified: Date) => Promise<ArchivedBytes>;
  /** Adds the file of that name on the disk as it is, in pieces. It must not change meanwhile. */
  addFile: (path: string, from: string, modified: Date) => Promise<ArchivedBytes>;
  /** Ends the zip; resolves to its size when it is durable. */
  end: () => Promise<number>;
  /** Closes the file as it is. */
  abandon: () => Promise<void>;
};

/** Bytes that are collected before they are written. */
const atOnce = 1 << 20;

/** Begins an archive in a new file at `path`. Rejections are those of the disk. */
export async function createArchiveWriter(path: string): Promise<ArchiveWriter> {
  const file: FileHandle = await open(path, 'wx', 0o600);
  const seal = createHash('sha256');
  const records: Buffer[] = [];
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let bytes = 0;
  // A version and the view of it are the same bytes, one after the other: they are pressed once.
  let before: { content: Uint8Array; zipped: Uint8Array; crc: number; sha256: string } | null = null;

  const flush = async () => {
    const all = Buffer.concat(waiting);
    waiting = [];
    waitingBytes = 0;
    // Unlike a single write, this goes on until all of it is written, or says that the disk is full.
    await file.writeFile(all);
  };
  const write = async (...chunks: Uint8Array[]) => {
    for (const chunk of chunks) {
      waiting.push(chunk);
      waitingBytes += chunk.byteLength;
      bytes += chunk.byteLength;
      seal.update(chunk);
    }
    if (waitingBytes >= atOnce) await flush();
  };
  const begin = (zipped: Omit<ZippedFile, 'offset'>) => {
    records.push(centralRecord({ ...zipped, offset: bytes }));
    return localHeader(zipped);
  };

  return {
    add: async (name, content, modified) => {
      if (before === null || Buffer.compare(before.content, content) !== 0) {
        const sha256 = createHash('sha256').update(content).digest('hex');
        before = { content, zipped: deflateRawSync(content, { level: 4 }), crc: crc32(content), sha256 };
      }
      const { zipped, crc, sha256 } = before;
      const size = content.byteLength;
      await write(begin({ name, modified, crc, size, zippedSize: zipped.byteLength, isDeflated: true }), zipped);
      return { size, sha256 };
    },
    addFile: async (name, from, modified) => {
      // Its size and sum stand before it in the zip: so it is read twice.
      const { size, crc, sha256 } = await sumsOf(from, async () => {});
      await write(begin({ name, modified, crc, size, zippedSize: size, isDeflated: false }));
      const copied = await sumsOf(from, (chunk) => write(chunk));
      if (copied.sha256 !== sha256) throw new Failure('io-error', 'a file changed while it was archived');
      return { size, sha256 };
    },
    end: async () => {
      const from = bytes;
      for (const record of records) await write(record);
      const end = zipEnd({ files: records.length, from, until: bytes, comment: sealWords });
      await write(end);
      await write(Buffer.from(seal.copy().digest('hex'), 'latin1'));
      await flush();
      await file.sync();
      const { size } = await file.stat();
      await file.close();
      if (size !== bytes) throw new Failure('disk-full', 'the archive was written short');
      return size;
    },
    abandon: async () => {
      await file.close().catch(() => {});
    },
  };
}

/** Reads a file in pieces; each is the taker's own. */
async function sumsOf(path: string, take: (chunk: Uint8Array) => Promise<void>) {
  const hash = createHash('sha256');
  let crc = 0;
  let size = 0;
  const file = await open(path, 'r');
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(atOnce), 0, atOnce, size);
      if (bytesRead === 0) return { size, crc, sha256: hash.digest('hex') };
      const chunk = buffer.subarray(0, bytesRead);
      hash.update(chunk);
      crc = crc32(chunk, crc);
      size += bytesRead;
      await take(chunk);
    }
  } finally {
    await file.close();
  }
}
