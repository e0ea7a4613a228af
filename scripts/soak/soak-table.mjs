// The table that ends a soak, for the terminal and for docs/reliability.md. Pure.

/** @typedef {import('./soak-folder.mjs').RoundsState} RoundsState */
/** @typedef {import('./soak-folder.mjs').FileResult} FileResult */
/** @typedef {{ promise: number, what: string, rounds: string, counts: string, result: string, seconds: number, test: string }} Row */

/** The promises of the store, as ARCHITECTURE.md and the tests number them. */
export const promisesToProve = [
  { number: 1, words: '“Saved” survives the death of the process' },
  { number: 2, words: '“Saved” survives a power cut' },
  { number: 3, words: 'Errors of the disk lose nothing' },
  { number: 4, words: 'Writers never overwrite one another' },
  { number: 5, words: 'A holder that slept cannot overwrite' },
  { number: 6, words: 'Once is once' },
  { number: 7, words: 'Damage is never fatal, silent or spread' },
  { number: 8, words: 'Old formats open, newer ones are untouched' },
  { number: 9, words: 'Removal is undoable, cleanup is safe' },
  { number: 10, words: 'Typed text survives' },
  { number: 11, words: 'Trouble is told' },
  { number: 12, words: 'Leftovers do not pile up and do not block' },
];

/**
 * One row for every set of rounds, and one for a file that has none or that failed beside them.
 *
 * @param {{ promise: number, test: string }[]} files those that were to run
 * @param {{ rounds: RoundsState[], files: FileResult[] }} kept
 * @returns {Row[]}
 */
export function soakRows(files, kept) {
  return files.flatMap(({ promise, test }) => {
    const file = kept.files.find((result) => result.test === test);
    const own = kept.rounds.filter((state) => state.test === test).sort((a, b) => a.what.localeCompare(b.what));
    const rows = own.map((state) => roundsRow(state));
    const unfinished = rows.some(({ result }) => result !== 'kept');
    const skipped = file && file.skipped > 0 ? `, ${file.skipped} skipped` : '';
    const rest = { promise, what: '', rounds: '', counts: '', seconds: Math.round(file?.seconds ?? 0), test };
    if (!file) return [...rows, { ...rest, what: 'all its tests', result: 'not finished' }];
    if (file.failed > 0 && !unfinished) rows.push({ ...rest, what: 'its other tests', result: 'failed' });
    else if (rows.length === 0 || skipped !== '')
      rows.push({
        ...rest,
        what: rows.length === 0 ? 'all its tests' : 'its other tests',
        result: file.passed > 0 ? `kept${skipped}` : 'skipped: it cannot run here',
      });
    return rows;
  });
}

/** @param {RoundsState} state @returns {Row} */
function roundsRow({ promise, what, test, total, done, counts, seconds, failure }) {
  const result =
    failure !== null
      ? `failed in round ${done}: ${failure.split('\n')[0]?.slice(0, 100)}`
      : done < total
        ? 'not finished'
        : 'kept';
  const said = Object.entries(counts).map(
    ([key, value]) => `${words(key)} ${Number(value.toFixed(1)).toLocaleString('en-GB')}`,
  );
  return {
    promise,
    what,
    rounds: done.toLocaleString('en-GB'),
    counts: said.join(', '),
    result,
    seconds: Math.round(seconds),
    test,
  };
}

/** `maxWaitMs` → `max wait ms` @param {string} key */
const words = (key) => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const heads = ['promise', 'what', 'rounds', 'counts', 'result', 'seconds', 'test'];

/** @param {Row} row */
const cells = ({ promise, what, rounds, counts, result, seconds, test }) => [
  String(promise),
  what,
  rounds,
  counts,
  result,
  String(seconds),
  test,
];

/** The rows in columns, and how long they took in all. @param {Row[]} rows */
export function tableText(rows) {
  const lines = [heads, ...rows.map(cells)];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const seconds = rows.reduce((sum, row) => sum + row.seconds, 0);
  return `${text.join('\n')}\n\n${rows.length} rows, ${Math.round(seconds / 60)} minutes in all`;
}

/**
 * docs/reliability.md.
 *
 * @param {Row[]} rows
 * @param {[string, string][]} run label and value: when, with what, on what
 */
export function reliabilityPage(rows, run) {
  const cell = (/** @type {string} */ text) => text.replaceAll('|', '\\|');
  const sections = promisesToProve.map(({ number, words: promise }) => {
    const own = rows.filter((row) => row.promise === number);
    const lines = own.map(
      ({ what, rounds, counts, result, seconds, test }) =>
        `| ${[what, rounds, counts, result, String(seconds), `\`${test}\``].map(cell).join(' | ')} |`,
    );
    return [
      `## ${number}. ${promise}`,
      '',
      '| proof | rounds | counted | result | seconds | test |',
      '|---|---|---|---|---|---|',
      ...lines,
    ].join('\n');
  });
  const seconds = rows.reduce((sum, row) => sum + row.seconds, 0);
  return [
    '# How reliable the store is',
    '',
    'Written by `npm run test:soak`, which runs the long form of every promise; `npm test` runs a short form of the',
    'same tests. Each test has been seen failing, with the store broken as its comment says; negative controls are part',
    'of the tests.',
    '',
    ...run.map(([label, value]) => `- ${label}: ${value}`),
    `- time: ${Math.round(seconds / 60)} minutes in all`,
    '',
    sections.join('\n\n'),
    '',
  ].join('\n');
}
