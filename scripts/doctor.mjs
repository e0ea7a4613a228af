// npm run doctor -- DIR [--repair] [--json]: looks at a data folder, says what is wrong, and on request puts it right.
// Never prints what a person wrote: only codes, places and words of ours.
import { lstatSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadDoctorCore } from './support/doctor-core.mjs';

/** @typedef {import('../shared/doctor-report.ts').DoctorReport} DoctorReport */
/** @typedef {import('../shared/doctor-report.ts').Finding} Finding */

const shownPlaces = 5;

process.exitCode = await main();

async function main() {
  const core = await loadDoctorCore();
  const { terminal } = core.doctorWords;
  const options = readOptions();
  if (options === null) return complain(terminal.usage);
  const directory = resolve(options.directory);
  if (!isFolder(directory)) return complain(terminal.noFolder);
  try {
    const examine = options.repair ? core.repairFolder : core.examineFolder;
    /** @type {DoctorReport} */
    const report = await examine({ directory });
    if (options.json) console.log(JSON.stringify(report, null, 2));
    else printReport(report, core.doctorWords, core.english.reasons, options.repair);
    return report.healthy ? 0 : 1;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unexpected';
    if (code === 'not-found') return complain(terminal.noJournal);
    return complain(terminal.failed(core.english.reasons[code] ?? core.english.reasons.unexpected));
  }
}

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        repair: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const [directory] = positionals;
    if (values.help || directory === undefined || positionals.length !== 1) return null;
    return { ...values, directory };
  } catch {
    // Another option than these.
    return null;
  }
}

/** @param {string} path */
function isFolder(path) {
  try {
    const stats = lstatSync(path);
    return stats.isDirectory() || stats.isSymbolicLink();
  } catch {
    return false;
  }
}

/**
 * @param {DoctorReport} report
 * @param {typeof import('../renderer/words/doctor-words.ts').doctorWords} words
 * @param {Record<string, string>} reasons
 * @param {boolean} repaired
 */
function printReport({ healthy, findings, repaired: done, totals }, words, reasons, repaired) {
  const aside = totals.keptAside > 0 ? ` ${words.keptAside(totals.keptAside)}` : '';
  if (done.length > 0) {
    console.log(`${words.repaired(done.length)}${aside}`);
    printGroups(done, words, reasons, words.terminal.done);
    console.log();
  }
  if (healthy) {
    const amount = words.amount(totals.sessions, totals.bytes);
    console.log(`${words.terminal.healthy}: ${amount}${done.length > 0 || aside === '' ? '' : `.${aside}`}`);
    return;
  }
  console.log(done.length > 0 ? words.left(findings.length) : words.found(findings.length));
  printGroups(findings, words, reasons, null);
  const canRepair = findings.some(({ severity }) => severity === 'repairable');
  if (!repaired) console.log(`\n${canRepair ? words.terminal.hint : words.terminal.nothingToRepair}`);
}

/**
 * @param {readonly Finding[]} findings
 * @param {typeof import('../renderer/words/doctor-words.ts').doctorWords} words
 * @param {Record<string, string>} reasons
 * @param {string | null} done what is said of all of them instead of explaining each
 */
function printGroups(findings, words, reasons, done) {
  /** @type {Map<string, Finding[]>} */
  const groups = new Map();
  for (const finding of findings) {
    const key = `${finding.code} ${finding.lost}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    const { title, meaning, repair } = words.findings[first.code];
    const count = group.reduce((sum, one) => sum + one.count, 0);
    console.log(`\n[${done ?? words.severity[first.severity]}] ${title(count)}  (${first.code})`);
    if (done === null) {
      console.log(`  ${meaning} ${words.lost[first.lost]}`);
      if (repair !== null) console.log(`  ${words.repairDoes} ${repair}`);
      for (const reason of reasonsOf(group))
        console.log(`  ${words.notRepaired(reason === null ? null : (reasons[reason] ?? null))}`);
    }
    for (const { where } of group.slice(0, shownPlaces)) console.log(`    ${printable(where)}`);
    if (group.length > shownPlaces) console.log(`    ${words.more(group.length - shownPlaces)}`);
  }
}

/** Why repairs of these did not work, each reason once. @param {readonly Finding[]} group */
function reasonsOf(group) {
  return new Set(group.flatMap(({ notRepaired }) => (notRepaired === undefined ? [] : [notRepaired])));
}

/** A file's name may hold anything, also what a terminal would act on. @param {string} name */
function printable(name) {
  return name.replace(/[\p{C}]/gu, '?');
}

/** @param {string} text */
function complain(text) {
  console.error(text);
  return 2;
}
