// The measurements as a document: goals first, then every table they come from, and where the time goes.
import { exchangeSection } from './exchange-report.mjs';
import { goalsMet } from './goals.mjs';
import { librarySection } from './library-report.mjs';
import { table } from './markdown-table.mjs';
import { burstsSection, recoverySection, rivalsSection } from './rivals-report.mjs';
import { searchSection } from './search-report.mjs';
import { inMs, median, p99, times } from './statistics.mjs';
import { phaseWords } from './traced-fs.mjs';

const contenders = {
  floor: 'FLOOR',
  store: 'store, in process',
  window: 'store, from a window',
  naive: 'naive',
};

/** Markdown, for whatever was measured; `unmeasured` says in words what could not be. */
export function performanceReport({ described, unmeasured, ...measured }) {
  const { answers, rivals, bursts, recovery, startUp, library } = measured;
  const goals = goalsMet(measured);
  const missed = goals.filter(({ met }) => !met);
  return `${[
    '# Performance',
    'Written by `npm run bench`. Absolute times move with the machine and with what else it does; the ratios are of medians measured interleaved, side by side, in one run, and goals are ratios wherever they can be. No check of the project is timed; what can be counted is asserted in tests.',
    table(['', ''], described),
    '## Goals',
    table(
      ['what', 'goal', 'measured', ''],
      goals.map(({ what, goal, measured, met }) => [what, goal, measured, met ? 'met' : '**missed**']),
    ),
    missed.length === 0
      ? 'All of them are met in this run.'
      : `${missed.length} of ${goals.length} are missed in this run.`,
    ...unmeasured,
    ...(answers ? [...answersSection(answers), ...phasesSection(answers)] : []),
    ...(rivals ? rivalsSection(rivals) : []),
    ...(bursts ? burstsSection(bursts) : []),
    ...(recovery ? recoverySection(recovery) : []),
    ...(startUp ? startUpSection(startUp) : []),
    ...(measured.search ? searchSection(measured.search) : []),
    ...(library ? librarySection(library) : []),
    ...(measured.exchange ? exchangeSection(measured.exchange) : []),
  ].join('\n\n')}\n`;
}

function answersSection(answers) {
  const rows = answers.flatMap((lane) =>
    Object.entries(contenders).map(([key, words]) => [
      `${lane.size.toLocaleString('en')} (${inMs(median(lane.bytes) / 1024)} KB)`,
      words,
      inMs(median(lane[key])),
      inMs(p99(lane[key])),
      times(median(lane[key]) / median(lane.floor)),
      times(median(lane.naive) / median(lane[key])),
    ]),
  );
  const hop = inMs(median(answers.flatMap((lane) => lane.hop)));
  const over = answers
    .map((lane) => `${inMs(median(lane.window) - median(lane.store))} ms at ${lane.size.toLocaleString('en')}`)
    .join(', ');
  const turns = answers.map((lane) => `${inMs(median(lane.turn))} ms at ${lane.size.toLocaleString('en')}`).join(', ');
  return [
    '## One acknowledged answer',
    'One answer of 200 to 400 characters at a time, to sessions of the size in the first column (up to a tenth, or four answers, more). FLOOR writes, syncs, renames and syncs the folder of the very bytes the store committed, synchronously. Naive is proper-lockfile and write-file-atomic with their defaults around read, parse, append and stringify, and does not survive a power cut. From a window means: `window.journal.call` in the real app until its reply, whose clock counts in steps of 0.1 ms, with a driver attached.',
    table(['exchanges', 'who', 'median, ms', 'p99, ms', 'against FLOOR', 'naive takes'], rows),
    `A window waits longer than the process that owns the store: ${over}. A call from it with nothing to do takes ${hop} ms; what is more is the way to the thread of the store and back, what changed, and a process that other things also happen in.`,
    `After the acknowledgement the store still writes the readable file, prunes and releases the lock; counted from the beginning it is done after ${turns}.`,
  ];
}

function phasesSection(answers) {
  const of = (lane, phase) => median(lane.traced.map((answer) => answer[phase]));
  const cell = (lane, phase) => {
    const value = of(lane, phase);
    return `${inMs(value)} ms, ${times(value / median(lane.floor))}, ${Math.round((100 * value) / of(lane, 'total'))} %`;
  };
  const columns = answers.map(({ size }) => `at ${size.toLocaleString('en')}`);
  const rows = Object.entries(phaseWords).map(([phase, words]) => [words, ...answers.map((lane) => cell(lane, phase))]);
  const largest = answers.map((lane) => {
    const [phase] = Object.keys(phaseWords).sort((a, b) => of(lane, b) - of(lane, a));
    return `at ${lane.size.toLocaleString('en')} exchanges: ${phaseWords[phase]}`;
  });
  return [
    '## Where the time of an answer goes',
    'In process, from other answers in the same rounds whose file calls were timed one by one: median, against FLOOR, share of the whole.',
    table(
      ['', ...columns],
      [
        ...rows,
        [
          '**until acknowledged**',
          ...answers.map((lane) => `${inMs(of(lane, 'total'))} ms, ${times(of(lane, 'total') / median(lane.floor))}`),
        ],
        ['file calls, syncs', ...answers.map((lane) => `${of(lane, 'calls')}, ${of(lane, 'syncs')}`)],
        ['afterwards: removing the lock', ...answers.map((lane) => cell(lane, 'release'))],
      ],
    ),
    `The largest part ${largest.join('; ')}.`,
  ];
}

function startUpSection({ blank, ours }) {
  const at = (runs, milestone) => median(runs.flatMap((run) => run[milestone] ?? []));
  const milestones = Object.keys(ours[0]).sort((a, b) => at(ours, a) - at(ours, b));
  const shown = (value) => (Number.isNaN(value) ? '–' : inMs(value));
  const slowest = (runs) => Math.max(...runs.map(({ usable }) => usable));
  const fastest = (runs) => Math.min(...runs.map(({ usable }) => usable));
  return [
    '## Start-up',
    'From the start of the process, on an empty data folder: a window with `about:blank` shown and one frame of it drawn, against ours shown with the button *New session* or the box for an answer drawn. The same probe watches both from inside; no debugger is attached. Medians in milliseconds.',
    table(
      ['milestone', 'blank', 'ours', 'difference'],
      milestones.map((milestone) => {
        const [theirs, own] = [at(blank, milestone), at(ours, milestone)];
        return [milestone, shown(theirs), shown(own), shown(own - theirs)];
      }),
    ),
    `Usable: ours takes ${times(at(ours, 'usable') / at(blank, 'usable'))} of blank; runs from ${inMs(fastest(ours))} to ${inMs(slowest(ours))} ms, blank from ${inMs(fastest(blank))} to ${inMs(slowest(blank))} ms.`,
  ];
}
