// A session that another process went on with. All but its end is known here already, so only that is parsed and
// checked: reading it in full takes ten times as long, while everybody waits in line.
import { isDeepStrictEqual } from 'node:util';
import { currentFormat, type Session } from '../../shared/session/session.ts';
import { isValidAfter } from './apply-jobs.ts';
import { keptBytes } from './kept-run.ts';
import { plainSession } from './plain-session.ts';

const opening = Buffer.from('\n  "exchanges": [');
const comma = ','.charCodeAt(0);

/**
 * The session in these plain bytes of a session file, frozen, if it has the exchanges of `known` and perhaps more
 * behind them; null means no more than that it has to be read in full. What is returned encodes to exactly these bytes,
 * so its checksum is right.
 */
export function grownSession(plain: Uint8Array, known: Session): Session | null {
  const kept = keptBytes(known.exchanges);
  if (!kept) return null;
  const file = Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength);
  const from = file.indexOf(opening) + opening.length;
  const to = from + kept.length;
  if (from < opening.length || to >= file.length || kept.compare(file, from, to) !== 0) return null;
  const body = parsed(file.toString('utf8', 0, from) + file.toString('utf8', file[to] === comma ? to + 1 : to));
  if (body === null || !Array.isArray(body.exchanges) || body.id !== known.id || body.format !== currentFormat)
    return null;
  const { checksum: _, ...own } = body;
  const same = Object.entries(own).map(([name, value]) => [name, sameOrNew(value, known[name])] as const);
  const session: Record<string, unknown> = {
    ...Object.fromEntries(same),
    exchanges: [...known.exchanges, ...body.exchanges],
  };
  if (!isValidAfter(session, known)) return null;
  return Buffer.compare(plainSession(session), file) === 0 ? session : null;
}

/** What is known stays the same object, and with it all that is kept by it. */
function sameOrNew(value: unknown, known: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (!Array.isArray(value) || !Array.isArray(known)) return isDeepStrictEqual(value, known) ? known : value;
  // Lists lose items at their beginning, if at all, and get new ones at their end.
  const lost = known.findIndex((item) => isDeepStrictEqual(item, value[0]));
  const items = value.map((item: unknown, index) => {
    const before: unknown = lost < 0 ? undefined : known[index + lost];
    return isDeepStrictEqual(item, before) ? before : item;
  });
  return lost === 0 && items.length === known.length && items.every((item, index) => item === known[index])
    ? known
    : items;
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const json: unknown = JSON.parse(text);
    return isRecord(json) ? json : null;
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);
