// npm run verify -- ARCHIVE: checks every byte of an archive and says in words what is wrong. 0: whole; 1: not; 2: not checked.
import { parseArgs } from 'node:util';
import { codeOf, loadExchangeCore, printable, stoppedByKey } from './support/exchange-core.mjs';

const shownAtMost = 20;

process.exitCode = await main();

async function main() {
  const core = await loadExchangeCore();
  const words = core.exchangeWords;
  const options = readOptions();
  if (options === null) return complain(words.terminal.verifyUsage);
  try {
    const check = await core.verifyArchive(options.archive, { signal: stoppedByKey() });
    if (options.json) console.log(JSON.stringify({ format: 1, ...check }, null, 2));
    else print(words, check);
    return check.ok ? 0 : 1;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'not-found') return complain(words.terminal.noArchive);
    return complain(words.terminal.failed(core.english.reasons[code] ?? core.english.reasons.unexpected));
  }
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
    });
    const [archive] = positionals;
    return values.help || archive === undefined || positionals.length !== 1 ? null : { archive, json: values.json };
  } catch {
    // Another option than these.
    return null;
  }
}

/**
 * @param {typeof import('../renderer/words/exchange-words.ts').exchangeWords} words
 * @param {import('../electron/exchange/verify-archive.ts').ArchiveCheck} check
 */
function print(words, { ok, problems, counts, files, createdAt }) {
  if (ok && counts) return console.log(words.whole(counts.sessions, files, createdAt?.slice(0, 10) ?? ''));
  console.log(words.notWhole(problems.length));
  for (const { code, where } of problems.slice(0, shownAtMost))
    console.log(`  ${words.problems[code](printable(where))}`);
  if (problems.length > shownAtMost) console.log(`  ${words.more(problems.length - shownAtMost)}`);
  if (counts) console.log(words.canStillRead);
}

/** @param {string} text */
function complain(text) {
  console.error(text);
  return 2;
}
