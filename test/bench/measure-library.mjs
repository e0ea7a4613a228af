// Libraries of thousands: how long until the list is there, with the catalog and without, beside what the disk alone
// takes; then a window on each, beside an Electron window with nothing in it.
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { madeLibrary } from './made-library.mjs';
import { measureLibraryWindows } from './measure-library-windows.mjs';

/** Changed later than this many milliseconds ago, a session is not believed to stay as it looks. */
const settleMs = 2_500;

/**
 * For each size { size, bytes, stat, parse, first, pages, warm, cold, windows }: lists of milliseconds. `stat`: readdir,
 * and lstat of the newest revision and the view of each session; `parse`: reading and parsing the catalog; `first`, `pages`:
 * the first page and all pages from it; `warm`, `cold`: the list compared with the disk, with the catalog and without. `samplesOf` a size: how many
 * rounds of these, and how many starts of a window.
 */
export async function measureLibrary({ openSessionStore, work, sizes, samplesOf, progress }) {
  const measured = [];
  for (const size of sizes) {
    progress(`${size} sessions: making them, or taking those made before`);
    const directory = await madeLibrary(size);
    const { rounds, runs } = samplesOf(size);
    const opened = async (ask) => {
      const store = await openSessionStore({ directory });
      const began = performance.now();
      await ask(store);
      const took = performance.now() - began;
      await store.close();
      return took;
    };
    const catalog = join(directory, 'catalog.json');
    const contenders = {
      stat: () => timed(() => statAll(directory)),
      parse: () => timed(() => parseLines(catalog)),
      first: () => opened((store) => store.listPage({ from: 0, of: null })),
      pages: () => opened(allPages),
      warm: () => opened((store) => store.list()),
      cold: async () => {
        await rm(catalog, { force: true });
        return opened((store) => store.list());
      },
    };
    await new Promise((wake) => setTimeout(wake, settleMs));
    // The first cold one brings the files into memory and the catalog into being; it is thrown away.
    await contenders.cold();
    const lane = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      progress(`${size} sessions: round ${round + 1} of ${rounds}`);
      for (const [name, measure] of Object.entries(contenders)) lane[name].push(await measure());
    }
    progress(`${size} sessions: windows`);
    const windows = await measureLibraryWindows({ work, directory, runs });
    measured.push({ size, bytes: lstatSync(catalog).size, ...lane, windows });
  }
  return measured;
}

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function statAll(directory) {
  const sessions = join(directory, 'sessions');
  readdirSync(sessions);
  const revisions = join(sessions, '.revisions');
  for (const id of readdirSync(revisions)) {
    const newest = readdirSync(join(revisions, id)).sort().at(-1);
    lstatSync(join(revisions, id, newest), { bigint: true });
    lstatSync(join(sessions, `session-${id}.json`), { bigint: true });
  }
}

const parseLines = (path) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

async function allPages(store) {
  let page = await store.listPage({ from: 0, of: null });
  for (let count = page.sessions.length; count < page.total; count += page.sessions.length)
    page = await store.listPage({ from: count, of: page.of });
}
