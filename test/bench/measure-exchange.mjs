// What arriving takes (years of another journal, imported), and leaving (exports, an archive, its check, and a journal made of
// it again), each in a process of its own, beside plainly reading the same journal's files.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { diaryEntries } from '../../scripts/support/diary-text.mjs';
import { projectRoot } from '../../scripts/support/project-root.mjs';
import { runCommand } from '../../scripts/support/run-command.mjs';
import { madeLibrary } from './made-library.mjs';

const diary = join(projectRoot, '..', 'shared', 'fixtures', 'diary', 'pepys.jsonl');
const dayMs = 86_400_000;

/**
 * `imports`: { look, again, import }, and `exports`: { read, markdown, json, archive, verify, restore }, each a list of
 * { count, ms, beforeMb, peakMb }, one of every round. `entries`: how many are imported, of a real diary or made up (`isReal`).
 */
export async function measureExchange({ work, sessions, entries, rounds, progress }) {
  const folder = await madeLibrary(sessions);
  const file = join(work, 'diary.jsonl');
  writeFileSync(file, diaryLines(entries).join('\n'));
  const [journal, archive, out] = ['imported', 'journal.zip', 'out'].map((name) => join(work, name));
  const empty = (...paths) => Promise.all(paths.map((path) => rm(path, { recursive: true, force: true })));
  const imports = { look: [], import: [], again: [] };
  const exports = { read: [], markdown: [], json: [], archive: [], verify: [], restore: [] };
  // Brings the journal's files into memory; thrown away.
  await alone('read', folder);
  let done = 0;
  const all = rounds * (Object.keys(imports).length + Object.keys(exports).length);
  const take = async (list, counted, ...act) => {
    const measured = await alone(...act);
    if (measured.count !== counted || measured.skipped > 0)
      throw new Error(`${act[0]}: ${measured.count} of ${counted}, ${measured.skipped} left out`);
    list.push(measured);
    done += 1;
    progress(done, all);
  };
  for (let round = 0; round < rounds; round += 1) {
    await take(exports.read, sessions, 'read', folder);
    for (const format of ['markdown', 'json']) {
      await take(exports[format], sessions, format, folder, out);
      await empty(out);
    }
    await take(exports.archive, sessions, 'archive', folder, archive);
    await take(exports.verify, sessions, 'verify', archive);
    await take(exports.restore, sessions, 'restore', archive, out);
    await empty(out, archive);
    for (const name of ['look', 'import', 'again'])
      await take(imports[name], entries, name === 'look' ? 'look' : 'import', file, journal);
    await empty(journal);
  }
  return { sessions, entries, isReal: existsSync(diary), bytes: readFileSync(file).byteLength, imports, exports };
}

async function alone(...act) {
  const script = join(import.meta.dirname, 'exchange-work.mjs');
  const { code, output } = await runCommand(process.execPath, [script, ...act], { capture: true });
  if (code !== 0) throw new Error(`${act[0]} could not be measured:\n${output}`);
  return JSON.parse(output.trim().split('\n').at(-1) ?? '');
}

/** As many lines of JSON as wanted: a real diary where there is one beside the project, else sentences of our own. */
function diaryLines(wanted) {
  const lines = existsSync(diary) ? readFileSync(diary, 'utf8').split('\n').filter(Boolean) : madeLines(wanted);
  if (lines.length < wanted) throw new Error(`the diary has ${lines.length} entries only`);
  return lines.slice(0, wanted);
}

function madeLines(wanted) {
  let seed = 1;
  const chance = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const texts = diaryEntries(chance, false);
  return Array.from({ length: wanted }, (_, number) => {
    const date = new Date(Date.UTC(2010, 0, 1) + number * dayMs).toISOString().slice(0, 10);
    return JSON.stringify({ date, text: texts[number % texts.length].join('\n\n') });
  });
}
