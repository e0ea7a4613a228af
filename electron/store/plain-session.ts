// A session as readable bytes, put together from pieces that are kept: a change encodes what it changed, and what was
// written before is only copied.
import { canonicalJson } from '../../shared/canonical-json.ts';
import type { Session } from '../../shared/session/session.ts';
import { deepFreeze } from './deep-freeze.ts';
import { keptRun } from './kept-run.ts';
import { bytesOf, keptText, type Piece, type Text, withCommas } from './session-pieces.ts';

// Commands keep the identity of what they do not change, so pieces go by it. How far a value is indented belongs to
// its piece: hence one map for what has a name in the session, and one for what stands in its lists.
const knownValues = new WeakMap<object, Piece>();
const knownItems = new WeakMap<object, Piece>();

type Member = { file: Text[]; canonical: Text[] };

/**
 * A session file in plain bytes: readable JSON, indent 2, and last the `checksum`: SHA-256 (hex) over the canonical
 * JSON of everything else. Freezes the session and all it holds, because what is kept must stay true.
 */
export function plainSession(session: Session): Uint8Array {
  const members = new Map<string, Member>();
  for (const name of Object.keys(session))
    if (session[name] !== undefined && name !== 'checksum') members.set(name, memberOf(name, session[name]));
  Object.freeze(session);
  // Through an object, as in canonical JSON: there keys that are whole numbers come first, whatever the sorting says.
  const sorted = Object.keys(Object.fromEntries([...members.keys()].sort().map((name) => [name, null])));

  // By far the longest list grows at its end, so what comes up to there is neither encoded nor hashed again.
  const place = sorted.indexOf('exchanges');
  const before: Text[] = ['{'];
  for (const name of sorted.slice(0, place)) before.push(...(members.get(name)?.canonical ?? []), ',');
  before.push('"exchanges":[');
  const run = keptRun(bytesOf(before), session.exchanges, itemOf);
  const rest: Text[] = [']'];
  for (const name of sorted.slice(place + 1)) rest.push(',', ...(members.get(name)?.canonical ?? []));
  const checksum = run.hash.copy().update(bytesOf(rest)).update('}').digest('hex');

  const file: Text[] = ['{'];
  for (const [name, member] of members) {
    if (name === 'exchanges')
      file.push('\n  "exchanges": [', run.file, session.exchanges.length === 0 ? '],' : '\n  ],');
    else file.push(...member.file, ',');
  }
  return bytesOf([...file, `\n  "checksum": "${checksum}"\n}\n`]);
}

function memberOf(key: string, value: unknown): Member {
  if (key === 'exchanges') return { file: [], canonical: [] };
  const name = JSON.stringify(key);
  if (!Array.isArray(value) || value.length === 0) {
    const { file, canonical } = pieceOf(value, knownValues, '\n  ');
    return { file: [`\n  ${name}: `, file], canonical: [`${name}:`, canonical] };
  }
  Object.freeze(value);
  const items = value.map(itemOf);
  return {
    file: [`\n  ${name}: [`, ...withCommas(items.map(({ file }) => file)), '\n  ]'],
    canonical: [`${name}:[`, ...withCommas(items.map(({ canonical }) => canonical)), ']'],
  };
}

const itemOf = (item: unknown): Piece => pieceOf(item, knownItems, '\n    ');

/** The piece of one value, encoded only if it was not before; an item of a list begins with its own line break. */
function pieceOf(value: unknown, known: WeakMap<object, Piece>, newLine: string): Piece {
  const isObject = value !== null && typeof value === 'object';
  const kept = isObject ? known.get(value) : undefined;
  if (kept) return kept;
  const text = JSON.stringify(value, null, 2) ?? 'null';
  const before = known === knownItems ? newLine : '';
  if (!isObject) return { file: `${before}${text}`, canonical: text };
  // In JSON text a line break is always layout: inside a string it is escaped.
  const encoded = {
    file: keptText(`${before}${text.replaceAll('\n', newLine)}`),
    canonical: keptText(canonicalJson(value)),
  };
  known.set(deepFreeze(value), encoded);
  return encoded;
}
