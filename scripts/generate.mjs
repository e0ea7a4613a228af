// npm run generate -- --sessions N --directory DIR [--seed N] [--until DATE]: makes a library to try things on, from the
// diary beside the project when there is one, else from sentences of our own. Needs no build and no window.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { NotEmpty, writeLibrary } from './support/write-library.mjs';

const usage = `npm run generate -- --sessions N --directory DIR

  --sessions N     how many sessions, 1 to 200000
  --directory DIR  an empty data folder, made if missing; open it with: npm start -- --user-data-dir=DIR
  --seed N         another library of that size (1)
  --until DATE     the day of the newest session (2026-06-01)`;

process.exitCode = await main();

async function main() {
  const wanted = readWanted();
  if (wanted === null) {
    console.error(usage);
    return 2;
  }
  const { directory, ...library } = wanted;
  const began = performance.now();
  try {
    const { sessions, files } = await writeLibrary(directory, library, (done) => {
      if (done % 5_000 === 0) console.log(`${done} of ${library.sessions}`);
    });
    console.log(
      `${sessions} sessions, ${files} files, ${((performance.now() - began) / 1_000).toFixed(1)} s: ${directory}`,
    );
    return 0;
  } catch (error) {
    if (!(error instanceof NotEmpty)) throw error;
    console.error(`There is something in ${directory} already, so nothing was written.`);
    return 1;
  }
}

function readWanted() {
  try {
    const { values } = parseArgs({
      options: {
        sessions: { type: 'string' },
        directory: { type: 'string' },
        seed: { type: 'string', default: '1' },
        until: { type: 'string', default: '2026-06-01' },
      },
    });
    const sessions = Number(values.sessions);
    const seed = Number(values.seed);
    const isDate = /^\d{4}-\d{2}-\d{2}$/.test(values.until) && !Number.isNaN(Date.parse(values.until));
    if (!values.directory || !isDate || !Number.isInteger(seed)) return null;
    if (!Number.isInteger(sessions) || sessions < 1 || sessions > 200_000) return null;
    return { sessions, seed, until: values.until, directory: resolve(values.directory) };
  } catch {
    // An option there is not: the usage says which there are.
    return null;
  }
}
