// One way in or out of a journal, by itself in a process: node exchange-work.mjs ACT FROM TO. Prints as JSON what it took
// (ms), and the memory the process held before it and at most (MB).
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadExchangeCore } from '../../scripts/support/exchange-core.mjs';
import { loadImportCore } from '../../scripts/support/import-core.mjs';

const [act = '', from = '', to = ''] = process.argv.slice(2);
const exported = (format) => async (core) => {
  const { sessions, skipped } = await core.exportSessions(await core.openJournalReader(from), { format, to });
  return { count: sessions, skipped: skipped.length };
};

/** Each with what it needs of the product; `count`: entries or sessions. */
const acts = {
  read: [async () => null, async () => ({ count: readRevisions(from), skipped: 0 })],
  markdown: [loadExchangeCore, exported('markdown')],
  json: [loadExchangeCore, exported('json')],
  archive: [
    loadExchangeCore,
    async (core) => {
      const { counts, skipped } = await core.writeArchive(await core.openJournalReader(from), { to });
      return { count: counts.sessions, skipped: skipped.length };
    },
  ],
  verify: [
    loadExchangeCore,
    async (core) => {
      const { counts, problems } = await core.verifyArchive(from);
      return { count: counts?.sessions ?? 0, skipped: problems.length };
    },
  ],
  restore: [
    loadExchangeCore,
    async (core) => {
      const { counts, problems } = await core.restoreArchive(from, to);
      return { count: counts.sessions, skipped: problems.length };
    },
  ],
  look: [loadImportCore, (core) => imported(core, true)],
  import: [loadImportCore, (core) => imported(core, false)],
};

const [load, work] = acts[act];
const core = await load();
const before = memoryMb('VmRSS');
const began = performance.now();
const done = await work(core);
const ms = performance.now() - began;
console.log(JSON.stringify({ ...done, ms, beforeMb: before, peakMb: memoryMb('VmHWM') }));

/** What every way out has to read at least: each kept revision, whole, one after the other. */
function readRevisions(directory) {
  const revisions = join(directory, 'sessions', '.revisions');
  const ids = readdirSync(revisions);
  for (const id of ids) for (const name of readdirSync(join(revisions, id))) readFileSync(join(revisions, id, name));
  return ids.length;
}

/** As `npm run import` does it, from opening the data folder to having closed it. */
async function imported(core, dryRun) {
  mkdirSync(to, { recursive: true });
  const store = await core.openSessionStore({ directory: to, timeZone: 'Europe/London' });
  const source = await core.openSource(from);
  const items = await core.readSource(source, { timeZone: 'Europe/London', htmlToMarkdown: core.htmlToMarkdown });
  const report = await core.runImport(store, core.openAttachments(to), source, items, { dryRun });
  await source.close();
  await store.close();
  return { count: report.new + report.same, skipped: report.skipped.length };
}

/** Linux says it of this very process; elsewhere the most a process held is also that of who started it. */
function memoryMb(name) {
  const status = '/proc/self/status';
  if (!existsSync(status))
    return name === 'VmRSS' ? process.memoryUsage.rss() / 1e6 : process.resourceUsage().maxRSS / 1e3;
  const [, kilobytes = ''] = new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(readFileSync(status, 'utf8')) ?? [];
  return (Number(kilobytes) * 1_024) / 1e6;
}
