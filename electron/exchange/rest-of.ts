// What an importer did not map: kept as it was, so that nothing of an entry is lost.

/** The fields of `record` that are not in `mapped`; null, empty texts, empty lists and empty objects say nothing and go. */
export function restOf(record: Record<string, unknown>, mapped: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).filter(([key, value]) => !mapped.includes(key) && !isNothing(value)),
  );
}

const isNothing = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);
