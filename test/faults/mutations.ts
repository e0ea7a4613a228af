// Ways a file gets damaged, by chance that can be repeated: the same number gives the same damage.
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/canonical-json.ts';
import { Session } from '../../shared/session/session.ts';

/** Numbers from 0 to below 1, the same for the same seed (a linear congruential generator, Knuth's MMIX constants). */
export function chance(seed: number): () => number {
  let state = BigInt(seed) * 2_654_435_761n + 1n;
  return () => {
    state = BigInt.asUintN(64, state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n);
    return Number(state >> 11n) / 2 ** 53;
  };
}

type Random = () => number;
export type Mutation = { name: string; damage: (bytes: Buffer, random: Random, other: Buffer) => Buffer };

const below = (random: Random, count: number): number => Math.floor(random() * count);
const randomBytes = (random: Random, count: number): Buffer =>
  Buffer.from(Array.from({ length: count }, () => below(random, 256)));

/** Values of every type but what any part of a session is. */
const strangers = [null, true, -1, 1e308, '', 'something', [], [[]], {}, { id: 1 }, '\u0000', '9999-99-99'];

/** Puts another type of value somewhere into the JSON, at random. `sealed`: with a checksum that fits again. */
function withWrongType(bytes: Buffer, random: Random, sealed: boolean): Buffer {
  const json: Record<string, unknown> = JSON.parse(bytes.toString('utf8'));
  replaceSomewhere(json, random);
  if (!sealed) return Buffer.from(JSON.stringify(json, null, 2));
  const { checksum: _checksum, ...body } = json;
  // What is still a session, and says so itself, nobody can tell from one.
  if (Session.safeParse(body).success) return withWrongType(bytes, random, sealed);
  const checksum = createHash('sha256').update(canonicalJson(body)).digest('hex');
  return Buffer.from(JSON.stringify({ ...body, checksum }, null, 2));
}

function replaceSomewhere(parent: object, random: Random): void {
  const keys = Object.keys(parent);
  const key = keys[below(random, keys.length)] ?? '';
  const inside: unknown = Reflect.get(parent, key);
  if (inside !== null && typeof inside === 'object' && Object.keys(inside).length > 0 && random() < 0.7)
    replaceSomewhere(inside, random);
  else Reflect.set(parent, key, strangers[below(random, strangers.length)]);
}

export const mutations: Mutation[] = [
  {
    name: 'bit flips',
    damage: (bytes, random) => {
      const flipped = Buffer.from(bytes);
      for (let count = 1 + below(random, 8); count > 0; count--) {
        const at = below(random, flipped.length);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << below(random, 8));
      }
      return flipped;
    },
  },
  { name: 'one bit', damage: (bytes, random) => flipOne(bytes, below(random, bytes.length), below(random, 8)) },
  { name: 'truncated', damage: (bytes, random) => bytes.subarray(0, below(random, bytes.length)) },
  { name: 'a block of zeros', damage: (bytes, random) => overwritten(bytes, random, Buffer.alloc(512)) },
  { name: 'zeros to the end', damage: (bytes, random) => Buffer.from(bytes).fill(0, below(random, bytes.length)) },
  {
    name: 'a block of another file',
    damage: (bytes, random, other) => overwritten(bytes, random, other.subarray(512, 1_024)),
  },
  { name: 'swapped with another file', damage: (_bytes, _random, other) => other },
  { name: 'garbage', damage: (_bytes, random) => randomBytes(random, 1 + below(random, 4_096)) },
  { name: 'a wrong type', damage: (bytes, random) => withWrongType(bytes, random, false) },
  { name: 'a wrong type with a right checksum', damage: (bytes, random) => withWrongType(bytes, random, true) },
  {
    name: 'huge',
    damage: (bytes, random) =>
      Buffer.concat([bytes, Buffer.alloc(1 + below(random, 2 ** 20), random() < 0.5 ? 0 : 'x')]),
  },
  { name: 'twice in one', damage: (bytes) => Buffer.concat([bytes, bytes]) },
  { name: 'a byte order mark', damage: (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]) },
  { name: 'UTF-16', damage: (bytes) => Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le') },
  { name: 'CRLF', damage: (bytes) => Buffer.from(bytes.toString('utf8').replaceAll('\n', '\r\n')) },
];

function flipOne(bytes: Buffer, at: number, bit: number): Buffer {
  const flipped = Buffer.from(bytes);
  flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
  return flipped;
}

function overwritten(bytes: Buffer, random: Random, block: Buffer): Buffer {
  const damaged = Buffer.from(bytes);
  block.copy(damaged, below(random, bytes.length));
  return damaged;
}
