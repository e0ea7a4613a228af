// The goals of the first form beside what was measured. Ratios only: absolute times move with the machine.
import { median, p99, times } from './statistics.mjs';

/** Rows { what, goal, measured, met } in the order of the tables. */
export function goalsMet({ answers, startUp }) {
  const at = (size) => answers.find((lane) => lane.size === size);
  const toFloor = (size, contender) => median(at(size)[contender]) / median(at(size).floor);
  const fasterThanNaive = (size) => median(at(size).naive) / median(at(size).store);
  const counts = answers.flatMap(({ traced }) => traced);
  const mostCalls = Math.max(...counts.map(({ calls }) => calls));
  const syncs = [...new Set(counts.map((answer) => answer.syncs))];
  const growth = (contender) => median(at(1_000)[contender]) / median(at(10)[contender]);
  const locking = Math.max(
    ...answers.map(({ traced, floor }) => median(traced.map(({ lock }) => lock)) / median(floor)),
  );
  const usable = (name) => median(startUp[name].map((run) => run.usable));
  const atMost = (what, limit, value, shown = times) => ({
    what,
    goal: `≤ ${shown(limit)}`,
    measured: shown(value),
    met: value <= limit,
  });
  const atLeast = (what, limit, value) => ({
    what,
    goal: `≥ ${times(limit)}`,
    measured: times(value),
    met: value >= limit,
  });
  return [
    atMost('acknowledged answer at 10 exchanges, against FLOOR', 2, toFloor(10, 'store')),
    atMost('… at 100', 2, toFloor(100, 'store')),
    atMost('… at 1,000', 2.5, toFloor(1_000, 'store')),
    atMost('the same from a window at 100, against FLOOR', 2.8, toFloor(100, 'window')),
    atMost('… its p99 against its own median', 4, p99(at(100).window) / median(at(100).window)),
    atMost('growth from 10 to 1,000 exchanges, against FLOOR’s own', 1.5, growth('store') / growth('floor')),
    atLeast('faster than naive at 10', 1.7, fasterThanNaive(10)),
    atLeast('… at 100', 1.7, fasterThanNaive(100)),
    atLeast('… at 1,000', 1.8, fasterThanNaive(1_000)),
    atMost('taking the lock, uncontended, at the worst size, against FLOOR', 0.5, locking),
    atMost('file calls before the acknowledgement, at most', 30, mostCalls, String),
    {
      what: 'syncs before the acknowledgement',
      goal: 'exactly 2',
      measured: syncs.join(', '),
      met: syncs.length === 1 && syncs[0] === 2,
    },
    atMost(
      'first usable window, empty journal, against a blank Electron window',
      1.5,
      usable('ours') / usable('blank'),
    ),
  ];
}
