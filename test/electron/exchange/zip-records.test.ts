// The zip around an archive, read by a library that is not ours: also with more files, and farther apart, than small zips can say.
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import yauzl from 'yauzl';
import { sealLength } from '../../../electron/exchange/archive-manifest.ts';
import { createArchiveWriter } from '../../../electron/exchange/write-archive.ts';
import { centralRecord, localHeader, zipEnd } from '../../../electron/exchange/zip-records.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const at = new Date(2026, 10, 23, 14, 30, 8);

async function contentOf(path: string, wanted: string[]): Promise<{ count: number; found: [string, string, Date][] }> {
  const zip = await yauzl.openPromise(path, { autoClose: false });
  const found: [string, string, Date][] = [];
  let count = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      count++;
      if (!wanted.includes(entry.fileName)) continue;
      const bytes = await buffer(await zip.openReadStreamPromise(entry));
      found.push([entry.fileName, bytes.toString(), entry.getLastModDate()]);
    }
  } finally {
    zip.close();
  }
  return { count, found };
}

// Seen failing with the number of files written as it is: the list then ends after 4,464 of them.
test('more than 65,535 files are all there', async () => {
  const path = join(tempFolder(), 'many.zip');
  const writer = await createArchiveWriter(path);
  for (let index = 0; index < 70_000; index++) await writer.add(`f/${index}`, Buffer.from(`${index >> 1}`), at);
  await writer.end();
  const { count, found } = await contentOf(path, ['f/0', 'f/69999']);
  expect(count).toBe(70_000);
  expect(found).toEqual([
    ['f/0', '0', at],
    ['f/69999', '34999', at],
  ]);
});

// Seen failing with the place of a file written in 32 bits only.
test('a file that begins behind 4 GiB is found there, and sizes above that are said', async () => {
  const path = join(tempFolder(), 'far.zip');
  const bytes = Buffer.from('far away');
  const sizes = { size: bytes.length, zippedSize: bytes.length, crc: crc32(bytes) };
  const near = { name: 'near', modified: at, isDeflated: false, ...sizes, size: 5 * 2 ** 30, zippedSize: 5 * 2 ** 30 };
  const far = { name: 'ñ/far', modified: at, isDeflated: false, ...sizes };
  const begins = localHeader(near);
  const offset = begins.length + near.zippedSize;
  const header = localHeader(far);
  const records = Buffer.concat([centralRecord({ ...near, offset: 0 }), centralRecord({ ...far, offset })]);
  const from = offset + header.length + bytes.length;
  const end = zipEnd({ files: 2, from, until: from + records.length, comment: 'words' });
  const file = await open(path, 'wx');
  // What is never written between them takes no room on the disk.
  await file.write(begins, 0, begins.length, 0);
  const rest = Buffer.concat([header, bytes, records, end, Buffer.alloc(sealLength, 48)]);
  await file.write(rest, 0, rest.length, offset);
  await file.close();

  expect((await contentOf(path, ['ñ/far'])).found).toEqual([['ñ/far', 'far away', at]]);
  const zip = await yauzl.openPromise(path, { autoClose: false });
  const first = await zip.eachEntry()[Symbol.asyncIterator]().next();
  expect(first.value?.uncompressedSize).toBe(5 * 2 ** 30);
  expect(zip.comment).toBe(`words${'0'.repeat(64)}`);
  zip.close();
});
