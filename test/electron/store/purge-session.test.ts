// Removing a session for good leaves nothing of it, also when somebody was about to write.
import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../../support/temp-folder.ts';
import { osError, type WatchedCall, watchedFs } from '../../support/watched-fs.ts';
import {
  answer,
  answersIn,
  codeOf,
  draftOf,
  editJson,
  everythingIn,
  openStore,
  revisionFiles,
  revisionsFolder,
  sessionsIn,
  storeWithSession,
  viewOf,
  viewWritten,
} from './open-store.ts';

test('nothing of a purged session is left, and everything of the others is', async () => {
  const directory = tempFolder();
  const { store, id: kept } = await storeWithSession(directory);
  await store.dispatch(kept, answer('k1'));
  await store.saveDraft(draftOf(kept, 'kept', 1, 'window'));
  await viewWritten(store, kept);
  const before = everythingIn(directory);

  const { id } = await store.create({ templateId: 'reflective' });
  await store.dispatch(id, answer('a1'));
  await store.saveDraft(draftOf(id, 'unsent', 1, 'window'));
  await viewWritten(store, id);
  // Damage makes a copy in the quarantine, which is the person's text as well.
  const [newest = ''] = revisionFiles(directory, id);
  spawnSync('truncate', ['-s', '200', newest]);
  await store.load(id);
  expect(everythingIn(directory).filter((name) => name.includes(id)).length).toBeGreaterThan(4);
  await store.purge(id);
  expect(everythingIn(directory)).toEqual(before);
  expect(await codeOf(store.load(id))).toBe('not-found');
  expect(await codeOf(store.purge(id))).toBe('not-found');
  expect(await store.loadDrafts(id)).toEqual([]);
  expect(answersIn(await store.load(kept))).toEqual(['k1']);
});

test('a writer that waits behind a purge gets not-found and brings nothing back', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  const purged = store.purge(id);
  const waiting = [store.dispatch(id, answer('a1')), store.dispatch(id, answer('a2'))];
  await purged;
  for (const dispatch of waiting) expect(await codeOf(dispatch)).toBe('not-found');
  expect(await codeOf(store.saveDraft(draftOf(id, 'late', 1, 'window')))).toBe('not-found');
  expect(await store.list()).toEqual([]);
  expect(everythingIn(directory).filter((name) => name.includes(id))).toEqual([]);
});

// Seen failing with removeIfPurged left out (the view comes back) and with mkdir before every link (all comes back).
test.each(['before the link', 'after the link', 'before the view'])(
  'a purge by another store %s is not undone by the writer',
  async (moment) => {
    const directory = tempFolder();
    const watch = watchedFs();
    const { store: writer, id } = await storeWithSession(directory, { fs: watch.fs });
    await viewWritten(writer, id);
    const other = await openStore(directory);
    let purges = 0;
    const purgeAt = (name: string) => async (call: WatchedCall) => {
      const linked = moment === 'before the link' || watch.calls.some((earlier) => earlier.name === 'link');
      if (purges > 0 || call.name !== name || !linked) return;
      purges++;
      await other.purge(id);
    };
    watch.reset();
    if (moment === 'before the link') watch.before = purgeAt('file.writeFile');
    if (moment === 'after the link') watch.before = purgeAt('readdir');
    // The first look at a file after the link is at the new revision, whose view is written next.
    if (moment === 'before the view') watch.after = purgeAt('lstat');
    const code = await codeOf(writer.dispatch(id, answer('a1')));
    await writer.close();
    expect(purges).toBe(1);
    // Once acknowledged, the answer was saved before it was removed.
    expect(code).toBe(moment === 'before the view' ? 'none' : 'not-found');
    expect(await codeOf(other.load(id))).toBe('not-found');
    expect(everythingIn(directory).filter((name) => name.includes(id))).toEqual([]);
  },
);

test('a session that cannot be read can still be removed', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  await viewWritten(store, id);
  for (const path of [...revisionFiles(directory, id), `${directory}/sessions/session-${id}.json`])
    spawnSync('truncate', ['-s', '50', path]);
  expect(await codeOf(store.load(id))).toBe('unreadable-session');
  await store.purge(id);
  expect(everythingIn(directory).filter((name) => name.includes(id))).toEqual([]);
});

// Seen failing without the look into the folder after its rename.
test('leaving a wordless session does not remove an answer another store was acknowledged meanwhile', async () => {
  const directory = tempFolder();
  const watch = watchedFs();
  const store = await openStore(directory, { fs: watch.fs });
  const other = await openStore(directory);
  const { id } = await store.prepare({ templateId: 'reflective' });
  await store.dispatch(id, { type: 'pause', commandId: 'p' });
  await viewWritten(other, id);
  let acknowledged = false;
  watch.before = async ({ name, path }) => {
    if (acknowledged || name !== 'rename' || !path.includes('judged')) return;
    acknowledged = true;
    await other.dispatch(id, answer('a1'));
  };
  await store.leave(id);
  expect(acknowledged).toBe(true);
  expect(answersIn(await store.load(id))).toEqual(['a1']);
  expect(answersIn(await other.load(id))).toEqual(['a1']);
});

/** A session nobody wrote in, which leaving removes. */
async function wordless(directory: string, fs = watchedFs().fs) {
  const store = await openStore(directory, { fs });
  const { id } = await store.prepare({ templateId: 'reflective' });
  await store.dispatch(id, { type: 'pause', commandId: 'p' });
  await expect.poll(() => existsSync(viewOf(directory, id))).toBe(true);
  return { store, id };
}

// Seen failing with the revisions not put back when the question fails: the session is gone.
test('a session stays when it cannot be told whether it may go', async () => {
  const directory = tempFolder();
  const watch = watchedFs();
  const { store, id } = await wordless(directory, watch.fs);
  let judged = false;
  watch.before = ({ name, path }) => {
    judged ||= path.endsWith('.judged');
    if (judged && name === 'readdir' && path.includes('.drafts')) throw osError('EIO');
  };
  expect(await codeOf(store.leave(id))).toBe('io-error');
  watch.before = () => {};
  expect(judged).toBe(true);
  expect((await store.load(id)).status).toBe('paused');
  expect(everythingIn(join(sessionsIn(directory), '.tmp'))).toEqual([]);
});

// Seen failing with the same name for what is judged and what is removed (all of it goes), and with settlePurges left out.
test('what a crash left undecided is put back at the next start, what it left removed goes', async () => {
  const directory = tempFolder();
  const { store, id } = await storeWithSession(directory);
  await store.dispatch(id, answer('a1'));
  const { id: gone } = await store.create({ templateId: 'reflective' });
  await store.saveDraft(draftOf(gone, 'unsent', 1, 'window'));
  await store.close();
  writeFileSync(join(sessionsIn(directory), '.quarantine', `session-${gone}.view.${'0'.repeat(16)}.json`), 'damaged');
  for (const [broken, ending] of [
    [id, 'judged'],
    [gone, 'purged'],
  ] as const) {
    rmSync(viewOf(directory, broken));
    spawnSync('touch', ['-d', '3 days ago', revisionsFolder(directory, broken)]);
    renameSync(
      revisionsFolder(directory, broken),
      join(sessionsIn(directory), '.tmp', `${broken}.${'0'.repeat(16)}.${ending}`),
    );
  }
  const again = await openStore(directory);
  await again.offers();
  expect((await again.list()).map((session) => session.id)).toEqual([id]);
  expect(answersIn(await again.load(id))).toEqual(['a1']);
  expect(everythingIn(directory).filter((name) => name.includes(gone) || name.includes('.tmp/'))).toEqual([]);
});

// Seen failing with the look at the view left out.
test('leaving a wordless session does not remove what was just written into its file by hand', async () => {
  const directory = tempFolder();
  const { store, id } = await wordless(directory);
  editJson(viewOf(directory, id), (json) => ({ ...json, tags: ['by hand'] }));
  spawnSync('touch', ['-d', '1 minute', viewOf(directory, id)]);
  await store.leave(id);
  await store.close();
  expect((await (await openStore(directory)).load(id)).tags).toEqual(['by hand']);
});
