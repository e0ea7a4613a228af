// Backups of real journals: what they cost, that they give back what was there, and that a broken-off one is none.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findBackups, objectPath } from '../../../electron/backup/backup-folder.ts';
import { lookInside } from '../../../electron/backup/look-inside.ts';
import { makeBackup } from '../../../electron/backup/make-backup.ts';
import { restoreBackup } from '../../../electron/backup/restore-backup.ts';
import { unpackBackup } from '../../../electron/backup/unpack-backup.ts';
import { openSessionStore } from '../../../electron/store/session-store.ts';
import { syncStoreFs } from '../../../electron/store/sync-store-fs.ts';
import { Failure } from '../../../shared/failure.ts';
import { answerOf } from '../../../shared/session/session.ts';
import { memoryFolder } from '../../faults/support/memory-folder.ts';
import { arbitraryJournal, makeJournal, personalFiles } from '../../support/generated-journal.ts';
import { idAt, writeSessions } from '../../support/many-sessions.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { osError, watchedFs } from '../../support/watched-fs.ts';
import { answer, answersIn } from '../store/open-store.ts';

const asked = (directory: string, folder = join(directory, 'backups')) => ({
  ...{ directory, folder, journal: 'mine', reason: 'asked' as const, spare: 0 },
});

const isWrite = ({ name }: { name: string }) => name === 'file.writeFile';

/** A backup in the next minute, with what it wrote. */
async function counted(directory: string, minute: number, folder?: string) {
  const watch = watchedFs(syncStoreFs);
  const clock = () => new Date(Date.UTC(2026, 10, 23, 12, minute));
  const info = await makeBackup({ ...asked(directory, folder), fs: watch.fs, clock });
  const written = new Set(watch.calls.filter(isWrite).map(({ path }) => path));
  const read = watch.calls.filter(({ name, path }) => name === 'readFile' && path.includes('/.revisions/'));
  return { info, written: written.size, read: read.length };
}

// Seen failing with bundles made anew whatever their key.
it('what did not change is neither read nor written again', async () => {
  const directory = tempFolder();
  writeSessions(directory, 40);
  const first = await counted(directory, 0);
  // An object for each session, and the list.
  expect(first.written).toBe(41);
  const second = await counted(directory, 1);
  expect(second).toMatchObject({ written: 1, read: 0, info: { added: 0, sessions: 40 } });
  const store = await openSessionStore({ directory });
  await store.dispatch(idAt(7), answer('one more'));
  await store.close();
  expect(await counted(directory, 2)).toMatchObject({ written: 2, read: 2, info: { sessions: 40 } });
});

// Seen failing with drafts left out of `sessionFiles`.
it('unpacked, a backup is byte for byte what was there; brought back, the sessions are', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryJournal, async (made) => {
      const root = tempFolder();
      const [directory, copy, other] = [join(root, 'journal'), join(root, 'copy'), join(root, 'other')];
      await makeJournal(directory, made);
      const { id, sessions } = await makeBackup(asked(directory));
      expect(sessions).toBe(made.sessions.length);
      await unpackBackup({ folder: join(directory, 'backups'), id, to: copy });
      expect(personalFiles(copy)).toEqual(personalFiles(directory));
      await makeJournal(other, { sessions: [], photo: null });
      const inside = { directory: other, folder: join(directory, 'backups'), journal: 'other', id };
      expect((await lookInside(inside)).counts).toMatchObject({ missing: sessions, same: 0 });
      const report = await restoreBackup({ ...inside, what: 'missing' });
      expect(report).toMatchObject({ added: sessions, changed: 0, damaged: 0, before: null });
      expect((await lookInside(inside)).counts).toMatchObject({ missing: 0, same: sessions, onlyHere: 0 });
      expect(await contents(other)).toEqual(await contents(directory));
    }),
    { numRuns: 12 },
  );
});

/** Every session without what says when it was written here, and its unsent texts. */
async function contents(directory: string) {
  const store = await openSessionStore({ directory });
  const found: unknown[] = [];
  for (const { id } of await store.list()) {
    const { revision, writer, updatedAt, recentCommands, ...session } = await store.load(id);
    found.push([session, (await store.loadDrafts(id)).map(({ text }) => text)]);
  }
  await store.close();
  return found.sort();
}

// Seen failing with `importSession` alone, which leaves the newer answer the answer, and with the backup made first taking the
// place of the one that is brought back.
it('everything brought back: the answers are those of then, and nothing of now is lost', async () => {
  const directory = tempFolder();
  const folder = join(directory, 'backups');
  writeSessions(directory, 3);
  let store = await openSessionStore({ directory });
  const id = idAt(1);
  const [exchange] = (await store.load(id)).exchanges;
  const was = (await store.load(id)).exchanges.map(answerOf);
  const { id: backup } = await makeBackup(asked(directory));
  await store.dispatch(id, { type: 'edit-answer', commandId: 'c1', exchangeId: exchange?.id ?? '', text: 'Now.' });
  await store.dispatch(idAt(2), { type: 'trash', commandId: 'c2' });
  await store.purge(idAt(2));
  const { id: later } = await store.create({ templateId: 'reflective', title: 'Later' });
  await store.dispatch(later, answer('written since'));
  await store.close();

  const inside = { directory, folder, journal: 'mine', id: backup };
  const preview = await lookInside(inside);
  expect(preview.counts).toEqual({ missing: 1, 'more-there': 0, 'changed-since': 1, same: 1, onlyHere: 1 });
  expect(preview.sessions.missing).toMatchObject([{ title: 'Day 2', inTrash: false }]);
  expect(preview.sessions.onlyHere).toMatchObject([{ title: 'Later' }]);
  expect(await restoreBackup({ ...inside, what: 'everything' })).toMatchObject({ added: 1, changed: 1, damaged: 0 });
  store = await openSessionStore({ directory });
  const restored = await store.load(id);
  expect(restored.exchanges.map(answerOf)).toEqual(was);
  expect(restored.exchanges[0]?.texts.map(({ text }) => text)).toContain('Now.');
  expect(answersIn(await store.load(later))).toEqual(['written since']);
  expect((await store.list()).map(({ title }) => title).sort()).toEqual(['Day 0', 'Day 1', 'Day 2', 'Later']);
  await store.close();
  expect((await findBackups(syncStoreFs, folder)).lists.map(({ list }) => list.reason)).toEqual([
    'before-restore',
    'asked',
  ]);
});

// Seen failing with objects put into their places a moment after they were said to be there.
it('killed at any file call a backup is whole or not there, and the next one is made', async () => {
  const root = memoryFolder();
  const from = join(root, 'from');
  writeSessions(from, 3);
  await makeBackup(asked(from));
  const store = await openSessionStore({ directory: from });
  await store.dispatch(idAt(1), answer('more'));
  await store.close();
  let calls = Number.MAX_SAFE_INTEGER;
  let whole = 0;
  for (let k = 0; k < calls; k++) {
    const directory = join(root, `try-${k}`);
    cpSync(from, directory, { recursive: true, preserveTimestamps: true });
    const watch = watchedFs(syncStoreFs);
    // From this call on nothing happens any more, as after a kill.
    watch.before = (_call, index) => {
      if (index >= k) throw osError('EIO');
    };
    const made = await makeBackup({ ...asked(directory), fs: watch.fs }).catch(
      (error: unknown) => Failure.from(error).code,
    );
    const { lists, unreadable } = await findBackups(syncStoreFs, join(directory, 'backups'));
    expect([unreadable, [1, 2].includes(lists.length)], `call ${k}`).toEqual([0, true]);
    for (const { id, list } of lists) {
      const unpacked = join(root, `unpacked-${k}-${id}`);
      const { damaged, sessions } = await unpackBackup({ folder: join(directory, 'backups'), id, to: unpacked });
      expect([damaged, sessions], `call ${k}`).toEqual([0, list.sessions.length]);
      rmSync(unpacked, { recursive: true });
    }
    if (lists.length === 2) whole++;
    if (typeof made === 'string') expect((await makeBackup(asked(directory))).sessions).toBe(3);
    else calls = k;
    rmSync(directory, { recursive: true });
  }
  expect(calls).toBeGreaterThan(25);
  expect(whole).toBeGreaterThan(0);
});

// Seen failing without reading objects back.
it('an object that was damaged on the disk is found when its turn comes, and made anew', async () => {
  const directory = tempFolder();
  writeSessions(directory, 2);
  const folder = join(directory, 'backups');
  const { id } = await makeBackup(asked(directory));
  const [first] = (await findBackups(syncStoreFs, folder)).lists;
  const object = first?.list.sessions[0]?.object ?? '';
  const good = readFileSync(objectPath(folder, object));
  writeFileSync(objectPath(folder, object), Buffer.alloc(good.length, 7));
  const inside = { directory: tempFolder(), folder, journal: 'mine', id };
  writeSessions(inside.directory, 0);
  expect(await lookInside(inside)).toMatchObject({ counts: { missing: 1 }, damaged: 1 });
  expect(await restoreBackup({ ...inside, what: 'missing' })).toMatchObject({ added: 1, damaged: 1 });
  for (let day = 1; day <= 32; day++)
    await makeBackup({ ...asked(directory), clock: () => new Date(Date.UTC(2026, 10, 23 + day)) });
  expect(readFileSync(objectPath(folder, object)).equals(good)).toBe(true);
});

// Seen failing with lists of other journals rotated along, and with objects that stay though nobody needs them.
it('two journals share one folder, rotation touches only its own, and nothing is kept that nobody needs', async () => {
  const [mine, yours, folder] = [tempFolder(), tempFolder(), join(tempFolder(), 'Innerview backups')];
  writeSessions(mine, 2);
  writeSessions(yours, 3);
  for (const day of [1, 9])
    await makeBackup({ ...asked(yours, folder), journal: 'yours', clock: () => new Date(Date.UTC(2020, 0, day, 12)) });
  for (let day = 0; day < 60; day++) {
    const store = await openSessionStore({ directory: mine });
    await store.dispatch(idAt(0), answer(`day ${day}`));
    await store.close();
    await makeBackup({ ...asked(mine, folder), clock: () => new Date(Date.UTC(2027, 0, 1 + day, 12)) });
  }
  const { lists } = await findBackups(syncStoreFs, folder);
  expect(lists.filter(({ list }) => list.journal === 'mine')).toHaveLength(7 + 2 + 1);
  expect(lists.filter(({ list }) => list.journal === 'yours')).toHaveLength(2);
  const objects = readdirSync(join(folder, 'objects'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[0-9a-f]{64}$/u.test(name),
  );
  const needed = new Set(lists.flatMap(({ list }) => list.sessions.map(({ object }) => object)));
  expect(objects.map((name) => name.slice(3)).sort()).toEqual([...needed].sort());
});
