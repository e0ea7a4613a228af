// Whether a value nests deeper than anything a journal writes: what does is made to exhaust whoever goes through it.

const deepest = 32;

/** Goes level by level, so that it takes no more room for a deep value than for a wide one. Pure. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}
