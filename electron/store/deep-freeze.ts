// Sessions are shared by whoever asked for them, and their bytes are kept: a change to one must throw, not pass unseen.

/** Freezes a JSON-like value and all it holds. Returns it. */
export function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object') {
    Object.freeze(value);
    for (const item of Object.values(value)) deepFreeze(item);
  }
  return value;
}
