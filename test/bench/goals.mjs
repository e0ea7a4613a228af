// The goals beside what was measured. Ratios mostly: absolute times move with the machine.
import { libraryGoals } from './library-report.mjs';
import { rivalry } from './rivals-report.mjs';
import { searchGoals } from './search-report.mjs';
import { inMs, median, p99, times } from './statistics.mjs';

/** Rows { what, goal, measured, met } in the order of the tables, for whatever was measured. */
export function goalsMet({ answers, rivals, bursts, recovery, startUp, library, search }) {
  return [
    ...(answers ? answerGoals(answers) : []),
    ...(rivals ? rivalGoals(rivals) : []),
    ...(bursts ? burstGoals(bursts) : []),
    ...(recovery
      ? [atMost('next answer after a kill -9 of who held the lock, slowest', 1_500, Math.max(...recovery.store), ms)]
      : []),
    ...(startUp ? [startUpGoal(startUp)] : []),
    ...(search ? searchGoals(search) : []),
    ...(library ? libraryGoals(library, { atMost }) : []),
  ];
}

const ms = (value) => `${inMs(value)} ms`;

const atMost = (what, limit, value, shown = times) => ({
  what,
  goal: `≤ ${shown(limit)}`,
  measured: shown(value),
  met: value <= limit,
});
const atLeast = (what, limit, value, shown = times) => ({
  what,
  goal: `≥ ${shown(limit)}`,
  measured: shown(value),
  met: value >= limit,
});

function answerGoals(answers) {
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
  ];
}

function rivalGoals(rivals) {
  const at = (processes, who) => rivals.find((row) => row.processes === processes && row.who === who);
  const limits = { 2: 1.3, 4: 1.8, 8: 2.2 };
  const crowds = [...new Set(rivals.map(({ processes }) => processes))];
  const ours = crowds.map((processes) => rivalry(at(processes, 'store')));
  const most = Math.max(...crowds);
  return [
    ...crowds
      .filter((processes) => at(processes, 'python'))
      .map((processes) =>
        atLeast(
          `${processes} processes on one session, answers per second, against Python’s flock`,
          limits[processes] ?? 1,
          rivalry(at(processes, 'store')).perSecond / rivalry(at(processes, 'python')).perSecond,
        ),
      ),
    atLeast('fairness among them, the worst', 0.9, Math.min(...ours.map(({ fairness }) => fairness)), (value) =>
      value.toFixed(3),
    ),
    atMost(`p99 of an answer with ${most} processes`, 300, rivalry(at(most, 'store')).p99, ms),
    atMost(
      'answers lost or doubled',
      0,
      ours.reduce((sum, { lost, doubled }) => sum + lost + doubled, 0),
      String,
    ),
  ];
}

function burstGoals({ answers, burst, oneByOne, sqliteEach }) {
  return [
    atLeast(`${answers} waiting answers, against one at a time`, 10, median(oneByOne) / median(burst)),
    ...(sqliteEach.length > 0
      ? [atLeast('… against SQLite, FULL, a transaction each', 1, median(sqliteEach) / median(burst))]
      : []),
  ];
}

function startUpGoal(startUp) {
  const usable = (name) => median(startUp[name].map((run) => run.usable));
  const ratio = usable('ours') / usable('blank');
  return atMost('first usable window, empty journal, against a blank Electron window', 1.5, ratio);
}
