// Bounds what a window may send before any schema walks it: plain data, not too deep, not too much of it.

/** Over the longest text the contract takes (2,000,000 characters) with its question, and far under what hurts. */
const most = { characters: 5_000_000, values: 50_000, depth: 32 };

/** Whether an input is plain JSON-like data of bearable size. Cyclic and exotic values are not. */
export function isWithinLimit(input: unknown): boolean {
  let characters = 0;
  let values = 0;

  const fits = (value: unknown, depth: number): boolean => {
    values += 1;
    if (values > most.values || depth > most.depth) return false;
    if (typeof value === 'string') {
      characters += value.length;
      return characters <= most.characters;
    }
    if (typeof value !== 'object' || value === null) return typeof value !== 'function' && typeof value !== 'symbol';
    if (Array.isArray(value)) {
      // A sparse array can claim a length that takes minutes to walk.
      return value.length <= most.values && value.every((item) => fits(item, depth + 1));
    }
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null) return false;
    return Object.entries(value).every(([key, item]) => {
      characters += key.length;
      return fits(item, depth + 1);
    });
  };
  return fits(input, 0);
}
