// Choice without chance: an order that looks shuffled and is the same in every window and after every crash.

/** A 32-bit number from a seed and a key: FNV-1a over the UTF-16 units, then the murmur3 finaliser to spread it. */
export const seededNumber = (seed: number, key: string): number => {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193) >>> 0;
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
};

/** The items in an order fixed by the seed and each item's own key. */
export const seededOrder = <T>(items: readonly T[], seed: number, keyOf: (item: T) => string): T[] =>
  items
    .map((item) => ({ item, rank: seededNumber(seed, keyOf(item)) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
