// Medians, quantiles and how they are printed.

/** The value below which the share `q` of the samples lies, interpolated; NaN for none. */
export function quantile(samples, q) {
  if (samples.length === 0) return Number.NaN;
  const sorted = [...samples].sort((a, b) => a - b);
  const position = (sorted.length - 1) * q;
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  return below + (above - below) * (position - Math.floor(position));
}

export const median = (samples) => quantile(samples, 0.5);
export const p99 = (samples) => quantile(samples, 0.99);

export const inMs = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
export const times = (value) => `${value.toFixed(2)} ×`;

/** Jain's index of fairness: 1 when all are equal, 1 / n when one has everything. */
export const jain = (shares) => {
  const sum = shares.reduce((total, share) => total + share, 0);
  return (sum * sum) / (shares.length * shares.reduce((total, share) => total + share * share, 0));
};
