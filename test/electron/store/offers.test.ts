// Copies of sync tools and other versions: found, told for what they would add, merged or kept aside, never lost.
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainSession } from '../../../electron/store/plain-session.ts';
import { idInCopyName, idsOfViews, isCopyName } from '../../../electron/store/session-folder.ts';
import type { SessionStore } from '../../../electron/store/session-store.ts';
import type { Session } from '../../../shared/session/session.ts';
import { secondProcess } from '../../support/second-process.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { osError, watchedFs } from '../../support/watched-fs.ts';
import {
  answer,
  answersIn,
  codeOf,
  editJson,
  isQuarantined,
  openStore,
  revisionFiles,
  revisionsFolder,
  sessionsIn,
  storeWithSession,
  viewOf,
} from './open-store.ts';

const uuid = '019ac2b4-1f00-7a3b-9c4d-0123456789ab';

/** Names as these tools give them to a file that changed in two places. */
const copyNames: [tool: string, name: (id: string) => string][] = [
  ['Dropbox', (id) => `session-${id} (conflicted copy 2026-01-01).json`],
  ['Dropbox with a name', (id) => `session-${id} (Anna's conflicted copy 2026-01-01).json`],
  ['Dropbox in German', (id) => `session-${id} (In Konflikt stehende Kopie von Anna 2026-01-01).json`],
  ['Syncthing', (id) => `session-${id}.sync-conflict-20260101-120000-ABCDEFG.json`],
  ['Nextcloud', (id) => `session-${id} (conflicted copy 2026-01-01 120000).json`],
  ['Nextcloud with a name', (id) => `session-${id} (conflicted copy Anna 2026-01-01 120000).json`],
  ['ownCloud of old', (id) => `session-${id}_conflict-20260101-120000.json`],
  ['OneDrive', (id) => `session-${id}-DESKTOP-ABC1234.json`],
  ['iCloud Drive', (id) => `session-${id} 2.json`],
  ['Google Drive', (id) => `session-${id} (1).json`],
  ['Seafile', (id) => `session-${id} (SFConflict anna@example.org 2026-01-01-12-00-00).json`],
  ['Resilio Sync', (id) => `session-${id}.Conflict.json`],
  ['a file manager', (id) => `Copy of session-${id}.json`],
];

/** An open store whose session has `here`, and the bytes of the same session with `there` from another machine. */
async function twoMachines() {
  const directory = tempFolder();
  const first = await storeWithSession(directory);
  await first.store.dispatch(first.id, answer('a1'));
  await first.store.close();
  const elsewhere = tempFolder();
  await (await openStore(elsewhere)).close();
  copyFileSync(viewOf(directory, first.id), viewOf(elsewhere, first.id));
  const there = await openStore(elsewhere);
  await there.dispatch(first.id, answer('there', 'said on the other machine'));
  await there.close();
  const store = await openStore(directory);
  await store.dispatch(first.id, answer('here'));
  await store.leave(first.id);
  return { directory, store, id: first.id, bytes: readFileSync(viewOf(elsewhere, first.id)) };
}

const beside = (directory: string, name: string) => join(sessionsIn(directory), name);

async function onlyOffer(store: SessionStore) {
  const [offer, ...others] = await store.offers();
  expect(others).toEqual([]);
  if (!offer) throw new Error('nothing is offered');
  return offer;
}

test.each(copyNames)('a copy of %s is known by its name, and is no view', (_tool, name) => {
  for (const id of [uuid, '0190aaaa-session']) {
    expect([isCopyName(name(id)), idInCopyName(name(id)), idsOfViews([name(id)])]).toEqual([true, id, []]);
  }
});

test('other names are none', () => {
  const names = [`session-${uuid}.json`, 'session-0190aaaa-session.json', `.session-${uuid} 2.json`, 'notes.json'];
  expect(names.filter(isCopyName)).toEqual([]);
  expect(isCopyName(`session-${uuid} 2.json.tmp`)).toBe(false);
  // What fits the rules of an id is still no id of ours when a whole one stands in front of it.
  expect(isCopyName(`session-${uuid}-annas-laptop.json`)).toBe(true);
});

// Seen failing with the merge left out of applyAll.
test.each(copyNames)('the copy of %s is offered, merged as a new revision, and kept aside', async (_tool, name) => {
  const { directory, store, id, bytes } = await twoMachines();
  const copy = beside(directory, name(id));
  writeFileSync(copy, bytes);
  const offer = await onlyOffer(store);
  expect(offer).toMatchObject({ kind: 'copy', sessionId: id, title: 'A day', missing: false, answers: 1 });
  expect(offer.added).toMatchObject([{ question: 'What happened?', text: 'said on the other machine' }]);
  expect(answersIn(await store.load(id))).toEqual(['a1', 'here']);
  const merged = await store.acceptOffer(offer.id);
  expect(answersIn(merged).sort()).toEqual(['a1', 'here', 'there']);
  expect(await store.offers()).toEqual([]);
  expect(existsSync(copy)).toBe(false);
  expect(isQuarantined(directory, bytes)).toBe(true);
  expect(await codeOf(store.acceptOffer(offer.id))).toBe('not-found');
  await store.close();
  const again = await openStore(directory);
  expect(answersIn(await again.load(id))).toEqual(answersIn(merged));
  expect(await again.offers()).toEqual([]);
  expect(JSON.parse(readFileSync(viewOf(directory, id), 'utf8')).revision).toBe(merged.revision);
});

test('kept aside instead: the session stays as it is, and the bytes are kept', async () => {
  const { directory, store, id, bytes } = await twoMachines();
  writeFileSync(beside(directory, `session-${id} 2.json`), bytes);
  const before = await store.load(id);
  await store.declineOffer((await onlyOffer(store)).id);
  expect([await store.offers(), await store.load(id)]).toEqual([[], before]);
  expect(isQuarantined(directory, bytes)).toBe(true);
  expect(existsSync(beside(directory, `session-${id} 2.json`))).toBe(false);
});

test('a copy that adds nothing is put aside without a word, even if only its layout differs', async () => {
  const { directory, store, id } = await twoMachines();
  const copies = [`session-${id} 2.json`, `session-${id} (1).json`].map((name) => beside(directory, name));
  copyFileSync(viewOf(directory, id), copies[0] ?? '');
  copyFileSync(revisionFiles(directory, id)[1] ?? '', copies[1] ?? '');
  const bytes = copies.map((path) => readFileSync(path));
  expect(await store.offers()).toEqual([]);
  expect(copies.filter((path) => existsSync(path))).toEqual([]);
  for (const kept of bytes) expect(isQuarantined(directory, kept)).toBe(true);
  expect(store.troubles()).toEqual([]);
});

test('what a copy is of is decided by what is in it, not by its name', async () => {
  const { directory, store, id, bytes } = await twoMachines();
  writeFileSync(beside(directory, `session-${uuid} (1).json`), bytes);
  expect(await onlyOffer(store)).toMatchObject({ sessionId: id, missing: false });
});

test.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, 300)],
  ['not a session', () => Buffer.from('{"a":1}')],
  ['of a newer version', (bytes: Buffer) => Buffer.from(bytes.toString().replace('"format": 1', '"format": 9'))],
  [
    'with a revision that cannot be',
    (bytes: Buffer) => Buffer.from(bytes.toString().replace('"revision": 3', '"revision": 999999999999')),
  ],
])('a copy that is %s is told, and left where it is', async (_what, spoil) => {
  const { directory, store, id, bytes } = await twoMachines();
  const copy = beside(directory, `session-${id} 2.json`);
  writeFileSync(copy, spoil(bytes));
  const before = readFileSync(copy);
  expect(before.equals(bytes)).toBe(false);
  expect([await store.offers(), await store.offers()]).toEqual([[], []]);
  expect(store.troubles()).toMatchObject([{ kind: 'copy-unreadable', sessionId: id }]);
  expect(readFileSync(copy).equals(before)).toBe(true);
});

test('an answer changed by hand in a copy becomes the newest text, and the old one stays', async () => {
  const { directory, store, id } = await twoMachines();
  const copy = beside(directory, `session-${id} copy.json`);
  writeFileSync(copy, readFileSync(viewOf(directory, id), 'utf8').replace('answer a1', 'answer a1, better said'));
  const merged = await store.acceptOffer((await onlyOffer(store)).id);
  expect(merged.exchanges[0]?.texts.map(({ text }) => text)).toEqual(['answer a1', 'answer a1, better said']);
});

// Seen failing with the trash left as it was in the copy: what is brought back would be removed again by the sweep.
test('the copy of a session that was removed brings it back when that is asked for', async () => {
  const { directory, store, id, bytes } = await twoMachines();
  const session: Session = JSON.parse(bytes.toString());
  await store.purge(id);
  writeFileSync(beside(directory, `session-${id} 2.json`), plainSession({ ...session, deletedAt: session.updatedAt }));
  const offer = await onlyOffer(store);
  expect(offer).toMatchObject({ sessionId: id, missing: true, answers: 2, title: 'A day' });
  expect(await store.list()).toEqual([]);
  expect(answersIn(await store.acceptOffer(offer.id))).toEqual(['a1', 'there']);
  expect(await store.list()).toMatchObject([{ id, deletedAt: null }]);
  await store.close();
  expect(answersIn(await (await openStore(directory)).load(id))).toEqual(['a1', 'there']);
});

test('the copy of a session that cannot be read any more brings it back, and damaged bytes are kept', async () => {
  const { directory, store, id, bytes } = await twoMachines();
  await store.close();
  for (const path of [...revisionFiles(directory, id), viewOf(directory, id)]) writeFileSync(path, 'damaged');
  writeFileSync(beside(directory, `session-${id} 2.json`), bytes);
  const again = await openStore(directory);
  expect(await codeOf(again.load(id))).toBe('unreadable-session');
  const offer = await onlyOffer(again);
  expect(offer.missing).toBe(true);
  expect(answersIn(await again.acceptOffer(offer.id))).toEqual(['a1', 'there']);
  expect(answersIn(await again.dispatch(id, answer('after')))).toEqual(['a1', 'there', 'after']);
  await again.close();
  expect(isQuarantined(directory, Buffer.from('damaged'))).toBe(true);
});

test('a view changed without its checksum and without a new date is offered, never taken by itself', async () => {
  const { directory, store, id } = await twoMachines();
  await store.close();
  const view = viewOf(directory, id);
  const { mtime } = statSync(view);
  writeFileSync(view, readFileSync(view, 'utf8').replace('answer a1', 'answer b1'));
  utimesSync(view, mtime, mtime);
  const bytes = readFileSync(view);
  const again = await openStore(directory);
  await again.list();
  await expect.poll(() => again.offers()).toHaveLength(1);
  const offer = await onlyOffer(again);
  expect(offer).toMatchObject({ kind: 'doubtful', sessionId: id, answers: 1, added: [{ text: 'answer b1' }] });
  expect(JSON.stringify(await again.load(id))).not.toContain('answer b1');
  expect(readFileSync(view, 'utf8')).toContain('answer a1');
  // It is offered to whoever opens the journal next as well.
  await again.close();
  const third = await openStore(directory);
  const merged = await third.acceptOffer((await onlyOffer(third)).id);
  expect(merged.exchanges[0]?.texts.map(({ text }) => text)).toEqual(['answer a1', 'answer b1']);
  expect(await third.offers()).toEqual([]);
  expect(isQuarantined(directory, bytes)).toBe(true);
});

test('a view with a wrong checksum beside nothing but damaged revisions is offered, once', async () => {
  const { directory, store, id } = await twoMachines();
  await store.close();
  for (const path of revisionFiles(directory, id)) writeFileSync(path, 'damaged');
  editJson(viewOf(directory, id), (json) => ({ ...json, checksum: 'wrong' }));
  const again = await openStore(directory);
  expect(await again.list()).toEqual([]);
  await expect.poll(() => again.offers()).toHaveLength(1);
  await again.declineOffer((await onlyOffer(again)).id);
  await again.close();
  const third = await openStore(directory);
  await third.list();
  await third.close();
  const kept = readdirSync(join(sessionsIn(directory), '.quarantine'));
  expect(kept.filter((name) => name.includes('offered'))).toEqual([]);
});

// Seen failing with the copy moved before the merge.
test('the copy is still there, and still offered, when the merge cannot be saved', async () => {
  const { directory, store, id, bytes } = await twoMachines();
  await store.close();
  const copy = beside(directory, `session-${id} 2.json`);
  writeFileSync(copy, bytes);
  const watch = watchedFs();
  const again = await openStore(directory, { fs: watch.fs });
  const offer = await onlyOffer(again);
  watch.before = ({ name }) => {
    if (name === 'link') throw osError('ENOSPC');
  };
  expect(await codeOf(again.acceptOffer(offer.id))).toBe('disk-full');
  expect(readFileSync(copy).equals(bytes)).toBe(true);
  watch.before = () => {};
  expect(await onlyOffer(again)).toEqual(offer);
  expect(answersIn(await again.acceptOffer(offer.id)).sort()).toEqual(['a1', 'here', 'there']);
});

test('merged, but not put aside for want of room: it is not offered again', async () => {
  const { directory, store, id, bytes } = await twoMachines();
  await store.close();
  writeFileSync(beside(directory, `session-${id} 2.json`), bytes);
  const watch = watchedFs();
  const again = await openStore(directory, { fs: watch.fs });
  const offer = await onlyOffer(again);
  watch.before = ({ name, path }) => {
    if (name === 'rename' && path.includes('.quarantine')) throw osError('EIO');
  };
  expect(answersIn(await again.acceptOffer(offer.id)).sort()).toEqual(['a1', 'here', 'there']);
  watch.before = () => {};
  expect(await again.offers()).toEqual([]);
  expect(isQuarantined(directory, bytes)).toBe(true);
});

test('a copy that is replaced while it is decided about is not put aside unread', async () => {
  const { directory, store, id, bytes } = await twoMachines();
  await store.close();
  const copy = beside(directory, `session-${id} 2.json`);
  writeFileSync(copy, bytes);
  const watch = watchedFs();
  const again = await openStore(directory, { fs: watch.fs });
  const offer = await onlyOffer(again);
  const newer = readFileSync(viewOf(directory, id), 'utf8').replaceAll('answer here', 'from a third machine');
  watch.before = ({ name, path }) => {
    if (name !== 'rename' || !path.includes('.quarantine')) return;
    watch.before = () => {};
    writeFileSync(`${copy}.part`, newer);
    renameSync(`${copy}.part`, copy);
  };
  await again.acceptOffer(offer.id);
  expect(readFileSync(copy, 'utf8')).toBe(newer);
  expect(await onlyOffer(again)).toMatchObject({ added: [{ text: 'from a third machine' }] });
});

test('two stores that accept the same copy merge it once, while others write', async () => {
  const { directory, store, id, bytes } = await twoMachines();
  writeFileSync(beside(directory, `session-${id} 2.json`), bytes);
  const other = await openStore(directory);
  const offer = await onlyOffer(store);
  expect(await onlyOffer(other)).toEqual(offer);
  const outcomes = await Promise.allSettled([
    store.acceptOffer(offer.id),
    other.acceptOffer(offer.id),
    ...['b1', 'b2', 'b3'].map((commandId) => store.dispatch(id, answer(commandId))),
    ...['c1', 'c2', 'c3'].map((commandId) => other.dispatch(id, answer(commandId))),
  ]);
  expect(outcomes.filter(({ status }) => status === 'rejected').length).toBeLessThanOrEqual(1);
  const expected = ['a1', 'b1', 'b2', 'b3', 'c1', 'c2', 'c3', 'here', 'there'];
  for (const each of [store, other]) expect(answersIn(await each.load(id)).sort()).toEqual(expected);
  expect([await store.offers(), await other.offers()]).toEqual([[], []]);
});

test('a copy merged while another process answers loses nothing of either', async () => {
  const { directory, store, id, bytes } = await twoMachines();
  const writer = await secondProcess(['answer', directory, id, 'w', '60']);
  await writer.until((line) => line === 'w-3');
  writeFileSync(beside(directory, `session-${id} 2.json`), bytes);
  await store.acceptOffer((await onlyOffer(store)).id);
  expect(await writer.ended).toBe(0);
  const theirs = Array.from({ length: 60 }, (_, index) => `w-${index}`);
  expect(answersIn(await store.load(id)).sort()).toEqual(['a1', 'here', 'there', ...theirs].sort());
});

test('whoever listens hears of a copy that appears while the journal is open', async () => {
  const { directory, store, id, bytes } = await twoMachines();
  const heard: string[] = [];
  store.subscribe(({ type }) => heard.push(type));
  writeFileSync(beside(directory, 'part'), bytes);
  await expect
    .poll(
      () => {
        // Watching begins a moment after subscribing, so the file comes again until it is heard of.
        writeFileSync(beside(directory, 'part'), bytes);
        renameSync(beside(directory, 'part'), beside(directory, `session-${id} 2.json`));
        return heard;
      },
      { interval: 500, timeout: 20_000 },
    )
    .toContain('offers');
  expect(await store.offers()).toHaveLength(1);
});

test('an offer is read once, however often it is asked for', async () => {
  const { directory, store, id, bytes } = await twoMachines();
  await store.close();
  const copy = beside(directory, `session-${id} 2.json`);
  writeFileSync(copy, bytes);
  const watch = watchedFs();
  const again = await openStore(directory, { fs: watch.fs });
  const first = await again.offers();
  watch.reset();
  expect(await again.offers()).toEqual(first);
  expect(watch.calls.filter(({ name }) => name === 'readFile')).toEqual([]);
  await again.dispatch(id, answer('more'));
  expect(await again.offers()).toMatchObject([{ answers: 1 }]);
});

test('with a session goes what is kept of it to be offered', async () => {
  const { directory, store, id } = await twoMachines();
  await store.close();
  editJson(viewOf(directory, id), (json) => ({ ...json, title: 'Doubtful', checksum: 'wrong' }));
  utimesSync(viewOf(directory, id), new Date(0), new Date(0));
  const again = await openStore(directory);
  await again.list();
  await expect.poll(() => again.offers()).toHaveLength(1);
  await again.purge(id);
  expect(await again.offers()).toEqual([]);
  expect(readdirSync(join(sessionsIn(directory), '.quarantine'))).toEqual([]);
  expect(existsSync(revisionsFolder(directory, id))).toBe(false);
});

// Otherwise only the list of offers would tell of new ones, and nobody has a reason to ask for it.
test('whoever listens hears of a view that is kept aside to be offered', async () => {
  const { directory, store, id } = await twoMachines();
  await store.close();
  const view = viewOf(directory, id);
  const { mtime } = statSync(view);
  writeFileSync(view, readFileSync(view, 'utf8').replace('answer a1', 'answer b1'));
  utimesSync(view, mtime, mtime);
  const again = await openStore(directory);
  const heard: string[] = [];
  again.subscribe(({ type }) => heard.push(type));
  await again.list();
  await expect.poll(() => heard, { timeout: 20_000 }).toContain('offers');
  expect(await again.offers()).toHaveLength(1);
});
