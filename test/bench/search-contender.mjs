// One way to search, by itself in a process: node --expose-gc search-contender.mjs NAME SESSIONS BUNDLE. Prints as JSON what
// building took (ms), what it holds (MB), and for every keystroke its time and the processor's (ms).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { diaryEntries } from '../../scripts/support/diary-text.mjs';
import { typed } from './searches.mjs';

const [name = '', count = '0', bundle = ''] = process.argv.slice(2);
const sessions = Number(count);
const letters = 3_000;

const contenders = { scan, minisearch, sqlite };
const { search, buildMs, heldMb } = await contenders[name]();
// Once for the machine, which learns what is asked of it.
for (const text of typed) await search(text);
const keystrokes = [];
for (const text of typed)
  for (let end = 1; end <= text.length; end += 1) {
    const began = performance.now();
    const cpu = process.cpuUsage();
    await search(text.slice(0, end));
    const { user, system } = process.cpuUsage(cpu);
    keystrokes.push({ took: performance.now() - began, processor: (user + system) / 1_000 });
  }
console.log(JSON.stringify({ buildMs, heldMb, keystrokes }));

/** One text at a time, so that only what a contender keeps is held. */
function* texts() {
  const entries = diaryEntries(() => 0.5)

    .map((paragraphs) => paragraphs.join('\n\n'))
    .join('\n\n');
  for (let number = 0; number < sessions; number += 1) {
    const from = (number * (letters - 1)) % (entries.length - letters);
    // Made anew: a part of a longer text would keep all of it.
    yield { id: `s${number}`, text: Buffer.from(`${entries.slice(from, from + letters)} ${number}`).toString() };
  }
}

async function built(take) {
  const before = held();
  const began = performance.now();
  for (const one of texts()) await take(one);
  return { buildMs: performance.now() - began, heldMb: () => held() - before };
}

function held() {
  global.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

async function scan() {
  const { newSearchIndex, searchIn } = await import(pathToFileURL(bundle).href);
  const index = newSearchIndex();
  const day = (id) => new Date(1e12 + Number(id.slice(1)) * 864e5).toISOString();
  const { buildMs, heldMb } = await built(({ id, text }) =>
    index.take({
      ...{
        id,
        revision: 1,
        title: id,
        subject: null,
        tags: [],
        templateId: 't',
        templateName: 'T',
        status: 'completed',
      },
      ...{ inTrash: false, createdAt: day(id), day: day(id).slice(0, 10), mood: null },
      exchanges: [
        { id: 'a', question: 'What happened today?', answer: text.slice(0, letters / 2) },
        { id: 'b', question: 'What stays with you of it?', answer: text.slice(letters / 2) },
      ],
    }),
  );
  return { buildMs, heldMb: heldMb(), search: (text) => searchIn(index, text) };
}

async function minisearch() {
  const { default: MiniSearch } = await import('minisearch');
  const index = new MiniSearch({ fields: ['text'] });
  const { buildMs, heldMb } = await built((one) => index.add(one));
  const options = { combineWith: 'AND', prefix: (_term, at, terms) => at === terms.length - 1 };
  return { buildMs, heldMb: heldMb(), search: (text) => index.search(text, options).slice(0, 50) };
}

async function sqlite() {
  // It is made for browsers, where the page's own address says where the module lies.
  globalThis.self = globalThis;
  globalThis.location ??= new URL(import.meta.url);
  const { default: open } = await import('@sqlite.org/sqlite-wasm');
  const jswasm = join(import.meta.dirname, 'node_modules', '@sqlite.org', 'sqlite-wasm', 'sqlite-wasm', 'jswasm');
  const wasmBinary = readFileSync(join(jswasm, 'sqlite3.wasm'));
  const sqlite3 = await open({ wasmBinary, print: () => {}, printErr: () => {} });
  const db = new sqlite3.oo1.DB(':memory:');
  db.exec(
    "create virtual table t using fts5(id unindexed, text, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')",
  );
  const insert = db.prepare('insert into t values (?, ?)');
  db.exec('begin');
  const { buildMs } = await built(({ id, text }) => insert.bind([id, text]).stepReset());
  db.exec('commit');
  const heldMb = sqlite3.wasm.heap8().byteLength / 1e6;
  const find = "select id, snippet(t, 1, '<', '>', '…', 20) from t where t match ? order by rank limit 50";
  const count = 'select count(*) from t where t match ?';
  const search = (text) => {
    const words = text
      .trim()
      .split(/\s+/)
      .map((word) => `"${word.replaceAll('"', '')}"`);
    const match = `${words.join(' ')}*`;
    db.exec({ sql: count, bind: [match], returnValue: 'resultRows' });
    return db.exec({ sql: find, bind: [match], returnValue: 'resultRows' });
  };
  return { buildMs, heldMb, search };
}
