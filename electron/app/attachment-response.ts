// Serves `app://journal/attachment/<sha256>`: a stored photo, recording or film, by the type its bytes have. Anything else
// that is stored is not shown: no markup and no script ever comes from here.
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { shownType } from './shown-type.ts';

/** The digest an address of ours names, or undefined. */
export const attachmentAt = (address: string): string | undefined =>
  /^app:\/\/journal\/attachment\/([0-9a-f]{64})$/u.exec(address)?.[1];

/**
 * The response for an attachment of the data folder, whole or the part that `range` asks for (players ask for parts).
 * Undefined for one that is not there or is of no type that is shown.
 */
export async function attachmentResponse(
  directory: string,
  sha256: string,
  range: string | null,
  headersFor: (type: string) => Record<string, string>,
): Promise<Response | undefined> {
  const path = join(directory, 'attachments', sha256);
  const file = await openOrNothing(path);
  if (!file) return undefined;
  try {
    const stats = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    const type = stats.isFile() ? shownType(buffer.subarray(0, bytesRead)) : undefined;
    if (type === undefined) return undefined;
    const part = partOf(range, stats.size);
    if (part === 'beyond') return new Response(null, { status: 416, headers: headersFor(type) });
    const { start, end } = part ?? { start: 0, end: stats.size - 1 };
    const headers: Record<string, string> = {
      ...headersFor(type),
      'accept-ranges': 'bytes',
      'content-length': `${end - start + 1}`,
    };
    if (part !== null) headers['content-range'] = `bytes ${start}-${end}/${stats.size}`;
    return new Response(streamOf(path, start, end), {
      status: part === null ? 200 : 206,
      headers,
    });
  } finally {
    await file.close();
  }
}

function streamOf(path: string, start: number, end: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  const chunks = createReadStream(path, { start, end })[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(new Uint8Array(value));
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}

/** `bytes=5-`, `bytes=5-9`, `bytes=-5` of a file of `size` bytes; null for the whole of it. Pure. */
export function partOf(range: string | null, size: number): { start: number; end: number } | 'beyond' | null {
  const found = /^bytes=(\d*)-(\d*)$/u.exec(range ?? '');
  const [, from = '', to = ''] = found ?? [];
  if (from === '' && to === '') return null;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start > end ? 'beyond' : { start, end };
}

async function openOrNothing(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch {
    // One that is not there, or cannot be read, is a 404 to the page, which then says so.
    return undefined;
  }
}
