// What was measured on libraries of thousands, in words and tables.
import { table } from './markdown-table.mjs';
import { inMs, median, times } from './statistics.mjs';

const inMb = (bytes) => `${(bytes / 2 ** 20).toFixed(0)} MB`;
const figure = (runs, name) => median(runs.flatMap((run) => (Number.isFinite(run[name]) ? [run[name]] : [])));
const shown = (value, as = inMs) => (Number.isNaN(value) ? '–' : as(value));

/** Sections in Markdown. */
export function librarySection(library) {
  return [
    '## Large libraries',
    'Made by `npm run generate`. In process: *readdir and stat* looks at the folder, the newest revision and the view of each session and reads none; *parse* reads and parses the catalog, which is as fast as a catalog can be. The first page and all pages come from the catalog; the list compared with the disk is what a program gets that asks for all of it. Medians in milliseconds.',
    table(
      [
        'sessions',
        'readdir and stat',
        'parse',
        'first page',
        'all pages',
        'compared, with catalog',
        'compared, without',
      ],
      library.map(({ size, stat, parse, first, pages, warm, cold, bytes }) => [
        `${size.toLocaleString('en')} (catalog ${inMb(bytes)})`,
        inMs(median(stat)),
        inMs(median(parse)),
        inMs(median(first)),
        `${inMs(median(pages))}, ${times(median(pages) / median(parse))} of parse`,
        `${inMs(median(warm))}, ${times(median(warm) / median(stat))} of stat`,
        `${inMs(median(cold))}, ${times(median(cold) / median(stat))} of stat`,
      ]),
    ),
    'From a window: until it can be used, beside a blank Electron window in the same rounds; when the list grew for the last time; the memory of all processes, what they share counted once, eight seconds later; and from the first moment of use on the longest time main and the page were held up, seen by a timer of 5 ms in each (a blank app has such times too). Scrolling: the whole list from top to bottom, frame by frame.',
    table(
      [
        'sessions',
        'usable',
        'list complete',
        'memory',
        'main held up',
        'page held up',
        'scrolling: frames over 50 ms, longest',
      ],
      library.flatMap(({ size, windows: { blank, ours } }) => [
        [
          size.toLocaleString('en'),
          `${shown(figure(ours, 'usable'))}, ${times(figure(ours, 'usable') / figure(blank, 'usable'))} of blank`,
          shown(figure(ours, 'complete')),
          `${shown(figure(ours, 'memory'), inMb)}, ${times(figure(ours, 'memory') / figure(blank, 'memory'))} of blank`,
          shown(figure(ours, 'main')),
          shown(figure(ours, 'page')),
          `${shown(figure(ours, 'slow'), (value) => value.toFixed(0))} of ${shown(figure(ours, 'frames'), (value) => value.toFixed(0))}, ${shown(figure(ours, 'longest'))} ms`,
        ],
        [
          'blank, same rounds',
          shown(figure(blank, 'usable')),
          '–',
          shown(figure(blank, 'memory'), inMb),
          shown(figure(blank, 'main')),
          shown(figure(blank, 'page')),
          '–',
        ],
      ]),
    ),
    growthLine(library),
  ].filter((part) => part !== '');
}

function growthLine(library) {
  const [smallest, largest] = [library[0], library.at(-1)];
  if (!smallest || !largest || smallest === largest) return '';
  const growth = (name) => times(figure(largest.windows.ours, name) / figure(smallest.windows.ours, name));
  return `From ${smallest.size.toLocaleString('en')} to ${largest.size.toLocaleString('en')} sessions: usable ${growth('usable')}, memory ${growth('memory')}.`;
}

/** Rows of goals for whatever sizes were measured. */
export function libraryGoals(library, { atMost }) {
  const limits = { 10000: 1.7, 50000: 2 };
  const ms = (value) => `${inMs(value)} ms`;
  return library.flatMap(({ size, windows: { blank, ours }, pages, parse, cold, stat }) => {
    const many = size.toLocaleString('en');
    const limit = limits[size];
    return [
      ...(limit
        ? [
            atMost(
              `first usable window, ${many} sessions, against a blank Electron window`,
              limit,
              figure(ours, 'usable') / figure(blank, 'usable'),
            ),
          ]
        : []),
      ...(size === 10_000
        ? [
            atMost('list of 10,000 complete, with the catalog, against parsing it', 2, median(pages) / median(parse)),
            atMost('… without, against readdir and stat', 2, median(cold) / median(stat)),
            atMost(
              'memory of all processes with 10,000, against a blank app',
              1.6,
              figure(ours, 'memory') / figure(blank, 'memory'),
            ),
            atMost('main held up at 10,000, longest', 50, figure(ours, 'main'), ms),
          ]
        : []),
    ];
  });
}
