// What was measured of the search, as tables and goals.
import { table } from './markdown-table.mjs';
import { inMs, median, p99 } from './statistics.mjs';

const words = { scan: 'scan, ours', minisearch: 'MiniSearch', sqlite: 'SQLite FTS5 (WebAssembly, in memory)' };
const of = (keystrokes, what) => keystrokes.map((one) => one[what]);

export function searchSection({ compared, contenders, libraries }) {
  return [
    '## Search',
    `Words are typed letter by letter, and each letter is searched for. Alone, in a process of its own, on ${compared.toLocaleString('en')} texts of 3,000 letters: every contender the same, finding all, showing the best 50.`,
    table(
      ['who', 'building, ms', 'holds, MB', 'median, ms', 'p99, ms', 'processor median, ms', 'processor p99, ms'],
      Object.entries(contenders).map(([name, { buildMs, heldMb, keystrokes }]) => [
        words[name] ?? name,
        ...[buildMs, heldMb].map((value) => value.toFixed(0)),
        inMs(median(of(keystrokes, 'took'))),
        inMs(p99(of(keystrokes, 'took'))),
        inMs(median(of(keystrokes, 'processor'))),
        inMs(p99(of(keystrokes, 'processor'))),
      ]),
    ),
    'In the app, with a driver attached: from the first question to a first hit and until all sessions are read, what the main process (its threads with it) grows by, and from a letter to its results in the page and to the second frame after them.',
    table(
      ['sessions', 'first hit, ms', 'all read, ms', 'grows by, MB', 'results median', 'p99', 'pixels median', 'p99'],
      libraries.map(({ sessions, firstMs, readMs, heldMb, keystrokes }) => [
        sessions.toLocaleString('en'),
        ...[firstMs, readMs, heldMb].map((value) => value.toFixed(0)),
        ...['results', 'pixels'].flatMap((what) => [
          inMs(median(of(keystrokes, what))),
          inMs(p99(of(keystrokes, what))),
        ]),
      ]),
    ),
  ];
}

export function searchGoals({ contenders, libraries }) {
  const large = libraries.find(({ sessions }) => sessions === 10_000);
  const scan = contenders.scan;
  const atMost = (what, limit, value, unit) => ({
    what,
    goal: `≤ ${limit} ${unit}`,
    measured: `${value.toFixed(0)} ${unit}`,
    met: value <= limit,
  });
  return [
    atMost('memory of the search on 10,000 texts of 3,000 letters', 60, scan.heldMb, 'MB'),
    ...(large
      ? [
          atMost(
            'search at 10,000 sessions, p99 of a keystroke to its results',
            30,
            p99(of(large.keystrokes, 'results')),
            'ms',
          ),
        ]
      : []),
  ];
}
