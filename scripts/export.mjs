// npm run export: takes sessions out of a data folder as Markdown, HTML, text or JSON, or all of it as one archive. Changes
// nothing in the folder, and may run beside the app. 0: done; 1: done, but something could not be read; 2: not done.
import { parseArgs } from 'node:util';
import { codeOf, loadExchangeCore, printable, stoppedByKey } from './support/exchange-core.mjs';

const shownAtMost = 10;

process.exitCode = await main();

async function main() {
  const core = await loadExchangeCore();
  const { terminal } = core.exchangeWords;
  const options = readOptions(core);
  if (options === null) return complain(terminal.exportUsage);
  const { directory, format, to, ids, style } = options;
  const signal = stoppedByKey();
  try {
    const journal = await core.openJournalReader(directory).catch((/** @type {unknown} */ error) => {
      throw codeOf(error) === 'not-found' ? Object.assign(new Error('no journal'), { code: 'no-journal' }) : error;
    });
    const report =
      format === 'archive'
        ? await core.writeArchive(journal, { to, signal, ...(ids && { ids }) })
        : await core.exportSessions(journal, { format, to, style, signal, ...(ids && { ids }) });
    if (options.json) console.log(JSON.stringify({ format, ...report }, null, 2));
    else printReport(core, report);
    return report.skipped.some((/** @type {{ reason: string }} */ { reason }) => reason !== 'in-trash') ? 1 : 0;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'no-journal') return complain(terminal.noJournal);
    if (code === 'not-found') return complain(terminal.noSession);
    if (code === 'already-exists') return complain(terminal.taken);
    return complain(terminal.failed(core.english.reasons[code] ?? core.english.reasons.unexpected));
  }
}

/** @param {{ exportFormats: readonly string[], markdownStyles: readonly string[] }} core */
function readOptions({ exportFormats, markdownStyles }) {
  try {
    const { values } = parseArgs({
      options: {
        directory: { type: 'string' },
        format: { type: 'string' },
        to: { type: 'string' },
        session: { type: 'string', multiple: true },
        style: { type: 'string', default: 'conversation' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const { directory, format, to, session: ids, style, json, help } = values;
    if (help || !directory || !format || !to || !markdownStyles.includes(style)) return null;
    if (format !== 'archive' && !exportFormats.includes(format)) return null;
    return { directory, format, to, ids, style, json };
  } catch {
    // Another option than these.
    return null;
  }
}

/**
 * @param {{ exchangeWords: typeof import('../renderer/words/exchange-words.ts').exchangeWords }} core
 * @param {any} report
 */
function printReport({ exchangeWords: words }, { to, sessions, counts, attachments, skipped }) {
  const held = counts?.attachments ?? attachments;
  console.log(counts ? words.archived(counts.sessions, counts.revisions, to) : words.exported(sessions, to));
  if (held > 0) console.log(words.attachments(held));
  if (skipped.length === 0) return;
  console.log(words.leftOut(skipped.length));
  for (const { where, reason } of skipped.slice(0, shownAtMost))
    console.log(`  ${printable(where)}: ${words.reasons[reason] ?? reason}`);
  if (skipped.length > shownAtMost) console.log(`  ${words.more(skipped.length - shownAtMost)}`);
}

/** @param {string} text */
function complain(text) {
  console.error(text);
  return 2;
}
