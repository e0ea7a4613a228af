// npm run import -- FILE… --directory DIR [--dry-run] [--json]: brings entries of other journals, and archives of our own, into
// a data folder, by the same modules as the app. Prints counts and places, never what a person wrote.
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadImportCore } from './support/import-core.mjs';

process.exitCode = await main();

async function main() {
  const core = await loadImportCore();
  const { terminal } = core.importWords;
  const options = readOptions();
  if (options === null) return complain(terminal.usage);
  const timeZone = options['time-zone'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!isTimeZone(timeZone)) return complain(terminal.unknownZone);
  const directory = resolve(options.directory);
  const dryRun = options['dry-run'];
  let failures = 0;
  const store = await core.openSessionStore({ directory, timeZone });
  try {
    for (const path of options.files) {
      try {
        const report = await importOne(core, store, directory, resolve(path), timeZone, dryRun);
        if (options.json) console.log(JSON.stringify(forMachines(report)));
        else printReport(core.importWords, path, report, dryRun);
      } catch (error) {
        failures++;
        const { message } = core.Failure.from(error);
        complain(terminal.failed(path, message));
      }
    }
  } finally {
    await store.close();
  }
  return failures === 0 ? 0 : 1;
}

/** @param {any} core @param {any} store @param {string} directory @param {string} path @param {string} timeZone @param {boolean} dryRun */
async function importOne(core, store, directory, path, timeZone, dryRun) {
  const stats = await stat(path).catch(() => null);
  if (stats?.isFile() && (await core.isArchive(path))) return core.importArchive(path, directory, store, { dryRun });
  const source = await core.openSource(path);
  try {
    const items = await core.readSource(source, { timeZone, htmlToMarkdown: core.htmlToMarkdown });
    return await core.runImport(store, core.openAttachments(directory), source, items, { dryRun });
  } finally {
    await source.close();
  }
}

/** @param {any} report */
function forMachines({ format, new: fresh, same, changed, skipped, attachments }) {
  return { format: format.length === 1 ? format[0] : format, new: fresh, same, changed, skipped, attachments };
}

/** @param {any} words @param {string} path @param {any} report @param {boolean} dryRun */
function printReport(words, path, report, dryRun) {
  console.log(`${path} (${report.format.join(', ')})`);
  console.log(`  ${dryRun ? words.wouldBe(report.new) : words.are(report.new)}`);
  if (report.same > 0) console.log(`  ${words.same(report.same)}`);
  if (report.changed > 0) console.log(`  ${words.changed(report.changed)}`);
  if (report.attachments > 0) console.log(`  ${words.attachments(report.attachments)}`);
  // Only an archive of our own has these.
  if (report.drafts > 0) console.log(`  ${words.drafts(report.drafts)}`);
  if (report.templates > 0) console.log(`  ${words.templates(report.templates)}`);
  if (report.skipped.length > 0) console.log(`  ${words.skipped(report.skipped.length)}`);
  for (const { where, reason } of report.skipped) console.log(`    ${where}: ${words.reasons[reason]}`);
  if (dryRun) console.log(`  ${words.terminal.nothingDone}`);
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        directory: { type: 'string' },
        'time-zone': { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const { directory } = values;
    return directory === undefined || positionals.length === 0 ? null : { ...values, directory, files: positionals };
  } catch {
    // Another option than these.
    return null;
  }
}

/** @param {string} name */
function isTimeZone(name) {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** @param {string} message */
function complain(message) {
  console.error(message);
  return 2;
}
