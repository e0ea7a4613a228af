// What is usual and how far apart the usual ones lie: one long evening moves a mean, and hardly the middle.

/** At least half of all lie between `low` and `high`, which are two of them. `of`: how many there are. */
export type Spread = { low: number; median: number; high: number; of: number };

/** The spread of whole numbers; null of none. Between two in the middle it takes their mean, rounded. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const last = sorted.length - 1;
  const at = (place: number): number => sorted[place] ?? 0;
  return {
    low: at(Math.floor(0.25 * last)),
    median: Math.round((at(Math.floor(last / 2)) + at(Math.ceil(last / 2))) / 2),
    high: at(Math.ceil(0.75 * last)),
    of: sorted.length,
  };
}
