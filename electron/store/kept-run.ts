// The encoded items of a list that mostly grows at its end: bytes and hash of what was there before are kept, so that
// one more item costs as much as one item, however many there are.
import { createHash, type Hash } from 'node:crypto';
import { bytesOf, type Piece, withCommas } from './session-pieces.ts';

export type Run = {
  items: readonly object[];
  /** All that was hashed before the items. */
  before: Buffer;
  /** The items as they stand in the file, with commas between them. */
  file: Buffer;
  /** Fed with `before` and the items in canonical JSON; to be copied before more is fed. */
  hash: Hash;
  /** Where `file` stands, at the beginning, with room behind it. */
  room: Buffer;
};

// By its last item, which is unlike that of any other run but the one it was made from.
const known = new WeakMap<object, Run>();

/** The run of `items` after `before`. Freezes the list; `pieceOf` freezes what it encodes. */
export function keptRun(before: Buffer, items: readonly object[], pieceOf: (item: object) => Piece): Run {
  Object.freeze(items);
  const kept = longestKept(before, items);
  if (kept && kept.items.length === items.length) return kept;
  const added = items.slice(kept?.items.length ?? 0).map(pieceOf);
  const comma = kept ? [','] : [];
  const canonical = bytesOf([...comma, ...withCommas(added.map((piece) => piece.canonical))]);
  const hash = kept ? kept.hash.copy() : createHash('sha256').update(before);
  hash.update(canonical);
  const file = bytesOf([...comma, ...withCommas(added.map((piece) => piece.file))]);
  const run: Run = { items, before, hash, ...append(kept, file) };

  const last = items.at(-1);
  if (last) known.set(last, run);
  // It has no bytes behind it any more, so it goes; should it be asked for again, as after a commit that failed, it is
  // made anew from the pieces.
  const replaced = kept?.items.at(-1);
  if (replaced) known.delete(replaced);
  return run;
}

/** Items as they stand in a file, with commas between them, if that is kept. */
export function keptBytes(items: readonly object[]): Buffer | undefined {
  const last = items.at(-1);
  const run = last && known.get(last);
  return run?.items === items ? run.file : undefined;
}

/** The longest run `items` begins with. */
function longestKept(before: Buffer, items: readonly object[]): Run | undefined {
  for (let length = items.length; length > 0; length--) {
    const last = items[length - 1];
    const run = last && known.get(last);
    if (!run || run.items.length !== length || !run.before.equals(before)) continue;
    if (run.items.every((item, index) => item === items[index])) return run;
  }
  return undefined;
}

function append(kept: Run | undefined, added: Buffer): Pick<Run, 'file' | 'room'> {
  if (!kept) return { file: added, room: added };
  const start = kept.file.length;
  const length = start + added.length;
  const fits = length <= kept.room.length;
  const room = fits ? kept.room : Buffer.allocUnsafe(Math.ceil(length * 1.25));
  if (!fits) kept.file.copy(room);
  added.copy(room, start);
  return { file: room.subarray(0, length), room };
}
