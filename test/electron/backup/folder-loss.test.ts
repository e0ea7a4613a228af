// What must never go with a move: the journal in use for an old copy, and what a person put into the folder it moves to.
import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { readBackupState, writeBackupState } from '../../../electron/backup/backup-state.ts';
import type { BackupThread } from '../../../electron/backup/backup-thread.ts';
import { createFolderChange } from '../../../electron/backup/change-folder.ts';
import { copyJournal, copyRest } from '../../../electron/backup/copy-journal.ts';
import { readPointer, writePointer } from '../../../electron/backup/folder-pointer.ts';
import { Failure } from '../../../shared/failure.ts';
import { personalFiles } from '../../support/generated-journal.ts';
import { writeSessions } from '../../support/many-sessions.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const noThread: BackupThread = { ask: () => Promise.reject(new Failure('unexpected', 'no thread is needed here')) };

function changeIn(base: string, directory: string) {
  const trashed = tempFolder();
  return createFolderChange({
    ...{ base, directory, thread: noThread, choose: async () => null, restart: () => {} },
    examine: () => Promise.reject(new Failure('unexpected', 'nothing is examined here')),
    trash: async (path) => renameSync(path, join(trashed, basename(path))),
  });
}

// Seen failing with the journal in the trash: what the pointer called old was in use again.
it.each(['the same', 'by a link', 'around it'])('never calls the folder in use an old copy (%s)', async (how) => {
  const base = tempFolder();
  const directory = how === 'around it' ? join(base, 'below') : base;
  mkdirSync(directory, { recursive: true });
  writeSessions(directory, 2);
  const link = join(tempFolder(), 'link');
  symlinkSync(base, link);
  await writePointer(base, { folder: null, old: how === 'by a link' ? link : base });
  const before = personalFiles(directory);
  const folders = changeIn(base, directory);
  await folders.settleOld('trash');
  expect(personalFiles(directory)).toEqual(before);
  expect(folders.state()).toEqual({ folder: directory, old: null });
});

it('puts an old copy into the trash when asked, and no longer speaks of it', async () => {
  const [base, directory] = [tempFolder(), tempFolder()];
  writeSessions(base, 2);
  writeSessions(directory, 2);
  await writePointer(base, { folder: directory, old: base });
  const folders = changeIn(base, directory);
  expect(folders.state().old).toBe(base);
  await folders.settleOld('trash');
  expect(personalFiles(base)).toEqual({});
  expect(readPointer(base)).toEqual({ folder: directory, old: null });
});

// Seen failing with the letter gone: whatever the journal did not have was removed from the folder it moved to.
it('a copy that goes on leaves what somebody else put into the folder meanwhile', async () => {
  const [from, to] = [tempFolder(), tempFolder()];
  writeSessions(from, 2);
  const known = await copyJournal({ from, to });
  mkdirSync(join(to, 'letters'));
  writeFileSync(join(to, 'letters', 'letter.txt'), 'mine');
  writeFileSync(join(to, 'notes.txt'), 'mine too');
  await copyRest({ from, to }, known);
  expect(readFileSync(join(to, 'letters', 'letter.txt'), 'utf8')).toBe('mine');
  expect(readFileSync(join(to, 'notes.txt'), 'utf8')).toBe('mine too');
});

// Seen failing with the backups in the folder that was left behind.
it('a folder for backups inside the data folder goes along with a move', async () => {
  const [base, to] = [tempFolder(), tempFolder()];
  writeSessions(base, 1);
  mkdirSync(join(base, 'safe'));
  await writeBackupState(base, { journal: 'j', chosen: join(base, 'safe') });
  let last: (() => Promise<void>) | undefined;
  const asked: BackupThread['ask'] = async (task, input): Promise<never> => {
    const answer: unknown =
      task === 'judge' ? null : 'to' in input && 'from' in input ? await copyJournal(input) : undefined;
    return answer as never;
  };
  const folders = createFolderChange({
    ...{ base, directory: base, thread: { ask: asked }, choose: async () => to },
    ...{ trash: async () => {}, examine: () => Promise.reject(new Failure('unexpected', 'nothing is examined here')) },
    restart: (work) => {
      last = work;
    },
  });
  await folders.move('w', { signal: new AbortController().signal, progress: () => {} });
  await last?.();
  expect(readPointer(base)).toEqual({ folder: to, old: base });
  expect(await readBackupState(to)).toEqual({ journal: 'j', chosen: join(to, 'safe') });
});
