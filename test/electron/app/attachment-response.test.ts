// What is stored as a photo or recording is served by its digest alone, by what its bytes are, whole or in the part asked for.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attachmentAt, attachmentResponse, partOf } from '../../../electron/app/attachment-response.ts';
import { shownType } from '../../../electron/app/shown-type.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const sha256 = 'a'.repeat(64);
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('0123456789')]);

function stored(bytes: Uint8Array | string): string {
  const directory = tempFolder();
  mkdirSync(join(directory, 'attachments'));
  writeFileSync(join(directory, 'attachments', sha256), bytes);
  return directory;
}
const ask = (directory: string, range: string | null = null) =>
  attachmentResponse(directory, sha256, range, (type) => ({ 'content-type': type }));

// Seen failing with a pattern that is not held at its end.
test.each([
  [`app://journal/attachment/${sha256}`, sha256],
  [`app://journal/attachment/${sha256}.html`, undefined],
  [`app://journal/attachment/${sha256}/../x`, undefined],
  [`app://journal/attachment/${sha256.toUpperCase()}`, undefined],
  [`app://journal/attachment/../preferences.json`, undefined],
  [`app://other/attachment/${sha256}`, undefined],
  [`https://journal/attachment/${sha256}`, undefined],
])('%s means %s', (address, meant) => expect(attachmentAt(address)).toBe(meant));

test('a photo comes whole, or in the part that was asked for', async () => {
  const directory = stored(png);
  const whole = await ask(directory);
  expect([whole?.status, whole?.headers.get('content-type')]).toEqual([200, 'image/png']);
  expect(Buffer.from((await whole?.arrayBuffer()) ?? new ArrayBuffer(0)).equals(png)).toBe(true);
  const part = await ask(directory, 'bytes=8-10');
  expect([part?.status, part?.headers.get('content-range'), await part?.text()]).toEqual([206, 'bytes 8-10/18', '012']);
  expect((await ask(directory, 'bytes=99-'))?.status).toBe(416);
});

// Seen failing with unknown bytes served without a type.
test.each(['<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', '<html><script>1</script>', 'MZ', ''])(
  'what is no photo, recording, film or PDF is not there: %s',
  async (content) => expect(await ask(stored(content))).toBeUndefined(),
);

test('one that is not stored is not there', async () => expect(await ask(tempFolder())).toBeUndefined());

test.each([
  [null, null],
  ['bytes=0-', { start: 0, end: 9 }],
  ['bytes=5-7', { start: 5, end: 7 }],
  ['bytes=5-70', { start: 5, end: 9 }],
  ['bytes=-4', { start: 6, end: 9 }],
  ['bytes=-40', { start: 0, end: 9 }],
  ['bytes=10-', 'beyond'],
  ['bytes=7-5', 'beyond'],
  ['bytes=0-1,3-4', null],
  ['pages=1-2', null],
])('of ten bytes, %s is %j', (range, part) => expect(partOf(range, 10)).toEqual(part));

test.each([
  ['ffd8ffe0', 'image/jpeg'],
  [Buffer.from('RIFF0000WEBPVP8 ').toString('hex'), 'image/webp'],
  [Buffer.from('RIFF0000WAVEfmt ').toString('hex'), 'audio/wav'],
  [Buffer.from('RIFF0000AVI LIST').toString('hex'), undefined],
  [Buffer.from('\0\0\0\x18ftypM4A ').toString('hex'), 'audio/mp4'],
  [Buffer.from('\0\0\0\x18ftypheic').toString('hex'), 'image/heic'],
  [Buffer.from('\0\0\0\x18ftypisom').toString('hex'), 'video/mp4'],
  [Buffer.from('%PDF-1.7').toString('hex'), 'application/pdf'],
])('bytes that begin with %s are %s', (hex, type) => expect(shownType(Buffer.from(hex, 'hex'))).toBe(type));
