// JSON with sorted keys: the same value always has the same text, so texts can be hashed and compared.

/** Far above anything anybody writes, and far below what any part of the way to the disk and back can hold. */
const deepest = 1_000;

/**
 * The canonical JSON text of a JSON-like value; keys whose value is undefined are left out. Throws `RangeError` for what is
 * nested too deep. By hand, because `JSON.stringify` with a function takes three times as long.
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (depth > deepest) throw new RangeError('nested too deep');
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, depth + 1)).join(',')}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null';
  let text = '';
  for (const key of sortedKeys(value)) {
    const item = value[key];
    if (item !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(item, depth + 1)}`;
  }
  return `{${text}}`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** In the order an object made of them has: whole numbers first, by their value, and then all others by their letters. */
function sortedKeys(record: Record<string, unknown>): string[] {
  const keys = Object.keys(record).sort();
  const mayBeNumbers = keys.some((key) => /^\d/.test(key));
  return mayBeNumbers ? Object.keys(Object.fromEntries(keys.map((key) => [key, null]))) : keys;
}
