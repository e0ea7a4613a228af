// Saves that may overlap: one runs at a time per key, and when several wait only the newest is written.

export type NewestWins<T> = {
  /**
   * Keeps `value` unless a higher `sequence` was put for this key. Resolves when it, or a newer one in its place,
   * is written; an older one resolves without being written.
   */
  put: (key: string, value: T, sequence: number) => Promise<void>;
  /** Runs `task` after the writes of this key that were put before it, and forgets its sequence. */
  alone: (key: string, task: () => Promise<void>) => Promise<void>;
  /** Lets the sequence of this key begin anew. */
  restart: (key: string) => void;
  idle: () => Promise<void>;
};

type Waiting<T> = { value: T; written: Promise<void> };
type Line<T> = { last: Promise<void>; waiting: Waiting<T> | null; highest: number };

export function createNewestWins<T>(write: (value: T) => Promise<void>): NewestWins<T> {
  const lines = new Map<string, Line<T>>();

  function lineOf(key: string): Line<T> {
    const known = lines.get(key);
    if (known) return known;
    const line: Line<T> = { last: Promise.resolve(), waiting: null, highest: -1 };
    lines.set(key, line);
    return line;
  }

  /** Runs `task` after everything of this line, whether or not that succeeded. */
  function append(line: Line<T>, task: () => Promise<void>): Promise<void> {
    const run = line.last.then(task);
    // Whoever asked for it hears of its failure; the line only needs to know that it is over.
    line.last = run.catch(() => {});
    return run;
  }

  return {
    put: (key, value, sequence) => {
      const line = lineOf(key);
      if (sequence < line.highest) return line.waiting?.written ?? line.last;
      line.highest = sequence;
      if (line.waiting) {
        line.waiting.value = value;
        return line.waiting.written;
      }
      const waiting: Waiting<T> = { value, written: Promise.resolve() };
      line.waiting = waiting;
      waiting.written = append(line, async () => {
        if (line.waiting === waiting) line.waiting = null;
        await write(waiting.value);
      });
      return waiting.written;
    },
    alone: (key, task) => {
      const line = lineOf(key);
      // What is put after this must not slip into a write that was to come before it.
      line.waiting = null;
      line.highest = -1;
      return append(line, task);
    },
    restart: (key) => {
      const line = lines.get(key);
      if (line) line.highest = -1;
    },
    idle: async () => {
      await Promise.all([...lines.values()].map(({ last }) => last));
    },
  };
}
