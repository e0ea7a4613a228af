// Promise 8: session files of every format we ever wrote open with all they hold, and what a newer version wrote is shown
// and never changed, whatever is asked. Each format has a file of its own in test/fixtures, frozen with its checksum.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openSessionStore } from '../../electron/store/session-store.ts';
import { SessionCommand, type SessionCommandType } from '../../shared/session/session-command.ts';
import { codeOf, draftOf, everythingIn, question, revisionsFolder, viewOf } from '../electron/store/open-store.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { rounds } from './rounds.ts';

const fixtures = new URL('../fixtures/', import.meta.url);
const frozen = (name: string) => readFileSync(new URL(name, fixtures), 'utf8');
const formats = readdirSync(fixtures).filter((name) => /^stored-session-v\d+\.json$/.test(name));

const placements = ['view', 'revision', 'both'] as const;
type Placement = (typeof placements)[number];

/** A new data folder that holds this text where a session would have it. */
function journalWith(text: string, id: string, revision: number, placement: Placement): string {
  const directory = tempFolder();
  const newest = join(revisionsFolder(directory, id), `${String(revision).padStart(12, '0')}.json`);
  const paths = { view: [viewOf(directory, id)], revision: [newest], both: [viewOf(directory, id), newest] };
  for (const path of paths[placement]) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(path, text, { mode: 0o600 });
  }
  return directory;
}

const ids = { exchangeId: '0192f1c4-7d2e-7c3a-9b51-000000000001' };
const own = { exchangeId: 'x-own', question };

/** One of every kind of command, each with something to do. The type makes sure that none is forgotten. */
const commands: { [T in SessionCommandType]: Omit<Extract<SessionCommand, { type: T }>, 'commandId'> } = {
  answer: { type: 'answer', ...own, text: 'Said now.' },
  skip: { type: 'skip', ...own, exchangeId: 'x-skip' },
  ask: { type: 'ask', ...own, exchangeId: 'x-ask' },
  'edit-answer': { type: 'edit-answer', ...ids, text: 'Said better.' },
  'restore-text': { type: 'restore-text', ...ids, textId: 'command-4' },
  'restore-revision': { type: 'restore-revision', texts: [], title: 'As it was', tags: ['older'] },
  pause: { type: 'pause' },
  resume: { type: 'resume' },
  complete: { type: 'complete' },
  reopen: { type: 'reopen' },
  abandon: { type: 'abandon' },
  trash: { type: 'trash' },
  restore: { type: 'restore' },
  rename: { type: 'rename', title: 'Another name' },
  'set-tags': { type: 'set-tags', tags: ['new'] },
  'set-mood': { type: 'set-mood', mood: 1 },
  'set-kept-lines': { type: 'set-kept-lines', keptLines: [] },
  'set-intentions': { type: 'set-intentions', intentions: [] },
  'keep-line': { type: 'keep-line', exchangeId: ids.exchangeId, text: 'Kept now.', kept: true },
  'set-intention': { type: 'set-intention', id: 'found-now', found: 'Walk.', done: true },
  mention: { type: 'mention', text: 'Ana', kept: true },
  forget: { type: 'forget', thread: 't', on: true },
  'set-rule': { type: 'set-rule', rule: 'contrast', on: false },
  'set-budget': { type: 'set-budget', followUpsPerSession: 1 },
};
const everyCommand = Object.values(commands).map((command) =>
  SessionCommand.parse({ ...command, commandId: `try-${command.type}` }),
);

// Seen failing with `z.looseObject` made `z.object` in session-v1.ts (unknown keys are lost), and with canonicalJson's
// sorting of keys taken out (the frozen checksum is wrong).
test.each(formats)('promise 8: %s opens with all it holds, and is written on', async (name) => {
  const { checksum: _checksum, ...body } = JSON.parse(frozen(name));
  await rounds({ promise: 8, what: `${name} opens`, short: 3, long: 3 }, async (round) => {
    const placement = placements[round % placements.length] ?? 'both';
    const directory = journalWith(frozen(name), body.id, body.revision, placement);
    const store = await openSessionStore({ directory });
    expect(await store.list()).toHaveLength(1);
    expect(await store.load(body.id)).toEqual(body);
    expect(store.troubles()).toEqual([]);
    // A view that is alone is a session somebody copied in: the first change commits it.
    const answer: SessionCommand = { commandId: 'now', type: 'answer', ...own, text: 'Said now.' };
    const written = await store.dispatch(body.id, answer);
    expect(written.exchanges.slice(0, -1)).toEqual(body.exchanges);
    expect(written).toMatchObject({ 'x-weather': body['x-weather'], plan: body.plan, tags: body.tags });
    expect(written.revision).toBe(body.revision + 1);
    await store.close();
    if (placement !== 'view') {
      const kept = join(revisionsFolder(directory, body.id), `${String(body.revision).padStart(12, '0')}.json`);
      expect(readFileSync(kept, 'utf8')).toBe(frozen(name));
    }
    return { opened: 1 };
  });
});

test('there is a frozen file of every format', () => {
  const { format } = JSON.parse(frozen('session-v1.json'));
  expect(formats).toHaveLength(format);
});

const contents = (directory: string): [string, string][] =>
  everythingIn(join(directory, 'sessions'))
    .map((path): [string, string] => [path, join(directory, 'sessions', path)])
    .filter(([path, full]) => !path.startsWith('.drafts') && statSync(full).isFile())
    .map(([path, full]) => [path, readFileSync(full, 'latin1')]);

type Json = Record<string, unknown>;
const newer: [string, (json: Json) => Json][] = [
  ['one that can still be shown', (json) => ({ ...json, format: 2, novelty: { kept: true } })],
  ['one with a status we do not know', (json) => ({ ...json, format: 2, status: 'dreaming' })],
  ['one with nothing in common', ({ id, revision }) => ({ id, revision, format: 999, everything: ['differs'] })],
];

// Seen failing with the `head.newer` check taken out of baseOf in session-commit.ts, and with the one in purge-session.ts.
test('promise 8: a newer format is byte for byte the same after every command there is', async () => {
  const options = { promise: 8, what: 'newer formats, each in the view, the revision and both', short: 9, long: 9 };
  const counts = await rounds(options, async (round) => {
    const [, make] = newer[round % newer.length] ?? ['', (json: Json) => json];
    const placement = placements[Math.floor(round / newer.length) % placements.length] ?? 'both';
    const json: Json = JSON.parse(frozen('stored-session-v1.json'));
    const id = String(json.id);
    const directory = journalWith(JSON.stringify(make(json)), id, Number(json.revision), placement);
    const before = contents(directory);
    const store = await openSessionStore({ directory });
    await store.list();
    const loaded = await codeOf(store.load(id));
    expect(['none', 'newer-format']).toContain(loaded);
    for (const command of everyCommand) expect(await codeOf(store.dispatch(id, command))).toBe('newer-format');
    await store.saveDraft(draftOf(id, 'Typed all the same', 1, 'window-1'));
    await store.loadDrafts(id);
    await store.leave(id);
    expect(await codeOf(store.purge(id))).toBe('newer-format');
    await store.close();
    const again = await openSessionStore({ directory });
    await again.list();
    await again.close();
    expect(contents(directory)).toEqual(before);
    return { commands: everyCommand.length + 1, shown: loaded === 'none' ? 1 : 0, changed: 0 };
  });
  expect(counts.shown).toBeGreaterThan(0);
});
