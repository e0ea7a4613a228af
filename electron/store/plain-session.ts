// A session as readable bytes, put together from pieces that are kept: a change encodes what it changed, and what was
// written before is only copied and hashed again.
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/canonical-json.ts';
import type { Session } from '../../shared/session/session.ts';
import { deepFreeze } from './deep-freeze.ts';

/** A bit of text in the file, and what stands for it in canonical JSON. */
type Piece = { file: Buffer; canonical: Buffer };

// Commands keep the identity of what they do not change, so pieces go by it. How far a value is indented belongs to
// its piece: hence one map for what has a name in the session, and one for what stands in its lists.
const knownValues = new WeakMap<object, Piece>();
const knownItems = new WeakMap<object, Piece>();

/**
 * A session file in plain bytes: readable JSON, indent 2, and last the `checksum`: SHA-256 (hex) over the canonical
 * JSON of everything else. Freezes the session and all it holds, because what is kept must stay true.
 */
export function plainSession(session: Session): Uint8Array {
  const members = new Map<string, Piece[]>();
  for (const [key, value] of Object.entries(session))
    if (value !== undefined && key !== 'checksum') members.set(key, piecesOf(key, value));
  Object.freeze(session);

  const [first = noPiece, ...others] = [...members.values()].flat();
  const checksum = checksumOf(members);
  return Buffer.concat([
    Buffer.from('{'),
    withoutComma(first).file,
    ...others.map(({ file }) => file),
    Buffer.from(`,\n  "checksum": "${checksum}"\n}\n`),
  ]);
}

function checksumOf(members: ReadonlyMap<string, Piece[]>): string {
  // Through an object, as in canonical JSON: there keys that are whole numbers come first, whatever the sorting says.
  const sorted = Object.keys(Object.fromEntries([...members.keys()].sort().map((key) => [key, null])));
  const [first = noPiece, ...others] = sorted.flatMap((key) => members.get(key) ?? []);
  const hash = createHash('sha256').update('{').update(withoutComma(first).canonical);
  for (const { canonical } of others) hash.update(canonical);
  return hash.update('}').digest('hex');
}

/** The pieces of `"key": value` with the comma before it. */
function piecesOf(key: string, value: unknown): Piece[] {
  const name = JSON.stringify(key);
  if (!Array.isArray(value) || value.length === 0)
    return [piece(`,\n  ${name}: `, `,${name}:`), withoutComma(pieceOf(value, knownValues, '', '\n  '))];
  const [first = noPiece, ...others] = value.map((item) => pieceOf(item, knownItems, '\n    ', '\n    '));
  Object.freeze(value);
  return [piece(`,\n  ${name}: [`, `,${name}:[`), withoutComma(first), ...others, piece('\n  ]', ']')];
}

/** The piece of one value with the comma before it, encoded only if it was not before. */
function pieceOf(value: unknown, known: WeakMap<object, Piece>, before: string, newLine: string): Piece {
  const isObject = value !== null && typeof value === 'object';
  const kept = isObject ? known.get(value) : undefined;
  if (kept) return kept;
  // In JSON text a line break is always layout: inside a string it is escaped.
  const text = (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', newLine);
  const encoded = piece(`,${before}${text}`, `,${canonicalJson(value)}`);
  if (isObject) known.set(deepFreeze(value), encoded);
  return encoded;
}

const piece = (file: string, canonical: string): Piece => ({
  file: Buffer.from(file),
  canonical: Buffer.from(canonical),
});

const withoutComma = ({ file, canonical }: Piece): Piece => ({
  file: file.subarray(1),
  canonical: canonical.subarray(1),
});

const noPiece = piece('', '');
