// Bits of a session file, as text or as bytes, and how they are put together with few copies.

/** Short bits stay text until they are joined; long ones are bytes from the start. */
export type Text = string | Buffer;

/** A value as it stands in the file, and in canonical JSON. */
export type Piece = { file: Text; canonical: Text };

const shortText = 500;

/** A bit that will be joined many times, in the form that is quicker for its length. */
export const keptText = (text: string): Text => (text.length > shortText ? Buffer.from(text) : text);

/** The bits with a comma between one and the next. */
export function withCommas(texts: readonly Text[]): Text[] {
  const all: Text[] = [];
  for (const text of texts) {
    if (all.length > 0) all.push(',');
    all.push(text);
  }
  return all;
}

/** The bits one after another, in UTF-8. */
export function bytesOf(texts: readonly Text[]): Buffer {
  const parts: Buffer[] = [];
  let text = '';
  for (const next of texts) {
    if (typeof next === 'string') {
      text += next;
      continue;
    }
    if (text !== '') parts.push(Buffer.from(text));
    text = '';
    parts.push(next);
  }
  if (text !== '') parts.push(Buffer.from(text));
  return parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
}
