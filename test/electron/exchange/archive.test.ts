// An archive and back: everything of a journal, byte for byte; and whatever is changed in an archive is found.
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeArchive } from '../../../electron/exchange/archive.ts';
import { mergeArchive } from '../../../electron/exchange/merge-archive.ts';
import { restoreArchive } from '../../../electron/exchange/restore-archive.ts';
import { openSource } from '../../../electron/exchange/source.ts';
import { verifyArchive } from '../../../electron/exchange/verify-archive.ts';
import { createArchiveWriter } from '../../../electron/exchange/write-archive.ts';
import { openJournalReader } from '../../../electron/store/read-journal.ts';
import { openTemplates } from '../../../electron/store/template-files.ts';
import { arbitraryJournal, copyOf, makeJournal, personalFiles, readThrough } from '../../support/generated-journal.ts';
import { idAt, writeSessions } from '../../support/many-sessions.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import {
  answer as answered,
  answersIn,
  codeOf,
  openStore,
  revisionFiles,
  storeWithSession,
} from '../store/open-store.ts';

const archiveOf = async (directory: string, to: string, ids?: string[]) =>
  writeArchive(await openJournalReader(directory), { to, ...(ids ? { ids } : {}) });

// Seen failing with drafts left out of the archive, and with revisions but the newest left out.
test('archived, wiped and restored, a journal is what it was, to the byte and as the store reads it', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryJournal, async (made) => {
      const folder = tempFolder();
      const directory = join(folder, 'journal');
      await makeJournal(directory, made);
      const files = personalFiles(directory);
      const { to, counts, skipped } = await archiveOf(directory, join(folder, 'all.zip'));
      expect(skipped).toEqual([]);
      const read = await readThrough(copyOf(directory, join(folder, 'before')));
      rmSync(directory, { recursive: true });

      expect(await verifyArchive(to)).toMatchObject({ ok: true, problems: [], counts });
      const restored = await restoreArchive(to, directory);
      expect(restored.problems).toEqual([]);
      expect(personalFiles(directory)).toEqual(files);
      expect(await readThrough(directory)).toEqual(read);
      expect(counts).toMatchObject({
        sessions: made.sessions.length,
        drafts: made.sessions.filter(({ draft }) => draft !== null).length,
        templates: 1,
        preferences: 1,
        attachments: made.photo === null ? 0 : 1,
        markdown: made.sessions.length,
      });
    }),
    { numRuns: 15 },
  );
});

// Seen failing with the seal left unchecked: bytes of the zip's own records then change unseen.
test('a changed byte anywhere in an archive is found, and so is a cut or an added end', async () => {
  const folder = tempFolder();
  await makeJournal(join(folder, 'journal'), {
    sessions: [{ past: [], later: [], trashed: false, draft: 'unsent', title: 'A day' }],
    photo: new Uint8Array([1, 2, 3]),
  });
  const { to, bytes } = await archiveOf(join(folder, 'journal'), join(folder, 'all.zip'));
  const whole = readFileSync(to);
  const changed = join(folder, 'changed.zip');
  const places = Array.from({ length: 300 }, (_none, index) => Math.floor((index * whole.length) / 300));
  for (const place of [...places, ...Array.from({ length: 140 }, (_none, index) => whole.length - 1 - index)]) {
    const copy = Buffer.from(whole);
    copy[place] = (copy[place] ?? 0) ^ (1 << (place % 8));
    writeFileSync(changed, copy);
    expect((await verifyArchive(changed)).ok, `byte ${place}`).toBe(false);
  }
  writeFileSync(changed, Buffer.concat([whole, Buffer.from('x')]));
  expect((await verifyArchive(changed)).ok).toBe(false);
  for (const length of [0, 10, bytes - 1, Math.floor(bytes / 2)]) {
    writeFileSync(changed, whole);
    truncateSync(changed, length);
    expect((await verifyArchive(changed)).ok).toBe(false);
  }
  expect(await codeOf(verifyArchive(join(folder, 'none.zip')))).toBe('not-found');
});

test('verify names the file whose bytes were changed, and what is whole can still be restored', async () => {
  const folder = tempFolder();
  writeSessions(join(folder, 'journal'), 3);
  const { to } = await archiveOf(join(folder, 'journal'), join(folder, 'all.zip'));
  const bytes = readFileSync(to);
  // Just behind the local header of that file.
  const name = `journal/sessions/session-${idAt(1)}.json`;
  const at = bytes.indexOf(name) + name.length + 40;
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(to, bytes);
  const { problems } = await verifyArchive(to);
  expect(problems).toEqual([
    { code: 'seal-broken', where: '' },
    { code: 'changed-file', where: name },
  ]);
  expect(await codeOf(restoreArchive(to, join(folder, 'new')))).toBe('invalid-input');
  expect(readdirSync(folder).sort()).toEqual(['all.zip', 'journal']);
  const restored = await restoreArchive(to, join(folder, 'new'), { leaveOut: true });
  expect(restored.problems).toEqual([{ code: 'changed-file', where: name }]);
  // The revision of that session is whole, so nothing of it is lost.
  expect(Object.keys(Object(await readThrough(join(folder, 'new'))))).toHaveLength(3);
});

test('a selection holds its sessions and what belongs to them, and nothing else', async () => {
  const folder = tempFolder();
  writeSessions(join(folder, 'journal'), 3);
  writeFileSync(join(folder, 'journal', 'preferences.json'), '{}');
  const { to, counts } = await archiveOf(join(folder, 'journal'), join(folder, 'one.zip'), [idAt(2)]);
  expect(counts).toMatchObject({ sessions: 1, revisions: 1, preferences: 0, markdown: 1 });
  const paths = (await openSource(to)).files.map(({ path }) => path);
  expect(paths.filter((path) => path.startsWith('journal/')).every((path) => path.includes(idAt(2)))).toBe(true);
  expect(await codeOf(archiveOf(join(folder, 'journal'), join(folder, 'none.zip'), ['0190aaaa-not-there']))).toBe(
    'not-found',
  );
});

test('a link in the journal is not followed into an archive', async () => {
  const folder = tempFolder();
  const directory = join(folder, 'journal');
  writeSessions(directory, 1);
  writeFileSync(join(folder, 'secret.json'), 'a secret of somebody');
  mkdirSync(join(directory, 'templates'));
  symlinkSync(join(folder, 'secret.json'), join(directory, 'templates', 'link.json'));
  const { to, counts } = await archiveOf(directory, join(folder, 'all.zip'));
  expect(counts.templates).toBe(0);
  expect((await openSource(to)).files.some(({ path }) => path.includes('link'))).toBe(false);
});

test('what is no archive of ours, or one of a newer version, is told and never restored', async () => {
  const folder = tempFolder();
  const path = join(folder, 'a.zip');
  writeFileSync(path, 'PK is all there is of a zip here');
  expect((await verifyArchive(path)).problems.map(({ code }) => code)).toEqual(['no-seal', 'no-zip']);
  expect(await codeOf(restoreArchive(path, join(folder, 'new')))).toBe('invalid-input');

  const make = async (name: string, files: [string, string][]) => {
    const writer = await createArchiveWriter(join(folder, name));
    for (const [file, text] of files) await writer.add(file, Buffer.from(text), new Date(0));
    await writer.end();
    return join(folder, name);
  };
  const newer = { format: 'innerview-archive', formats: { archive: 2, session: 9 } };
  const problemsOf = async (archive: string) => (await verifyArchive(archive)).problems;
  const later = await make('newer.zip', [['manifest.json', JSON.stringify(newer)]]);
  expect(await problemsOf(later)).toEqual([{ code: 'newer-archive', where: '' }]);
  const none = await make('none.zip', [['README.txt', 'x']]);
  expect(await problemsOf(none)).toEqual([{ code: 'no-manifest', where: '' }]);

  // Names that lead elsewhere, also when the manifest lists them.
  const sha256 = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881';
  const counts = {
    sessions: 0,
    inTrash: 0,
    revisions: 0,
    drafts: 0,
    templates: 0,
    preferences: 0,
    attachments: 0,
    markdown: 0,
  };
  const listed = ['journal/../evil.json', 'journal/sessions/session-con.json', 'journal/templates/.hidden.json'];
  const manifest = {
    ...{ format: 'innerview-archive', formats: { archive: 1, session: 1 }, createdAt: '2026-01-01T00:00:00.000Z' },
    ...{ everything: true, counts, files: listed.map((file) => ({ path: file, size: 1, sha256 })) },
  };
  const evil = await make('evil.zip', [
    ['journal/sessions/session-con.json', 'x'],
    ['journal/templates/.hidden.json', 'x'],
    ['manifest.json', JSON.stringify(manifest)],
  ]);
  expect(new Set((await problemsOf(evil)).map(({ code }) => code))).toEqual(new Set(['bad-name']));
  await restoreArchive(evil, join(folder, 'new'), { leaveOut: true });
  expect(readdirSync(join(folder, 'new'), { recursive: true })).toEqual(['sessions']);
  expect(readdirSync(folder)).not.toContain('evil.json');
});

// Seen failing with the temp file written under the archive's own name.
test('stopped in the middle nothing is left, and what is there is never overwritten', async () => {
  const folder = tempFolder();
  writeSessions(join(folder, 'journal'), 5);
  const journal = await openJournalReader(join(folder, 'journal'));
  const stop = new AbortController();
  const progress = (done: number) => void (done === 3 && stop.abort());
  expect(await codeOf(writeArchive(journal, { to: join(folder, 'all.zip'), signal: stop.signal, progress }))).toBe(
    'cancelled',
  );
  expect(readdirSync(folder)).toEqual(['journal']);
  writeFileSync(join(folder, 'all.zip'), 'mine');
  expect(await codeOf(archiveOf(join(folder, 'journal'), join(folder, 'all.zip')))).toBe('already-exists');
  expect(readFileSync(join(folder, 'all.zip'), 'utf8')).toBe('mine');
  const day = new Date().toISOString().slice(0, 10);
  const named = [
    await archiveOf(join(folder, 'journal'), join(folder, 'out')),
    await archiveOf(join(folder, 'journal'), join(folder, 'out')),
  ];
  expect(named.map(({ to }) => to)).toEqual([
    join(folder, 'out', `Innerview ${day}.zip`),
    join(folder, 'out', `Innerview ${day} (2).zip`),
  ]);
  const restoring = restoreArchive(named[0]?.to ?? '', join(folder, 'new'), { signal: AbortSignal.abort() });
  expect(await codeOf(restoring)).toBe('cancelled');
  expect(await codeOf(restoreArchive(named[0]?.to ?? '', join(folder, 'journal')))).toBe('already-exists');
  expect(readdirSync(folder).sort()).toEqual(['all.zip', 'journal', 'out']);
});

// Seen failing with templates saved without looking for one of that id.
test('added to a journal that goes on, an archive only adds, and adding it again changes nothing', async () => {
  const folder = tempFolder();
  const directory = join(folder, 'journal');
  const [id = ''] = await makeJournal(directory, {
    sessions: [{ past: [], later: [], trashed: false, draft: 'unsent', title: 'A day' }],
    photo: new Uint8Array([7]),
  });
  const { to } = await archiveOf(directory, join(folder, 'all.zip'));
  const other = join(folder, 'other');
  const { store, id: own } = await storeWithSession(other);
  await store.dispatch(own, answered('mine'));
  expect(await mergeArchive(to, other, store)).toEqual({
    ...{ added: 1, merged: 0, drafts: 1, templates: 1, attachments: 1, problems: [] },
  });
  await store.dispatch(id, answered('later'));
  const before = await store.load(id);
  expect(await mergeArchive(to, other, store)).toMatchObject({ added: 0, merged: 1, drafts: 0, templates: 0 });
  expect(answersIn(await store.load(id))).toEqual(answersIn(before));
  expect(answersIn(await store.load(id))).toContain('later');
  expect(answersIn(await store.load(own))).toEqual(['mine']);
  expect((await store.loadDrafts(id)).map(({ text }) => text)).toEqual(['unsent']);
  expect((await openTemplates(other).list()).templates.map(({ template }) => template.id)).toEqual(['mine']);
});

test('a revision that is damaged in the journal is archived as it is and told', async () => {
  const folder = tempFolder();
  const directory = join(folder, 'journal');
  const { store, id } = await storeWithSession(directory);
  await store.dispatch(id, answered('a'));
  await store.close();
  const [newest = ''] = revisionFiles(directory, id);
  writeFileSync(newest, 'damaged');
  const { to } = await archiveOf(directory, join(folder, 'all.zip'));
  expect((await verifyArchive(to)).problems).toEqual([
    { code: 'unreadable-session', where: expect.stringContaining(`.revisions/${id}/`) },
  ]);
  const other = await openStore(join(folder, 'other'));
  const merged = await mergeArchive(to, join(folder, 'other'), other);
  expect(merged).toMatchObject({ added: 1, problems: [{ code: 'unreadable-session' }] });
});
