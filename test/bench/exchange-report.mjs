// What was measured of imports, exports and archives, as tables.
import { table } from './markdown-table.mjs';
import { inMs, median, times } from './statistics.mjs';

const words = {
  look: 'looking only, nothing written',
  import: 'imported',
  again: 'imported again, nothing new',
  read: 'plainly reading every revision',
  markdown: 'export, Markdown',
  json: 'export, JSON',
  archive: 'archive',
  verify: 'verify the archive',
  restore: 'restore the archive',
};
const of = (runs, what) => median(runs.map((run) => run[what]));
const memory = (runs) => [of(runs, 'peakMb').toFixed(0), (of(runs, 'peakMb') - of(runs, 'beforeMb')).toFixed(0)];

export function exchangeSection({ sessions, entries, isReal, bytes, imports, exports }) {
  const plain = of(exports.read, 'ms');
  const rounds = exports.read.length;
  return [
    '## Arriving and leaving',
    `Each in a process of its own, by the modules of the app, ${rounds === 1 ? 'once' : `medians of ${rounds} rounds`}; the time leaves out loading them, memory (RSS at its peak, and what it grew by meanwhile) has them in it. Imported are ${entries.toLocaleString('en')} entries (${(bytes / 1e6).toFixed(1)} MB of JSON Lines) of ${isReal ? 'a real diary of the 17th century' : 'sentences made up'}, each a session that is durable before the next is begun.`,
    table(
      ['import', 'ms', 'per entry, ms', 'peak, MB', 'grows by, MB'],
      Object.entries(imports).map(([name, runs]) => [
        words[name],
        inMs(of(runs, 'ms')),
        inMs(of(runs, 'ms') / entries),
        ...memory(runs),
      ]),
    ),
    `From a journal of ${sessions.toLocaleString('en')} sessions made by \`npm run generate\`, beside reading its revision files one after the other and doing nothing with them. Restoring syncs every file it writes.`,
    table(
      ['', 'ms', 'per session, ms', 'against reading', 'peak, MB', 'grows by, MB'],
      Object.entries(exports).map(([name, runs]) => [
        words[name],
        inMs(of(runs, 'ms')),
        inMs(of(runs, 'ms') / sessions),
        times(of(runs, 'ms') / plain),
        ...memory(runs),
      ]),
    ),
  ];
}
