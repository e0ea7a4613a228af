// How often a promise is tried: a few rounds in `npm test`, many in `npm run test:soak`, where every round counts once
// and a run that was broken off goes on from where it was. `scripts/soak.mjs` makes the table from what is kept here.
import { mkdirSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';

export type Counts = Record<string, number>;

/** What the soak keeps of one `rounds` call, as JSON. `seconds` is the time of all its rounds; `test` where it is. */
export const SoakState = z.object({
  promise: z.number().int(),
  what: z.string(),
  test: z.string(),
  total: z.number().int(),
  done: z.number().int(),
  counts: z.record(z.string(), z.number()),
  seconds: z.number(),
  failure: z.string().nullable(),
});
export type SoakState = z.infer<typeof SoakState>;

export type RoundsOptions = {
  /** The number of the promise in the table of the store's promises. */
  promise: number;
  /** What is tried, in a few words: with `promise` the key of what is kept. */
  what: string;
  /** Rounds in `npm test`. */
  short: number;
  /** Rounds in the soak, all runs together. */
  long: number;
};

const progressEveryMs = 3_000;
const keepEveryMs = 1_000;

/**
 * Runs `round` with 0, 1, 2, … and adds up what it counts; keys that begin with `max` keep their highest value.
 * With INNERVIEW_SOAK (a folder) in the environment it runs the long form, after the rounds that are kept there
 * already; INNERVIEW_SOAK_SHARE makes that a trial with a part of them. A round that throws is kept as the failure
 * of the whole, thrown, and thrown again until the folder is cleared.
 */
export async function rounds(options: RoundsOptions, round: (n: number) => Promise<Counts>): Promise<Counts> {
  const folder = process.env.INNERVIEW_SOAK;
  if (!folder) {
    const counts: Counts = {};
    for (let n = 0; n < options.short; n++) add(counts, await round(n));
    return counts;
  }
  return soak(folder, options, round);
}

async function soak(folder: string, options: RoundsOptions, round: (n: number) => Promise<Counts>): Promise<Counts> {
  const share = Number(process.env.INNERVIEW_SOAK_SHARE ?? 1);
  const total = Math.max(1, Math.ceil(options.long * share));
  const path = join(folder, `promise-${String(options.promise).padStart(2, '0')}-${slug(options.what)}.json`);
  const state: SoakState = { ...(kept(path) ?? fresh(options)), total };
  if (state.failure !== null) throw new Error(`round ${state.done} failed in an earlier run: ${state.failure}`);

  const before = state.seconds;
  const began = performance.now();
  let toldAt = began;
  let keptAt = began;
  keep(path, state);
  while (state.done < total) {
    try {
      add(state.counts, await round(state.done));
    } catch (error) {
      state.failure = error instanceof Error ? error.message : String(error);
      keep(path, state);
      throw error;
    }
    state.done++;
    const now = performance.now();
    state.seconds = before + (now - began) / 1_000;
    if (now - keptAt > keepEveryMs || state.done === total) {
      keptAt = now;
      keep(path, state);
    }
    if (now - toldAt > progressEveryMs || state.done === total) {
      toldAt = now;
      tell(state);
    }
  }
  return state.counts;
}

const fresh = ({ promise, what }: RoundsOptions): SoakState => ({
  promise,
  what,
  test: relative(process.cwd(), expect.getState().testPath ?? ''),
  total: 0,
  done: 0,
  counts: {},
  seconds: 0,
  failure: null,
});

function kept(path: string): SoakState | null {
  try {
    return SoakState.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function keep(path: string, state: SoakState): void {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(`${path}.new`, `${JSON.stringify(state, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}

function add(sum: Counts, counts: Counts): void {
  for (const [key, value] of Object.entries(counts)) {
    const before = sum[key];
    if (before === undefined) sum[key] = value;
    else sum[key] = key.startsWith('max') ? Math.max(before, value) : before + value;
  }
}

/** Straight to the terminal: what a test prints is otherwise kept back until it is over. */
function tell({ promise, what, done, total, seconds, counts }: SoakState): void {
  const seen = Object.entries(counts).map(([key, value]) => `${key} ${value}`);
  const line = `promise ${promise}, ${what}: ${done}/${total} after ${Math.round(seconds)} s; ${seen.join(', ')}\n`;
  try {
    writeSync(2, line);
  } catch {
    // A pipe that is full or closed: progress is not worth a failed round.
  }
}

const slug = (what: string): string =>
  what
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
