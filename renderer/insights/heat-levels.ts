// How dark a day is drawn: by its rank among the days with writing, so that one long day does not make all others pale.

export const heatLevels = 4;

/** From which value on each level begins: 1 to 4. `values` are those of days with writing. */
export function heatSteps(values: readonly number[]): number[] {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  if (distinct.length <= heatLevels) {
    // Few different values: each gets a shade of its own, the highest the darkest.
    const steps = distinct.slice(0, heatLevels);
    return [...Array.from({ length: heatLevels - steps.length }, () => steps[0] ?? 1), ...steps];
  }
  const sorted = [...values].sort((a, b) => a - b);
  return [0, 0.25, 0.5, 0.75].map((share) => sorted[Math.floor(share * sorted.length)] ?? 0);
}

/** The level of a value, 0 for nothing to 4. */
export const heatLevel = (value: number, steps: readonly number[]): number =>
  value <= 0 ? 0 : Math.max(1, steps.filter((step) => value >= step).length);
