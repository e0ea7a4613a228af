// The tables of what happens between processes: rivals, bursts, a killed holder.
import { table } from './markdown-table.mjs';
import { inMs, jain, median, p99, quantile, times } from './statistics.mjs';

const words = {
  store: 'store',
  python: 'Python, flock done right',
  naive: 'naive, asking again every 5–20 ms',
  sqlite: 'SQLite, WAL, FULL',
};

/** One row of `measureRivals` in numbers: answers per second, waits in ms, Jain’s index, answers lost or doubled. */
export function rivalry({ runs }) {
  const waits = runs.flatMap((run) => run.waits);
  const sum = (of) => runs.reduce((total, run) => total + run[of], 0);
  return {
    perSecond: median(runs.map(({ acknowledged, took }) => (1_000 * acknowledged) / took)),
    p50: median(waits),
    p99: p99(waits),
    slowest: quantile(waits, 1),
    fairness: median(runs.map(({ counts }) => jain(counts))),
    lost: sum('lost'),
    doubled: sum('doubled'),
  };
}

export function rivalsSection(rivals) {
  const rows = rivals.map((row) => {
    const { perSecond, p50, p99: slow, slowest, fairness, lost, doubled } = rivalry(row);
    const { perSecond: ours } = rivalry(
      rivals.find(({ who, processes }) => who === 'store' && processes === row.processes),
    );
    const shown = [perSecond.toFixed(0), times(ours / perSecond), inMs(p50), inMs(slow), inMs(slowest)];
    return [row.processes, words[row.who], ...shown, fairness.toFixed(3), `${lost}, ${doubled}`];
  });
  return [
    '## Processes against each other',
    'All answer in one session of ten exchanges, one answer at a time each, as fast as they are let, until it holds as many as all contenders write. Throughput and fairness (Jain’s index of how many answers each got in; 1 is equal) until the first process finds it full, medians of the rounds; waits from all of them. The store’s processes have answered elsewhere before. Python writes the same readable JSON, with an exclusive flock around read, append, temp file, sync, rename and sync of the folder. SQLite runs in plain Node, one row per answer, and writes no file a person can open. Naive is not durable, and its lock’s own retries would wait for seconds.',
    table(
      [
        'processes',
        'who',
        'answers/s',
        'store against it',
        'p50, ms',
        'p99, ms',
        'slowest, ms',
        'fairness',
        'lost, doubled',
      ],
      rows,
    ),
  ];
}

export function burstsSection({ answers, ...contenders }) {
  const told = {
    burst: 'store, all waiting at once',
    oneByOne: 'store, one at a time',
    sqliteEach: 'SQLite, FULL, a transaction each',
    sqliteTogether: 'SQLite, FULL, one transaction',
  };
  const burst = median(contenders.burst);
  const rows = Object.entries(contenders)
    .filter(([, samples]) => samples.length > 0)
    .map(([who, samples]) => {
      const took = median(samples);
      return [told[who], inMs(took), inMs(p99(samples)), ((1_000 * answers) / took).toFixed(0), times(took / burst)];
    });
  return [
    '## Bursts',
    `${answers} answers to a new session, each acknowledged by itself. SQLite adds them to a table that grows.`,
    table(['who', 'median, ms', 'p99, ms', 'answers/s', 'takes, against the burst'], rows),
  ];
}

export function recoverySection({ store, naive }) {
  const row = (who, samples) => [who, samples.length, inMs(median(samples)), inMs(quantile(samples, 1))];
  return [
    '## After a kill -9 of who held the lock',
    'From the moment the holder is dead until the next answer to the same session is acknowledged. The store waits a second for a lock that does not move, then commits without it; a lock nobody renews is taken over after two.',
    table(
      ['who', 'kills', 'median, ms', 'slowest, ms'],
      [row('store', store), ...(naive.length > 0 ? [row('naive, proper-lockfile’s defaults', naive)] : [])],
    ),
  ];
}
